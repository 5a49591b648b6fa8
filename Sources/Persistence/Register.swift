public import Domain
import GRDB

/// One SQLite file of agreements, projects and what they owe.
///
/// Every read sees one state of the file; every change is one transaction and one entry of history.
public final class Register {
  /// What a register is opened for.
  public enum Access: Sendable {
    /// Nothing is written.
    case reading
    /// Changes are made, and the layout is brought up to date first.
    case writing
  }

  /// The path of the file.
  public let path: String
  /// The language in which names are wanted where they exist in it, BCP 47.
  public var language: String?
  let queue: DatabaseQueue

  /// Opens the register at `path`.
  ///
  /// - Throws: ``RegisterError`` that says why the file cannot be used; it is then untouched.
  public init(path: String, access: Access, allowNetworkFileSystem: Bool = false) throws {
    self.path = path
    let file = RegisterFile(path: path)
    try file.checkExists()
    if access == .writing && !allowNetworkFileSystem { try file.checkFileSystem() }
    queue = try Self.open(path, access)
    if access == .writing { try migrate() }
  }

  /// Makes a register where there is none, with an office identity of its own.
  public static func create(
    path: String, settings: [Setting: String], author: Author, allowNetworkFileSystem: Bool = false
  ) throws -> Register {
    let file = RegisterFile(path: path)
    try file.prepareForCreation(allowNetworkFileSystem: allowNetworkFileSystem)
    do {
      let register = try Register(
        path: path, access: .writing, allowNetworkFileSystem: allowNetworkFileSystem)
      try register.begin(settings: settings, author: author)
      return register
    } catch {
      file.removeUnfinished()
      throw error
    }
  }

  /// Runs `body` on one state of the register.
  public func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
    try named {
      try Self.afterInterruptedChange(path) {
        try queue.read { db in try body(Reading(connection(db), language: language)) }
      }
    }
  }

  /// Writes to tables of this file alone, of which history says nothing.
  func writeLocally<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try named { try queue.write { db in try body(connection(db)) } }
  }

  /// Runs a statement of ours with SQLite's failures named as the register's own.
  func named<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: path)
    } catch let error as DatabaseError {
      throw SQLiteFailure(error).registerError(path: path)
    }
  }

  func connection(_ db: Database) throws -> Connection {
    guard let handle = db.sqliteConnection else { throw RegisterError.cannotOpen(path: path) }
    return Connection(handle)
  }
}
