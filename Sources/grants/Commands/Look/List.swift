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

  @Option(
    name: .long, help: ArgumentHelp("Only what stands under this record.", valueName: "reference"),
    completion: References.completion)
  var under: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only records with this value; may be given again.", valueName: "field=value"))
  var filters: [String] = []

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, .reading)
    let kind = try Kind(spelled: kind)
    let wanted = try filters.map { try Filter($0, kind, desk) }
    let asOf = try reading.asOf.map { try desk.asOf($0) }
    let drafts = try desk.register.read { register -> [Draft] in
      let scope = try under.map { try References(register, desk).find($0) }
      return try register.drafts(of: kind).filter { draft, id in
        try (scope.map { try register.isBelow(id, $0) } ?? true)
          && wanted.allSatisfy { $0.accepts(draft) }
          && (asOf.map { try register.record(id).counts(on: $0) } ?? true)
      }.map(\.0)
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
            + fields.map { Cell(EntryWords.text(draft.entries[$0.name], $0, language)) })
      }
      return table
    }
    return (table(Array(filled)), table(kind.fields))
  }
}

/// One condition of a list.
struct Filter {
  private let field: Field
  private let text: String
  private let language: Language

  init(_ spelled: String, _ kind: Kind, _ desk: Desk) throws {
    let pair = spelled.split(separator: "=", maxSplits: 1).map(String.init)
    guard pair.count == 2 else { throw CommandError.unexpectedArgument(spelled) }
    guard let field = kind.field(pair[0]) else {
      throw RecordRules.noSuchField(pair[0], kind)
    }
    self.field = field
    text = pair[1]
    language = desk.language
  }

  func accepts(_ draft: Draft) -> Bool {
    let entry = draft.entries[field.name]
    if UnknownReason(spelled: text) != nil { return entry == nil || entry?.isUnknown == true }
    return EntryWords.text(entry, field, language).lowercased() == text.lowercased()
      || entry?.spelled?.lowercased() == text.lowercased()
  }
}

extension Draft.Entry {
  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}
