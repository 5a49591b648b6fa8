import CSQLiteSession

/// A connection to an SQLite file, with the statements that were prepared on it.
///
/// Every statement runs through here: one way to bind and to read, without an object for each row
/// (docs/decisions/0003-sqlite-by-its-own-interface.md has the figures).
final class Connection {
  let handle: OpaquePointer
  private var prepared = PreparedStatements()
  private let wait: UnsafeMutableRawPointer
  /// The register beside which evidence lies; nil for a file that is none.
  var place: String?
  /// Whether the file has the layout of before entries were sealed, brought up to date in a temporary file.
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
    prepared = PreparedStatements()
    // A statement that somebody still holds keeps the file open a little longer.
    sqlite3_busy_handler(handle, nil, nil)
    sqlite3_close_v2(handle)
    Patience.remove(wait)
    if let path { RegisterFiles.close(path) }
  }

  /// The statement of `sql`, ready to be run: one that was prepared before, unless its rows are still being read.
  func prepare(_ sql: String) throws -> Statement {
    if let known = prepared.take(sql) {
      if known.isRunning { return try Statement(sql, on: handle) }
      known.reset()
      return known
    }
    let statement = try Statement(sql, on: handle)
    prepared.keep(statement, for: sql)
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

/// The statements of a connection that were used last.
private struct PreparedStatements {
  /// How many are kept.
  private static let most = 200

  private struct Kept {
    let statement: Statement
    var used: Int
  }

  private var kept: [String: Kept] = [:]
  private var uses = 0

  mutating func take(_ sql: String) -> Statement? {
    guard let place = kept.index(forKey: sql) else { return nil }
    uses += 1
    kept.values[place].used = uses
    return kept.values[place].statement
  }

  /// Keeps one more; the eighth that was not used for the longest time goes when there is no room.
  mutating func keep(_ statement: Statement, for sql: String) {
    if kept.count >= Self.most {
      let oldest = kept.sorted { $0.value.used < $1.value.used }.prefix(Self.most / 8)
      for (sql, old) in oldest where !old.statement.isRunning { kept[sql] = nil }
    }
    uses += 1
    kept[sql] = Kept(statement: statement, used: uses)
  }
}
