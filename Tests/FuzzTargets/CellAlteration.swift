import CSQLiteSession
import Foundation

/// A value as any program can write it into a file, however little it fits.
package enum CellValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  /// A text of these bytes, UTF-8 or not.
  case text([UInt8])
  case blob([UInt8])
  /// The value of the same column so many rows further on.
  case ofRow(Int)
  /// The value of a column in a row.
  case of(String, row: Int)
}

/// One change of a file behind the program's back.
package enum Alteration: Hashable, Sendable, CustomStringConvertible {
  /// A cell: the row is counted in the order of keys.
  case cell(table: String, column: String, row: Int, CellValue)
  /// A row that is taken out.
  case removal(table: String, row: Int)
  /// A row that is put in: another one with a new first column.
  case addition(table: String, row: Int, CellValue)

  /// The table.
  package var table: String {
    switch self {
    case .cell(let table, _, _, _), .removal(let table, _), .addition(let table, _, _): table
    }
  }

  /// What is altered.
  package var description: String {
    switch self {
    case .cell(let table, let column, let row, let value): "\(table).\(column)[\(row)] = \(value)"
    case .removal(let table, let row): "\(table)[\(row)] removed"
    case .addition(let table, let row, let value): "\(table)[\(row)] added as \(value)"
    }
  }
}

/// A register whose cells are altered as with an editor of SQLite files, past all types, conditions and
/// triggers, which are there again afterwards.
package struct AlterableRegister {
  /// The tables with their columns and how many rows each has.
  package private(set) var tables: [(name: String, columns: [String], rows: Int)] = []
  private let loose: [UInt8]
  private var schema: [(name: String, sql: String)] = []
  private var triggers: [String] = []

  /// Takes in a register.
  ///
  /// - Parameter place: A path at which a file may be made meanwhile.
  package init?(_ file: [UInt8], at place: String) {
    guard FileManager.default.createFile(atPath: place, contents: Data(file)),
      let database = PlainDatabase(place)
    else { return nil }
    defer { try? FileManager.default.removeItem(atPath: place) }
    schema = database.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).map { ($0[0], $0[1]) }
    triggers = database.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").map { $0[0] }
    for (name, _) in schema {
      let columns = database.rows("SELECT name FROM pragma_table_info('\(name)')").map { $0[0] }
      let count = database.rows("SELECT count(*) FROM \"\(name)\"").first.flatMap { Int($0[0]) }
      tables.append((name, columns, count ?? 0))
    }
    for name in database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      database.run("DROP TRIGGER \(name[0])")
    }
    database.run("PRAGMA writable_schema = ON")
    for (name, sql) in schema {
      database.run(
        "UPDATE sqlite_schema SET sql = ? WHERE name = ?", [.text(Self.loosened(sql)), name.bytes])
    }
    database.close()
    guard let bytes = FileManager.default.contents(atPath: place) else { return nil }
    loose = [UInt8](bytes)
  }

  /// The definition of a table that holds whatever is put in.
  private static func loosened(_ sql: String) -> [UInt8] {
    var sql = sql.replacing(" STRICT, WITHOUT ROWID", with: " WITHOUT ROWID")
    if sql.hasSuffix(" STRICT") { sql.removeLast(7) }
    sql = sql.replacing("NOT NULL", with: "")
    for type in ["TEXT", "BLOB", "INTEGER(?! PRIMARY KEY)"] {
      sql = sql.replacingOccurrences(
        of: "\\b\(type)\\b", with: "", options: .regularExpression)
    }
    return Array(sql.utf8)
  }

  /// Writes the register with alterations.
  ///
  /// - Returns: Whether anything is now otherwise than it was.
  package func write(_ alterations: some Sequence<Alteration>, to path: String) -> Bool {
    guard FileManager.default.createFile(atPath: path, contents: Data(loose)),
      let database = PlainDatabase(path)
    else { return false }
    defer { database.close() }
    database.run("PRAGMA journal_mode = OFF")
    database.run("PRAGMA foreign_keys = OFF")
    database.run("PRAGMA ignore_check_constraints = ON")
    var isAltered = false
    for alteration in alterations where apply(alteration, to: database) { isAltered = true }
    database.run("PRAGMA writable_schema = ON")
    for (name, sql) in schema {
      database.run(
        "UPDATE sqlite_schema SET sql = ? WHERE name = ?", [sql.bytes, name.bytes])
    }
    database.run("PRAGMA writable_schema = RESET")
    for sql in triggers { database.run(sql) }
    return isAltered
  }

  private func apply(_ alteration: Alteration, to database: PlainDatabase) -> Bool {
    switch alteration {
    case .cell(let table, let column, let row, let value):
      guard let condition = database.key(of: table, row: row) else { return false }
      let cell = "typeof(\"\(column)\") || quote(\"\(column)\") || hex(\"\(column)\")"
      let before = database.rows("SELECT \(cell) FROM \"\(table)\" WHERE \(condition)")
      let source: (column: String, row: Int)? =
        switch value {
        case .ofRow(let distance): (column, row + distance)
        case .of(let column, let row): (column, row)
        default: nil
        }
      if let source {
        guard let other = database.key(of: table, row: source.row) else { return false }
        let new = "(SELECT \"\(source.column)\" FROM \"\(table)\" WHERE \(other))"
        return database.run(
          """
          UPDATE "\(table)" SET "\(column)" = \(new)
          WHERE \(condition) AND "\(column)" IS NOT \(new)
          """)
      }
      let isDone = database.run(
        "UPDATE \"\(table)\" SET \"\(column)\" = ? WHERE \(condition)", [value])
      return isDone
        && before != database.rows("SELECT \(cell) FROM \"\(table)\" WHERE \(condition)")
    case .removal(let table, let row):
      guard let condition = database.key(of: table, row: row) else { return false }
      return database.run("DELETE FROM \"\(table)\" WHERE \(condition)")
    case .addition(let table, let row, let value):
      guard let condition = database.key(of: table, row: row),
        let columns = tables.first(where: { $0.name == table })?.columns
      else { return false }
      let rest = columns.dropFirst().map { ", \"\($0)\"" }.joined()
      return database.run(
        "INSERT INTO \"\(table)\" SELECT ?\(rest) FROM \"\(table)\" WHERE \(condition)", [value])
    }
  }
}

extension String {
  fileprivate var bytes: CellValue { .text(Array(utf8)) }
}

/// SQLite without anything that the program sets about it.
private final class PlainDatabase {
  private var handle: OpaquePointer?
  private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init?(_ path: String) {
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      return nil
    }
  }

  func close() {
    sqlite3_close_v2(handle)
    handle = nil
  }

  /// Runs a statement; whether it changed something.
  @discardableResult
  func run(_ sql: String, _ values: [CellValue] = []) -> Bool {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return false }
    let before = sqlite3_total_changes(handle)
    for (index, value) in values.enumerated() { bind(value, statement, Int32(index + 1)) }
    while sqlite3_step(statement) == SQLITE_ROW {}
    return sqlite3_total_changes(handle) != before
  }

  /// The rows of a query as texts.
  func rows(_ sql: String) -> [[String]] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return [] }
    var rows: [[String]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map {
          sqlite3_column_text(statement, $0).map { String(cString: $0) } ?? ""
        })
    }
    return rows
  }

  /// The condition that only holds for one row of a table, counted in the order of keys, round and round.
  func key(of table: String, row: Int) -> String? {
    let columns = rows("SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0 ORDER BY pk")
      .map { "\"\($0[0])\"" }
    guard !columns.isEmpty, let count = rows("SELECT count(*) FROM \"\(table)\"").first,
      let count = Int(count[0]), count > 0
    else { return nil }
    let literals = columns.map { "quote(\($0))" }.joined(separator: ", ")
    let order = columns.joined(separator: ", ")
    let found = rows(
      "SELECT \(literals) FROM \"\(table)\" ORDER BY \(order) LIMIT 1 OFFSET \(abs(row) % count)")
    return found.first.map { values in
      zip(columns, values).map { "\($0) IS \($1)" }.joined(separator: " AND ")
    }
  }

  private func bind(_ value: CellValue, _ statement: OpaquePointer?, _ place: Int32) {
    switch value {
    case .null, .ofRow, .of: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .text(let bytes):
      bytes.withUnsafeBytes {
        _ = sqlite3_bind_text(
          statement, place, $0.baseAddress?.assumingMemoryBound(to: CChar.self) ?? nil,
          Int32($0.count), copied)
      }
      if bytes.isEmpty { sqlite3_bind_text(statement, place, "", 0, copied) }
    case .blob(let bytes):
      sqlite3_bind_zeroblob(statement, place, 0)
      if !bytes.isEmpty { sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), copied) }
    }
  }
}
