/// HTML or XML that is being written.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Adds markup of our own, as it is.
  mutating func add(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Adds what was written elsewhere.
  mutating func add(_ other: Markup) {
    bytes += other.bytes
  }

  /// Adds a text that may say anything: what markup would read is escaped, what it cannot hold is
  /// left out.
  mutating func say(_ text: some StringProtocol) {
    guard !text.utf8.allSatisfy(Self.isPlain) else { return bytes.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": add("&amp;")
      case "<": add("&lt;")
      case ">": add("&gt;")
      case "\"": add("&quot;")
      case "\n", "\t": bytes.append(UInt8(scalar.value))
      default:
        if Self.isAllowed(scalar) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      }
    }
  }

  /// Whether a byte can neither be markup nor begin a letter that a page cannot hold.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: false
    default: true
    }
  }

  /// Whether a page can hold a letter: no control characters, no non-characters, nothing that turns the
  /// text after it round.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
