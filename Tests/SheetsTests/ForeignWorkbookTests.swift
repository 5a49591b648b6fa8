import TestSupport
import Testing

@testable import Sheets

/// Workbooks as other programs write them.
struct `A workbook of another program` {
  private final class Sink { var bytes: [UInt8] = [] }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(Self.office)/relationships/\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// A workbook whose parts have names of their own, with backslashes in the archive if asked.
  private func workbook(_ sheet: String, styles: String = "", backslashes: Bool = false) throws
    -> [UInt8]
  {
    let parts = [
      ("_rels/.rels", relations([("r1", "officeDocument", "xl/workbook22.xml")])),
      (
        "xl/workbook22.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\"><sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"Notes\" sheetId=\"2\" state=\"hidden\" r:id=\"b\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook22.xml.rels",
        relations([
          ("a", "worksheet", "/xl/worksheets/sheet9.xml"),
          ("b", "worksheet", "worksheets/sheet1.xml"), ("c", "styles", "../xl/formats.xml"),
        ])
      ),
      ("xl/formats.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
      (
        "xl/worksheets/sheet9.xml",
        "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet)</sheetData></worksheet>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(Self.main)\"><sheetData/></worksheet>"
      ),
    ]
    let sink = Sink()
    var zip = ZipWriter { sink.bytes += $0 }
    for (name, text) in parts {
      try zip.begin(backslashes ? name.split(separator: "/").joined(separator: "\\") : name)
      try zip.write(Array(text.utf8))
    }
    try zip.finish()
    return sink.bytes
  }

  private func table(_ bytes: [UInt8]) throws -> TableFile {
    try TableFile(RandomAccess(bytes)) {
      var pieces = [bytes]
      return { pieces.popLast() }
    }
  }

  private func rows(_ bytes: [UInt8]) throws -> [SheetRow] {
    let next = try table(bytes).rows()
    var rows: [SheetRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }

  @Test(arguments: [false, true])
  func `is read by the relationships of its parts`(backslashes: Bool) throws {
    let bytes = try workbook(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", backslashes: backslashes)
    #expect(try rows(bytes) == [SheetRow(number: 1, cells: [.number("1")])])
    let table = try table(bytes)
    #expect(table.sheets == ["Plan"])
    #expect(table.hiddenSheets == ["Notes"])
    #expect(try table.name(of: "1") == "Plan")
    #expect(try table.name(of: "notes") == "Notes")
    #expect(throws: SheetError.noSuchSheet("2", known: ["Plan"])) { try table.name(of: "2") }
  }

  @Test func `shows numbers by the formats of cells, not by those of conditions`() throws {
    let styles = """
      <numFmts count="2"><numFmt numFmtId="164" formatCode="mmm\\-yy;@"/><numFmt numFmtId="165" formatCode="#,##0&quot; days&quot;"/></numFmts>
      <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="17"/><xf numFmtId="14"/></cellXfs>
      <dxfs count="1"><dxf><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></dxf></dxfs>
      """
    let cells = (1...5).map {
      "<c r=\"\(CellName.letters($0 - 1))1\" s=\"\($0)\"><v>\($0 == 3 ? "0.58" : "46266")</v></c>"
    }
    #expect(
      try rows(workbook("<row r=\"1\">\(cells.joined())</row>", styles: styles)) == [
        SheetRow(
          number: 1,
          cells: [
            .day("2026-09"), .number("46266"), .percent("58"), .day("2026-09"), .day("2026-09-01"),
          ])
      ])
  }

  @Test func `has formulas of every kind, and hidden rows`() throws {
    let sheet = """
      <row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1+1</f><v></v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>7</v></c></row>
      """
    #expect(
      try rows(workbook(sheet)) == [
        SheetRow(number: 1, cells: [.empty, .fault("=")]),
        SheetRow(
          number: 2, filled: [SheetRow.Filled(column: 0, cell: .number("7"))], isHidden: true),
      ])
  }

  @Test func `midnight in binary is the day that begins`() {
    #expect(SerialDay.text(46265.9999999) == "2026-09-01")
    #expect(SerialDay.text(46265.99) == "2026-08-31")
  }
}
