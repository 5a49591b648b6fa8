import Domain
import TestSupport
import Testing

/// What holds for what is entered.
@Suite struct EntryRulesTests {
  private func register() -> SampleRegister {
    var register = SampleRegister()
    register.add(.organisation, "giver")
    register.add(.organisation, "doer")
    register.add(.project, "p")
    register.add(
      .milestone, "p/report",
      ["owedBy": .to("doer"), "owedTo": .to("giver"), "due": .day("2026-05")])
    register.add(.deliverable, "p/w", ["target": .decimal(4)])
    register.add(.delivery, "p/w/d")
    return register
  }

  private func step(_ type: StepType, _ values: [String: Value] = [:]) -> [String: Value] {
    values.merging(["type": .text(type.rawValue), "day": .day("2026-06-01")]) { $1 }
  }

  @Test func `only the party that it is owed to waives`() throws {
    var register = register()
    for by in [nil, Value.to("doer")] {
      let waived = register.add(.step, "p/report/x", step(.waived, by.map { ["by": $0] } ?? [:]))
      #expect(throws: RecordError.onlyOwedTo("giver")) {
        try RecordRules.checkEntry(waived, since: nil, in: register)
      }
      #expect(throws: RecordError.onlyOwedTo("giver")) {
        try RecordRules.checkStanding(waived, in: register)
      }
    }
    let waived = register.add(.step, "p/report/x", step(.waived, ["by": .to("giver")]))
    try RecordRules.checkEntry(waived, since: nil, in: register)
    // It does not become owed to another afterwards.
    let old = try register.record(SampleRegister.key("p/report"))
    var new = old
    new.values["owedTo"] = .to("doer")
    #expect(throws: RecordError.onlyOwedTo("doer")) {
      try RecordRules.checkEntry(new, since: old, in: register)
    }
    new.values["owedTo"] = nil
    try RecordRules.checkEntry(new, since: old, in: register)
  }

  @Test(arguments: [
    (StepType.verified, "p/report", Kind.milestone), (.waived, "p/w/d", .delivery),
    (.started, "p/w", .deliverable), (.accepted, "p", .project), (.closed, "p/report", .milestone),
  ])
  func `a step happens to what it can happen to`(type: StepType, subject: String, kind: Kind) {
    var register = register()
    let wrong = register.add(.step, subject + "/x", step(type))
    #expect(throws: RecordError.wrongKind(subject, is: kind, expected: type.subjects)) {
      try RecordRules.checkEntry(wrong, since: nil, in: register)
    }
  }

  @Test(arguments: [nil, "", "  "])
  func `what is cancelled, paused, judged or amended has a reason`(reason: String?) {
    var register = register()
    let values = reason.map { ["reason": Value.text($0)] } ?? [:]
    let records = [
      register.add(.step, "p/w/x", step(.cancelled, values)),
      register.add(.suspension, "p/s", values.merging(["from": .day("2026-05")]) { $1 }),
      register.add(
        .judgement, "p/j",
        values.merging(["light": .text("red"), "day": .day("2026-05")]) { $1 }),
      register.add(
        .amendment, "p/w/a",
        values.merging(["type": .text("internal"), "field": .text("due")]) { $1 }),
    ]
    for record in records {
      #expect(throws: RecordError.missingReason) {
        try RecordRules.checkEntry(record, since: nil, in: register)
      }
    }
  }

  @Test func `what older versions let in may be changed in something else`() throws {
    var register = register()
    let old = register.add(.suspension, "p/s", ["from": .day("2026-05")])
    var new = old
    new.values["until"] = .day("2026-06")
    try RecordRules.checkEntry(new, since: old, in: register)
    new.values["reason"] = .text(" ")
    #expect(throws: RecordError.missingReason) {
      try RecordRules.checkEntry(new, since: old, in: register)
    }
  }

  @Test func `a project is closed by its list`() throws {
    var register = register()
    register.open = [.finalReport, .deliverables]
    let open: [ClosingList.Question] = [.finalReport, .deliverables, .balance, .assets]
    let closed = register.add(.step, "p/c", step(.closed))
    for check in [
      { try RecordRules.checkEntry(closed, since: nil, in: register) },
      { try RecordRules.checkStanding(closed, in: register) },
    ] { #expect(throws: RecordError.notClosed("p", open), performing: check) }
    register.open = []
    let note = "balance: Nothing was advanced; assets: None; not one chair"
    let reasoned = register.add(.step, "p/c", step(.closed, ["note": .text(note)]))
    try RecordRules.checkEntry(reasoned, since: nil, in: register)
    try RecordRules.checkStanding(reasoned, in: register)
    // The reasons cannot be taken away afterwards.
    #expect(throws: RecordError.notClosed("p", [.balance, .assets])) {
      try RecordRules.checkEntry(closed, since: reasoned, in: register)
    }
  }

  @Test func `a closing that was taken back depends on nothing any more`() throws {
    var register = register()
    register.open = [.finalReport]
    let closed = register.add(.step, "p/c", step(.closed))
    register.add(.step, "p/r", ["type": .text("reopened"), "day": .day("2026-06-02")])
    try RecordRules.checkStanding(closed, in: register)
  }

  @Test func `what was agreed is amended`() throws {
    var register = register()
    let old = try register.record(SampleRegister.key("p/w"))
    var new = old
    new.values["target"] = .decimal(6)
    #expect(RecordRules.agreedChanges(from: old, to: new) == ["target"])
    #expect(throws: RecordError.notAmended("p/w", field: "target")) {
      try RecordRules.checkAgreed(new, since: old, in: register)
    }
    let amendment: [String: Value] = ["field": .text("target"), "after": .text("6")]
    register.add(.amendment, "p/w/a", amendment.merging(["type": .text("internal")]) { $1 })
    #expect(throws: RecordError.notAmended("p/w", field: "target")) {
      try RecordRules.checkAgreed(new, since: old, in: register)
    }
    register.add(.amendment, "p/w/a", amendment.merging(["type": .text("correction")]) { $1 })
    try RecordRules.checkAgreed(new, since: old, in: register)
    new.values["target"] = nil
    #expect(throws: RecordError.notAmended("p/w", field: "target")) {
      try RecordRules.checkAgreed(new, since: old, in: register)
    }
    // What nobody had agreed yet can be said.
    try RecordRules.checkAgreed(old, since: new, in: register)
  }

  @Test
  func `values are entered once, in words where they are qualitative, and before they are settled`()
  {
    var register = register()
    register.add(.result, "p/r")
    func refused(_ indicator: [String: Value], _ actual: [String: Value]) -> RecordError? {
      var register = register
      register.add(.indicator, "p/r/i", indicator)
      register.add(
        .period, "p/r/i/q1",
        ["from": .day("2026-01"), "until": .day("2026-03"), "locked": .flag(true)])
      let record = register.add(.actual, "p/r/i/v", actual)
      do {
        try RecordRules.checkEntry(record, since: nil, in: register)
        return nil
      } catch { return error as? RecordError }
    }
    let value: [String: Value] = ["day": .day("2026-05"), "value": .decimal(3)]
    #expect(refused([:], value) == nil)
    #expect(
      refused(["deliverable": .to("p/w")], value)
        == .countsDeliverable("p/r/i", deliverable: "p/w"))
    #expect(
      refused(["measure": .text("qualitative")], value)
        == .breaksStandard(.qualitativeValue, field: "value", value: "3"))
    #expect(
      refused([:], ["day": .day("2026-05")])
        == .breaksStandard(.missingValue, field: "value", value: "–"))
    let settled = value.merging(["day": .day("2026-02")]) { $1 }
    #expect(refused([:], settled) == .lockedPeriod("p/r/i/q1"))
    #expect(refused([:], settled.merging(["replaces": .to("p/r/i/old")]) { $1 }) == nil)
    register.justSettled = [SampleRegister.key("p/r/i/q1")]
    #expect(refused([:], settled) == nil)
    register.add(.indicator, "p/r/low", ["feeds": .to("p/r/i")])
    #expect(refused([:], value) == .rolledUp("p/r/i", from: "p/r/low"))
  }
}
