/// Addresses that letters can be sent to.
package enum EmailAddress {
  /// Whether a text can be the address of somebody: `ada@example.org`.
  ///
  /// Stricter than RFC 5321, 4.1.2, since programs that take letters read addresses in ways of their own: the name
  /// before the only `@` has 1 to 64 letters of ASCII, digits and `#$&'*+/=?^_{}~.-` and begins with none of `/`,
  /// `.` and `-`; nothing is quoted or piped. The domain has labels of letters, digits and `-` (RFC 1123, 2.1) and
  /// is no address in brackets. The whole has at most 254 bytes (RFC 5321, 4.5.3.1.3).
  package static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return false }
    return isName(parts[0]) && isDomain(parts[1])
  }

  private static func isName(_ name: Substring.UTF8View) -> Bool {
    guard (1...64).contains(name.count), let first = name.first, !"/.-".utf8.contains(first) else {
      return false
    }
    return name.allSatisfy { isLetterOrDigit($0) || "#$&'*+/=?^_{}~.-".utf8.contains($0) }
  }

  private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
    domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      label in
      guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"),
        label.last != UInt8(ascii: "-")
      else { return false }
      return label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
