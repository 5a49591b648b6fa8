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

  /// The primary key, encoded so that a row about a record begins with the record's key.
  var key: [UInt8] {
    let row = operation == .insert ? new : old
    return zip(row, isKey).flatMap { value, isKey in
      isKey ? value?.canonicalKeyBytes ?? [] : []
    }
  }

  /// The first and the last key that a row about a record can have: its own sixteen bytes, and others behind.
  static func keys(about id: RecordID) -> (first: [UInt8], last: [UInt8]) {
    (id.bytes, id.bytes + [UInt8](repeating: 0xFF, count: 300))
  }

  /// The record that the row is about: its key begins with that record's.
  var subject: RecordID? {
    let row = operation == .insert ? new : old
    guard let first = isKey.firstIndex(of: true), case .blob(let bytes)? = row[first] else {
      return nil
    }
    return RecordID(bytes: bytes)
  }

  /// The columns that the change touched, a bit each.
  var columns: Int64 {
    var mask: Int64 = 0
    for index in isKey.indices where operation != .update || (new[index] != nil) {
      mask |= 1 << Int64(min(index, 62))
    }
    return mask
  }
}

extension SQLValue {
  /// Sixteen bytes of a key stand as they are; texts end with a zero; numbers have eight bytes.
  fileprivate var canonicalKeyBytes: [UInt8] {
    switch self {
    case .blob(let bytes): bytes
    case .text(let text): Array(text.utf8) + [0]
    case .integer(let number): number.bytes
    case .real(let number): Int64(bitPattern: number.bitPattern).bytes
    case .null: []
    }
  }

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
