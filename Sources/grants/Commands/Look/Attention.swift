import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants` alone: what needs attention today.
struct Attention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grants", abstract: "What needs attention today.", shouldDisplay: false)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, .reading)
    let asOf = try desk.asOf(reading.asOf)
    let (overdue, upcoming) = try desk.register.read { register in
      (
        try register.deadlines(.overdue, asOf: asOf),
        try register.deadlines(
          .upcoming(until: asOf.advanced(by: Thresholds().dueSoonDays)), asOf: asOf)
      )
    }
    let report = AttentionReport(
      overdue: overdue, upcoming: upcoming, asOf: asOf, language: desk.language,
      notice: desk.notice)
    try reading.show(report.document, on: desk)
  }
}
