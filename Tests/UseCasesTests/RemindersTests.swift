import Domain
import Reporting
import TestSupport
import Testing
import UseCases

/// Who has to be told of deadlines, without a mail program.
@Suite struct RemindersTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.organisation, "doer", "Doer", ["email": "doer@example.org"])
    try open.add(.project, "p", "P")
    try open.add(
      .milestone, "p/report", "Report",
      ["type": "report", "due": "2026-06-10", "owedBy": "doer"])
    try open.add(.reminder, "all", "All", ["days": "-7,14"])
  }

  private var reminders: Reminders { Reminders(open.session, asOf: "2026-06-30") }

  @Test func `a letter that was sent is not sent again, and one that failed is`() throws {
    #expect(try reminders.hasRules())
    let due = try reminders.remindersInTheirLanguages()
    #expect(due.map(\.recipient.address) == ["doer@example.org"])
    #expect(reminders.letter(due).body.contains("Report"))
    #expect(try reminders.deliver(due) { _, _ in .failed("busy") } == .failed("busy"))
    #expect(try reminders.reminders().count == 1)
    #expect(
      try reminders.deliver(due) { own, _ in own.count == 1 ? .sent : .refused("") } == .sent)
    #expect(try reminders.reminders().isEmpty)
    #expect(try reminders.deliver(due) { _, _ in .sent } == nil)
  }

  @Test func `who was told in another way is remembered`() throws {
    let due = try reminders.reminders()
    #expect(try reminders.remember(due) == 1)
    #expect(try reminders.remember(due) == 0)
    #expect(try reminders.reminders().isEmpty)
  }
}
