package import Domain

/// Records of one kind, a row each.
package struct RecordList {
  private let fields: [Field]
  private let language: Language

  /// - Parameter fields: What has a column, behind the reference and the name.
  package init(_ fields: [Field], _ language: Language) {
    self.fields = fields
    self.language = language
  }

  /// The records with the first columns that any of them fills.
  package static func short(_ drafts: [Draft], _ kind: Kind, _ language: Language) -> Table {
    let filled = kind.fields.filter { field in
      field.shape != .text && drafts.contains { $0.entries[field.name] != nil }
    }.prefix(4)
    let table = RecordList(Array(filled), language)
    return Table(table.columns, rows: drafts.map(table.row))
  }

  package var columns: [Table.Column] {
    [
      .init(RecordWords.field("reference")(language), .whole),
      .init(RecordWords.field("title")(language)),
    ] + fields.map { .init(RecordWords.field($0.name)(language)) }
  }

  package func row(_ draft: Draft) -> [Cell] {
    let isErased = draft.id.map { draft.reference.slugs.last == Shell.slug(of: $0) } ?? false
    let title = draft.title ?? (isErased ? HistoryReport.erased(language) : "")
    return [Cell(draft.reference.description), Cell(title)]
      + fields.map { EntryWords.cell(draft.entries[$0.name], $0, language) }
  }
}
