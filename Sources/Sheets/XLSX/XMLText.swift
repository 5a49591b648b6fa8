/// Appends text to XML.
extension [UInt8] {
  /// As it is.
  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// As it is.
  mutating func append(markup: String) {
    append(contentsOf: markup.utf8)
  }

  /// With the signs that XML has a use for written as entities; what XML cannot hold is left out.
  mutating func append(escaped text: String) {
    // U+FFFE and U+FFFF are no letters (XML 1.0, 2.2).
    let text =
      text.utf8.contains(0xEF)
      ? String(text.unicodeScalars.filter { $0 != "\u{FFFE}" && $0 != "\u{FFFF}" }) : text
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "<"): append("&lt;" as StaticString)
      case UInt8(ascii: ">"): append("&gt;" as StaticString)
      case UInt8(ascii: "\""): append("&quot;" as StaticString)
      case 9, 10: append(byte)
      case 0..<32: continue
      default: append(byte)
      }
    }
  }
}
