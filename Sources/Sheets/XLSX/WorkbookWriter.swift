/// Writes a workbook (ISO/IEC 29500) as a stream, sheet after sheet and row after row.
///
/// The same content gives the same bytes: nothing of the day or the machine goes in.
public struct WorkbookWriter {
  static let head: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  private var zip: ZipWriter
  private var styles = StyleSheet()
  private var layouts: [SheetLayout] = []
  private var row = 0
  private var columns = 0
  private var buffer: [UInt8] = []

  /// - Parameter sink: Takes the bytes of the file as they come.
  public init(to sink: @escaping ([UInt8]) throws -> Void) {
    zip = ZipWriter(to: sink)
  }

  /// Ends the sheet before, if there is one, and begins another.
  public mutating func begin(_ layout: SheetLayout) throws {
    try endSheet()
    var layout = layout
    layout.name = Self.tab(layout.name, among: layouts.map(\.name))
    layouts.append(layout)
    (row, columns) = (0, 0)
    try zip.begin("xl/worksheets/sheet\(layouts.count).xml")
    buffer.append(Self.head)
    buffer.append(markup: "<worksheet xmlns=\"\(Self.main)\">")
    buffer.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView")
    if layout.isRightToLeft { buffer.append(" rightToLeft=\"1\"") }
    if layouts.count == 1 { buffer.append(" tabSelected=\"1\"") }
    buffer.append(" workbookViewId=\"0\">")
    if layout.frozenRows > 0 {
      buffer.append(
        markup: "<pane ySplit=\"\(layout.frozenRows)\" topLeftCell=\"A\(layout.frozenRows + 1)\""
          + " activePane=\"bottomLeft\" state=\"frozen\"/>")
    }
    buffer.append("</sheetView></sheetViews>")
    if !layout.widths.isEmpty {
      buffer.append("<cols>")
      for (index, width) in layout.widths.enumerated() {
        buffer.append(
          markup: "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\""
            + " customWidth=\"1\"/>")
      }
      buffer.append("</cols>")
    }
    buffer.append("<sheetData>")
  }

  /// Adds a row of cells, each with its look.
  ///
  /// - Throws: ``SheetError/cannotWrite`` beyond the 1,048,576 rows that a sheet can have.
  public mutating func write(_ cells: [(SheetCell, CellStyle)]) throws {
    row += 1
    guard row <= 1_048_576, cells.count <= 16_384 else { throw SheetError.cannotWrite }
    columns = max(columns, cells.count)
    buffer.append(markup: "<row r=\"\(row)\">")
    for (column, (cell, style)) in cells.enumerated() { append(cell, style, column) }
    buffer.append("</row>")
    if buffer.count > 65_536 { try flush() }
  }

  /// Ends the workbook.
  public mutating func finish() throws {
    try endSheet()
    try part("xl/styles.xml", styles.xml)
    try part("xl/workbook.xml", workbook)
    try part("xl/_rels/workbook.xml.rels", workbookRelations)
    try part("_rels/.rels", Array(packageRelations.utf8))
    try part("[Content_Types].xml", contentTypes)
    try zip.finish()
  }

  private mutating func append(_ cell: SheetCell, _ style: CellStyle, _ column: Int) {
    let number = styles.number(of: style)
    if cell.isEmpty, number == 0 { return }
    buffer.append("<c r=\"")
    buffer.append(markup: CellName.letters(column))
    buffer.append(markup: "\(row)")
    if number > 0 { buffer.append(markup: "\" s=\"\(number)") }
    switch cell {
    case .empty: buffer.append("\"/>")
    case .number(let text): append(value: text)
    case .day(let text):
      if let serial = SerialDay.serial(text) {
        append(value: "\(serial)")
      } else {
        append(words: text)
      }
    case .flag(let flag):
      buffer.append("\" t=\"b\"><v>")
      buffer.append(flag ? UInt8(ascii: "1") : UInt8(ascii: "0"))
      buffer.append("</v></c>")
    case .text(let text), .fault(let text): append(words: text)
    }
  }

  private mutating func append(value: String) {
    buffer.append("\"><v>")
    buffer.append(markup: value)
    buffer.append("</v></c>")
  }

  private mutating func append(words: String) {
    buffer.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    // No cell of Excel holds more than 32,767 letters.
    buffer.append(escaped: words.utf16.count > 32_767 ? String(words.prefix(16_000)) + "…" : words)
    buffer.append("</t></is></c>")
  }

  private mutating func flush() throws {
    try zip.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func part(_ name: String, _ content: [UInt8]) throws {
    try zip.begin(name)
    try zip.write(content)
  }

  private mutating func endSheet() throws {
    guard let layout = layouts.last else { return }
    buffer.append("</sheetData>")
    if layout.isProtected {
      buffer.append(
        "<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\"/>")
    }
    if let filtered = layout.filterRow, columns > 0 {
      buffer.append(
        markup: "<autoFilter ref=\"A\(filtered):\(CellName.letters(columns - 1))"
          + "\(max(row, filtered))\"/>")
    }
    if !layout.checks.isEmpty {
      buffer.append(markup: "<dataValidations count=\"\(layout.checks.count)\">")
      for check in layout.checks { append(check) }
      buffer.append("</dataValidations>")
    }
    buffer.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
    try flush()
  }

  private mutating func append(_ check: CellCheck) {
    let column = CellName.letters(check.column)
    let (type, formulas, limit): (String, [String], String?) =
      switch check.rule {
      case .list(let range): ("list", [range], nil)
      case .number(let least): ("decimal", ["\(least)"], "greaterThanOrEqual")
      case .whole(let least): ("whole", ["\(least)"], "greaterThanOrEqual")
      case .day(let from, let to):
        (
          "date", [from, to].map { SerialDay.serial($0).map { "\($0)" } ?? "0" }, "between"
        )
      case .anything: ("none", [], nil)
      }
    buffer.append(markup: "<dataValidation type=\"\(type)\"")
    if let limit { buffer.append(markup: " operator=\"\(limit)\"") }
    if !check.isStrict { buffer.append(" errorStyle=\"warning\"") }
    buffer.append(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" error=\"")
    // Excel holds 255 letters of a message and 32 of its title.
    buffer.append(escaped: String(check.objection.prefix(220)))
    buffer.append("\" promptTitle=\"")
    buffer.append(escaped: String(check.help.title.prefix(30)))
    buffer.append("\" prompt=\"")
    buffer.append(escaped: String(check.help.text.prefix(250)))
    buffer.append(
      markup: "\" sqref=\"\(column)\(check.rows.lowerBound):\(column)\(check.rows.upperBound)\">")
    for (index, formula) in formulas.enumerated() {
      buffer.append(markup: "<formula\(index + 1)>")
      buffer.append(escaped: formula)
      buffer.append(markup: "</formula\(index + 1)>")
    }
    buffer.append("</dataValidation>")
  }

  // MARK: The parts around the sheets

  private var workbook: [UInt8] {
    var xml: [UInt8] = []
    xml.append(Self.head)
    xml.append(
      markup: "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\"><sheets>")
    for (index, layout) in layouts.enumerated() {
      xml.append("<sheet name=\"")
      xml.append(escaped: layout.name)
      xml.append(markup: "\" sheetId=\"\(index + 1)\"")
      if layout.isHidden { xml.append(" state=\"hidden\"") }
      xml.append(markup: " r:id=\"rId\(index + 1)\"/>")
    }
    xml.append("</sheets></workbook>")
    return xml
  }

  private var workbookRelations: [UInt8] {
    var xml: [UInt8] = []
    xml.append(Self.head)
    xml.append(markup: "<Relationships xmlns=\"\(Self.packages)/relationships\">")
    for index in 1...max(1, layouts.count) {
      xml.append(
        markup: "<Relationship Id=\"rId\(index)\" Type=\"\(Self.office)/relationships/worksheet\""
          + " Target=\"worksheets/sheet\(index).xml\"/>")
    }
    xml.append(
      markup: "<Relationship Id=\"styles\" Type=\"\(Self.office)/relationships/styles\""
        + " Target=\"styles.xml\"/></Relationships>")
    return xml
  }

  private var packageRelations: String {
    "\(Self.head)<Relationships xmlns=\"\(Self.packages)/relationships\"><Relationship"
      + " Id=\"rId1\" Type=\"\(Self.office)/relationships/officeDocument\""
      + " Target=\"xl/workbook.xml\"/></Relationships>"
  }

  private var contentTypes: [UInt8] {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var xml: [UInt8] = []
    xml.append(Self.head)
    xml.append(
      markup: "<Types xmlns=\"\(Self.packages)/content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/>")
    for index in 1...max(1, layouts.count) {
      xml.append(
        markup: "<Override PartName=\"/xl/worksheets/sheet\(index).xml\""
          + " ContentType=\"\(type).worksheet+xml\"/>")
    }
    xml.append("</Types>")
    return xml
  }

  /// A name as a tab can have it: 31 letters, none of `[]:*?/\`, and no other tab's.
  static func tab(_ name: String, among others: [String]) -> String {
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
