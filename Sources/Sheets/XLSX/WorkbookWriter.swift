import XML

/// Writes a workbook (ISO/IEC 29500) as a stream, sheet after sheet and row after row.
///
/// The same content gives the same bytes: nothing of the day or the machine goes in.
package struct WorkbookWriter {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  static let packages = "http://schemas.openxmlformats.org/package/2006"

  private var zip: ZipWriter
  private var styles = StyleSheet()
  private(set) var layouts: [SheetLayout] = []
  private var row = 0
  private var columns = 0
  var buffer = Markup(.part)
  private var links: [(cell: String, target: String)] = []
  private var charts = 0

  /// - Parameter sink: Takes the bytes of the file as they come.
  package init(to sink: @escaping ([UInt8]) throws -> Void) {
    zip = ZipWriter(to: sink)
  }

  /// Ends the sheet before, if there is one, and begins another.
  package mutating func begin(_ layout: SheetLayout) throws {
    try endSheet()
    var layout = layout
    layout.name = Self.tab(layout.name, among: layouts.map(\.name))
    layouts.append(layout)
    (row, columns, links) = (0, 0, [])
    try zip.begin("xl/worksheets/sheet\(layouts.count).xml")
    buffer.add(Self.head)
    buffer.add(
      "<worksheet xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\">")
    buffer.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView")
    if layout.isRightToLeft { buffer.add(" rightToLeft=\"1\"") }
    if layouts.count == 1 { buffer.add(" tabSelected=\"1\"") }
    buffer.add(" workbookViewId=\"0\">")
    if layout.frozenRows > 0 {
      buffer.add(
        "<pane ySplit=\"\(layout.frozenRows)\" topLeftCell=\"A\(layout.frozenRows + 1)\""
          + " activePane=\"bottomLeft\" state=\"frozen\"/>")
    }
    buffer.add("</sheetView></sheetViews>")
    if !layout.widths.isEmpty {
      buffer.add("<cols>")
      for (index, width) in layout.widths.enumerated() {
        buffer.add(
          "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\""
            + " customWidth=\"1\"/>")
      }
      buffer.add("</cols>")
    }
    buffer.add("<sheetData>")
  }

  /// Adds a row of cells, each with its look.
  ///
  /// - Throws: ``SheetError/cannotWrite`` beyond the 1,048,576 rows that a sheet can have.
  package mutating func write(_ cells: [(SheetCell, CellStyle)]) throws {
    row += 1
    guard row <= 1_048_576, cells.count <= 16_384 else { throw SheetError.cannotWrite }
    columns = max(columns, cells.count)
    buffer.add("<row r=\"\(row)\"")
    let size = cells.map(\.1.size).max() ?? 11
    if size > 11 { buffer.add(" ht=\"\(size * 3 / 2)\" customHeight=\"1\"") }
    buffer.add(">")
    for (column, (cell, style)) in cells.enumerated() { append(cell, style, column) }
    buffer.add("</row>")
    if buffer.bytes.count > 65_536 { try flush() }
  }

  /// Makes a cell of the last row lead to the first cell of another sheet.
  ///
  /// - Parameter column: The column, from 0.
  package mutating func link(_ column: Int, toSheet name: String) {
    links.append(("\(CellName.letters(column))\(row)", "\(SheetChart.quoted(name))!A1"))
  }

  /// Ends the workbook.
  package mutating func finish() throws {
    try endSheet()
    try part("xl/styles.xml", styles.xml)
    try part("xl/workbook.xml", workbook)
    try part("xl/_rels/workbook.xml.rels", workbookRelations)
    try part("_rels/.rels", packageRelations)
    try part("[Content_Types].xml", contentTypes)
    try zip.finish()
  }

  private mutating func append(_ cell: SheetCell, _ style: CellStyle, _ column: Int) {
    let number = styles.number(of: style)
    if cell.isEmpty, number == 0 { return }
    buffer.add("<c r=\"")
    buffer.add(CellName.letters(column))
    buffer.add("\(row)")
    if number > 0 { buffer.add("\" s=\"\(number)") }
    switch cell {
    case .empty: buffer.add("\"/>")
    case .number(let text): append(value: text)
    case .day(let text):
      if let serial = SerialDay.serial(text) {
        append(value: "\(serial)")
      } else {
        append(words: text)
      }
    case .flag(let flag):
      buffer.add("\" t=\"b\"><v>")
      buffer.add(flag ? "1" : "0")
      buffer.add("</v></c>")
    case .text(let text), .fault(let text): append(words: text)
    case .percent: append(words: cell.text)
    }
  }

  private mutating func append(value: String) {
    buffer.add("\"><v>")
    buffer.add(value)
    buffer.add("</v></c>")
  }

  private mutating func append(words: String) {
    buffer.add("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    buffer.say(Self.fits(words) ? words : Self.cut(words))
    buffer.add("</t></is></c>")
  }

  /// Whether a text fits into a cell: 32,767 units of UTF-16, as in Excel.
  package static func fits(_ text: String) -> Bool {
    text.utf8.count <= longestText || text.utf16.count <= longestText
  }

  private static let longestText = 32_767

  private static func cut(_ text: String) -> String {
    var units = 0
    let kept = text.prefix { letter in
      units += letter.utf16.count
      return units < longestText
    }
    return kept + "…"
  }

  private mutating func flush() throws {
    try zip.write(buffer.bytes)
    buffer.removeAll()
  }

  private mutating func part(_ name: String, _ content: [UInt8]) throws {
    try zip.begin(name)
    try zip.write(content)
  }

  private mutating func endSheet() throws {
    guard let layout = layouts.last else { return }
    buffer.add("</sheetData>")
    if layout.isProtected {
      buffer.add(
        "<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\"/>")
    }
    if let filtered = layout.filterRow, columns > 0 {
      buffer.add(
        "<autoFilter ref=\"A\(filtered):\(CellName.letters(columns - 1))"
          + "\(max(row - layout.footRows, filtered))\"/>")
    }
    if !layout.checks.isEmpty {
      buffer.add("<dataValidations count=\"\(layout.checks.count)\">")
      for check in layout.checks { append(check) }
      buffer.add("</dataValidations>")
    }
    if !links.isEmpty {
      buffer.add("<hyperlinks>")
      for (cell, target) in links {
        buffer.add("<hyperlink ref=\"\(cell)\" location=\"")
        buffer.say(target)
        buffer.add("\"/>")
      }
      buffer.add("</hyperlinks>")
    }
    buffer.add("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>")
    if !layout.charts.isEmpty { buffer.add("<drawing r:id=\"rId1\"/>") }
    buffer.add("</worksheet>")
    try flush()
    if !layout.charts.isEmpty { try write(layout.charts, of: layout) }
  }

  /// The charts of the sheet that has just ended: where they stand, and each as a part of its own.
  private mutating func write(_ list: [SheetChart], of layout: SheetLayout) throws {
    let sheet = layouts.count
    try part(
      "xl/worksheets/_rels/sheet\(sheet).xml.rels",
      Self.relations([("rId1", "drawing", "../drawings/drawing\(sheet).xml")]))
    try part("xl/drawings/drawing\(sheet).xml", SheetChart.places(list, besides: columns))
    try part(
      "xl/drawings/_rels/drawing\(sheet).xml.rels",
      Self.relations(
        list.indices.map { ("rId\($0 + 1)", "chart", "../charts/chart\(charts + $0 + 1).xml") }))
    for chart in list {
      charts += 1
      try part(
        "xl/charts/chart\(charts).xml",
        chart.xml(sheet: layout.name, isRightToLeft: layout.isRightToLeft))
    }
  }

  /// A name as a tab can have it: 31 letters, none of `[]:*?/\`, and no other tab's.
  package static func tab(_ name: String, among others: [String]) -> String {
    let plain = String(name.map { "[]:*?/\\".contains($0) ? "-" : $0 }.prefix(31))
    // An apostrophe may stand within, not at an end.
    let inner = plain.drop { $0 == "'" }
    let kept = String(inner.reversed().drop { $0 == "'" }.reversed())
    let base = kept.isEmpty ? "Sheet" : kept
    let taken = Set(others.map { $0.lowercased() })
    if !taken.contains(base.lowercased()) { return base }
    for number in 2... {
      let candidate = "\(base.prefix(26)) \(number)"
      if !taken.contains(candidate.lowercased()) { return candidate }
    }
    return base
  }
}
