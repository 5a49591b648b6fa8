import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants` alone: what needs attention today.
struct Attention: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "grants", abstract: "What needs attention today.", shouldDisplay: false)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, reading)
    let asOf = try desk.asOf(reading.asOf)
    let report = try desk.register.read { register in
      let soon = DeadlineWindow.upcoming(
        until: asOf.advanced(by: try register.thresholds().dueSoonDays))
      return AttentionReport(
        overdue: try register.deadlines(
          .overdue, asOf: asOf, limit: AttentionReport.overdueShown),
        overdueCount: try register.deadlineCount(.overdue, asOf: asOf),
        upcoming: try register.deadlines(soon, asOf: asOf, limit: AttentionReport.upcomingShown),
        upcomingCount: try register.deadlineCount(soon, asOf: asOf),
        waiting: try register.waitingPayments(asOf: asOf), asOf: asOf,
        language: desk.language, notice: desk.notice)
    }
    try reading.show(report.document, on: desk)
  }
}
