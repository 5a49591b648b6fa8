import TestSupport
import Testing

@testable import Sheets

/// Files that were made to break what reads them, or were broken on the way.
struct `A hostile file` {
  private final class Sink { var bytes: [UInt8] = [] }

  /// A workbook of one sheet, with its parts as given in place of those that a program would write.
  private func workbook(_ changed: [String: [UInt8]] = [:], extra: [String] = []) throws -> [UInt8]
  {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var parts: [(String, [UInt8])] = [
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            .utf8)
      ),
      (
        "xl/worksheets/sheet1.xml",
        Array(
          "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
            .utf8)
      ),
    ]
    for index in parts.indices { parts[index].1 = changed[parts[index].0] ?? parts[index].1 }
    let sink = Sink()
    var zip = ZipWriter { sink.bytes += $0 }
    for (name, bytes) in parts {
      try zip.begin(name)
      try zip.write(bytes)
    }
    try zip.finish()
    return sink.bytes
  }

  private func rows(_ bytes: [UInt8]) throws -> [SheetRow] {
    let table = try TableFile(RandomAccess(bytes)) {
      var pieces = [bytes]
      return { pieces.popLast() }
    }
    let next = try table.rows()
    var rows: [SheetRow] = []
    while rows.count < 2000, let row = try next() { rows.append(row) }
    return rows
  }

  @Test func `a plain workbook is read`() throws {
    #expect(try rows(try workbook()) == [SheetRow(number: 1, cells: [.number("1")])])
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"])
  func `entities are refused before they unfold`(_ part: String) throws {
    var entities = "<!ENTITY a \"aaaaaaaaaa\">"
    for (one, next) in zip("abcdefgh", "bcdefghi") {
      entities += "<!ENTITY \(next) \"" + String(repeating: "&\(one);", count: 10) + "\">"
    }
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE x [\(entities)]><worksheet><sheetData><row><c><v>&i;</v></c></row></sheetData></worksheet>"
    let outside =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"
    for text in [bomb, outside] {
      let bytes = try workbook([part: Array(text.utf8)])
      #expect(throws: SheetError.declaresEntities(part: part)) { try rows(bytes) }
    }
  }

  @Test func `a part that unpacks to far more than it should is left`() throws {
    // 66 MB of blanks between two tags pack to less than 100 kB.
    let blanks = [UInt8](repeating: 0x20, count: 66 << 20)
    let bytes = try workbook(["xl/worksheets/sheet1.xml": Array("<worksheet>".utf8) + blanks])
    #expect(bytes.count < 200_000)
    #expect(throws: SheetError.swells(part: "xl/worksheets/sheet1.xml", times: 250)) {
      try rows(bytes)
    }
  }

  @Test func `tags without end nest no deeper than a workbook needs`() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let bytes = try workbook(["xl/worksheets/sheet1.xml": Array(deep.utf8)])
    #expect(throws: SheetError.tooDeep(part: "xl/worksheets/sheet1.xml", levels: 64)) {
      try rows(bytes)
    }
  }

  private func sheet(_ rows: String, after: String = "") throws -> [UInt8] {
    try workbook([
      "xl/worksheets/sheet1.xml": Array(
        "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>".utf8)
    ])
  }

  @Test func `a lone cell far to the right is kept alone`() throws {
    let bytes = try sheet(
      (1...1500).map {
        "<row r=\"\($0)\"><c r=\"B\($0)\"><v>1</v></c><c r=\"XFD\($0)\"><v>2</v></c></row>"
      }
      .joined())
    let rows = try rows(bytes)
    #expect(rows.count == 1500)
    #expect(rows.allSatisfy { $0.filled.map(\.column) == [1, 16_383] })
    #expect(rows[7][1] == .number("1") && rows[7][16_383] == .number("2"))
    #expect(rows[7][0] == .empty && rows[7][16_382] == .empty && rows[7].width == 16_384)
  }

  @Test(
    arguments: [
      ("<row r=\"3\"><c><v>1</v></c></row>", "<row r=\"1048577\"><c><v>1</v></c></row>", nil),
      ("", "<row r=\"9223372036854775807\"/>", nil), ("", "<row r=\"-5\"/>", nil),
    ] as [(String, String, String?)])
  func `a row behind the last that a sheet can have is refused`(
    before: String, row: String, column: String?
  ) throws {
    let bytes = try sheet(before + row)
    #expect {
      try rows(bytes)
    } throws: { error in
      if case .beyondSheet(sheet: "A", row: _, column: column)? = error as? SheetError {
        true
      } else {
        false
      }
    }
  }

  @Test func `a cell behind the last column is refused with its row`() throws {
    let cells = String(repeating: "<c><v>1</v></c>", count: 16_385)
    let bytes = try sheet("<row r=\"2\">\(cells)</row>")
    #expect(throws: SheetError.beyondSheet(sheet: "A", row: 2, column: "XFE")) { try rows(bytes) }
    let line = Array(("a\n" + String(repeating: ",", count: 16_384) + "x\n").utf8)
    #expect(throws: SheetError.beyondSheet(sheet: nil, row: 2, column: "XFE")) { try rows(line) }
  }

  @Test func `a million separators hold nothing`() throws {
    let line = Array(("a,b\n1" + String(repeating: ",", count: 1_000_000) + "\n").utf8)
    #expect(try rows(line).map(\.filled.count) == [2, 1])
  }

  @Test func `cells in any order, and twice, make one row`() throws {
    let twice = String(
      repeating: "<c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c>", count: 40_000)
    let bytes = try sheet("<row r=\"1\">\(twice)<c r=\"A1\"><v>5</v></c></row>")
    #expect(try rows(bytes) == [SheetRow(number: 1, cells: [.number("5"), .empty, .number("3")])])
  }

  @Test func `merged cells reach down as far as they were merged`() throws {
    let bytes = try sheet(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row><row r=\"2\"><c r=\"B2\"><v>7</v></c></row><row r=\"3\"><c r=\"B3\"><v>8</v></c></row>",
      after:
        "<mergeCells count=\"2\"><mergeCell ref=\"C1:C3\"/><mergeCell ref=\"A1:A2\"/></mergeCells>")
    #expect(
      try rows(bytes).map { $0.cells.map(\.text) } == [
        ["1", "", "2"], ["1", "7", "2"], ["", "8", "2"],
      ])
  }

  @Test func `a file cut short anywhere is damaged, not half read`() throws {
    let whole = try workbook()
    for count in stride(from: 4, to: whole.count, by: 7) {
      #expect(throws: SheetError.self) { try rows(Array(whole.prefix(count))) }
    }
  }

  @Test func `any byte that changes is an error or another table, never a crash`() throws {
    let whole = try workbook()
    var dice = Dice(seed: 11)
    var errors = 0
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...dice.roll(0...3) {
        bytes[dice.roll(0...bytes.count - 1)] = UInt8(dice.roll(0...255))
      }
      do {
        _ = try rows(bytes)
      } catch is SheetError {
        errors += 1
      }
    }
    #expect(errors > 500)
  }

  @Test func `random bytes are no table or some table, never a crash`() throws {
    var dice = Dice(seed: 13)
    let signs: [UInt8] = [0x22, 0x2C, 0x0D, 0x0A, 0x3B, 0x09, 0x27, 0x3D, 0xC3, 0xA9, 0x00, 0x41]
    for _ in 0..<3000 {
      let bytes = (0..<dice.roll(0...200)).map { _ in
        dice.roll(0...3) == 0 ? UInt8(dice.roll(0...255)) : signs[dice.roll(0...signs.count - 1)]
      }
      do {
        _ = try rows(bytes)
      } catch is SheetError {
      }
    }
  }

  @Test func `a cell without end is left`() throws {
    let cell = Array("a\n\"".utf8) + [UInt8](repeating: 0x41, count: 40 << 20)
    #expect(throws: SheetError.self) { try rows(cell) }
  }
}

struct `A line of CSV` {
  private func line(_ cells: String...) -> String {
    var bytes: [UInt8] = []
    CSVLine.append(cells, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `has quotes where they are needed`() {
    #expect(line("a", "b,c", "d\"e", "f\ng", "") == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+a", "'+a"), ("-", "'-"), ("@x", "'@x"), ("-12.5", "-12.5"),
    ("+3", "+3"), ("-1.2.3", "'-1.2.3"), ("1=2", "1=2"), ("=a,b", "\"'=a,b\""),
  ])
  func `is no formula, and numbers stay numbers`(_ cell: String, _ written: String) {
    #expect(line(cell) == written + "\r\n")
  }

  @Test func `comes back as it was`() throws {
    var dice = Dice(seed: 17)
    let signs = Array("a,\"'=-+@\n;é1. ")
    for _ in 0..<2000 {
      let cells = (0..<dice.roll(1...5)).map { _ in
        String((0..<dice.roll(0...6)).map { _ in signs[dice.roll(0...signs.count - 1)] })
      }
      var bytes: [UInt8] = []
      CSVLine.append(["h", "i"], to: &bytes)
      CSVLine.append(cells, to: &bytes)
      var pieces = [bytes]
      var reader = try CSVReader(encoding: .utf8, separator: ",") { pieces.popLast() }
      _ = try reader.next()
      let row = try reader.next()
      func plain(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      // Blanks at the ends of a cell, and an apostrophe that somebody put before a formula, go.
      for (index, cell) in cells.enumerated() where !plain(cell).hasPrefix("'") {
        #expect((row?[index].text ?? "") == plain(cell), "\(cells)")
      }
    }
  }
}
