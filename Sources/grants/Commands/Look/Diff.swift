import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "diff", abstract: "Show what changed between two moments, record by record.",
    discussion: """
      EXAMPLES:
        grants diff 2026-03-31
        grants diff 2026-03-31 2026-06-30 --format json
        grants diff 12 40

      A moment is a day, a time as history prints it, or the number of an entry. What came and went
      in between is not told.
      """)

  @Argument(help: "The one moment.")
  var from: String

  @Argument(help: "The other moment; now when left out.")
  var to: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: OutputOptions

  func run() throws {
    let session = try CommandSession(options, .reading)
    try reading.settle(session.context)
    let report = try session.answer(DiffQuery(from: from, to: to))
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }
}
