package import Domain

/// A value as SQLite keeps it.
package enum SQLValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A binary fraction; no table of the register has one.
  case real(Double)
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The record whose key these bytes are; nil for any other value.
  package var recordID: RecordID? {
    if case .blob(let bytes) = self { RecordID(bytes: bytes) } else { nil }
  }

  init(_ id: RecordID?) {
    self = id.map { .blob($0.bytes) } ?? .null
  }

  init(_ text: String?) {
    self = text.map(Self.text) ?? .null
  }

  init(_ number: Int64?) {
    self = number.map(SQLValue.integer) ?? .null
  }

  init(_ bytes: [UInt8]?) {
    self = bytes.map(Self.blob) ?? .null
  }

  /// Whether it is the same, byte by byte: to Swift some texts are equal that are not to SQLite.
  func isExactly(_ other: SQLValue) -> Bool {
    guard case .text(let one) = self, case .text(let two) = other else { return self == other }
    return one.utf8.elementsEqual(two.utf8)
  }

  /// The text; nil for any other value.
  var string: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension RecordID {
  /// The key as the tables hold it.
  var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
  }

  /// The key in sixteen bytes; nil for any other number of bytes.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var (high, low) = (UInt64(0), UInt64(0))
    for (index, byte) in bytes.enumerated() {
      if index < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
    }
    self.init(high: high, low: low)
  }
}
