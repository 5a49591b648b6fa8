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

  /// The value with its type and its length, so that no two values look alike.
  var canonicalBytes: [UInt8] {
    switch self {
    case .null: [0]
    case .integer(let number): [1] + number.bytes
    case .real(let number): [2] + Int64(bitPattern: number.bitPattern).bytes
    case .text(let text): [3] + Int64(text.utf8.count).bytes + Array(text.utf8)
    case .blob(let bytes): [4] + Int64(bytes.count).bytes + bytes
    }
  }
}

extension Int64 {
  /// The eight bytes of the number, the highest first.
  var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> Int64(56 - 8 * $0)) }
  }
}
