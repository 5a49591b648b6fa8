import Domain
import Exchange
package import Persistence
import Reporting
import Sheets

/// Writes the records of a kind as CSV or as a workbook, as they come: codes with their names beside them, as an
/// import takes them.
package struct ExportTable: ExportRequest {
  package enum Form: String, Codable, Sendable {
    case csv, workbook
  }

  /// The kind, in a word of any language.
  package var kind: String
  package var selection: RecordSelection
  package var form: Form

  package init(_ kind: String, _ selection: RecordSelection, as form: Form) {
    self.kind = kind
    self.selection = selection
    self.form = form
  }

  package func write(
    _ register: Reading, for caller: Caller, to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported {
    let kind = try Kind(spelled: kind)
    let table = try Self.table(of: kind, register, caller.language)
    return switch form {
    case .csv: try writeLines(of: kind, table, register, caller, sink)
    case .workbook: try writeSheet(of: kind, table, register, caller, sink)
    }
  }

  private func writeLines(
    of kind: Kind, _ table: RecordTable, _ register: Reading, _ caller: Caller,
    _ sink: ([UInt8]) throws -> Void
  ) throws -> Exported {
    var bytes: [UInt8] = []
    CSVLine.append(Self.headings(table, caller.language), to: &bytes)
    var count = 0
    try selection.forEach(kind, in: register, for: caller) { draft in
      CSVLine.append(try table.cells(draft).map(\.text), to: &bytes)
      count += 1
      if bytes.count > 65_536 {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
    return Exported(count)
  }

  private func writeSheet(
    of kind: Kind, _ table: RecordTable, _ register: Reading, _ caller: Caller,
    _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported {
    let name = RecordWords.kind(kind)(caller.language)
    var writer = WorkbookWriter(to: sink)
    var layout = SheetLayout(name: name)
    layout.frozenRows = 1
    layout.filterRow = 1
    layout.widths = table.columns.map(Self.width)
    try writer.begin(layout)
    try writer.write(Self.headings(table, caller.language).map { (.text($0), .heading) })
    let styles = table.columns.map(Self.style)
    var written = Exported()
    do {
      try selection.forEach(kind, in: register, for: caller) { draft in
        let cells = try table.cells(draft)
        if cells.contains(where: { !WorkbookWriter.fits($0.text) }) {
          written.cut.append(draft.reference.description)
        }
        try writer.write(
          zip(cells, styles).map { cell, style in
            if case .day = cell { (cell, Self.dayStyle) } else { (cell, style) }
          })
        written.count += 1
      }
      try writer.finish()
    } catch let error as SheetError {
      throw RequestError.sheet(name, error)
    }
    return written
  }

  private static func table(of kind: Kind, _ register: Reading, _ language: Language) throws
    -> RecordTable
  {
    var known: [Reference: String] = [:]
    return RecordTable(
      kind, languages: try register.languagesOfTitles(of: kind),
      RecordTable.Names(
        choice: { RecordWords.choice($0)(language) },
        record: { reference in
          if let name = known[reference] { return name }
          let name = try register.title(of: register.find(reference))
          if known.count > 50_000 { known.removeAll(keepingCapacity: true) }
          known[reference] = name
          return name
        }))
  }

  private static func headings(_ table: RecordTable, _ language: Language) -> [String] {
    table.columns.map { column in
      let wording: Wording =
        switch column {
        case .reference: ColumnWords.reference
        case .title: RecordWords.field("title")
        case .titleIn(let language): Wording("title.\(language)")
        case .field(let field): RecordWords.field(field.name)
        case .name(let field): ColumnWords.name(of: RecordWords.field(field.name))
        case .currency: ColumnWords.currency
        }
      return wording(language)
    }
  }

  private static let dayStyle = CellStyle(format: "yyyy-mm-dd")

  private static func width(_ column: RecordTable.Column) -> Int {
    switch column {
    case .reference, .name: 28
    case .title, .titleIn: 40
    case .currency: 9
    case .field(let field):
      switch field.shape {
      case .decimal, .integer, .degrees, .date, .flag, .code: 12
      default: 20
      }
    }
  }

  private static func style(_ column: RecordTable.Column) -> CellStyle {
    if case .field(let field) = column, field.shape == .money {
      CellStyle(format: "#,##0.00")
    } else {
      CellStyle()
    }
  }
}
