import CSQLiteSession

/// Records what happens to the recorded tables between its making and its end.
final class Session {
  private var handle: OpaquePointer?

  init(_ connection: OpaquePointer) throws {
    let code = sqlite3session_create(connection, "main", &handle)
    guard code == SQLITE_OK else { throw SQLiteFailure(connection) }
    // Tables are attached when they are first written to, and only those that history records.
    sqlite3session_table_filter(
      handle,
      { _, name in name.map { Session.isRecorded(String(cString: $0)) } == true ? 1 : 0 }, nil)
    guard sqlite3session_attach(handle, nil) == SQLITE_OK else { throw SQLiteFailure(connection) }
  }

  deinit {
    sqlite3session_delete(handle)
  }

  /// What happened so far; empty when nothing did.
  func changeset() throws -> [UInt8] {
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(handle, &count, &bytes)
    defer { sqlite3_free(bytes) }
    guard code == SQLITE_OK else {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  private static let recorded = Set(Tables.recorded)

  private static func isRecorded(_ table: String) -> Bool { recorded.contains(table) }
}
