/// How a cell of a workbook looks, and whether it may be filled in.
package struct CellStyle: Hashable, Sendable {
  /// The number format, such as `0.00` or `yyyy-mm-dd`; nil for the plain one.
  package var format: String?
  /// Whether it stands in bold.
  package var isBold = false
  /// The colour behind it, six hexadecimal digits.
  package var fill: String?
  /// The colour of its letters, six hexadecimal digits.
  package var color: String?
  /// How large its letters are, in points.
  package var size = 11
  /// How deep it stands under the cell above.
  package var indent = 0
  /// Whether it stands at the right edge, as numbers do.
  package var isTrailing = false
  /// Whether it stands at the edge at which lines begin, also when it is a number or a day.
  package var isLeading = false
  /// Whether its lines run from right to left.
  package var isRightToLeft = false
  /// Whether long words break into lines.
  package var wraps = false
  /// Whether it may be filled in where the sheet is protected.
  package var isInput = false

  /// A plain cell with this number format.
  package init(
    format: String? = nil, isBold: Bool = false, fill: String? = nil, wraps: Bool = false,
    isInput: Bool = false
  ) {
    self.format = format
    self.isBold = isBold
    self.fill = fill
    self.wraps = wraps
    self.isInput = isInput
  }

  /// The heading of a column.
  package static let heading = CellStyle(isBold: true, fill: "DDE6F0", wraps: true)
}
