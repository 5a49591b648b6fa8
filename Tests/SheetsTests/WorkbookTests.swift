import Sheets
import Testing

struct `A workbook` {
  private func written(_ body: (inout WorkbookWriter) throws -> Void) throws -> [UInt8] {
    final class Bytes { var all: [UInt8] = [] }
    let bytes = Bytes()
    var writer = WorkbookWriter { bytes.all += $0 }
    try body(&writer)
    try writer.finish()
    return bytes.all
  }

  private func rows(_ bytes: [UInt8], sheet: Int = 0) throws -> [SheetRow] {
    let reader = try WorkbookReader(RandomAccess(bytes))
    let next = try reader.rows(of: reader.sheets[sheet])
    var rows: [SheetRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }

  @Test func `Cells come back as they were written`() throws {
    let day = CellStyle(format: "yyyy-mm-dd")
    let cells: [[(SheetCell, CellStyle)]] = [
      [(.text("Livrable"), .heading), (.text("Échéance"), .heading)],
      [(.text("Salles <informatiques> & \"co\""), CellStyle()), (.day("2025-10-31"), day)],
      [],
      [
        (.empty, CellStyle()), (.number("1234.5"), CellStyle(format: "0.00")),
        (.flag(true), CellStyle()),
      ],
      [(.text("ورش عمل"), CellStyle(wraps: true)), (.day("1899-12-31"), day)],
    ]
    let bytes = try written { writer in
      try writer.begin(SheetLayout(name: "A/B"))
      for row in cells { try writer.write(row) }
    }
    #expect(
      try rows(bytes) == [
        SheetRow(number: 1, cells: [.text("Livrable"), .text("Échéance")]),
        SheetRow(number: 2, cells: [.text("Salles <informatiques> & \"co\""), .day("2025-10-31")]),
        SheetRow(number: 4, cells: [.empty, .number("1234.5"), .flag(true)]),
        SheetRow(number: 5, cells: [.text("ورش عمل"), .text("1899-12-31")]),
      ])
    #expect(try WorkbookReader(RandomAccess(bytes)).sheets.map(\.name) == ["A-B"])
  }
}
