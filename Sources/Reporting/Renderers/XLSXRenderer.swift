import Domain
import Sheets

/// Writes a document as a workbook: its words on the first sheet, each table and the figures of each
/// picture on a sheet of their own.
package struct XLSXRenderer {
  /// The renderer has nothing to set.
  package init() {}

  /// The workbook; the same document gives the same bytes.
  ///
  /// - Throws: `SheetError` beyond what a workbook can hold.
  package func render(_ document: Document) throws -> [UInt8] {
    let bytes = Collected()
    var workbook = DocumentWorkbook(document, WorkbookWriter { bytes.all += $0 })
    try workbook.write()
    return bytes.all
  }
}

/// Bytes that a writer gives away as they come.
final class Collected {
  var all: [UInt8] = []
}

/// A workbook that is being written.
private struct DocumentWorkbook {
  /// A table with the name of its sheet, and its picture if it has one.
  private struct Sheet {
    let name: String
    let table: Table
    let figure: Figure?
  }

  private let document: Document
  private let language: Language
  private var writer: WorkbookWriter
  /// The sheets of the tables, by the number of their block.
  private var sheets: [Int: Sheet] = [:]
  private let first: String

  private static let heading = CellStyle(isBold: true, fill: "E6EDF4", wraps: true)
  private static let plain = CellStyle(wraps: true)

  init(_ document: Document, _ writer: WorkbookWriter) {
    self.document = document
    self.writer = writer
    language = document.language
    first = WorkbookWriter.tab(Phrases.overview(document.language), among: [])
    var names = [first]
    var heading = document.name
    for (index, block) in document.blocks.enumerated() {
      var found: (String, Table, Figure?)?
      switch block {
      case .heading(let text, _, _): heading = text
      case .table(let table): found = (heading, table, nil)
      case .figure(let figure): found = (figure.title, figure.table(in: document.language), figure)
      default: break
      }
      guard let (name, table, figure) = found else { continue }
      let tab = WorkbookWriter.tab(name, among: names)
      names.append(tab)
      sheets[index] = Sheet(name: tab, table: table, figure: figure)
    }
  }

  mutating func write() throws {
    var layout = SheetLayout(name: first)
    layout.widths = [34, 60, 30]
    layout.isRightToLeft = language.direction == .rightToLeft
    try writer.begin(layout)
    for (index, block) in document.blocks.enumerated() { try write(block, sheets[index]) }
    for (_, sheet) in sheets.sorted(by: { $0.key < $1.key }) { try write(sheet) }
    try writer.finish()
  }

  // MARK: The sheet of the words

  private mutating func write(_ block: Document.Block, _ sheet: Sheet?) throws {
    switch block {
    case .title(let text):
      var style = CellStyle(isBold: true)
      style.size = 16
      try line([(Cell(text), style)])
    case .heading(let text, let level, _):
      var style = CellStyle(isBold: true)
      style.size = level == 1 ? 13 : 11
      try line([])
      try line([(Cell(text), style)])
    case .paragraph(let text, let tone): try line([(Cell(text, tone), CellStyle())])
    case .facts(let facts):
      try line([])
      for fact in facts {
        try line([(Cell(fact.name, .dim), Self.plain), (fact.value, Self.plain)])
      }
    case .highlights(let highlights):
      try line([])
      for one in highlights {
        try line([
          (one.figure, CellStyle(isBold: true)), (Cell(one.label), Self.plain),
          (Cell(one.note ?? "", .dim), Self.plain),
        ])
      }
    case .list(let cells): for cell in cells { try line([(cell, CellStyle())]) }
    case .table, .figure:
      guard let sheet else { return }
      if let figure = sheet.figure { try line([(Cell(figure.text), CellStyle())]) }
      var style = CellStyle()
      style.color = "1D5C87"
      try line([(Cell("\(language.arrow) \(sheet.name)"), style)])
      writer.link(0, toSheet: sheet.name)
    case .signatures(let signatures): try write(signatures)
    }
  }

  private mutating func write(_ signatures: [Document.Signature]) throws {
    for one in signatures {
      try line([])
      try line([(Cell(one.party), CellStyle(isBold: true))])
      for (word, value) in [
        (Phrases.signatureName, one.name), (Phrases.signatureOffice, one.office),
        (Phrases.signatureDate, nil), (Phrases.signature, nil),
      ] {
        try line([(Cell(word(language), .dim), Self.plain), (Cell(value ?? ""), Self.plain)])
      }
    }
  }

  private mutating func line(_ cells: [(Cell, CellStyle)]) throws {
    try writer.write(cells.map { written($0, $1) })
  }

  // MARK: The sheets of the tables

  private mutating func write(_ sheet: Sheet) throws {
    let table = sheet.table
    var layout = SheetLayout(name: sheet.name)
    layout.isRightToLeft = language.direction == .rightToLeft
    layout.frozenRows = 1
    layout.filterRow = 1
    layout.footRows = table.footRows
    layout.widths = Self.widths(table)
    if let figure = sheet.figure { layout.charts = figure.charts(of: table) }
    try writer.begin(layout)
    try writer.write(
      table.columns.map { column in
        var style = Self.heading
        style.isTrailing = column.isTrailing
        return (.text(language.set(column.title)), directed(style))
      })
    for (index, row) in table.rows.enumerated() {
      let isStrong = index >= table.rows.count - table.footRows || Table.isHeading(row)
      try line(
        zip(row, table.columns).map { cell, column in
          var style = CellStyle(isBold: isStrong, wraps: cell.text.count > 50)
          style.isTrailing = column.isTrailing
          return (cell, style)
        })
    }
  }

  private static func widths(_ table: Table) -> [Int] {
    var widths = table.columns.map { $0.title.count + 4 }
    for row in table.rows {
      for column in widths.indices {
        // Amounts have their currency behind them, days and numbers their own pattern.
        let more = if case .money = row[column].value { 7 } else { 3 }
        guard row[column].text.utf8.count + more > widths[column] else { continue }
        widths[column] = max(widths[column], row[column].text.count + more)
      }
    }
    return widths.map { min(50, max(9, $0)) }
  }

  // MARK: Cells

  /// A cell as a workbook keeps it: numbers, amounts, shares and whole days as such.
  private func written(_ cell: Cell, _ style: CellStyle) -> (SheetCell, CellStyle) {
    var style = directed(style)
    switch cell.tone {
    case .plain: break
    case .bad: (style.color, style.isBold) = ("B0261C", true)
    case .warning: style.color = "8A5200"
    case .good: style.color = "1B6B3A"
    case .dim: style.color = "566273"
    }
    style.indent = cell.indent
    let words = language.set(cell.words)
    switch cell.value {
    case .number(let number) where Self.isExact(number):
      style.format = Self.pattern(number.decimals)
      return (.number("\(number)"), style)
    case .money(let money) where Self.isExact(money.amount):
      let decimals = max(money.amount.decimals, money.currency.decimals)
      style.format = Self.pattern(decimals) + " [$\(money.currency.code)]"
      return (.number("\(money.amount)"), style)
    case .ratio(let ratio) where Self.isExact(ratio):
      style.format = "0" + language.percentSign
      return (.number("\(ratio)"), style)
    case .date(let date) where date.precision == .day && !date.isApproximate:
      style.format = "yyyy-mm-dd"
      style.isLeading = true
      return (.day(date.text), style)
    default: return (words.isEmpty ? .empty : .text(words), style)
    }
  }

  /// A style whose words begin where the language's lines do.
  private func directed(_ style: CellStyle) -> CellStyle {
    guard language.direction == .rightToLeft else { return style }
    var style = style
    style.isRightToLeft = true
    style.isLeading = !style.isTrailing
    return style
  }

  /// Whether a workbook, which counts in binary, keeps all digits.
  private static func isExact(_ number: ExactDecimal) -> Bool {
    number.mantissa.magnitude < 1_000_000_000_000_000
  }

  private static func pattern(_ decimals: Int) -> String {
    decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: min(decimals, 10))
  }
}
