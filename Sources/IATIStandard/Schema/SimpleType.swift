/// The simple types of XML Schema that the standard uses.
///
/// A value is judged as libxml2 judges it, which the standard's own validator runs on: where that is
/// stricter than XML Schema (blanks around a date in an attribute), so is this.
package enum SimpleType: String, CaseIterable, Sendable {
  case string
  case decimal
  case integer = "int"
  case nonNegativeInteger
  case positiveInteger
  case boolean
  case date
  case dateTime
  case anyURI
  case nameToken = "NMTOKEN"
  case language = "xml:lang"
  case space = "xml:space"
  case base = "xml:base"
  case identifier = "xml:id"

  /// The type of a name that `scripts/iati-standard` writes.
  init(named name: String) {
    guard let type = SimpleType(rawValue: name) else {
      preconditionFailure("no simple type \(name)")
    }
    self = type
  }

  /// Whether a text is a value of this type.
  package func takes(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { takes($0) }
  }

  /// Whether these bytes, UTF-8, are a value of this type.
  func takes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .string: true
    case .decimal: Lexical(bytes, trimming: true).isDecimal()
    case .integer: Lexical(bytes, trimming: true).isInteger(in: -2_147_483_648...2_147_483_647)
    case .nonNegativeInteger: Lexical(bytes, trimming: true).isInteger(in: 0...Int.max)
    case .positiveInteger: Lexical(bytes, trimming: true).isInteger(in: 1...Int.max)
    case .boolean: Lexical(bytes, trimming: true).isOne(of: ["true", "false", "1", "0"])
    case .date: Lexical(bytes, trimming: false).isDate()
    case .dateTime: Lexical(bytes, trimming: false).isDateTime()
    case .anyURI, .base: URIReference.isValid(Lexical(bytes, trimming: true).rest)
    case .nameToken: Lexical(bytes, trimming: true).isName(first: false)
    case .language: bytes.isEmpty || Lexical(bytes, trimming: true).isLanguage()
    case .space: Lexical(bytes, trimming: false).isOne(of: ["default", "preserve"])
    case .identifier: Lexical(bytes, trimming: true).isName(first: true)
    }
  }
}
