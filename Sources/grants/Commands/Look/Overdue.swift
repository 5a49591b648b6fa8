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
    let asOf = try session.caller.asOf(reading.asOf)
    let isFiltered = ours || theirs
    let (found, count, books, waiting) = try session.register.read { register in
      let found = try register.deadlines(.overdue, asOf: asOf, limit: isFiltered ? nil : limit)
      return (
        found,
        found.count == limit ? try register.deadlineCount(.overdue, asOf: asOf) : found.count,
        try register.setting(.books), try register.waitingPayments(asOf: asOf)
      )
    }
    let wanted = isFiltered ? found.filter { $0.isActionOf(books) == ours } : found
    let items = Array(wanted.prefix(limit ?? .max))
    let report = DeadlineList(
      .overdue, items, waiting: ours ? [] : waiting, asOf: asOf, language: session.language,
      notice: session.caller.notice, rest: (isFiltered ? wanted.count : count) - items.count)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
    if check, !items.isEmpty { throw ExitCode(3) }
  }
}
