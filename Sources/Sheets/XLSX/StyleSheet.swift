import XML

/// The styles that the cells of one workbook have used, in the order of their first use.
struct StyleSheet {
  private var numbers: [CellStyle: Int] = [CellStyle(): 0]
  private var styles: [CellStyle] = [CellStyle()]

  mutating func number(of style: CellStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// `xl/styles.xml`.
  var xml: [UInt8] {
    let formats = Self.distinct(styles.compactMap(\.format))
    let fills = Self.distinct(styles.compactMap(\.fill))
    var xml = Markup(.part)
    xml.add(WorkbookWriter.head)
    xml.add(
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    if !formats.isEmpty {
      xml.add("<numFmts count=\"\(formats.count)\">")
      for (index, format) in formats.enumerated() {
        xml.add("<numFmt numFmtId=\"\(164 + index)\" formatCode=\"")
        xml.say(format)
        xml.add("\"/>")
      }
      xml.add("</numFmts>")
    }
    let fonts = Self.distinct([Self.font(CellStyle())] + styles.map(Self.font))
    xml.add("<fonts count=\"\(fonts.count)\">\(fonts.joined())</fonts>")
    // The first two fills are laid down by the format.
    xml.add("<fills count=\"\(fills.count + 2)\"><fill><patternFill/></fill>")
    xml.add("<fill><patternFill patternType=\"gray125\"/></fill>")
    for fill in fills {
      xml.add(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(fill)\"/>"
          + "</patternFill></fill>")
    }
    let edge = "style=\"thin\"><color rgb=\"FFBBBBBB\"/>"
    xml.add("</fills><borders count=\"2\"><border/>")
    xml.add(
      "<border><left \(edge)</left><right \(edge)</right><top \(edge)</top>"
        + "<bottom \(edge)</bottom></border></borders>")
    xml.add(
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    )
    xml.add("<cellXfs count=\"\(styles.count)\">")
    for style in styles { xml.add(Self.xf(style, formats, fills, fonts)) }
    xml.add("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\"")
    xml.add(" builtinId=\"0\"/></cellStyles></styleSheet>")
    return xml.bytes
  }

  private static func font(_ style: CellStyle) -> String {
    "<font>" + (style.isBold ? "<b/>" : "") + "<sz val=\"\(style.size)\"/>"
      + (style.color.map { "<color rgb=\"FF\($0)\"/>" } ?? "")
      + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
  }

  private static func xf(
    _ style: CellStyle, _ formats: [String], _ fills: [String], _ fonts: [String]
  ) -> String {
    let format = style.format.flatMap { formats.firstIndex(of: $0) }.map { 164 + $0 } ?? 0
    let fill = style.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
    let font = fonts.firstIndex(of: Self.font(style)) ?? 0
    let start = style.isRightToLeft ? "right" : "left"
    let edge =
      style.indent > 0 || style.isLeading ? start : style.isTrailing ? "right" : nil
    return "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\""
      + " borderId=\"\(style.isInput ? 1 : 0)\" applyBorder=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
      + " applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\""
      + (style.wraps ? " wrapText=\"1\"" : "")
      + (edge.map { " horizontal=\"\($0)\"" } ?? "")
      + (style.indent > 0 ? " indent=\"\(style.indent)\"" : "")
      + (style.isRightToLeft ? " readingOrder=\"2\"" : "") + "/>"
      + "<protection locked=\"\(style.isInput ? 0 : 1)\"/></xf>"
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
