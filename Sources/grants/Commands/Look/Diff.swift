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
    func time(_ text: String) throws -> Int64 {
      try session.register.read {
        try Moment(text).lastEntry(
          in: $0, zone: session.caller.zone, today: session.caller.today)
      }
    }
    let first = try time(from)
    let second = try to.map(time) ?? session.register.read { try $0.lastEntry(until: .max) }
    let records = try session.register.read { register in
      let lines = HistoryLines(register)
      let rows = try register.difference(from: first, to: second)
      let shown = try lines.lines(of: rows)
      var kinds: [String: DiffReport.Outcome] = [:]
      for row in rows where row.table == "record" {
        guard let id = row.record, row.operation != "update" else { continue }
        kinds[try lines.name(of: id)] = row.operation == "insert" ? .added : .removed
      }
      return DiffReport.records(of: shown, outcomes: kinds)
    }
    let report = DiffReport(records, from: first, to: second, language: session.language)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }
}
