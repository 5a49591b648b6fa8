/// The last entry of a register's chain with its digest: who has kept it outside can prove later that
/// nothing up to it was changed.
public struct ChainHead: Hashable, Sendable {
  /// The entry.
  public let entry: EntryName
  /// Its digest, SHA-256, in 64 hexadecimal digits.
  public let hash: String
  /// When the entry was made, in milliseconds since 1970 (UTC).
  public let at: Int64

  /// The head of a chain.
  public init(entry: EntryName, hash: String, at: Int64) {
    self.entry = entry
    self.hash = hash
    self.at = at
  }

  /// The line to be kept outside: `grants-head office=… entry=… at=… sha256=…`.
  public var line: String {
    "grants-head office=\(entry.office) entry=\(entry.number) at=\(at) sha256=\(hash)"
  }

  /// The first head that stands in a text, however a letter or a mail has broken its lines.
  public init?(in text: String) {
    // Mail puts signs before quoted lines, and breaks long ones anywhere.
    let packed = text.filter { !$0.isWhitespace && $0 != ">" }
    guard let start = packed.firstRange(of: "grants-headoffice=") else { return nil }
    var rest = packed[start.upperBound...]
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
