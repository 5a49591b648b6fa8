import Domain

/// What a change did to one row.
struct RowChange: Equatable {
  enum Operation: String {
    case insert, update, delete
  }

  let table: String
  let operation: Operation
  /// The values before, by column; nil where the changeset has none.
  let old: [SQLValue?]
  /// The values after.
  let new: [SQLValue?]
  /// Which columns are the primary key.
  let isKey: [Bool]

  /// The primary key, as ``ChangesetRows/appendKey(to:)`` has it.
  let key: [UInt8]
  /// The record that the row is about: its key begins with that record's.
  let subject: RecordID?
  /// The columns that the change touched, a bit each.
  let columns: Int64

  /// The first and the last key that a row about a record can have: its own sixteen bytes, and others behind.
  static func keys(about id: RecordID) -> (first: [UInt8], last: [UInt8]) {
    (id.bytes, id.bytes + [UInt8](repeating: 0xFF, count: 300))
  }
}

extension RowChange {
  /// A row that is put in.
  ///
  /// - Parameter keys: How many of its columns, the first, are its key.
  init(inserted values: [SQLValue], into table: String, keys: Int) {
    self.init(
      table: table, operation: .insert, old: values.map { _ in nil }, new: values,
      isKey: values.indices.map { $0 < keys }, key: [], subject: values.first?.recordID, columns: 0)
  }
}

extension SQLValue {
  /// Adds the value with its type and its length, so that no two values look alike.
  func appendCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      bytes.append(number: number)
    case .real(let number):
      bytes.append(2)
      bytes.append(number: Int64(bitPattern: number.bitPattern))
    case .text(let text):
      bytes.append(3)
      bytes.append(number: Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    case .blob(let blob):
      bytes.append(4)
      bytes.append(number: Int64(blob.count))
      bytes.append(contentsOf: blob)
    }
  }
}

extension Int64 {
  /// The eight bytes of the number, the highest first.
  var bytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

extension [UInt8] {
  /// Adds the eight bytes of a number, the highest first.
  mutating func append(number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
