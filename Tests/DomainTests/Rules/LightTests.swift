import Domain
import TestSupport
import Testing

@Suite struct LightTests {
  private func end(_ due: PartialDate) -> MilestoneFacts {
    .sample("end", type: .end, due: due)
  }

  @Test(arguments: [
    ("2025-10-31" as Day, Light.grey), ("2025-11-01", .amber), ("2025-11-30", .amber),
    ("2025-12-01", .red),
  ])
  func `the planned end passes from grey to amber to red`(asOf: Day, light: Light) {
    let status = ProjectStatus(.sample(milestones: [end("2025-10")]), asOf: asOf)
    #expect(status.light == light)
  }

  @Test func `what the funder owes is amber at most, and says whose move it is`() {
    var decision = MilestoneFacts.sample("decision", type: .decision, due: "2025-01-01")
    decision.owedBy = .sample("funder")
    let status = ProjectStatus(.sample(milestones: [decision]), asOf: "2025-12-01")
    #expect(status.light == .amber)
    #expect(status.reasons.first?.finding == .overdueByOther(days: 334))
    #expect(status.reasons.first?.move?.name == "funder")
  }

  @Test func `a report that lies with the funder does not colour the project`() {
    let report = MilestoneFacts.sample(
      due: "2026-01-31", steps: [Step(.submitted, on: "2026-01-20")])
    let status = ProjectStatus(.sample(milestones: [report, end("2027")]), asOf: "2026-03-08")
    #expect(status.reasons.map(\.finding) == [.waiting(days: 47)])
    #expect(status.light == .green)
  }

  @Test func `quiet days make it amber, and pauses do not count`() {
    var facts = ProjectFacts.sample(milestones: [end("2026-12")])
    facts.actualStart = "2026-01-01"
    #expect(ProjectStatus(facts, asOf: "2026-03-31").light == .grey)
    #expect(ProjectStatus(facts, asOf: "2026-04-01").light == .amber)
    var pause = SuspensionFacts(reference: "p/s", from: "2026-02-01")
    pause.until = "2026-02-28"
    facts.suspensions = [pause]
    #expect(ProjectStatus(facts, asOf: "2026-04-28").light == .grey)
    #expect(ProjectStatus(facts, asOf: "2026-04-29").light == .amber)
  }

  @Test(arguments: [ActivityStatus.pipeline, .closed, .cancelled, .suspended])
  func `only what is under way has a colour`(status: ActivityStatus) {
    let project = ProjectStatus(
      .sample(status: status, milestones: [end("2020")]), asOf: "2026-01-01")
    #expect(project.light == nil)
  }

  @Test func `a status that nobody stated is judged as under way`() {
    let status = ProjectStatus(
      .sample(status: nil, milestones: [end("2025-10")]), asOf: "2025-11-01")
    #expect(status.light == .amber)
    #expect(status.reasons.map(\.code) == ["endPassed", "statusNotStated"])
  }

  @Test func `the end is counted once among what is overdue`() {
    let status = ProjectStatus(.sample(milestones: [end("2025-10")]), asOf: "2025-11-01")
    #expect(status.overdueCount == 1)
    #expect(status.reasons.map(\.days) == [1])
  }

  private func deadline(_ due: PartialDate, with party: String, asOf: Day) -> DeadlineItem {
    DeadlineItem(
      id: .sample(3), reference: "a/report", kind: .milestone, title: "Report",
      owner: .sample("a"), due: due, originalDue: due,
      .milestone(nil, owedBy: .sample(party)), asOf: asOf)
  }

  @Test(
    arguments: [
      ("grantee", "2026-01-31", Light.amber), ("grantee", "2026-02-01", .red),
      ("funder", "2026-06-01", .amber), ("grantee", "2026-01-01", .grey),
    ])
  func `what an agreement makes due counts once it is overdue, and who owes it`(
    party: String, asOf: Day, light: Light
  ) {
    let status = ProjectStatus(
      .sample(milestones: [end("2027-10")]),
      agreementDeadlines: [deadline("2026-01-01", with: party, asOf: asOf)], asOf: asOf)
    #expect(status.light == light)
    #expect(status.overdueCount == (light == .grey ? 0 : 1))
  }

  @Test func `an extension that was asked for and is not agreed is said`() {
    var milestone = end("2025-10")
    milestone.changes = [
      PlanChange("due", .contractual, to: "2026-02", requested: "2025-09-03", number: "1")
    ]
    let status = ProjectStatus(.sample(milestones: [milestone]), asOf: "2025-10-15")
    #expect(status.reasons.map(\.code) == ["nothingDueYet", "extensionRequested"])
    #expect(ProjectStatus(.sample(milestones: [milestone]), asOf: "2025-09-02").reasons.count == 1)
  }

  @Test func `progress is the mean of what can be measured, or nothing below half`() {
    func deliverable(_ number: UInt64, _ target: ExactDecimal?, _ done: ExactDecimal?)
      -> DeliverableFacts
    {
      var facts = DeliverableFacts(
        id: .sample(number), reference: "p/\(number)", title: "\(number)")
      facts.target = target
      return done.map { facts.delivering($0, on: "2025-01-01", number: number + 500) } ?? facts
    }
    let half = ProjectStatus(
      .sample(deliverables: [deliverable(1, 4, 1), deliverable(2, nil, 3)]), asOf: "2025-06-01")
    #expect(half.progress?.description == "0.2500")
    #expect(half.measurable == 1)
    let less = ProjectStatus(
      .sample(deliverables: [
        deliverable(1, 4, 1), deliverable(2, nil, nil), deliverable(3, 5, nil),
      ]), asOf: "2025-06-01")
    #expect(less.progress == nil)
  }

  @Test func `time elapsed needs a start and an end`() {
    var facts = ProjectFacts.sample(milestones: [end("2025-12-31")])
    #expect(ProjectStatus(facts, asOf: "2025-07-02").timeElapsed == nil)
    facts.plannedStart = "2025-01-01"
    #expect(ProjectStatus(facts, asOf: "2025-07-02").timeElapsed?.description == "0.5000")
  }

  @Test func `persons are never had by adding participations`() {
    var facts = DeliverableFacts.sample().delivering(1, on: "2025-01-01").delivering(
      1, on: "2025-02-01")
    facts.deliveries[0].participations = [Headcount(category: "female", number: 48)]
    facts.deliveries[0].newPersons = [Headcount(category: "female", number: 48)]
    facts.deliveries[1].participations = [
      Headcount(category: "female", number: 50), Headcount(category: "male", number: 10),
    ]
    let people = ProjectStatus(.sample(deliverables: [facts]), asOf: "2025-06-01").people
    #expect(people.participations == 108)
    #expect(people.persons == 48)
    #expect(people.isAtLeast)
    #expect(people.method == .newPersons)
  }
}

extension LightReason {
  /// The name of what was found, without its numbers.
  var code: String { String("\(finding)".prefix { $0 != "(" }) }
}
