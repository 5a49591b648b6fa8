package import Domain
import JSON

extension TableMapping {
  /// What is said in a file of a mapping, before it is laid over the headings of a table.
  package struct Instructions {
    /// What each row is.
    package var kind: Kind?
    /// The name of the sheet.
    package var sheet: String?
    /// What stands before decimals.
    package var decimalSign: DecimalSign?
    /// The order of a day's numbers.
    package var dayOrder: DayOrder?
    /// The currency of amounts that do not say theirs.
    package var currency: String?
    /// The language of names and texts.
    package var language: String?
    /// Headings and the words for what they mean; `-` leaves a column out.
    package var columns: [(heading: String, word: String)] = []

    /// Nothing said.
    package init() {}

    /// Reads the file of a mapping.
    ///
    /// - Throws: ``InterchangeError`` with line and column.
    package init(_ bytes: [UInt8]) throws {
      var pieces = [bytes]
      var parser = JSONParser(ByteSource { pieces.popLast() })
      let node: JSONNode
      do {
        node = try parser.value()
        try parser.expectEnd()
      } catch let error as JSONError {
        throw InterchangeError(line: error.line, column: error.column, .syntax(error.fault))
      }
      for (name, value) in node.object ?? [] { try take(name, value) }
    }

    private mutating func take(_ name: String, _ value: JSONNode) throws {
      if name == "columns" {
        for (heading, word) in value.object ?? [] {
          columns.append((heading, word.string ?? "-"))
        }
        return
      }
      func wrong(_ expected: String) -> InterchangeError {
        InterchangeError(
          line: value.line, column: value.column, .wrongForm(name: name, expected: expected))
      }
      guard let text = value.string else { throw wrong("\"…\"") }
      switch name {
      case "format":
        guard text == "grants-mapping" else { throw wrong("grants-mapping") }
      case "as":
        guard let found = Kind(named: text) else {
          throw wrong(Kind.allCases.map(\.typed).joined(separator: ", "))
        }
        kind = found
      case "sheet": sheet = text
      case "currency": currency = text
      case "language": language = text
      case "decimal":
        guard let sign = DecimalSign(rawValue: text) else { throw wrong("point, comma") }
        decimalSign = sign
      case "dates":
        guard let order = DayOrder(rawValue: text) else { throw wrong("dmy, mdy") }
        dayOrder = order
      default:
        throw InterchangeError(
          line: value.line, column: value.column,
          .unknownName(
            name,
            nearest: Spelling.nearest(
              to: name,
              among: ["as", "sheet", "currency", "language", "decimal", "dates", "columns"]
            ).first))
      }
    }
  }
}
