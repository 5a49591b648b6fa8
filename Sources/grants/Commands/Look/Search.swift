import ArgumentParser
import Domain
import JSON
import Persistence
import Reporting

/// `grants search`
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "search", abstract: "Find records by words, with or without accents.",
    discussion: """
      EXAMPLES:
        grants search dedougou
        grants search library school
      """)

  @Argument(help: "Words, or their beginnings; all must stand in a record.")
  var words: [String]

  @Option(name: .long, help: "How many at most.")
  var limit = 20

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, reading)
    let text = words.joined(separator: " ")
    let asOf = try reading.asOf.map { try desk.asOf($0) }
    let rows = try desk.register.read { register in
      try register.search(text, limit: limit).compactMap { id -> (String, Kind, String)? in
        let record = try register.record(id)
        if let asOf, !record.counts(on: asOf) { return nil }
        return (try register.reference(of: id).description, record.kind, record.title ?? "")
      }
    }
    let language = desk.language
    var table = Table([
      .init(RecordWords.field("reference")(language), .whole),
      .init(RecordWords.field("type")(language)),
      .init(RecordWords.field("title")(language)),
    ])
    table.rows = rows.map { [Cell($0.0), Cell(RecordWords.kind($0.1)(language)), Cell($0.2)] }
    let document =
      rows.isEmpty
      ? Document([.paragraph(Words.nothingFound(text)(language))]) : Document([.table(table)])
    try reading.show(
      document, on: desk, table: { table },
      json: {
        SearchAnswer(rows.map { .init(reference: $0.0, kind: $0.1, title: $0.2) }).write(to: &$0)
      })
  }
}
