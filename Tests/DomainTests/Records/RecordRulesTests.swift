import Domain
import TestSupport
import Testing

/// What holds for a record by itself, and among others.
@Suite struct RecordRulesTests {
  private let today: Day = "2026-06-30"

  private func record(_ kind: Kind, _ values: [String: Value], title: String? = "T") -> Record {
    Record(
      id: .sample(1), kind: kind, parent: .sample(2), slug: "x",
      title: kind.hasName ? title : nil, values: values)
  }

  @Test(arguments: [
    (
      Kind.delivery, ["day": Value.day("2026-07-01"), "quantity": .decimal(1)], Kind.deliverable,
      RecordError.futureDay("2026-07-01", today: "2026-06-30")
    ),
    (
      .delivery, ["day": .day("2026-06-01"), "quantity": .decimal(-1)], .deliverable,
      .negative("-1", field: "quantity")
    ),
    (
      .delivery, ["day": .day("2026-06-01")], .deliverable,
      .missingField("quantity", kind: .delivery)
    ),
    (
      .delivery, ["day": .day("2026-06-01"), "quantity": .decimal(1)], .project,
      .wrongParent(.delivery, under: .project)
    ),
    (.judgement, ["light": .text("red"), "day": .day("2026-06-01")], .project, .missingReason),
    (
      .step, ["type": .text("begun"), "day": .day("2026-06-01")], .project,
      .notAChoice("begun", field: "type", choices: StepType.allCases.map(\.rawValue))
    ),
    (
      .place, ["at": .to("kaya"), "from": .day("2026-06"), "until": .day("2026-05")], .project,
      .endsBeforeStart(start: "2026-06", end: "2026-05")
    ),
    (
      .milestone, ["colour": .text("red")], .project,
      .noSuchField("colour", kind: .milestone, nearest: nil)
    ),
    (
      .milestone, ["rule": .text("soon")], .project,
      .malformed("soon", field: "rule", expected: .rule)
    ),
    (
      .funding, ["project": .to("p"), "share": .decimal(101)], .agreement,
      .breaksStandard(.percentage, field: "share", value: "101")
    ),
  ])
  func `what a record cannot say is refused`(
    kind: Kind, values: [String: Value], parent: Kind, error: RecordError
  ) {
    #expect(throws: error) {
      try RecordRules.check(record(kind, values), parent: parent, today: today)
    }
  }

  @Test func `a total is no less than its categories`() {
    let counts = [Headcount(category: "", number: 30), Headcount(category: "female", number: 48)]
    let delivery = record(
      .delivery,
      ["day": .day("2026-06"), "quantity": .decimal(1), "participations": .counts(counts)])
    #expect(throws: RecordError.partsExceedTotal(field: "attendances", parts: 48, total: 30)) {
      try RecordRules.check(delivery, parent: .deliverable, today: today)
    }
  }

  @Test func `an actual date of a project is not in the future`() {
    let project = Record(
      id: .sample(1), kind: .project, slug: "p", title: "P", values: ["actualEnd": .day("2026-07")])
    #expect(throws: RecordError.breaksStandard(.actualEnd, field: "actualEnd", value: "2026-07")) {
      try RecordRules.check(project, parent: nil, today: today)
    }
  }

  // MARK: Among others

  @Test func `a reference leads to a kind that its field takes`() {
    var register = SampleRegister()
    register.add(.city, "kaya")
    register.add(.project, "p")
    let deliverable = register.add(.deliverable, "p/w", ["responsible": .to("kaya")])
    let error = RecordError.wrongKind("kaya", is: .city, expected: Kind.anybody)
    #expect(throws: error) { try RecordRules.checkBeside(deliverable, in: register) }
    #expect(throws: error) { try RecordRules.checkTogether([deliverable], in: register) }
  }

  @Test func `periods of an indicator share no day`() throws {
    var register = SampleRegister()
    for reference in ["p", "p/r", "p/r/i"] { register.add(.indicator, reference) }
    let first = register.add(
      .period, "p/r/i/a", ["from": .day("2026-01"), "until": .day("2026-03")])
    let second = register.add(
      .period, "p/r/i/b", ["from": .day("2026-04"), "until": .day("2026-06")])
    try RecordRules.checkBeside(second, in: register)
    try RecordRules.checkTogether([first, second], in: register)
    let other = register.add(
      .period, "p/r/i/c", ["from": .day("2026-06-30"), "until": .day("2026-12")])
    let error = RecordError.overlapping("p/r/i/c", with: "p/r/i/b")
    #expect(throws: error) { try RecordRules.checkBeside(other, in: register) }
    #expect(throws: error) { try RecordRules.checkTogether([other, first, second], in: register) }
  }

  @Test func `agreements pay no more than the whole of a project at one time`() throws {
    var register = SampleRegister()
    for (reference, kind) in [("p", Kind.project), ("a", .agreement), ("b", .agreement)] {
      register.add(kind, reference)
    }
    register.add(
      .funding, "a/p", ["project": .to("p"), "share": .decimal(60), "until": .day("2025")])
    let later = register.add(
      .funding, "b/p", ["project": .to("p"), "share": .decimal(60), "from": .day("2026")])
    try RecordRules.checkBeside(later, in: register)
    let same = register.add(
      .funding, "b/p", ["project": .to("p"), "share": .decimal(60), "from": .day("2025-06")])
    #expect(throws: RecordError.sharesExceedWhole(project: "p", percent: 120)) {
      try RecordRules.checkBeside(same, in: register)
    }
  }

  @Test func `figures go only into those of the same sort, and not round in a circle`() {
    var register = SampleRegister()
    for reference in ["p", "p/r"] { register.add(.result, reference) }
    register.add(.indicator, "p/r/top", ["unit": .text("girl"), "feeds": .to("p/r/low")])
    let low = register.add(.indicator, "p/r/low", ["unit": .text("girl"), "feeds": .to("p/r/top")])
    #expect(throws: RecordError.cannotFeed("p/r/low", into: "p/r/top", .circle)) {
      try RecordRules.checkBeside(low, in: register)
    }
    let other = register.add(
      .indicator, "p/r/o", ["unit": .text("school"), "feeds": .to("p/r/top")])
    #expect(
      throws: RecordError.cannotFeed("p/r/o", into: "p/r/top", .otherUnit("school", "girl"))
    ) { try RecordRules.checkBeside(other, in: register) }
    let percent = register.add(
      .indicator, "p/r/q", ["measure": .text("percentage"), "feeds": .to("p/r/top")])
    #expect(throws: RecordError.cannotFeed("p/r/q", into: "p/r/top", .otherMeasure)) {
      try RecordRules.checkBeside(percent, in: register)
    }
  }

  @Test func `of what is left of an erased record nothing is asked`() throws {
    let id = RecordID.sample(3)
    let shell = Record(id: id, kind: .suspension, parent: .sample(2), slug: Shell.slug(of: id))
    try RecordRules.check(shell, parent: .project, today: today)
    try RecordRules.checkStanding(shell, in: SampleRegister())
  }
}
