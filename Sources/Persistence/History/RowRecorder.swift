import CSQLiteSession

/// Keeps what happens to each row of the recorded tables, as it happens, until it is taken down as a changeset.
///
/// SQLite's session extension does the same and asks for every row once more at the end; a large import would
/// spend a tenth of its time on that (docs/decisions/0015-rows-recorded-as-they-change.md). What several changes
/// of one row do in all is left to SQLite, by its own changegroup.
///
/// What is taken back has to be taken back here too: a change that goes on after a statement failed half way, or
/// after anything else that was rolled back, does both in ``attempt(on:_:)``.
final class RowRecorder {
  private let connection: OpaquePointer
  private var log = RowLog()

  /// Begins to record what happens on a connection; it must be the only recorder there.
  init(_ connection: OpaquePointer) {
    self.connection = connection
    start()
  }

  deinit {
    stop()
  }

  /// Goes on recording.
  func start() {
    sqlite3_preupdate_hook(
      connection,
      { context, connection, operation, database, table, _, _ in
        guard let context, let connection, let database, let table,
          String(cString: database) == "main"
        else { return }
        Unmanaged<RowRecorder>.fromOpaque(context).takeUnretainedValue()
          .log.note(operation, of: table, on: connection)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// What is written from now on is not recorded, and SQLite need not ask each time.
  func stop() {
    sqlite3_preupdate_hook(connection, nil, nil)
  }

  /// What happened since the last time, each row once; empty when nothing did, or all of it was taken back.
  func collectRows() throws -> [UInt8] {
    defer { log.removeAll() }
    return try log.changeset()
  }

  /// Runs `body`; when it throws, nothing that it wrote stays, nor is recorded.
  func attempt(on connection: Connection, _ body: () throws -> Void) throws {
    let count = log.count
    try connection.run("SAVEPOINT attempt")
    do {
      try body()
      try connection.run("RELEASE attempt")
    } catch {
      // SQLite has rolled everything back by itself when the disk is full or a read fails.
      guard sqlite3_get_autocommit(connection.handle) == 0 else { throw error }
      try connection.run("ROLLBACK TO attempt")
      try connection.run("RELEASE attempt")
      log.removeAll(after: count)
      throw error
    }
  }
}
