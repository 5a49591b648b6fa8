import ArgumentParser
import Domain
import Exchange
import JSON
import Persistence
import Reporting

/// `grants list`
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the records of one kind.",
    discussion: """
      EXAMPLES:
        grants list organisation
        grants list deliverable --under bf-girls
        grants list milestone --where type=report --format csv
      """)

  @Argument(
    help: "The kind, such as project, city or milestone.",
    completion: .list(Kind.allCases.map(\.rawValue)))
  var kind: String

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, reading)
    let kind = try Kind(spelled: kind)
    let asOf = try reading.asOf.map { try desk.asOf($0) }
    let drafts = try desk.register.read { register -> [Draft] in
      var drafts: [Draft] = []
      try selection.forEach(kind, in: register, desk, asOf: asOf) { drafts.append($0) }
      return drafts
    }
    let table = Self.table(drafts, kind, desk.language)
    let document =
      drafts.isEmpty
      ? Document([.paragraph(Words.nothingListed(desk.language))]) : Document([.table(table.short)])
    try reading.show(
      document, on: desk, table: { table.whole },
      json: { json in
        json.array { json in for draft in drafts { InterchangeWriter.write(draft, to: &json) } }
      })
  }

  /// The records as a table: on a terminal the columns that any of them fills, in a file all.
  private static func table(_ drafts: [Draft], _ kind: Kind, _ language: Language)
    -> (short: Table, whole: Table)
  {
    let filled = kind.fields.filter { field in
      field.shape != .text && drafts.contains { $0.entries[field.name] != nil }
    }.prefix(4)
    func table(_ fields: some Collection<Field>) -> Table {
      var table = Table(
        [
          .init(RecordWords.field("reference")(language), .whole),
          .init(RecordWords.field("title")(language)),
        ]
          + fields.map { .init(RecordWords.field($0.name)(language)) })
      for draft in drafts {
        table.rows.append(
          [Cell(draft.reference.description), Cell(draft.title ?? "")]
            + fields.map { EntryWords.cell(draft.entries[$0.name], $0, language) })
      }
      return table
    }
    return (table(Array(filled)), table(kind.fields))
  }
}
