import CSQLiteSession

/// A connection to an SQLite file, with the statements that were prepared on it.
///
/// Every statement runs through here: one way to bind and to read, without an object for each row
/// (docs/decisions/0003-sqlite-by-its-own-interface.md has the figures).
final class Connection {
  let handle: OpaquePointer
  private var prepared: [String: Statement] = [:]

  /// The connection `handle`, which is closed when nobody holds this any more.
  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    prepared.removeAll()
    sqlite3_close_v2(handle)
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
