import Domain
import Foundation
import Sheets
import Testing

@testable import grants

/// A register with a project `p`, and the tables that tests make for it.
struct TablePlace {
  let place: Workplace

  init(_ commands: [String]...) throws {
    place = try Workplace()
    place.make()
    for words in [["add", "project", "p", "Rooms"]] + commands {
      #expect(place.run(words).status == 0, "\(words)")
    }
  }

  func run(_ words: String...) -> Workplace.Outcome { place.run(words) }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: place.folder.appending(path: name))
  }

  /// Writes a workbook of one sheet; a cell may have a format of numbers.
  func write(_ rows: [[(SheetCell, String?)]], _ name: String) throws {
    final class Bytes { var all: [UInt8] = [] }
    let bytes = Bytes()
    var writer = WorkbookWriter { bytes.all += $0 }
    try writer.begin(SheetLayout(name: "Plan"))
    for row in rows { try writer.write(row.map { ($0.0, CellStyle(format: $0.1)) }) }
    try writer.finish()
    try Data(bytes.all).write(to: place.folder.appending(path: name))
  }

  func list(_ kind: String) -> String {
    place.run("list", kind, "--format", "csv").output.replacing("\r\n", with: "\n")
  }
}
