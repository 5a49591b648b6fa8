/// One row of somebody's table: only the cells that hold something, so that a lone one far to the right costs
/// no more than another.
package struct SheetRow: Hashable, Sendable {
  /// A cell that holds something.
  package struct Filled: Hashable, Sendable {
    /// Its column, from 0.
    package let column: Int
    package let cell: SheetCell

    package init(column: Int, cell: SheetCell) {
      self.column = column
      self.cell = cell
    }
  }

  /// How many columns a sheet can have, as in Excel: the last one is XFD.
  package static let mostColumns = 16_384
  /// How many rows a sheet of a workbook can have.
  package static let mostRows = 1_048_576

  /// Its number as the program that made the table counts, from 1; for CSV its first line.
  package var number: Int
  /// The cells that hold something, from the first column on.
  package let filled: [Filled]
  /// Whether the row is hidden, by hand or by a filter.
  package var isHidden = false

  /// A row with its number and the cells that hold something, in the order of their columns.
  package init(number: Int, filled: [Filled], isHidden: Bool = false) {
    self.number = number
    self.filled = filled
    self.isHidden = isHidden
  }

  /// A row with its number and cells, one for each column from the first on.
  package init(number: Int, cells: [SheetCell]) {
    self.number = number
    filled = cells.enumerated().compactMap {
      $0.element.isEmpty ? nil : Filled(column: $0.offset, cell: $0.element)
    }
  }

  /// The cells from the first column on; those behind the last that holds something are left out.
  package var cells: [SheetCell] { (0..<width).map { self[$0] } }

  /// How many columns there are up to the last cell that holds something.
  package var width: Int { filled.last.map { $0.column + 1 } ?? 0 }

  /// The cell of a column, from 0; empty beyond the last.
  package subscript(column: Int) -> SheetCell {
    // Most rows have a cell in each column.
    if column < filled.count, filled[column].column == column { return filled[column].cell }
    var (from, to) = (0, min(column, filled.count))
    while from < to {
      let middle = (from + to) / 2
      if filled[middle].column < column { from = middle + 1 } else { to = middle }
    }
    return from < filled.count && filled[from].column == column ? filled[from].cell : .empty
  }

  /// Whether all cells are empty.
  package var isBlank: Bool { filled.isEmpty }
}
