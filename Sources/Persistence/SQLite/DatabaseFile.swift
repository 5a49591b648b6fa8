import CSQLiteSession

/// One open SQLite file: opened, locked in transactions, copied. Statements run on its ``Connection``.
///
/// It serves one thread at a time, as the command does.
final class DatabaseFile {
  /// How a file is opened.
  enum Access {
    case readOnly
    /// Made when there is none.
    case readWrite
    /// Written to for the connection alone: the file stays as it is.
    case privateCopy
  }

  /// Which locks a transaction takes at its beginning.
  enum Transaction: String {
    /// A state to read; nobody is kept from reading.
    case deferred = "DEFERRED"
    /// The right to write; others go on reading.
    case immediate = "IMMEDIATE"
    /// The whole file.
    case exclusive = "EXCLUSIVE"
  }

  /// How long a busy file is waited for, in milliseconds.
  private static let patience: Int32 = 5_000

  private static let isConfigured: Void = configureSQLite()

  let connection: Connection

  /// Opens the file at `path`, with foreign keys held.
  ///
  /// - Throws: ``SQLiteFailure``.
  init(path: String, _ access: Access) throws {
    Self.isConfigured
    var handle: OpaquePointer?
    let mode =
      switch access {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .privateCopy: SQLITE_OPEN_READWRITE
      }
    // Without that file system SQLite finds none of its name: the file itself is never opened in its place.
    let system = access == .privateCopy ? PrivateCopy.registered : nil
    // One thread uses the connection, so that SQLite need not lock each call.
    let code = sqlite3_open_v2(path, &handle, mode | SQLITE_OPEN_NOMUTEX, system)
    guard code == SQLITE_OK, let handle else {
      let failure =
        handle.map(SQLiteFailure.init)
        ?? SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
      sqlite3_close_v2(handle)
      throw failure
    }
    connection = Connection(handle)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Self.patience)
    // As much of the file is held as was looked at, up to 32 MB: questions on many thousand records look
    // at the same pages again and again.
    try connection.script("PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768")
  }

  /// A number that is another one once somebody else has changed the file. Inside a transaction it
  /// also begins to hold the file.
  func version() throws -> Int64 {
    _ = try connection.first("SELECT 1 FROM sqlite_schema LIMIT 1") { _ in true }
    return try connection.first("PRAGMA data_version") { $0.integer(0) } ?? 0
  }

  /// Runs `body` on one state of the file.
  func read<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try transaction(.deferred, body)
  }

  /// Runs `body` in one transaction: all of its writes, or none when it throws.
  func write<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try transaction(.immediate, body)
  }

  /// Runs `body` in one transaction that begins with these locks; what throws is rolled back.
  func transaction<Result>(_ kind: Transaction, _ body: (Connection) throws -> Result) throws
    -> Result
  {
    try connection.script("BEGIN \(kind.rawValue)")
    do {
      let result = try body(connection)
      try connection.script("COMMIT")
      return result
    } catch {
      // SQLite has rolled back by itself when the disk is full or a read fails.
      if sqlite3_get_autocommit(connection.handle) == 0 { try? connection.script("ROLLBACK") }
      throw error
    }
  }

  /// The file of which this connection was opened; nil for one in memory.
  var path: String? {
    sqlite3_db_filename(connection.handle, "main").flatMap {
      $0.pointee == 0 ? nil : String(cString: $0)
    }
  }

  /// Copies the whole file, at one state, into another while others may write.
  func copy(to other: DatabaseFile) throws {
    guard
      let copying = sqlite3_backup_init(other.connection.handle, "main", connection.handle, "main")
    else { throw SQLiteFailure(other.connection.handle) }
    let code = sqlite3_backup_step(copying, -1)
    sqlite3_backup_finish(copying)
    guard code == SQLITE_DONE else {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
  }
}
