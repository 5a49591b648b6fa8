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
    var query = DeadlinesQuery(.upcoming(within: within, until: until), asOf: reading.asOf)
    query.limit = limit
    let report = try session.answer(query)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }
}
