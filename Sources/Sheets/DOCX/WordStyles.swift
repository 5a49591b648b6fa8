/// The styles of a document for word processors.
enum WordStyles {
  /// All styles, as `word/styles.xml` holds them.
  static func all(isRightToLeft: Bool) -> String {
    let ink = "17202B"
    let muted = "566273"
    // Numbers stand at the right in both directions; `end` is the left where lines run from the right.
    let right = isRightToLeft ? "start" : "end"
    return style("Normal", "Normal", isDefault: true)
      + style(
        "Title", "Title",
        paragraph: "<w:keepNext/><w:spacing w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: "<w:b/><w:bCs/>" + colour(ink) + size(40))
      + heading(1, size: 28, before: 360) + heading(2, size: 23, before: 240)
      + heading(3, size: 21, before: 200)
      + style(
        "Caption", "caption",
        paragraph: "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
        run: "<w:b/><w:bCs/>" + colour(ink))
      + style(
        "ListBullet", "List Bullet",
        paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"50\"/>"
          + "<w:contextualSpacing/>")
      + style(
        "Quote", "Quote",
        paragraph:
          "<w:pBdr><w:start w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"8A5200\"/></w:pBdr>"
          + "<w:ind w:start=\"160\"/>", run: colour("8A5200"))
      + style(
        "TableText", "Table Text",
        paragraph: "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: size(18))
      + style(
        "TableNumber", "Table Number", basedOn: "TableText", paragraph: "<w:jc w:val=\"\(right)\"/>"
      )
      + style(
        "TableGap", "Table Gap",
        paragraph: "<w:spacing w:before=\"0\" w:after=\"80\" w:line=\"120\" w:lineRule=\"exact\"/>",
        run: size(8))
      + style(
        "Footer", "footer",
        paragraph: "<w:tabs><w:tab w:val=\"end\" w:pos=\"\(WordSetting.textWidth)\"/></w:tabs>",
        run: colour(muted) + size(16))
      + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
      + "<w:rPr>\(colour("1D5C87"))<w:u w:val=\"single\"/></w:rPr></w:style>"
      + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:start w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:end w:w=\"120\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>" + table
  }

  private static var table: String {
    func edge(_ name: String, _ size: Int, _ colour: String) -> String {
      "<w:\(name) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(colour)\"/>"
    }
    return "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"GrantsTable\">"
      + "<w:name w:val=\"Grants Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
      + edge("top", 8, "17202B") + edge("bottom", 8, "17202B") + edge("insideH", 4, "D5DBE3")
      + "</w:tblBorders><w:tblCellMar><w:start w:w=\"60\" w:type=\"dxa\"/>"
      + "<w:end w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
      + "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>\(edge("bottom", 8, "17202B"))"
      + "</w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF1F5\"/></w:tcPr></w:tblStylePr>"
      + "<w:tblStylePr w:type=\"lastRow\"><w:tcPr><w:tcBorders>\(edge("top", 8, "17202B"))"
      + "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
  }

  private static func heading(_ level: Int, size: Int, before: Int) -> String {
    style(
      "Heading\(level)", "heading \(level)", next: "Normal",
      paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(before)\" w:after=\"80\"/>"
        + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
      run: "<w:b/><w:bCs/>" + colour(level == 1 ? "1D5C87" : "17202B") + Self.size(size))
  }

  private static func style(
    _ id: String, _ name: String, isDefault: Bool = false, basedOn: String? = nil,
    next: String? = nil, paragraph: String = "", run: String = ""
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>"
      + (isDefault ? "" : "<w:basedOn w:val=\"\(basedOn ?? "Normal")\"/>")
      + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "") + "<w:qFormat/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }

  private static func size(_ halves: Int) -> String {
    "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>"
  }

  private static func colour(_ colour: String) -> String { "<w:color w:val=\"\(colour)\"/>" }
}
