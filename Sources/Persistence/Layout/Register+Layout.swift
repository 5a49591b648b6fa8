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
    /// Whether it is a copy of the file that was brought up to date, which no other connection can reach.
    var isCopy = false
  }

  /// Opens the file with SQLite and sees that it is a register of a layout that is known.
  ///
  /// What is in the file has no part in this: side files are looked at before SQLite is, and the schema is
  /// compared with the layout's before anything else is asked.
  static func open(
    _ file: RegisterFile, _ access: Access, cache: Int = 32_768, _ progress: UpgradeProgress? = nil
  ) throws -> Opened {
    do {
      return try afterInterruptedChange(file) {
        let database = try openFile(file, access, cache: cache)
        let foreign = try checkLayout(database.connection, file, access)
        if access == .reading, try layout(of: database.connection).version < currentVersion {
          return Opened(
            database: try upgradedCopy(of: database, foreign, progress), foreign: foreign,
            isCopy: true)
        }
        try checkAgain(database, file, access)
        return Opened(database: database, foreign: foreign)
      }
    } catch let failure as SQLiteFailure {
      if access == .reading, failure.cannotOpen, file.hasLog {
        throw RegisterError.unusual(path: file.path, why: .writeAheadLog)
      }
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

  private static func openFile(_ file: RegisterFile, _ access: Access, cache: Int = 32_768) throws
    -> DatabaseFile
  {
    if access == .reading { return try DatabaseFile(path: file.path, .readOnly, cache: cache) }
    let database = try DatabaseFile(path: file.path, .readWrite, cache: cache)
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
    if layout.application == 0, layout.version == 0, access != .reading,
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

  /// The layout that this program writes.
  static var currentVersion: Int { migrations.count }
}
