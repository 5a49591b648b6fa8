import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants` alone: what needs attention today.
struct Attention: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "grants", abstract: "What needs attention today.", shouldDisplay: false)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let asOf = try session.caller.asOf(reading.asOf)
    let report = try session.register.read { register in
      let soon = DeadlineWindow.upcoming(
        until: asOf.advanced(by: try register.thresholds().dueSoonDays))
      return AttentionReport(
        overdue: try register.deadlines(
          .overdue, asOf: asOf, limit: AttentionReport.overdueShown),
        overdueCount: try register.deadlineCount(.overdue, asOf: asOf),
        upcoming: try register.deadlines(soon, asOf: asOf, limit: AttentionReport.upcomingShown),
        upcomingCount: try register.deadlineCount(soon, asOf: asOf),
        waiting: try register.waitingPayments(asOf: asOf), asOf: asOf,
        language: session.language, notice: session.caller.notice)
    }
    try reading.show(report.document, on: session)
  }
}
