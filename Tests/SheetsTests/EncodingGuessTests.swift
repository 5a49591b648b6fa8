import Foundation
import Sheets
import Testing

struct `The encoding of a CSV file` {
  private func table(_ bytes: [UInt8]) throws -> TableFile {
    try TableFile(RandomAccess(bytes)) {
      var pieces = [bytes]
      return { pieces.popLast() }
    }
  }

  private func cells(_ table: TableFile) throws -> [[String]] {
    let next = try table.rows()
    var rows: [[String]] = []
    while let row = try next() { rows.append(row.cells.map(\.text)) }
    return rows
  }

  private let french = "Livrable;Échéance\nBibliothèques « été »;2026\n"

  @Test func `is guessed by the letters that come of it`() throws {
    let windows = Array(try #require(french.data(using: .windowsCP1252)))
    for (bytes, name) in [(windows, "windows-1252"), (macintosh, "macintosh")] {
      let table = try table(bytes)
      #expect(table.guess?.encoding.rawValue == name)
      #expect(table.guess?.others.isEmpty == false)
      #expect(
        try cells(table) == [["Livrable", "Échéance"], ["Bibliothèques « été »", "2026"]])
    }
  }

  /// The same text as a Macintosh of old saves it.
  private let macintosh: [UInt8] = [
    76, 105, 118, 114, 97, 98, 108, 101, 59, 131, 99, 104, 142, 97, 110, 99, 101, 10, 66, 105, 98,
    108, 105, 111, 116, 104, 143, 113, 117, 101, 115, 32, 199, 32, 142, 116, 142, 32, 200, 59, 50,
    48, 50, 54, 10,
  ]

  @Test func `of DOS and of Arabic Windows too`() throws {
    let dos: [UInt8] =
      Array("Livrable;".utf8) + [0x90] + Array("ch".utf8) + [0x82] + Array("ance\n".utf8)
    #expect(try cells(table(dos)) == [["Livrable", "Échéance"]])
    let arabic: [UInt8] = [0xC7, 0xE1, 0xE3, 0xE4, 0xCC, 0xD2, 0x3B, 0x36, 0x0A]
    #expect(try cells(table(arabic)) == [["المنجز", "6"]])
  }

  @Test func `leaves no doubt in UTF-8, and a wrong byte is named by its line`() throws {
    #expect(try table(Array(french.utf8)).guess?.others == [])
    let wrong = Array((french + french).utf8) + [0xC9] + Array("coles;2026\n".utf8)
    #expect(throws: SheetError.notInEncoding("utf-8", line: 5)) { try table(wrong) }
  }

  @Test func `a separator can be named in quotation marks`() throws {
    #expect(try cells(table(Array("\"sep=;\"\r\nA;B\r\n".utf8))) == [["A", "B"]])
  }

  @Test(arguments: [
    (Array("%PDF-1.7\n%âãÏÓ".utf8), ForeignForm.pdf), ([0x89, 0x50, 0x4E, 0x47, 13, 10], .picture),
    (Array("\u{FEFF}<!DOCTYPE html><table>".utf8), .webPage), (Array("{\\rtf1".utf8), .richText),
    (Array("SQLite format 3\0".utf8), .database), ([0x1F, 0x8B, 8], .archive),
  ])
  func `other files are no tables`(bytes: [UInt8], form: ForeignForm) {
    #expect(throws: SheetError.another(form)) { try table(bytes) }
  }
}
