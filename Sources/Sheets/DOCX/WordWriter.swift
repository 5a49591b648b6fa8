import XML

/// Writes a document for word processors (ISO/IEC 29500, WordprocessingML) as a stream.
///
/// Everything has a style with the name that word processors know, so that a template can dress it.
/// The same content gives the same bytes.
package struct WordWriter {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var zip: ZipWriter
  private let setting: WordSetting
  private var buffer = Markup(.part)
  private var bookmarks = 0

  /// - Parameter sink: Takes the bytes of the file as they come.
  package init(_ setting: WordSetting, to sink: @escaping ([UInt8]) throws -> Void) throws {
    zip = ZipWriter(to: sink)
    self.setting = setting
    try zip.begin("word/document.xml")
    buffer.add(WorkbookWriter.head)
    buffer.add(
      "<w:document xmlns:w=\"\(Self.main)\""
        + " xmlns:r=\"\(WorkbookWriter.office)/relationships\"><w:body>")
  }

  /// Adds a paragraph.
  package mutating func paragraph(_ runs: [WordRun], _ style: WordStyle = .normal) throws {
    append(runs, style)
    if buffer.bytes.count > 65_536 { try flush() }
  }

  /// Adds a table; its first rows stand at the head of each page that it reaches.
  ///
  /// - Parameters:
  ///   - widths: The widths of the columns, as shares of the page.
  ///   - headRows: How many rows are headings.
  ///   - footRows: How many of the last rows are sums.
  package mutating func table(
    _ rows: [[WordCell]], widths: [Int], headRows: Int = 1, footRows: Int = 0
  ) throws {
    let whole = max(1, widths.reduce(0, +))
    let columns = widths.map { $0 * WordSetting.textWidth / whole }
    buffer.add(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"GrantsTable\"/>"
        + (setting.isRightToLeft ? "<w:bidiVisual/>" : "")
        + "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
        + look(headRows > 0, footRows > 0) + "</w:tblPr><w:tblGrid>")
    for width in columns { buffer.add("<w:gridCol w:w=\"\(width)\"/>") }
    buffer.add("</w:tblGrid>")
    for (index, row) in rows.enumerated() {
      buffer.add("<w:tr><w:trPr><w:cantSplit/>")
      if index < headRows { buffer.add("<w:tblHeader/>") }
      buffer.add("</w:trPr>")
      let isStrong = index < headRows || index >= rows.count - footRows
      for (cell, width) in Swift.zip(row, columns) { append(cell, width, isStrong) }
      buffer.add("</w:tr>")
      if buffer.bytes.count > 65_536 { try flush() }
    }
    buffer.add("</w:tbl>")
    // A table must not touch the next one.
    append([], .gap)
  }

  /// Which of its rows a table's style dresses apart; the number says the same as the words.
  private func look(_ hasHead: Bool, _ hasFoot: Bool) -> String {
    let number = 0x600 + (hasHead ? 0x20 : 0) + (hasFoot ? 0x40 : 0)
    return "<w:tblLook w:val=\"0\(String(number, radix: 16))\" w:firstRow=\"\(hasHead ? 1 : 0)\""
      + " w:lastRow=\"\(hasFoot ? 1 : 0)\" w:firstColumn=\"0\" w:lastColumn=\"0\""
      + " w:noHBand=\"1\" w:noVBand=\"1\"/>"
  }

  /// Ends the document.
  package mutating func finish() throws {
    buffer.add(
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
        + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
        + (setting.isRightToLeft ? "<w:bidi/>" : "") + "</w:sectPr></w:body></w:document>")
    try flush()
    for (name, content) in setting.parts {
      try zip.begin(name)
      try zip.write(content)
    }
    try zip.finish()
  }

  private mutating func flush() throws {
    try zip.write(buffer.bytes)
    buffer.removeAll()
  }

  private mutating func append(_ cell: WordCell, _ width: Int, _ isStrong: Bool) {
    buffer.add("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
    buffer.add("</w:tcPr>")
    var runs = cell.runs
    if isStrong { for index in runs.indices { runs[index].isBold = true } }
    append(runs, cell.isTrailing ? .number : .cell, indent: cell.indent)
    buffer.add("</w:tc>")
  }

  private mutating func append(_ runs: [WordRun], _ style: WordStyle, indent: Int = 0) {
    buffer.add("<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>")
    if setting.isRightToLeft { buffer.add("<w:bidi/>") }
    if indent > 0 { buffer.add("<w:ind w:start=\"\(indent * 200)\"/>") }
    buffer.add("</w:pPr>")
    for run in runs { append(run) }
    buffer.add("</w:p>")
  }

  private mutating func append(_ run: WordRun) {
    if let place = run.place {
      bookmarks += 1
      buffer.add("<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(place)\"/>")
    }
    if let link = run.link { buffer.add("<w:hyperlink w:anchor=\"\(link)\">") }
    buffer.add("<w:r><w:rPr>")
    if run.link != nil { buffer.add("<w:rStyle w:val=\"Hyperlink\"/>") }
    if run.isBold { buffer.add("<w:b/><w:bCs/>") }
    if let colour = run.colour { buffer.add("<w:color w:val=\"\(colour)\"/>") }
    if let size = run.size {
      buffer.add("<w:sz w:val=\"\(size * 2)\"/><w:szCs w:val=\"\(size * 2)\"/>")
    }
    if run.isRightToLeft { buffer.add("<w:rtl/>") }
    buffer.add("</w:rPr><w:t xml:space=\"preserve\">")
    buffer.say(run.text)
    buffer.add("</w:t></w:r>")
    if run.link != nil { buffer.add("</w:hyperlink>") }
    if run.place != nil { buffer.add("<w:bookmarkEnd w:id=\"\(bookmarks)\"/>") }
  }
}

/// How a paragraph is dressed; the names of the styles are those that word processors know.
package enum WordStyle: String, Sendable {
  case title = "Title"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case normal = "Normal"
  case caption = "Caption"
  case list = "ListBullet"
  case notice = "Quote"
  /// Words in a table.
  case cell = "TableText"
  case number = "TableNumber"
  /// The line after a table.
  case gap = "TableGap"
}

/// Words of one kind within a paragraph.
package struct WordRun: Sendable {
  /// What they say.
  package var text: String
  /// Whether they stand in bold.
  package var isBold = false
  /// Their colour, six hexadecimal digits.
  package var colour: String?
  /// How large they are, in points; nil as their style has it.
  package var size: Int?
  /// Whether they run from right to left.
  package var isRightToLeft = false
  /// The place in the document that they lead to.
  package var link: String?
  /// The name of their own place: 40 letters, digits or `_` at most, a letter first.
  package var place: String?

  /// Plain words.
  package init(_ text: String) {
    self.text = text
  }
}

/// A cell of a table.
package struct WordCell: Sendable {
  /// What it says.
  package var runs: [WordRun]
  /// Whether it stands at the edge at which numbers do.
  package var isTrailing = false
  /// How deep it stands under the cell above.
  package var indent = 0

  /// A cell with these words.
  package init(_ runs: [WordRun], isTrailing: Bool = false, indent: Int = 0) {
    self.runs = runs
    self.isTrailing = isTrailing
    self.indent = indent
  }
}
