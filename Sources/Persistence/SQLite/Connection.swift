import CSQLiteSession

/// A connection to an SQLite file, with the statements that were prepared on it.
///
/// Every statement runs through here: one way to bind and to read, without an object for each row
/// (docs/decisions/0003-sqlite-by-its-own-interface.md has the figures).
final class Connection {
  let handle: OpaquePointer
  private var prepared: [String: Statement] = [:]
  private let wait: UnsafeMutableRawPointer
  /// The register beside which evidence lies; nil for a file that is none.
  var place: String?
  /// Whether the file has the layout of before entries were sealed, brought up to date in memory.
  var isUnsealed = false
  private let path: String?

  /// The connection `handle`, which is closed when nobody holds this any more.
  ///
  /// - Parameter path: The register that it may reach (``RegisterFiles``); nil for none.
  init(_ handle: OpaquePointer, path: String?) {
    self.handle = handle
    self.path = path
    wait = Patience.install(on: handle)
  }

  deinit {
    prepared.removeAll()
    // A statement that somebody still holds keeps the file open a little longer.
    sqlite3_busy_handler(handle, nil, nil)
    sqlite3_close_v2(handle)
    Patience.remove(wait)
    if let path { RegisterFiles.close(path) }
  }

  /// The statement of `sql`, prepared once for each connection.
  func prepare(_ sql: String) throws -> Statement {
    if let known = prepared[sql] {
      known.reset()
      return known
    }
    let statement = try Statement(sql, on: handle)
    prepared[sql] = statement
    return statement
  }

  /// Runs a statement with its values, to the end.
  func run(_ sql: String, _ values: SQLValue...) throws {
    try run(sql, values)
  }

  /// Runs a statement with its values, to the end.
  func run(_ sql: String, _ values: [SQLValue]) throws {
    let statement = try prepare(sql)
    statement.bind(values)
    try statement.finish()
  }

  /// Each row of a query, turned into a value.
  func rows<Row>(
    _ sql: String, _ values: [SQLValue] = [], _ make: (Statement) throws -> Row
  ) throws -> [Row] {
    let statement = try prepare(sql)
    statement.bind(values)
    defer { statement.reset() }
    var rows: [Row] = []
    while try statement.step() { rows.append(try make(statement)) }
    return rows
  }

  /// Hands each row of a query to `body`.
  func each(_ sql: String, _ values: [SQLValue] = [], _ body: (Statement) throws -> Void) throws {
    let statement = try prepare(sql)
    statement.bind(values)
    defer { statement.reset() }
    while try statement.step() { try body(statement) }
  }

  /// The first row of a query, turned into a value; nil when there is none.
  func first<Row>(
    _ sql: String, _ values: [SQLValue] = [], _ make: (Statement) throws -> Row
  ) throws -> Row? {
    let statement = try prepare(sql)
    statement.bind(values)
    defer { statement.reset() }
    return try statement.step() ? try make(statement) : nil
  }

  /// Runs several statements without values.
  func script(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteFailure(handle) }
  }
}
