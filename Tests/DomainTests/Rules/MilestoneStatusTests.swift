import Domain
import TestSupport
import Testing

@Suite struct MilestoneStatusTests {
  private let history: [Step] = [
    Step(.submitted, on: "2026-02-12"),
    Step(.returned, on: "2026-02-20", newDue: "2026-03-06"),
    Step(.submitted, on: "2026-03-05"), Step(.accepted, on: "2026-03-18"),
  ]

  @Test(arguments: [
    ("2026-01-31", MilestoneStatus.State.open, 0, "grantee"), ("2026-02-05", .open, 5, "grantee"),
    ("2026-02-12", .submitted, 0, "funder"), ("2026-02-21", .returned, 0, "grantee"),
    ("2026-03-05", .submitted, 0, "funder"),
  ])
  func `runs between the parties`(
    asOf: Day, state: MilestoneStatus.State, overdue: Int, with: String
  ) {
    let status = MilestoneStatus(.sample(due: "2026-01-31", steps: history), asOf: asOf)
    #expect(status.state == state)
    #expect(status.daysOverdue == overdue)
    #expect(status.withParty?.name == with)
  }

  @Test func `has two clocks`() {
    let status = MilestoneStatus(
      .sample(due: "2026-01-31", steps: [Step(.submitted, on: "2026-02-12")]), asOf: "2026-03-31")
    #expect(status.daysLateAtSubmission == 12)
    #expect(status.daysWithReceiver == 47)
    #expect(status.daysOverdue == 0)
  }

  @Test func `a return with a new due date counts from that date`() {
    let status = MilestoneStatus(
      .sample(due: "2026-01-31", steps: Array(history.prefix(2))), asOf: "2026-03-10")
    #expect(status.currentDue == "2026-03-06")
    #expect(status.due.original == "2026-01-31")
    #expect(status.daysOverdue == 4)
  }

  @Test func `is done when accepted`() {
    let status = MilestoneStatus(.sample(due: "2026-01-31", steps: history), asOf: "2026-06-01")
    #expect(status.state == .accepted)
    #expect(status.completedOn == "2026-03-18")
    #expect(status.withParty == nil)
  }

  @Test func `the end is done when the project is closed`() {
    let end = MilestoneFacts.sample("end", type: .end, due: "2025-10")
    let status = MilestoneStatus(end, projectClosed: "2025-11-03", asOf: "2025-11-05")
    #expect(status.state == .completed)
    #expect(MilestoneStatus(end, projectClosed: "2025-11-03", asOf: "2025-11-02").daysOverdue == 2)
  }
}
