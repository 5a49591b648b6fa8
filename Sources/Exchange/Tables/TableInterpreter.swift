package import Domain
package import Sheets

/// Makes drafts of records from the rows of a table.
package struct TableInterpreter {
  let mapping: TableMapping
  /// The record under which rows stand that do not say it themselves.
  let under: Reference?
  let lookups: TableLookups
  /// What was made of its rows and cells.
  package let notes = ReadingNotes()
  let fields: [(column: Int, field: Field)]
  let referenceColumn: Int?
  let titleColumn: Int?
  let keyColumn: Int?
  let placeColumn: Int?
  let endColumn: Int?
  let currencyColumn: Int?
  let parents: [(column: Int, kind: Kind)]
  private let translations: [(column: Int, language: String)]
  let counts: [(column: Int, field: String, category: String)]

  /// Rows under a mapping.
  package init(_ mapping: TableMapping, under: Reference?, _ lookups: TableLookups) {
    self.mapping = mapping
    self.under = under
    self.lookups = lookups
    var fields: [(column: Int, field: Field)] = []
    var parents: [(column: Int, kind: Kind)] = []
    var translations: [(column: Int, language: String)] = []
    var counts: [(column: Int, field: String, category: String)] = []
    for (column, target) in mapping.columns.map(\.target).enumerated() {
      switch target {
      case .field(let name)?:
        if let field = mapping.kind.field(name) { fields.append((column, field)) }
      case .under(let kind)?: parents.append((column, kind))
      case .title(let language?)?: translations.append((column, language))
      case .count(let field, let category)?: counts.append((column, field, category))
      default: break
      }
    }
    self.fields = fields
    // The nearest first: a row that names its deliverable and its project stands under the former.
    self.parents = parents.sorted {
      mapping.kind.parents.firstIndex(of: $0.kind) ?? 0 < mapping.kind.parents.firstIndex(
        of: $1.kind) ?? 0
    }
    self.translations = translations
    self.counts = counts
    referenceColumn = mapping.column(of: .reference)
    titleColumn = mapping.column(of: .title(language: nil))
    keyColumn = mapping.column(of: .key)
    placeColumn = mapping.column(of: .place)
    endColumn = mapping.column(of: .plannedEnd)
    currencyColumn = mapping.column(of: .currency)
  }

  /// The records that a row makes; nil when something is wrong with it.
  ///
  /// - Parameter problems: Takes what is wrong, cell by cell.
  package func drafts(_ row: SheetRow, problems: inout [TableProblem]) -> RowDrafts? {
    let found = problems.count
    let name = titleColumn.map { row[$0].text } ?? ""
    let title = PlainText.line(name)
    var draft = Draft(kind: mapping.kind, reference: Reference(slugs: [""]))
    if mapping.kind.hasName || mapping.kind.field("title") == nil, !title.isEmpty {
      draft.title = title
    }
    if draft.title != nil { draft.language = mapping.language }
    for (column, field) in fields {
      let cell = row[column]
      if cell.isEmpty { continue }
      take(cell, row, column, &problems) {
        draft.entries[field.name] = try entry(cell, field, row, parent: nil)
      }
    }
    for (column, language) in translations where !row[column].isEmpty {
      draft.narratives.append(Narrative(field: "title", language: language, text: row[column].text))
    }
    takeCounts(row, into: &draft, &problems)
    var place: Reference?
    if let placeColumn, !row[placeColumn].isEmpty {
      take(row[placeColumn], row, placeColumn, &problems) {
        place = try lookups.record(row[placeColumn].text, Catalogued.places, nil)
      }
    }
    // What is missing because a cell could not be read is no error of its own.
    guard problems.count == found else { return nil }
    take(.empty, row, referenceColumn ?? titleColumn, &problems) {
      try setReference(of: &draft, row, name, place)
      try checkPerCent(row, draft)
    }
    guard problems.count == found else { return nil }
    var drafts: RowDrafts?
    take(.empty, row, placeColumn ?? endColumn, &problems) {
      drafts = try arranged(draft, place, row)
      drafts?.row = row.number
    }
    return drafts
  }

  /// Runs a step that reads one cell and keeps what is wrong with it.
  func take(
    _ cell: SheetCell, _ row: SheetRow, _ column: Int?, _ problems: inout [TableProblem],
    _ body: () throws -> Void
  ) {
    func report(_ error: TableError) {
      problems.append(
        TableProblem(
          row: row.number, column: column, value: column.map { row[$0].text } ?? "", error: error))
    }
    do {
      try body()
    } catch let error as TableError {
      report(error)
    } catch let error as RecordError {
      report(.rule(error))
    } catch let error as RegisterError {
      report(.register(error))
    } catch {
      report(.register(.refused(detail: "\(error)")))
    }
  }
}

/// Kinds that the catalogue takes together.
enum Catalogued {
  static let places: [Kind] = [.city, .site]
}
