import CSQLiteSession
import Domain
import Schema

#if canImport(Glibc)
  import Glibc
#endif

extension Register {
  /// Opens the file with SQLite and sees that it is a register of a layout that is known.
  static func open(_ path: String, _ access: Access) throws -> DatabaseFile {
    do {
      return try afterInterruptedChange(path) {
        let file = try openFile(path, access)
        try checkLayout(file.connection, path, access)
        if access == .reading, try layout(of: file.connection).version < currentVersion {
          return try inMemory(file)
        }
        return file
      }
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: path)
    }
  }

  /// A register of an older layout, brought up to date in memory: whoever only reads changes nothing.
  private static func inMemory(_ file: DatabaseFile) throws -> DatabaseFile {
    let memory = try DatabaseFile(path: ":memory:", .readWrite)
    try file.copy(to: memory)
    let version = try layout(of: memory.connection).version
    for migration in migrations.dropFirst(version) { try memory.connection.script(migration.sql) }
    try deriveAnew(memory.connection)
    return memory
  }

  /// Runs `body`, once more when a process was killed in the middle of a change: SQLite takes the
  /// half of it back as soon as somebody opens the file who may write, which a reader may not.
  static func afterInterruptedChange<Result>(_ path: String, _ body: () throws -> Result) throws
    -> Result
  {
    do {
      return try body()
    } catch let failure as SQLiteFailure where failure.isInterruptedChange {
      try checkLayout(openFile(path, .writing).connection, path, .writing)
      return try body()
    }
  }

  private static func openFile(_ path: String, _ access: Access) throws -> DatabaseFile {
    guard access == .writing else { return try DatabaseFile(path: path, .readOnly) }
    let file = try DatabaseFile(path: path, .readWrite)
    // EXTRA also syncs the folder when the journal goes, so that a power cut cannot bring it back
    // and roll back what was acknowledged.
    try file.connection.script("PRAGMA synchronous = EXTRA")
    return file
  }

  private static func checkLayout(_ connection: Connection, _ path: String, _ access: Access) throws
  {
    let layout = try layout(of: connection)
    if layout.application == 0, layout.version == 0, access == .writing,
      try connection.first("SELECT count(*) FROM sqlite_schema", [], { $0.integer(0) }) == 0
    {
      return
    }
    guard layout.application == applicationID else { throw RegisterError.foreign(path: path) }
    guard layout.version <= migrations.count else {
      throw RegisterError.newer(
        path: path, version: layout.version, supported: migrations.count)
    }
  }

  /// The number that marks a register among SQLite files: 'grnt'.
  static let applicationID: Int64 = 1_735_552_628

  private static func layout(of connection: Connection) throws
    -> (application: Int64, version: Int)
  {
    let application = try connection.first("PRAGMA application_id", []) { $0.integer(0) }
    let version = try connection.first("PRAGMA user_version", []) { Int($0.integer(0)) }
    return (application ?? 0, version ?? 0)
  }

  /// Planned payments stand among the deadlines since version 10, deliverables in sums since version 11.
  private static func deriveAnew(_ connection: Connection) throws {
    let ids = try connection.rows("SELECT id FROM tranche UNION ALL SELECT id FROM deliverable") {
      $0.id(0)
    }
    try DeadlineIndex(Reading(connection)).refresh(Set(ids))
  }

  /// The layout that this program writes.
  static var currentVersion: Int { migrations.count }

  /// Brings the layout up to date, in one transaction; a copy of the file as it was is made first.
  ///
  /// - Throws: ``RegisterError/damaged(path:detail:)`` for a file that is not whole: it stays as it is.
  func migrate() throws {
    try named {
      let connection = database.connection
      let old = try Self.layout(of: connection).version
      guard old < migrations.count else { return }
      if old > 0 { try copyBeforeMigration(from: old, connection) }
      try database.transaction(.exclusive) { connection in
        let version = try Self.layout(of: connection).version
        for migration in migrations.dropFirst(version) { try connection.script(migration.sql) }
        try Self.deriveAnew(connection)
      }
    }
  }

  /// Keeps the file as it is beside it, once for each layout, when it is whole.
  private func copyBeforeMigration(from version: Int, _ connection: Connection) throws {
    let findings = try connection.rows("PRAGMA integrity_check(1)") { $0.text(0) }
    guard findings == ["ok"] else {
      throw RegisterError.damaged(path: path, detail: findings.first ?? "")
    }
    let kept = RegisterFile(path: "\(path).layout-\(version)")
    guard access(kept.path, F_OK) != 0 else { return }
    let part = RegisterFile(path: kept.path + ".part")
    part.removeUnfinished()
    try part.prepareForCreation(allowNetworkFileSystem: true)
    do {
      try database.copy(to: DatabaseFile(path: part.path, .readWrite))
    } catch {
      part.removeUnfinished()
      throw error
    }
    try part.rename(to: kept.path)
  }
}
