/// The name of a cell, such as `B12`.
package struct CellName {
  /// From 1.
  package let row: Int
  /// From 0.
  package let column: Int

  /// The cell that a text names; nil for any other text.
  package init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for letter in text.utf8 {
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(letter - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(letter - 48)
      default: return nil
      }
      guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }

  /// The letters of a column, from 0.
  package static func letters(_ column: Int) -> String {
    var text = ""
    var rest = column + 1
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
