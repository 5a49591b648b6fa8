import CSQLiteSession
import Domain

/// SQLite copies what is bound before the call returns.
private nonisolated(unsafe) let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// A prepared statement.
final class Statement {
  let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on connection: OpaquePointer) throws {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw SQLiteFailure(connection) }
    self.handle = handle
    self.connection = connection
  }

  deinit {
    QueryCost.ledger?.note(handle)
    sqlite3_finalize(handle)
  }

  /// Whether some of its rows were read and others were not yet.
  var isRunning: Bool { sqlite3_stmt_busy(handle) != 0 }

  /// Makes the statement ready to be run again.
  func reset() {
    sqlite3_reset(handle)
  }

  /// Moves to the next row; false after the last.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let failure = SQLiteFailure(connection)
      sqlite3_reset(handle)
      throw failure
    }
  }

  /// Runs to the end and is ready again.
  func finish() throws {
    while try step() {}
    reset()
  }

  // MARK: Values in

  func bind(_ values: [SQLValue]) {
    for (index, value) in values.enumerated() { bind(value, at: index + 1) }
  }

  /// Binds the parameter `position`, counted from 1.
  func bind(_ value: SQLValue, at position: Int) {
    switch value {
    case .null: bindNull(at: position)
    case .integer(let number): bind(number, at: position)
    case .real(let number): sqlite3_bind_double(handle, Int32(position), number)
    case .text(let text): bind(text, at: position)
    case .blob(let bytes): bind(bytes, at: position)
    }
  }

  /// Binds no value.
  func bindNull(at position: Int) {
    sqlite3_bind_null(handle, Int32(position))
  }

  /// Binds a whole number.
  func bind(_ number: Int64, at position: Int) {
    sqlite3_bind_int64(handle, Int32(position), number)
  }

  /// Binds a text; no value when there is none.
  func bind(_ text: String?, at position: Int) {
    guard var text else { return bindNull(at: position) }
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, Int32(position), $0.baseAddress ?? nil, Int32($0.count), copied)
      }
    }
    if text.isEmpty { sqlite3_bind_text(handle, Int32(position), "", 0, copied) }
  }

  func bind(_ bytes: [UInt8], at position: Int) {
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, Int32(position), 0)
    } else {
      sqlite3_bind_blob(handle, Int32(position), bytes, Int32(bytes.count), copied)
    }
  }

  func bind(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    sqlite3_bind_blob(handle, Int32(position), bytes.baseAddress, Int32(bytes.count), copied)
  }

  /// Binds the key of a record.
  func bind(_ id: RecordID, at position: Int) {
    withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) {
      _ = sqlite3_bind_blob(handle, Int32(position), $0.baseAddress, 16, copied)
    }
  }

  // MARK: Values out

  /// The names of the columns of the answer.
  var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
  }

  /// Whether the column, counted from 0, has no value.
  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  func integer(_ column: Int) -> Int64 {
    sqlite3_column_int64(handle, Int32(column))
  }

  func optionalInteger(_ column: Int) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  func text(_ column: Int) -> String {
    optionalText(column) ?? ""
  }

  func optionalText(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The text in a column; nil when there is none, or when its bytes are not wanted.
  func text(_ column: Int, where isWanted: (UnsafeRawBufferPointer) -> Bool) -> String? {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return nil }
    let text = UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle, Int32(column))))
    return isWanted(UnsafeRawBufferPointer(text)) ? String(decoding: text, as: UTF8.self) : nil
  }

  /// Adds the bytes of a text behind their number, eight bytes, so that no two lists of texts give the same; -1
  /// stands for no text.
  func appendText(_ column: Int, to bytes: inout [UInt8]) {
    guard let start = sqlite3_column_text(handle, Int32(column)) else {
      return bytes.append(number: -1)
    }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    bytes.append(number: Int64(count))
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The bytes in a column; nil when they are not wanted.
  func bytes(_ column: Int, where isWanted: (UnsafeRawBufferPointer) -> Bool) -> [UInt8]? {
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    return isWanted(bytes) ? Array(bytes) : nil
  }

  /// Hands out the bytes in a column for as long as `body` runs.
  func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  func optionalBytes(_ column: Int) -> [UInt8]? {
    isNull(column) ? nil : bytes(column)
  }

  /// The value in a column, of whatever type.
  func value(_ column: Int) -> SQLValue {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(sqlite3_column_double(handle, Int32(column)))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }

  /// The value in a column as it is stored. A text that is no UTF-8 is its bytes: read as a text it would be like
  /// one that has the mark of what cannot be read in it.
  func exactValue(_ column: Int) -> SQLValue {
    let value = value(column)
    guard case .text(let text) = value, text.unicodeScalars.contains("\u{FFFD}") else {
      return value
    }
    let bytes = bytes(column)
    return bytes == Array(text.utf8) ? value : .blob(bytes)
  }

  /// The key in a column; nil when there is none.
  func optionalID(_ column: Int) -> RecordID? {
    guard let start = sqlite3_column_blob(handle, Int32(column)),
      sqlite3_column_bytes(handle, Int32(column)) == 16
    else { return nil }
    return RecordID(
      high: UInt64(bigEndian: start.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// The key in a column that always has one.
  func id(_ column: Int) -> RecordID {
    optionalID(column) ?? .root
  }
}
