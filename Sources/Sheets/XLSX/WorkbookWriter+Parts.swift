import XML

/// The parts around the sheets.
extension WorkbookWriter {
  var workbook: [UInt8] {
    var xml = Markup(.part)
    xml.add(Self.head)
    xml.add(
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\"><sheets>")
    for (index, layout) in layouts.enumerated() {
      xml.add("<sheet name=\"")
      xml.say(layout.name)
      xml.add("\" sheetId=\"\(index + 1)\"")
      if layout.isHidden { xml.add(" state=\"hidden\"") }
      xml.add(" r:id=\"rId\(index + 1)\"/>")
    }
    xml.add("</sheets></workbook>")
    return xml.bytes
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
    var xml = Markup(.part)
    xml.add(Self.head)
    xml.add("<Relationships xmlns=\"\(Self.packages)/relationships\">")
    for (id, type, target) in list {
      xml.add(
        "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/relationships/\(type)\""
          + " Target=\"\(target)\"/>")
    }
    xml.add("</Relationships>")
    return xml.bytes
  }

  var contentTypes: [UInt8] {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var xml = Markup(.part)
    xml.add(Self.head)
    xml.add(
      "<Types xmlns=\"\(Self.packages)/content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/>")
    for index in 1...max(1, layouts.count) {
      xml.add(
        "<Override PartName=\"/xl/worksheets/sheet\(index).xml\""
          + " ContentType=\"\(type).worksheet+xml\"/>")
    }
    var charts = 0
    for (index, layout) in layouts.enumerated() where !layout.charts.isEmpty {
      xml.add(
        "<Override PartName=\"/xl/drawings/drawing\(index + 1).xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>")
      for _ in layout.charts {
        charts += 1
        xml.add(
          "<Override PartName=\"/xl/charts/chart\(charts).xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>")
      }
    }
    xml.add("</Types>")
    return xml.bytes
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
    buffer.add("<dataValidation type=\"\(type)\"")
    if let limit { buffer.add(" operator=\"\(limit)\"") }
    if !check.isStrict { buffer.add(" errorStyle=\"warning\"") }
    buffer.add(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" error=\"")
    // Excel holds 255 letters of a message and 32 of its title.
    buffer.say(String(check.objection.prefix(220)))
    buffer.add("\" promptTitle=\"")
    buffer.say(String(check.help.title.prefix(30)))
    buffer.add("\" prompt=\"")
    buffer.say(String(check.help.text.prefix(250)))
    buffer.add(
      "\" sqref=\"\(column)\(check.rows.lowerBound):\(column)\(check.rows.upperBound)\">")
    for (index, formula) in formulas.enumerated() {
      buffer.add("<formula\(index + 1)>")
      buffer.say(formula)
      buffer.add("</formula\(index + 1)>")
    }
    buffer.add("</dataValidation>")
  }
}
