/// The parts around the sheets.
extension WorkbookWriter {
  var workbook: [UInt8] {
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

  var workbookRelations: [UInt8] {
    Self.relations(
      layouts.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("styles", "styles", "styles.xml")])
  }

  var packageRelations: [UInt8] {
    Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])
  }

  /// The part that says what the names in another part stand for.
  static func relations(_ list: [(id: String, type: String, target: String)]) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append(Self.head)
    xml.append(markup: "<Relationships xmlns=\"\(Self.packages)/relationships\">")
    for (id, type, target) in list {
      xml.append(
        markup: "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/relationships/\(type)\""
          + " Target=\"\(target)\"/>")
    }
    xml.append("</Relationships>")
    return xml
  }

  var contentTypes: [UInt8] {
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
    var charts = 0
    for (index, layout) in layouts.enumerated() where !layout.charts.isEmpty {
      xml.append(
        markup: "<Override PartName=\"/xl/drawings/drawing\(index + 1).xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>")
      for _ in layout.charts {
        charts += 1
        xml.append(
          markup: "<Override PartName=\"/xl/charts/chart\(charts).xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>")
      }
    }
    xml.append("</Types>")
    return xml
  }

  mutating func append(_ check: CellCheck) {
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
}
