package import Sheets

/// Tells the rows of a table that are records from those that stand between and below them.
package struct RowSorter {
  /// What a row is.
  package enum Standing: Hashable, Sendable {
    case record
    /// Nothing to load; it was taken down where it says anything.
    case beside
    /// It can be a line of totals or a record.
    case either(String)
  }

  private let interpreter: TableInterpreter
  /// The lines of totals so far.
  package var totals = TotalLines()

  /// Rows as an interpreter reads them.
  package init(_ interpreter: TableInterpreter) {
    self.interpreter = interpreter
  }

  /// What a row is; what is left out is taken down in the interpreter's notes.
  package mutating func standing(of row: SheetRow) -> Standing {
    if interpreter.isTags(row) {
      interpreter.notes.leaveOut(row, .tags)
      return .beside
    }
    switch totals.judge(row, interpreter) {
    case .total:
      interpreter.notes.leaveOut(row, .total)
      return .beside
    case .either(let name): return .either(name)
    case .record: break
    }
    guard interpreter.isBeside(row) else {
      interpreter.notes.see(row)
      return .record
    }
    if interpreter.isFilled(row) { interpreter.notes.leaveOut(row, .remark) }
    return .beside
  }
}
