import Domain

/// A value as SQLite keeps it.
public enum SQLValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A binary fraction; no table of the register has one.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  init(_ id: RecordID) {
    self = .blob(id.bytes)
  }

  init(_ text: String?) {
    self = text.map(Self.text) ?? .null
  }
}

extension RecordID {
  /// The key as the tables hold it.
  var bytes: [UInt8] {
    [high, low].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  /// The key in sixteen bytes; nil for any other number of bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    let words = bytes.reduce(into: [UInt64](repeating: 0, count: 0)) { words, byte in
      words.append(UInt64(byte))
    }
    self.init(
      high: words[0..<8].reduce(0) { $0 << 8 | $1 }, low: words[8..<16].reduce(0) { $0 << 8 | $1 })
  }
}
