import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants overdue`
struct Overdue: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "overdue", abstract: "List what is open although its due date is past.",
    discussion: """
      EXAMPLES:
        grants overdue
        grants overdue --limit 20
        grants overdue --as-of 2025-11-01 --format json
        grants overdue --check --quiet || echo "something is late"
      """)

  @Flag(name: .long, help: "End with exit status 3 when anything is overdue.")
  var check = false

  @Flag(name: .long, help: "Only what is the move of the register's own organisation.")
  var ours = false

  @Flag(name: .long, help: "Only what is somebody else's move.")
  var theirs = false

  @Option(name: .long, help: "The first so many, and how many more there are.")
  var limit: Int?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if ours && theirs { throw ValidationError("'--ours' and '--theirs' exclude each other.") }
    if let limit, limit < 1 { throw ValidationError("'--limit' is at least 1.") }
  }

  func run() throws {
    let session = try CommandSession(options, reading)
    var query = DeadlinesQuery(.overdue, asOf: reading.asOf)
    query.whose = ours ? .own : theirs ? .others : .anybody
    query.limit = limit
    let report = try session.answer(query)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
    if check, !report.isEmpty { throw ExitCode(3) }
  }
}
