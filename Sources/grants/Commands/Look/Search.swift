import ArgumentParser
import Domain
import JSON
import Persistence
import Phrases
import Reporting
import UseCases

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
    let session = try CommandSession(options, reading)
    let text = words.joined(separator: " ")
    let hits = try session.answer(SearchQuery(text, limit: limit, asOf: reading.asOf))
    let language = session.language
    var table = Table([
      .init(RecordWords.field("reference")(language), .whole),
      .init(RecordWords.field("type")(language)),
      .init(RecordWords.field("title")(language)),
    ])
    table.rows = hits.map { hit in
      [Cell(hit.reference), Cell(RecordWords.kind(hit.kind)(language)), Cell(hit.title)]
    }
    let document =
      hits.isEmpty
      ? Document([.paragraph(Words.nothingFound(text)(language))]) : Document([.table(table)])
    try reading.show(
      document, on: session, table: { table },
      json: {
        SearchAnswer(
          hits.map { .init(reference: $0.reference, kind: $0.kind, title: $0.title) }
        ).write(to: &$0)
      })
  }
}
