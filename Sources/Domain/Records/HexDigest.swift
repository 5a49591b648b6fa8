/// SHA-256 digests as texts spell them.
package enum HexDigest {
  /// Whether a text is 64 hexadecimal digits in lower case.
  package static func isValid(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
          || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= $0
      }
  }

  /// The digest in lower case, as it is kept; a text that is none as it is.
  static func kept(_ text: String) -> String {
    let lowered = text.lowercased()
    return isValid(lowered) ? lowered : text
  }
}
