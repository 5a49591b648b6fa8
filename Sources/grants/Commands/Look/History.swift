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
    let times = try times(session)
    let office = try session.register.read { try $0.office() }
    let entries = try session.register.read { register -> [HistoryReport.Item] in
      let subjects = try reference.map { text in
        try References(register, session.caller).findPast(text)
      }
      let lines = HistoryLines(register)
      let newKeys = try register.entriesWithNewKeys()
      return try register.entries(
        about: subjects ?? [], by: options.by, at: times, limit: limit
      ).map { entry in
        let about = Set(subjects ?? [])
        let rows = try register.rows(
          of: entry.name, about: about, limit: reading.isForPeople ? Self.rowsRead : .max)
        let isCut = reading.isForPeople && rows.count == Self.rowsRead
        return HistoryReport.Item(
          entry: entry, lines: try lines.lines(of: rows, about: about),
          unread: isCut && about.isEmpty ? try register.rowCount(of: entry.name) - rows.count : 0,
          newKey: newKeys[entry.name], said: try register.texts(of: entry.name))
      }
    }
    if entries.isEmpty, let author = options.by { try checkIsAuthor(author, session) }
    let report = HistoryReport(entries, office: office, language: session.language)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }

  /// That somebody of this name made an entry, whenever that was.
  private func checkIsAuthor(_ name: String, _ session: CommandSession) throws {
    let authors = try session.register.read { try $0.authors() }
    guard !authors.contains(name) else { return }
    let sorted = Spelling.sorted(authors, byDistanceFrom: name)
    let meant = sorted.first {
      !Spelling.nearest(to: name.lowercased(), among: [$0.lowercased()]).isEmpty
    }
    throw HistoryError.noSuchAuthor(name, nearest: meant, authors: sorted)
  }

  /// How many rows of an entry are read for a page that shows a few lines of it.
  private static let rowsRead = 200

  /// The times that the days name, in milliseconds since 1970.
  private func times(_ session: CommandSession) throws -> ClosedRange<Int64> {
    let first = try (on ?? from).map { try session.caller.date($0) }
    let last = try (on ?? to).map { try session.caller.date($0) }
    let start = first?.first.map { TimeZones.start(of: $0, in: session.caller.zone) } ?? .min
    let end =
      last?.last.map { TimeZones.start(of: $0.advanced(by: 1), in: session.caller.zone) - 1 }
      ?? .max
    return start...max(start, end)
  }
}
