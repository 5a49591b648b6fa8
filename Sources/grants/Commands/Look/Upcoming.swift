import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants upcoming`
struct Upcoming: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upcoming", abstract: "List what falls due next.",
    discussion: """
      EXAMPLES:
        grants upcoming
        grants upcoming --within 90d
        grants upcoming --until 2025-10
      """)

  @Option(name: .long, help: "How far to look, such as 90d, 6w or 3m. Default: 90d.")
  var within: String?

  @Option(name: .long, help: "Up to the last day of this date.")
  var until: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if within != nil && until != nil {
      throw ValidationError("'--within' and '--until' exclude each other.")
    }
    if let within, DateStep(within) == nil {
      throw ValidationError("'\(within)' is no length of time. Give it as 90d, 6w, 3m or 1y.")
    }
  }

  func run() throws {
    let desk = try Desk(options, reading)
    let asOf = try desk.asOf(reading.asOf)
    var last = (within.flatMap { DateStep($0) } ?? DateStep(90, .day)).from(asOf)
    if let until, let day = try desk.date(until).last { last = day }
    let items = try desk.register.read { try $0.deadlines(.upcoming(until: last), asOf: asOf) }
    let report = DeadlineReport(
      .upcoming, items, asOf: asOf, language: desk.language, notice: desk.notice)
    try reading.show(
      report.document, on: desk, table: { report.table }, json: { report.write(to: &$0) })
  }
}
