/// Writes JSON as it goes: pretty or all in one line, with the names in the order in which they are
/// given.
package struct JSONWriter {
  /// What was written since the buffer was emptied.
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// The end of a line and the blanks with which the next one begins.
  private var lineStart: [UInt8] = [0x0A]
  private var isFirst = true
  /// Whether a name was written and its value not yet.
  private(set) var isAfterName = false
  private let isCompact: Bool
  private let sink: (([UInt8]) -> Void)?
  private static let roomy = 65_536

  /// Nothing written yet.
  ///
  /// - Parameters:
  ///   - compact: Whether everything stands in one line without blanks.
  ///   - sink: Takes what was written, piece by piece, so that it is never held whole; what is left at the
  ///     end has to be flushed. Without one ``bytes`` holds all.
  package init(compact: Bool = false, to sink: (([UInt8]) -> Void)? = nil) {
    isCompact = compact
    self.sink = sink
  }

  /// Hands what was written to `sink` and empties the buffer, once it is large or at the end.
  package mutating func flush(atLeast size: Int = 0, to sink: ([UInt8]) throws -> Void) rethrows {
    guard bytes.count > size else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// An object, written by `body`.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("{", "}", body)
  }

  /// An array, written by `body`.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("[", "]", body)
  }

  /// Opens an object or an array that is closed later by ``close(_:)``.
  package mutating func open(_ sign: Unicode.Scalar) {
    beginValue()
    bytes.append(UInt8(ascii: sign))
    depth += 1
    lineStart += [0x20, 0x20]
    isFirst = true
  }

  /// Closes what was opened last.
  package mutating func close(_ sign: Unicode.Scalar) {
    depth -= 1
    lineStart.removeLast(2)
    if !isFirst { newLine() }
    bytes.append(UInt8(ascii: sign))
    isFirst = false
    if depth == 0, !isCompact { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The name of a member; its value follows.
  package mutating func name(_ name: String) {
    beginValue()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if !isCompact { bytes.append(UInt8(ascii: " ")) }
    isAfterName = true
  }

  /// A text, or null.
  package mutating func value(_ text: String?) {
    beginValue()
    if let text { quote(text) } else { append("null") }
  }

  /// A number, spelled as it is, or null.
  package mutating func number(_ number: (some CustomStringConvertible)?) {
    beginValue()
    append(number?.description ?? "null")
  }

  /// True or false.
  package mutating func flag(_ flag: Bool) {
    beginValue()
    append(flag ? "true" : "false")
  }

  /// No value.
  package mutating func null() { value(nil) }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    self.open(open)
    try body(&self)
    self.close(close)
  }

  private mutating func beginValue() {
    if let sink { flush(atLeast: Self.roomy, to: sink) }
    if isAfterName {
      isAfterName = false
      return
    }
    if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      newLine()
    }
    isFirst = false
  }

  /// A value that was read or made, as it is.
  package mutating func node(_ node: JSONNode) {
    switch node.content {
    case .null: null()
    case .bool(let flag): self.flag(flag)
    case .number(let text): number(text)
    case .string(let text): value(text)
    case .array(let elements): array { writer in elements.forEach { writer.node($0) } }
    case .object(let members):
      object { writer in
        for (name, value) in members {
          writer.name(name)
          writer.node(value)
        }
      }
    }
  }

  private mutating func newLine() {
    if !isCompact { bytes += lineStart }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Controls of C1, separators of lines, what turns a text round, and other characters without a sign of
  /// their own are escaped as well, so that a file is harmless where it is shown as it is.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { text in
      guard text.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if !isPlain {
      for scalar in text.unicodeScalars { quote(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func quote(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20: escape(UInt16(byte))
    default: bytes.append(byte)
    }
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    if scalar.isASCII, scalar != "\u{7F}" { return quote(UInt8(scalar.value)) }
    guard Self.isUnseen(scalar) else {
      return bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
  }

  /// `\uXXXX` (RFC 8259, section 7).
  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  /// Whether a byte stands for itself and begins none of the characters that are escaped.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2, 0xEF...0xFF: false
    default: true
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x2028...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
