/// Whether a text is a reference to a resource (RFC 3986), once what a reader of XML would escape is
/// escaped: blanks, signs beyond ASCII and the delimiters that no address may hold.
enum URIReference {
  static func isValid(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var reader = Reader(rest: bytes)
    return reader.isReference()
  }

  private struct Reader {
    var rest: Slice<UnsafeBufferPointer<UInt8>>

    mutating func isReference() -> Bool {
      if let colon = rest.firstIndex(where: { !Self.isSchemeSign($0) }),
        rest[colon] == UInt8(ascii: ":"), let first = rest.first, Lexical.isLetter(first)
      {
        let whole = rest
        rest = rest[(colon + 1)...]
        if isAddress(hasScheme: true) { return true }
        rest = whole
      }
      return isAddress(hasScheme: false)
    }

    /// What follows the scheme: authority, path, query and fragment.
    private mutating func isAddress(hasScheme: Bool) -> Bool {
      if rest.starts(with: [0x2F, 0x2F]) {
        rest = rest.dropFirst(2)
        guard skipAuthority() else { return false }
        guard rest.first.map({ "/?#".utf8.contains($0) }) ?? true else { return false }
      }
      let path = rest
      guard skip(also: "/:@") else { return false }
      let segment = path[..<rest.startIndex].prefix { $0 != UInt8(ascii: "/") }
      if !hasScheme, segment.contains(UInt8(ascii: ":")) { return false }
      if takes("?"), !skip(also: "/:@?") { return false }
      if takes("#"), !skip(also: "/:@?[]") { return false }
      return rest.isEmpty
    }

    private mutating func skipAuthority() -> Bool {
      let whole = rest
      guard skip(also: ":") else { return false }
      if !takes("@") { rest = whole }
      if takes("[") {
        while let byte = rest.first, byte != UInt8(ascii: "]") {
          rest = rest[(rest.startIndex + 1)...]
        }
        guard takes("]") else { return false }
      } else {
        guard skip(also: "") else { return false }
      }
      if takes(":") {
        let digits = rest
        while let byte = rest.first, Lexical.isDigit(byte) { rest = rest.dropFirst() }
        // libxml2 refuses a colon without a number of the port.
        return rest.startIndex > digits.startIndex
      }
      return true
    }

    private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest = rest.dropFirst()
      return true
    }

    /// Passes over signs that may stand anywhere and those named; false at a broken escape.
    private mutating func skip(also signs: StaticString) -> Bool {
      while let byte = rest.first {
        if byte == UInt8(ascii: "%") {
          guard rest.count > 2, rest.dropFirst().prefix(2).allSatisfy(Self.isHex) else {
            return false
          }
          rest = rest.dropFirst(3)
        } else if Self.isPlain(byte) || signs.withUTF8Buffer({ $0.contains(byte) }) {
          rest = rest.dropFirst()
        } else {
          return true
        }
      }
      return true
    }

    private static func isSchemeSign(_ byte: UInt8) -> Bool {
      Lexical.isLetter(byte) || Lexical.isDigit(byte) || "+-.".utf8.contains(byte)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
      Lexical.isDigit(byte) || (byte | 0x20) &- 0x61 < 6
    }

    /// Unreserved signs and sub-delimiters, and those that are escaped before an address is read.
    private static func isPlain(_ byte: UInt8) -> Bool {
      Lexical.isLetter(byte) || Lexical.isDigit(byte) || byte <= 0x20 || byte >= 0x7F
        || "-._~!$&'()*+,;=<>\"{}|\\^`".utf8.contains(byte)
    }
  }
}
