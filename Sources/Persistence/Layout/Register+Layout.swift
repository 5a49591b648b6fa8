import CSQLiteSession
import Domain
import Schema

#if canImport(Glibc)
  import Glibc
#endif

extension Register {
  /// A register's file that was opened, and what in it is not the program's.
  struct Opened {
    let database: DatabaseFile
    /// Only objects that the layout does not have.
    let foreign: [SchemaFault]
  }

  /// Opens the file with SQLite and sees that it is a register of a layout that is known.
  ///
  /// What is in the file has no part in this: side files are looked at before SQLite is, and the schema is
  /// compared with the layout's before anything else is asked.
  static func open(_ file: RegisterFile, _ access: Access) throws -> Opened {
    do {
      return try afterInterruptedChange(file) {
        let database = try openFile(file, access)
        let foreign = try checkLayout(database.connection, file, access)
        if access == .reading, try layout(of: database.connection).version < currentVersion {
          return Opened(database: try inMemory(database, foreign), foreign: foreign)
        }
        try checkAgain(database, file, access)
        return Opened(database: database, foreign: foreign)
      }
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: file.path)
    }
  }

  /// Has the schema compared again in each transaction before which somebody changed it.
  private static func checkAgain(
    _ database: DatabaseFile, _ file: RegisterFile, _ access: Access
  ) throws {
    func cookie(_ connection: Connection) throws -> Int64 {
      try connection.first("PRAGMA schema_version") { $0.integer(0) } ?? 0
    }
    var known = try cookie(database.connection)
    database.onBegin = { connection in
      let now = try cookie(connection)
      guard now != known else { return }
      _ = try checkLayout(connection, file, access)
      known = now
    }
  }

  /// A register of an older layout, brought up to date in memory: whoever only reads changes nothing.
  private static func inMemory(_ file: DatabaseFile, _ foreign: [SchemaFault]) throws
    -> DatabaseFile
  {
    let memory = try DatabaseFile(path: ":memory:", .readWrite)
    try file.copy(to: memory)
    try memory.connection.drop(foreign)
    let version = try layout(of: memory.connection).version
    for migration in migrations.dropFirst(version) { try memory.connection.script(migration.sql) }
    if version < EntryDigest.firstLayout {
      _ = try Seal(memory.connection).digestEntries()
      memory.connection.isUnsealed = true
    }
    try deriveAnew(memory.connection)
    return memory
  }

  /// Runs `body`, once more when a process was killed in the middle of a change: SQLite takes the
  /// half of it back as soon as somebody opens the file who may write, which a reader may not.
  static func afterInterruptedChange<Result>(_ file: RegisterFile, _ body: () throws -> Result)
    throws -> Result
  {
    try file.checkSideFiles()
    do {
      return try body()
    } catch let failure as SQLiteFailure where failure.isInterruptedChange {
      _ = try layout(of: openFile(file, .writing).connection)
      return try body()
    }
  }

  private static func openFile(_ file: RegisterFile, _ access: Access) throws -> DatabaseFile {
    guard access == .writing else { return try DatabaseFile(path: file.path, .readOnly) }
    let database = try DatabaseFile(path: file.path, .readWrite)
    // EXTRA also syncs the folder when the journal goes, so that a power cut cannot bring it back
    // and roll back what was acknowledged.
    try database.connection.script("PRAGMA synchronous = EXTRA")
    return database
  }

  /// - Returns: What in the file is not the program's; only a reader goes on with it.
  /// - Throws: ``RegisterError`` for a file that is no register, or none that can be used.
  @discardableResult
  static func checkLayout(_ connection: Connection, _ file: RegisterFile, _ access: Access) throws
    -> [SchemaFault]
  {
    let layout = try layout(of: connection)
    if layout.application == 0, layout.version == 0, access == .writing,
      try connection.first("SELECT count(*) FROM sqlite_schema", [], { $0.integer(0) }) == 0
    {
      return []
    }
    guard layout.application == applicationID, layout.version > 0 else {
      throw RegisterError.foreign(path: file.path)
    }
    guard layout.version <= migrations.count else {
      throw RegisterError.newer(
        path: file.path, version: layout.version, supported: migrations.count)
    }
    let faults = try LayoutCheck(connection, version: layout.version).faults()
    guard faults.allSatisfy({ $0.fault == .foreign }) else {
      throw RegisterError.altered(path: file.path, faults)
    }
    guard faults.isEmpty || access == .reading else {
      throw RegisterError.foreignObjects(path: file.path, faults)
    }
    return faults
  }

  /// The number that marks a register among SQLite files: 'grnt'.
  package static let applicationID: Int64 = 1_735_552_628

  static func layout(of connection: Connection) throws -> (application: Int64, version: Int) {
    let application = try connection.first("PRAGMA application_id", []) { $0.integer(0) }
    let version = try connection.first("PRAGMA user_version", []) { Int($0.integer(0)) }
    return (application ?? 0, version ?? 0)
  }

  /// Planned payments stand among the deadlines since version 10, deliverables in sums since version 11; since
  /// version 17 ends know that their project was reopened, and no other milestone that it was closed.
  private static func deriveAnew(_ connection: Connection) throws {
    let ids = try connection.rows(
      """
      SELECT id FROM tranche UNION ALL SELECT id FROM deliverable
      UNION ALL SELECT m.id FROM milestone m CROSS JOIN record r ON r.id = m.id
        WHERE EXISTS (SELECT 1 FROM project p WHERE p.id = r.parent AND p.actualEnd IS NOT NULL)
          OR EXISTS (SELECT 1 FROM record c CROSS JOIN step s ON s.id = c.id
            WHERE c.parent = r.parent AND s.type IN ('closed', 'cancelled', 'reopened'))
      """
    ) { $0.id(0) }
    try DeadlineIndex(Reading(connection)).refresh(Set(ids))
  }

  /// The layout that this program writes.
  static var currentVersion: Int { migrations.count }

  /// Brings the layout up to date, in one transaction; a copy of the file as it was is made first.
  ///
  /// - Throws: ``RegisterError/damaged(path:detail:)`` for a file that is not whole: it stays as it is.
  func migrate(clock: (() -> Int64)?) throws {
    try named {
      let connection = database.connection
      let old = try Self.layout(of: connection).version
      guard old < migrations.count else { return }
      if old > 0 { try copyBeforeMigration(from: old, connection) }
      var signed: SignedEntry?
      try database.transaction(.exclusive) { connection in
        try connection.script("PRAGMA defer_foreign_keys = ON")
        let version = try Self.layout(of: connection).version
        for migration in migrations.dropFirst(version) { try connection.script(migration.sql) }
        try HistoryPacking(connection).pack()
        try Self.deriveAnew(connection)
        guard version > 0, version < EntryDigest.firstLayout else { return }
        signed = try Seal(connection).seal(
          clock: clock?(), layout: Self.currentVersion, signingWith: keys)
      }
      if let signed { keys?.remember(signed) }
      HistoryPacking.giveRoomBack(of: database)
    }
  }

  /// Keeps the file as it is beside it, once for each layout, when it is whole.
  private func copyBeforeMigration(from version: Int, _ connection: Connection) throws {
    let findings = try connection.rows("PRAGMA integrity_check(1)") { $0.text(0) }
    guard findings == ["ok"] else {
      throw RegisterError.damaged(path: path, detail: findings.first ?? "")
    }
    let kept = "\(path).layout-\(version)"
    // One that was kept before is enough; anything else that has the name is not it.
    if let copy = try? DatabaseFile(path: Folders.resolved(kept), .readOnly),
      try Self.layout(of: copy.connection) == (Self.applicationID, version)
    {
      return
    }
    let copying = try Copying(toNew: kept)
    try database.copy(to: DatabaseFile(path: copying.path, .readWrite))
    try copying.putInPlace()
  }
}
