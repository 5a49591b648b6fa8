/// The last entry of a register's chain with its digest: who has kept it outside can prove later that
/// nothing up to it was changed.
package struct ChainHead: Hashable, Sendable {
  package let entry: EntryName
  /// Its digest, SHA-256, in 64 hexadecimal digits.
  package let hash: String
  /// When the entry was made, in milliseconds since 1970 (UTC).
  package let at: Int64

  package init(entry: EntryName, hash: String, at: Int64) {
    self.entry = entry
    self.hash = hash
    self.at = at
  }

  /// The line to be kept outside: `grants-head office=… entry=… at=… sha256=…`.
  package var line: String {
    "grants-head office=\(entry.office) entry=\(entry.number) at=\(at) sha256=\(hash)"
  }

  /// The first head that stands in a text, however a letter or a mail has broken its lines.
  package init?(in text: String) {
    guard let head = Self.all(in: text).first else { return nil }
    self = head
  }

  /// The heads that stand in a text, each once, in the order in which they stand there.
  package static func all(in text: String) -> [ChainHead] {
    // Mail puts signs before quoted lines, and breaks long ones anywhere.
    var rest = text.filter { !$0.isWhitespace && $0 != ">" }[...]
    var heads: [ChainHead] = []
    while let start = rest.firstRange(of: "grants-headoffice=") {
      rest = rest[start.upperBound...]
      guard let head = ChainHead(packed: rest), !heads.contains(head) else { continue }
      heads.append(head)
    }
    return heads
  }

  /// The head whose office a text without spaces begins with.
  private init?(packed text: Substring) {
    var rest = text
    func take(_ count: Int) -> String {
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }
    func number(after name: String) -> Int64? {
      guard rest.hasPrefix(name) else { return nil }
      rest = rest.dropFirst(name.count)
      return Int64(take(rest.prefix { $0.isASCII && $0.isNumber }.count))
    }
    guard let office = RecordID(take(36)), let count = number(after: "entry="),
      let at = number(after: "at="), rest.hasPrefix("sha256=")
    else { return nil }
    rest = rest.dropFirst(7)
    let hash = take(64).lowercased()
    guard hash.count == 64, hash.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    self.init(entry: EntryName(office: office, number: count), hash: hash, at: at)
  }
}
