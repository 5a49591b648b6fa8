import CSQLiteSession

/// One open SQLite file: opened, locked in transactions, copied. Statements run on its ``Connection``.
///
/// It serves one thread at a time (``Connections``).
final class DatabaseFile {
  /// How a file is opened.
  enum Access {
    /// Nothing is written, and no trigger runs.
    case readOnly
    /// Made when there is none.
    case readWrite
    /// As ``readWrite``, but of a file that is there.
    case existing
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

  private static let isConfigured: Void = configureSQLite()

  let connection: Connection
  /// Told at the beginning of each transaction; throws when the file is not what it was.
  var onBegin: (Connection) throws -> Void = { _ in }

  /// Opens the file at `path`, with foreign keys held. What is in the file can make SQLite run nothing and
  /// reach no other file (``RegisterFiles``).
  ///
  /// - Parameters:
  ///   - path: Absolute and without links; `:memory:`, or empty for a temporary file.
  ///   - cache: How much of the file is held at most, in KiB.
  /// - Throws: ``SQLiteFailure``.
  init(path: String, _ access: Access, cache: Int = 32_768) throws {
    Self.isConfigured
    var handle: OpaquePointer?
    let mode =
      switch access {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .existing, .privateCopy: SQLITE_OPEN_READWRITE
      }
    let isOwn = path.isEmpty || path == ":memory:"
    // Without the file system SQLite finds none of its name: a file is never opened by another one.
    let system =
      isOwn ? nil : access == .privateCopy ? PrivateCopy.registered : RegisterFiles.registered
    let registered = system == RegisterFiles.registered ? path : nil
    if let registered { RegisterFiles.open(registered) }
    // One thread uses the connection, so that SQLite need not lock each call.
    let code = sqlite3_open_v2(
      path, &handle, mode | SQLITE_OPEN_NOMUTEX | (isOwn ? 0 : SQLITE_OPEN_NOFOLLOW), system)
    guard code == SQLITE_OK, let handle else {
      let failure =
        handle.map(SQLiteFailure.init)
        ?? SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
      sqlite3_close_v2(handle)
      if let registered { RegisterFiles.close(registered) }
      throw failure
    }
    connection = Connection(handle, path: registered)
    sqlite3_extended_result_codes(handle, 1)
    let hardened = hardenSQLite(handle, access == .readOnly ? 0 : 1)
    guard hardened == SQLITE_OK else {
      throw SQLiteFailure(code: hardened, message: "the library cannot be restricted")
    }
    // As much of the file is held as was looked at, up to a limit: questions on many thousand records look at the
    // same pages again and again.
    try connection.script(
      "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA cache_size = -\(cache)")
  }

  /// A number that is another one once somebody else has changed the file. Inside a transaction it
  /// also begins to hold the file.
  func version() throws -> Int64 {
    _ = try connection.first("SELECT 1 FROM sqlite_schema LIMIT 1") { _ in true }
    return try connection.first("PRAGMA data_version") { $0.integer(0) } ?? 0
  }

  /// Runs `body` on one state of the file.
  ///
  /// - Parameter gate: Keeps others from writing until that state is held.
  func read<Result>(behind gate: LogGate? = nil, _ body: (Connection) throws -> Result) throws
    -> Result
  {
    try transaction(.deferred) { connection in
      if let gate {
        _ = try version()
        gate.open()
      }
      return try body(connection)
    }
  }

  /// Runs `body` in one transaction: all of its writes, or none when it throws.
  ///
  /// - Throws: ``SQLiteFailure``, also when the file was moved away or replaced before all was in it.
  func write<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    let result = try transaction(.immediate) { connection in
      let result = try body(connection)
      try checkPlace()
      return result
    }
    try checkPlace()
    return result
  }

  /// Runs `body` in one transaction that begins with these locks; what throws is rolled back.
  func transaction<Result>(_ kind: Transaction, _ body: (Connection) throws -> Result) throws
    -> Result
  {
    try connection.script("BEGIN \(kind.rawValue)")
    do {
      try onBegin(connection)
      let result = try body(connection)
      try connection.script("COMMIT")
      return result
    } catch {
      // SQLite has rolled back by itself when the disk is full or a read fails.
      if sqlite3_get_autocommit(connection.handle) == 0 { try? connection.script("ROLLBACK") }
      throw error
    }
  }

  /// That the file still has the name by which it was opened.
  private func checkPlace() throws {
    var hasMoved: Int32 = 0
    let code = sqlite3_file_control(
      connection.handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    if code == SQLITE_OK, hasMoved != 0 { throw SQLiteFailure.moved }
  }

  /// Rewrites the file without its unused pages.
  func vacuum() throws {
    // SQLite attaches the new file to the connection.
    sqlite3_limit(connection.handle, SQLITE_LIMIT_ATTACHED, 1)
    defer { sqlite3_limit(connection.handle, SQLITE_LIMIT_ATTACHED, 0) }
    try connection.script("VACUUM")
  }

  /// The path of the file of which this connection was opened; nil for one in memory.
  var path: String? { connection.file }

  /// Copies the whole file, at one state, into another while others may write.
  func copy(to other: DatabaseFile) throws { try connection.copy(to: other.connection) }
}

extension Connection {
  /// The path of the file that is open; nil for one in memory.
  var file: String? {
    sqlite3_db_filename(handle, "main").flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
  }

  /// Copies the whole file, at one state, into another while others may write.
  func copy(to other: Connection) throws {
    let isServed = other.hasLog
    guard let copying = sqlite3_backup_init(other.handle, "main", handle, "main") else {
      throw SQLiteFailure(other.handle)
    }
    let code = sqlite3_backup_step(copying, -1)
    sqlite3_backup_finish(copying)
    guard code == SQLITE_DONE else {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
    // The copied header still says that there is a log; the copy has none.
    guard hasLog, !isServed else { return }
    let mode = try other.first("PRAGMA journal_mode = DELETE") { $0.text(0) }
    guard mode == "delete" || other.file == nil else {
      throw SQLiteFailure(code: SQLITE_CANTOPEN, message: "journal_mode = \(mode ?? "")")
    }
  }

  /// A copy that can be written to and stays this connection's own, of the state that a transaction holds.
  ///
  /// It reads the pages that nobody wrote from the file itself, with its journal in memory. Of a register in memory, or
  /// one of which a part lies in the write-ahead log, every page is copied.
  func privateCopy() throws -> DatabaseFile {
    guard let file, !hasPartInLog else {
      let copy = try DatabaseFile(path: "", .readWrite)
      try self.copy(to: copy.connection)
      copy.connection.place = place
      return copy
    }
    let copy = try PrivateCopy.$base.withValue(VirtualFile.main(of: handle) as? HeldFile) {
      try DatabaseFile(path: file, .privateCopy)
    }
    copy.connection.place = place
    let mode = try copy.connection.first("PRAGMA journal_mode = MEMORY") { $0.text(0) }
    // Anything else would lie beside the real file, with pages that are not its own.
    guard mode == "memory" else {
      throw SQLiteFailure(code: SQLITE_MISUSE, message: "journal_mode = \(mode ?? "")")
    }
    return copy
  }
}
