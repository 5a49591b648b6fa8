package import Domain

/// How a piece of text is meant, so that a form can colour it; the words say the same.
package enum Tone: String, Sendable {
  case plain, bad, warning, good, dim
}

/// What a cell says, as a value: a workbook keeps it as a number or a day.
package enum CellValue: Hashable, Sendable {
  /// A plain number.
  case number(ExactDecimal)
  /// An amount with its currency.
  case money(Money)
  /// A date as precise as it is known.
  case date(PartialDate)
  /// A share of a whole, where 1 is the whole.
  case ratio(ExactDecimal)
}

/// One piece of text with what it means: a cell of a table, a line of a list, the value of a fact.
package struct Cell: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// What it says.
  package let text: String
  /// How it is meant.
  package let tone: Tone
  /// What it says, as a value; nil where it is words only.
  package var value: CellValue?
  /// The place in the document where the figure comes from.
  package var link: Anchor?
  /// The name of this place, so that figures can point here.
  package var anchor: Anchor?

  /// A cell that says `text`.
  package init(
    _ text: String, _ tone: Tone = .plain, value: CellValue? = nil, link: Anchor? = nil,
    anchor: Anchor? = nil
  ) {
    self.text = text
    self.tone = tone
    self.value = value
    self.link = link
    self.anchor = anchor
  }

  /// A plain cell.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The same cell with the way to where it comes from.
  func leading(to link: Anchor?) -> Cell {
    var cell = self
    cell.link = link
    return cell
  }

  /// How deep the text stands under the row before: two blanks a step, in front of the text.
  var indent: Int { text.prefix { $0 == " " }.count / 2 }

  /// The text without the blanks that indent it.
  var words: Substring { text.drop { $0 == " " } }
}

/// The name of a place in a document: letters, digits, `-`, `.` and `_` only, so that it can stand
/// in any form and in the address of a page.
package struct Anchor: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name.
  package let description: String

  /// The place of a thing, from its reference or any other text; different texts have different
  /// names.
  package init(_ text: String) {
    var name = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "/"): name += "."
      default: name += "_" + String(byte, radix: 16)
      }
    }
    description = name
  }

  /// The place of a name that stands in the code.
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
