import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants upcoming`
struct Upcoming: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "upcoming", abstract: "List what falls due next.",
    discussion: """
      EXAMPLES:
        grants upcoming
        grants upcoming --within 90d
        grants upcoming --until 2025-10

      What will be late at the pace of what was delivered so far says so, and by how many days. Payments that
      wait for a condition stand below, with whom it lies.
      """)

  @Option(name: .long, help: "How far to look, such as 90d, 6w or 3m. Default: 90d.")
  var within: String?

  @Option(name: .long, help: "Up to the last day of this date.")
  var until: String?

  @Option(name: .long, help: "The first so many, and how many more there are.")
  var limit: Int?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if within != nil && until != nil {
      throw ValidationError("'--within' and '--until' exclude each other.")
    }
    if let limit, limit < 1 { throw ValidationError("'--limit' is at least 1.") }
    if let within, DateStep(within) == nil {
      throw ValidationError("'\(within)' is no length of time. Give it as 90d, 6w, 3m or 1y.")
    }
  }

  func run() throws {
    let session = try CommandSession(options, reading)
    let asOf = try session.caller.asOf(reading.asOf)
    var last = (within.flatMap { DateStep($0) } ?? DateStep(90, .day)).from(asOf)
    if let until, let day = try session.caller.date(until).last { last = day }
    let window = DeadlineWindow.upcoming(until: last)
    let (items, count, waiting, thresholds) = try session.register.read { register in
      let items = try register.deadlines(window, asOf: asOf, limit: limit)
      return (
        items,
        items.count == limit ? try register.deadlineCount(window, asOf: asOf) : items.count,
        try register.waitingPayments(asOf: asOf), try register.thresholds()
      )
    }
    let report = DeadlineList(
      .upcoming, items, waiting: waiting, asOf: asOf, language: session.language,
      notice: session.caller.notice, thresholds: thresholds, rest: count - items.count)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }
}
