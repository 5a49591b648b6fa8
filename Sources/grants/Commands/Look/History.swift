import ArgumentParser
import Domain
import JSON
import Persistence
import Reporting
import UseCases

/// `grants history`
struct History: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "history", abstract: "Show who changed what, when and why.",
    discussion: """
      EXAMPLES:
        grants history
        grants history bf-girls/end
        grants history --by ada --from 2026-01 --to 2026-03
        grants history --on 2026-03-14 --limit 100 --format json

      --by shows what one person did. Days are those of the register's time zone.
      """)

  @Argument(
    help: "A record and what stands under it; all when left out.",
    completion: References.completion)
  var reference: String?

  @Option(name: .long, help: "How many entries at most.")
  var limit = 20

  @Option(name: .long, help: "Only what was entered on this day, in this month or year.")
  var on: String?

  @Option(name: .long, help: "Only what was entered on this day or later.")
  var from: String?

  @Option(name: .long, help: "Only what was entered on this day or earlier.")
  var to: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var past: PastOptions
  @OptionGroup var reading: OutputOptions

  func validate() throws {
    if on != nil, from != nil || to != nil {
      throw ValidationError("'--on' and '--from', '--to' exclude each other.")
    }
    if limit < 1 { throw ValidationError("'--limit' is at least 1.") }
  }

  func run() throws {
    let session = try CommandSession(options, .reading, knownAt: past.knownAt)
    try reading.settle(session.context)
    var query = HistoryQuery(about: reference, limit: limit)
    (query.author, query.on, query.from, query.to) = (options.by, on, from, to)
    query.isForPeople = reading.isForPeople
    let report = try session.answer(query)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }
}
