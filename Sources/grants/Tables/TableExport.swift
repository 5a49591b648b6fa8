import Domain
import Exchange
import Persistence
import Phrases
import Reporting
import Sheets
import UseCases

/// Writes the records of a kind as CSV or as a workbook, as they come.
struct TableExport {
  private let session: CommandSession
  private let kind: Kind
  private let selection: SelectionOptions

  init(_ session: CommandSession, _ kind: Kind, _ selection: SelectionOptions) {
    self.session = session
    self.kind = kind
    self.selection = selection
  }

  /// - Returns: How many records were written.
  func csv(_ register: Reading, _ sink: ([UInt8]) throws -> Void) throws -> Int {
    let table = try table(register)
    var bytes: [UInt8] = []
    CSVLine.append(headings(table), to: &bytes)
    var count = 0
    try selection.forEach(kind, in: register, session, asOf: nil) { draft in
      CSVLine.append(try table.cells(draft).map(\.text), to: &bytes)
      count += 1
      if bytes.count > 65_536 {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
    return count
  }

  /// - Returns: How many records were written.
  func workbook(_ register: Reading, _ sink: @escaping ([UInt8]) throws -> Void) throws -> Int {
    let table = try table(register)
    var writer = WorkbookWriter(to: sink)
    var layout = SheetLayout(name: RecordWords.kind(kind)(session.language))
    layout.frozenRows = 1
    layout.filterRow = 1
    layout.widths = table.columns.map(Self.width)
    try writer.begin(layout)
    try writer.write(headings(table).map { (.text($0), .heading) })
    let styles = table.columns.map(Self.style)
    var count = 0
    do {
      try selection.forEach(kind, in: register, session, asOf: nil) { draft in
        try writer.write(
          zip(try table.cells(draft), styles).map { cell, style in
            if case .day = cell { (cell, Self.dayStyle) } else { (cell, style) }
          })
        count += 1
      }
      try writer.finish()
    } catch let error as SheetError {
      throw RequestError.sheet(RecordWords.kind(kind)(session.language), error)
    }
    return count
  }

  private func table(_ register: Reading) throws -> RecordTable {
    let language = session.language
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

  private func headings(_ table: RecordTable) -> [String] {
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
      return wording(session.language)
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
