import CSQLiteSession
import Domain
import GRDB
import Schema

extension Register {
  /// Opens the file with SQLite and sees that it is a register of a layout that is known.
  static func open(_ path: String, _ access: Access) throws -> DatabaseQueue {
    do {
      return try afterInterruptedChange(path) {
        let queue = try openQueue(path, access)
        try queue.inDatabase { try checkLayout($0, path, access) }
        return queue
      }
    } catch let error as DatabaseError {
      throw SQLiteFailure(error).registerError(path: path)
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: path)
    }
  }

  /// Runs `body`, once more when a process was killed in the middle of a change: SQLite takes the
  /// half of it back as soon as somebody opens the file who may write, which a reader may not.
  static func afterInterruptedChange<Result>(_ path: String, _ body: () throws -> Result) throws
    -> Result
  {
    do {
      return try body()
    } catch {
      let failure = (error as? SQLiteFailure) ?? (error as? DatabaseError).map(SQLiteFailure.init)
      guard let failure, failure.isInterruptedChange else { throw error }
      try openQueue(path, .writing).inDatabase { try checkLayout($0, path, .writing) }
      return try body()
    }
  }

  private static func openQueue(_ path: String, _ access: Access) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // EXTRA also syncs the folder when the journal goes, so that a power cut cannot bring it back
      // and roll back what was acknowledged.
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return queue
  }

  private static func checkLayout(_ db: Database, _ path: String, _ access: Access) throws {
    guard let handle = db.sqliteConnection else { throw RegisterError.cannotOpen(path: path) }
    let connection = Connection(handle)
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

  /// Brings the layout up to date, in one transaction.
  func migrate() throws {
    try named {
      try queue.writeWithoutTransaction { db in
        let connection = try connection(db)
        guard try Self.layout(of: connection).version < migrations.count else { return }
        try db.inTransaction(.exclusive) {
          let version = try Self.layout(of: connection).version
          for migration in migrations.dropFirst(version) { try connection.script(migration.sql) }
          return .commit
        }
      }
    }
  }
}
