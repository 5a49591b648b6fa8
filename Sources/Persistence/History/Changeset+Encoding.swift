import CSQLiteSession

extension Changeset {
  /// The bytes of a changeset of these rows, as the session extension writes it.
  static func encoded(_ rows: [RowChange]) -> [UInt8] {
    var bytes: [UInt8] = []
    var head: RowChange?
    for row in rows {
      if row.table != head?.table || row.isKey != head?.isKey {
        head = row
        bytes.appendHead(of: row.table, isKey: row.isKey)
      }
      bytes.append(row: row)
    }
    return bytes
  }
}

extension [UInt8] {
  /// Adds a row behind the head of its table.
  mutating func append(row: RowChange) {
    append(operation: row.operation)
    if row.operation != .insert { for value in row.old { append(changeset: value) } }
    if row.operation != .delete { for value in row.new { append(changeset: value) } }
  }

  /// Begins the rows of a table.
  mutating func appendHead(of table: String, isKey: [Bool]) {
    append(UInt8(ascii: "T"))
    append(count: isKey.count)
    // The place of each column in the key; the keys of our tables stand in the order of columns.
    var place: UInt8 = 0
    for isKey in isKey {
      place += isKey ? 1 : 0
      append(isKey ? place : 0)
    }
    append(contentsOf: table.utf8)
    append(0)
  }

  /// Begins a row. What stands behind the operation says whether a trigger did it, which is never recorded.
  mutating func append(operation: RowChange.Operation) {
    switch operation {
    case .insert: append(UInt8(SQLITE_INSERT))
    case .delete: append(UInt8(SQLITE_DELETE))
    case .update: append(UInt8(SQLITE_UPDATE))
    }
    append(0)
  }

  /// Adds a value with its type.
  mutating func append(changeset value: SQLValue?) {
    switch value {
    case nil: append(ChangesetValue.none)
    case .integer(let number)?:
      append(ChangesetValue.integer)
      append(number: number)
    case .real(let number)?:
      append(ChangesetValue.real)
      append(number: Int64(bitPattern: number.bitPattern))
    case .text(let text)?:
      append(ChangesetValue.text)
      append(count: text.utf8.count)
      append(contentsOf: text.utf8)
    case .blob(let blob)?:
      append(ChangesetValue.blob)
      append(count: blob.count)
      append(contentsOf: blob)
    case .null?: append(ChangesetValue.null)
    }
  }

  /// Adds a value that SQLite holds, with its type.
  mutating func append(changeset value: OpaquePointer) {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER:
      append(ChangesetValue.integer)
      append(number: sqlite3_value_int64(value))
    case SQLITE_FLOAT:
      append(ChangesetValue.real)
      append(number: Int64(bitPattern: sqlite3_value_double(value).bitPattern))
    case SQLITE_TEXT:
      append(ChangesetValue.text)
      append(content: value)
    case SQLITE_BLOB:
      append(ChangesetValue.blob)
      append(content: value)
    default: append(ChangesetValue.null)
    }
  }

  /// Adds the bytes of a text or of bytes, behind their number. Every register is in UTF-8, so that a text is
  /// its bytes.
  private mutating func append(content value: OpaquePointer) {
    let start = sqlite3_value_blob(value)
    let content = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    append(count: content.count)
    append(contentsOf: content)
  }

  /// SQLite's numbers of variable length: seven bits a byte, the highest first.
  private mutating func append(count: Int) {
    if count < 0x80 { return append(UInt8(count)) }
    let bits = Int.bitWidth - count.leadingZeroBitCount
    for group in (0..<(bits + 6) / 7).reversed() {
      append(UInt8(count >> (7 * group) & 0x7F) | (group == 0 ? 0 : 0x80))
    }
  }
}
