import XML

/// A chart of the columns of its own sheet.
package struct SheetChart: Sendable {
  /// How quantities are drawn.
  package enum Kind: Sendable {
    /// Upright columns.
    case columns
    /// Bars beside their names, the first on top.
    case bars
    /// Lines over days, which stand in column 0.
    case lines
  }

  /// Its name.
  package let title: String
  /// How quantities are drawn.
  package let kind: Kind
  /// The rows of the sheet, from 1, that it shows.
  package let rows: ClosedRange<Int>
  /// The columns, from 0, of the quantities, each with its name in the first row and a colour, six
  /// hexadecimal digits. The names of the classes stand in column 0.
  package let series: [(column: Int, name: String, colour: String)]

  package init(
    _ title: String, _ kind: Kind, rows: ClosedRange<Int>,
    series: [(column: Int, name: String, colour: String)]
  ) {
    self.title = title
    self.kind = kind
    self.rows = rows
    self.series = series
  }

  /// The name of a sheet within a formula.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// `xl/charts/chart….xml` (ISO/IEC 29500-1, 21.2).
  func xml(sheet: String, isRightToLeft: Bool) -> [UInt8] {
    var xml = Markup(.part)
    xml.add(WorkbookWriter.head)
    xml.add(
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"
        + "<a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr sz=\"1200\" b=\"1\"/><a:t>")
    xml.say(title)
    xml.add(
      "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
        + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>")
    if kind == .lines {
      lines(sheet, isRightToLeft, to: &xml)
    } else {
      bars(sheet, isRightToLeft, to: &xml)
    }
    xml.add(
      "</c:plotArea>"
        + (series.count > 1
          ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")
        + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"\(kind == .lines ? "span" : "gap")\"/>"
        + "</c:chart></c:chartSpace>")
    return xml.bytes
  }

  /// Lines over a time line, on which a day is as wide as any other.
  private func lines(_ sheet: String, _ isRightToLeft: Bool, to xml: inout Markup) {
    xml.add("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>")
    for (index, one) in series.enumerated() { append(one, index, sheet, to: &xml) }
    xml.add(
      "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"
        + "<c:dateAx><c:axId val=\"1\"/><c:scaling><c:orientation"
        + " val=\"\(isRightToLeft ? "maxMin" : "minMax")\"/></c:scaling><c:delete val=\"0\"/>"
        + "<c:axPos val=\"b\"/><c:numFmt formatCode=\"yyyy-mm\" sourceLinked=\"0\"/>"
        + "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/>"
        + "<c:auto val=\"0\"/><c:baseTimeUnit val=\"days\"/></c:dateAx>"
        + Self.amounts(orientation: "minMax", position: "l", crosses: "autoZero"))
  }

  private static func amounts(orientation: String, position: String, crosses: String) -> String {
    "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"\(orientation)\"/></c:scaling>"
      + "<c:delete val=\"0\"/><c:axPos val=\"\(position)\"/><c:majorGridlines>"
      + "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D5DBE3\"/></a:solidFill></a:ln>"
      + "</c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>"
      + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
      + "<c:crossAx val=\"1\"/><c:crosses val=\"\(crosses)\"/></c:valAx>"
  }

  private func bars(_ sheet: String, _ isRightToLeft: Bool, to xml: inout Markup) {
    xml.add(
      "<c:barChart><c:barDir val=\"\(kind == .bars ? "bar" : "col")\"/><c:grouping val=\"clustered\"/>"
        + "<c:varyColors val=\"0\"/>")
    for (index, one) in series.enumerated() { append(one, index, sheet, to: &xml) }
    let turned = kind == .bars ? "maxMin" : isRightToLeft ? "maxMin" : "minMax"
    let across = kind == .bars && isRightToLeft ? "maxMin" : "minMax"
    xml.add(
      "<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
        + "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"\(turned)\"/></c:scaling>"
        + "<c:delete val=\"0\"/><c:axPos val=\"\(kind == .bars ? "l" : "b")\"/>"
        + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
        + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>"
        + Self.amounts(
          orientation: across, position: kind == .bars ? "b" : "l",
          crosses: kind == .bars ? "max" : "autoZero"))
  }

  private func append(
    _ one: (column: Int, name: String, colour: String), _ index: Int, _ sheet: String,
    to xml: inout Markup
  ) {
    func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
      let letters = CellName.letters(column)
      return "\(Self.quoted(sheet))!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
    }
    func formula(_ text: String) {
      xml.add("<c:f>")
      xml.say(text)
      xml.add("</c:f>")
    }
    xml.add(
      "<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/><c:tx><c:strRef>")
    formula("\(Self.quoted(sheet))!$\(CellName.letters(one.column))$1")
    xml.add("<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
    xml.say(one.name)
    xml.add(
      "</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>\(paint(one.colour, index))</c:spPr>"
        + (kind == .lines
          ? "<c:marker><c:symbol val=\"none\"/></c:marker>" : "<c:invertIfNegative val=\"0\"/>"))
    let names = kind == .lines ? "numRef" : "strRef"
    xml.add("<c:cat><c:\(names)>")
    formula(range(0, rows))
    xml.add("</c:\(names)></c:cat><c:val><c:numRef>")
    formula(range(one.column, rows))
    xml.add("</c:numRef></c:val>")
    if kind == .lines { xml.add("<c:smooth val=\"0\"/>") }
    xml.add("</c:ser>")
  }

  /// How a series is drawn: the first as it is, later lines thinner and dashed, so that they differ
  /// without colour.
  private func paint(_ colour: String, _ index: Int) -> String {
    let fill = "<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill>"
    guard kind == .lines else { return fill }
    let dash = ["", "dash", "sysDash", "sysDot"][index % 4]
    return "<a:ln w=\"\(index == 0 ? 28575 : 19050)\">\(fill)"
      + (dash.isEmpty ? "" : "<a:prstDash val=\"\(dash)\"/>") + "</a:ln>"
  }

  /// `xl/drawings/drawing….xml`: the charts below each other, beside the columns of the sheet.
  static func places(_ charts: [SheetChart], besides columns: Int) -> [UInt8] {
    var xml = Markup(.part)
    xml.add(WorkbookWriter.head)
    xml.add(
      "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">")
    for (index, chart) in charts.enumerated() {
      xml.add(
        "<xdr:oneCellAnchor><xdr:from><xdr:col>\(columns + 1)</xdr:col><xdr:colOff>0"
          + "</xdr:colOff><xdr:row>\(index * 20 + 1)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
          + "<xdr:ext cx=\"5760000\" cy=\"3240000\"/><xdr:graphicFrame macro=\"\">"
          + "<xdr:nvGraphicFramePr><xdr:cNvPr id=\"\(index + 2)\" name=\"")
      xml.say(chart.title)
      xml.add("\" descr=\"")
      xml.say(chart.title)
      xml.add(
        "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
          + "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData"
          + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
          + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:r=\"\(WorkbookWriter.office)/relationships\" r:id=\"rId\(index + 1)\"/>"
          + "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>")
    }
    xml.add("</xdr:wsDr>")
    return xml.bytes
  }
}
