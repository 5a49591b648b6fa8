/// What one cell of somebody's table holds.
package enum SheetCell: Hashable, Sendable {
  /// Nothing, or only blanks.
  case empty
  /// Words, without blanks at their ends.
  case text(String)
  /// A number as plain decimal text: `1234.5`, `-2`, `1e-07` only where Excel has it so.
  case number(String)
  /// A number that the cell shows as per cent, in hundredths: 0.58 shown as 58 % is `58`.
  case percent(String)
  /// A day, ISO 8601: `2025-03-14`; a month or a year where the cell shows no more: `2025-03`.
  case day(String)
  /// Yes or no.
  case flag(Bool)
  /// A cell that shows an error, such as `#REF!`, or a formula that was never worked out.
  case fault(String)

  /// The cell as it would be typed.
  package var text: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text), .day(let text), .fault(let text): text
    case .percent(let number): number + "%"
    case .flag(let flag): flag ? "1" : "0"
    }
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { self == .empty }
}

/// What is wrong with a table's file as a file.
package enum SheetError: Error, Hashable {
  /// It is none of the kinds of files that can be read here.
  case notATable
  /// It is a file of another kind.
  case another(ForeignForm)
  /// It ends too early, or its parts do not fit together.
  case damaged(part: String)
  /// It unpacks to more bytes than are read of such a part.
  case tooLarge(part: String, bytes: Int)
  /// It unpacks to more than so many times its size: made to fill the memory, not to be read.
  case swells(part: String, times: Int)
  /// It has more parts than any workbook.
  case tooManyParts(Int)
  /// Its elements are nested deeper than in any workbook.
  case tooDeep(part: String, levels: Int)
  /// A row has a cell behind the last column, or the sheet a row behind the last row, that a sheet can have.
  ///
  /// - Parameters:
  ///   - sheet: The name on the tab; nil for CSV.
  ///   - column: Its letters; nil where it is the row.
  case beyondSheet(sheet: String?, row: Int, column: String?)
  /// A part of a workbook is not the XML that it should be.
  case badXML(part: String, line: Int)
  /// A workbook declares entities, which none needs.
  case declaresEntities(part: String)
  /// A quoted cell is never closed.
  case openQuote(line: Int)
  /// A cell, or a row, is longer than any table needs.
  case endlessCell(line: Int)
  /// Bytes that the encoding does not have.
  case notInEncoding(String, line: Int)
  /// The encoding has no such name here.
  case unknownEncoding(String, known: [String])
  /// The workbook is locked with a password, or of Excel's format before 2007.
  case lockedOrOld
  /// There is no sheet of that name.
  case noSuchSheet(String, known: [String])
  /// A table can only be written up to this size.
  case cannotWrite
}
