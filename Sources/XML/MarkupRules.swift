/// Which letters markup has a use for, and which a document cannot hold.
package struct MarkupRules: Sendable {
  /// Words in an XML document, so that a reader finds the same bytes.
  package static let text = MarkupRules(escapes: "&<>\r")
  /// The value of an attribute in an XML document, between quotes.
  package static let value = MarkupRules(escapes: "&<\"\t\n\r")
  /// What stands in a comment or an instruction, where nothing is escaped.
  static let bare = MarkupRules(escapes: "")
  /// Words and values in the parts of workbooks and of documents for word processors.
  package static let part = MarkupRules(escapes: "&<>\"")
  /// Words and values in a page or a picture within it: without what turns the text after it round.
  package static let page = MarkupRules(escapes: "&<>\"", onlyShown: true)

  /// Bits of the bytes below 64: those that are written otherwise, and those that are left out.
  private let escaped: UInt64
  private let leftOut: UInt64
  /// Bits of the bytes from 192: those that begin a letter which may have to be left out.
  private let leads: UInt64
  private let onlyShown: Bool

  private init(escapes: String, onlyShown: Bool = false) {
    func bits(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 | 1 << ($1 & 63) } }
    escaped = bits(escapes.utf8)
    // Control characters but for the tabulator and the line feed: XML 1.0, 2.2.
    leftOut = bits((0..<0x20).filter { $0 != 9 && $0 != 10 }) & ~escaped
    leads = bits(onlyShown ? [0xC2, 0xE2, 0xEF] + (0xF0...0xF4) : [0xEF])
    self.onlyShown = onlyShown
  }

  /// Whether the letter that begins with a byte may have to be changed.
  @inline(__always)
  func mayChange(_ byte: UInt8) -> Bool {
    if byte < 0x40 { return (escaped | leftOut) &>> UInt64(byte) & 1 != 0 }
    if byte < 0xC0 { return byte == 0x7F && onlyShown }
    return leads &>> UInt64(byte & 63) & 1 != 0
  }

  /// What stands for the letter that begins at a place, and how many bytes of it that replaces; nil
  /// where it stands for itself.
  func change(_ letters: UnsafeBufferPointer<UInt8>, at index: Int) -> (StaticString, Int)? {
    let byte = letters[index]
    if byte >= 0xC0 { return leavesOut(letters[index...]).map { ("", $0) } }
    let isEscaped = byte < 0x40 && escaped &>> UInt64(byte) & 1 != 0
    return (isEscaped ? Self.entity(byte) : "", 1)
  }

  private static func entity(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    default: "&#13;"
    }
  }

  /// How many bytes the first letter has, if it is to be left out.
  private func leavesOut(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var iterator = letters.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    // U+FFFE and U+FFFF are no letters (XML 1.0, 2.2).
    let isHeld = onlyShown ? Self.isShown(scalar) : scalar != "\u{FFFE}" && scalar != "\u{FFFF}"
    return isHeld ? nil : UTF8.width(scalar)
  }

  /// Whether a page can hold a letter: no control characters, no non-characters, nothing that turns the
  /// text after it round.
  package static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
