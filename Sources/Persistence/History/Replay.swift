import CSQLiteSession
import Domain

/// The recorded tables as history alone makes them, in a file that SQLite takes away by itself: what
/// does not fit into its cache lies on the disk.
final class Replay {
  private let file: DatabaseFile
  var connection: Connection { file.connection }
  private let reading: Reading
  private var tables: [String: Table] = [:]
  /// Records of which a purge of an older layout took out something: old rows about them tell nothing.
  let sealed: Set<RecordID>
  /// The first entry that could not be applied; later ones were applied where they could be.
  private(set) var broken: EntryName?

  /// - Parameter reading: Where the entries are read that are handed over.
  init(of reading: Reading) throws {
    self.reading = reading
    file = try DatabaseFile(path: "", .readWrite)
    try file.connection.script(
      "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -65536")
    // The columns are those of this program's own tables, whatever stands in the register's schema. What the
    // values must be is asked of the register's rows, which these have to equal.
    let layout = Reading(try OwnLayout().connection)
    for name in Tables.recorded {
      let columns = try layout.columns(of: name)
      let table = Table(name, columns, keys: Tables.keyColumns(of: name) ?? 1)
      try file.connection.script(table.definition)
      tables[name] = table
    }
    file.connection.allowRowsOnly()
    try file.connection.script("BEGIN")
    sealed = try reading.recordsPurgedBeforeSeal()
  }

  /// Applies the rows of an entry, which follows those that were handed over before.
  func add(_ entry: StoredEntry) throws {
    do {
      try reading.readRows(of: entry.name) { row in
        if entry.isOld {
          if row.table == "purged" { return }
          if !sealed.isEmpty, let id = row.subject, sealed.contains(id) { return }
        }
        guard let table = tables[row.table],
          row.columnCount == table.columnCount || entry.layout < Int64(Register.currentVersion),
          try table.apply(row, to: connection)
        else {
          return note(entry.name)
        }
      }
    } catch HistoryError.unreadable(let name) {
      note(name)
    }
  }

  private func note(_ name: EntryName) { broken = broken ?? name }

  /// A table of the replay: values of any type, by key.
  private final class Table {
    private let name: String
    private let columns: [String]
    private let keys: Int
    /// The statements that rows need, by what they do and the columns that they touch.
    private var statements: [Operation: Statement] = [:]

    private struct Operation: Hashable {
      let operation: RowChange.Operation
      let columns: [Int]
    }

    init(_ name: String, _ columns: [String], keys: Int) {
      self.name = "\"\(name)\""
      self.columns = columns.map { "\"\($0)\"" }
      self.keys = keys
    }

    var columnCount: Int { columns.count }

    var definition: String {
      """
      CREATE TABLE \(name) (\(columns.joined(separator: ", ")),
        PRIMARY KEY (\(columns.prefix(keys).joined(separator: ", ")))) WITHOUT ROWID
      """
    }

    /// - Returns: Whether the row found what it expects.
    func apply(_ row: ChangesetRows, to connection: Connection) throws -> Bool {
      guard row.columnCount <= columns.count, row.hasKey(first: keys) else { return false }
      let touched = (0..<row.columnCount).filter {
        row.cell($0, isAfter: row.operation != .delete) != nil
      }
      guard !touched.isEmpty else { return false }
      let operation = Operation(operation: row.operation, columns: touched)
      let statement = try statements[operation] ?? prepare(operation, on: connection)
      statements[operation] = statement
      statement.reset()
      var position: Int32 = 0
      func bind(_ column: Int, isAfter: Bool) {
        position += 1
        row.cell(column, isAfter: isAfter)?.bind(to: statement.handle, at: position)
      }
      switch row.operation {
      case .insert: for column in touched { bind(column, isAfter: true) }
      case .delete: for column in touched { bind(column, isAfter: false) }
      case .update:
        for column in touched { bind(column, isAfter: true) }
        for column in 0..<keys { bind(column, isAfter: false) }
        for column in touched { bind(column, isAfter: false) }
      }
      do {
        try statement.finish()
      } catch let failure as SQLiteFailure where failure.code & 0xFF == SQLITE_CONSTRAINT {
        return false
      }
      return sqlite3_changes(connection.handle) == 1
    }

    private func prepare(_ operation: Operation, on connection: Connection) throws -> Statement {
      let touched = operation.columns.map { columns[$0] }
      func all(_ columns: some Sequence<String>, _ sign: String, _ joint: String) -> String {
        columns.map { "\($0) \(sign) ?" }.joined(separator: joint)
      }
      let sql =
        switch operation.operation {
        case .insert:
          "INSERT INTO \(name) (\(touched.joined(separator: ", "))) VALUES "
            + "(\(touched.map { _ in "?" }.joined(separator: ", ")))"
        case .delete: "DELETE FROM \(name) WHERE \(all(touched, "IS", " AND "))"
        case .update:
          "UPDATE \(name) SET \(all(touched, "=", ", ")) WHERE "
            + all(columns.prefix(keys) + touched, "IS", " AND ")
        }
      return try connection.prepare(sql)
    }
  }
}

extension ChangesetValue {
  /// Binds the value, of the type that it has; a text with the bytes that it has.
  fileprivate func bind(to statement: OpaquePointer, at position: Int32) {
    let count = Int32(content.count)
    switch type {
    case Self.integer: sqlite3_bind_int64(statement, position, Int64(bitPattern: number))
    case Self.real: sqlite3_bind_double(statement, position, Double(bitPattern: number))
    // The bytes stay where they are until the statement has run.
    case Self.text:
      let text = content.bindMemory(to: CChar.self).baseAddress
      if let text, count > 0 {
        sqlite3_bind_text(statement, position, text, count, nil)
      } else {
        sqlite3_bind_text(statement, position, "", 0, nil)
      }
    case Self.blob:
      if count > 0 {
        sqlite3_bind_blob(statement, position, content.baseAddress, count, nil)
      } else {
        sqlite3_bind_zeroblob(statement, position, 0)
      }
    default: sqlite3_bind_null(statement, position)
    }
  }
}

extension Reading {
  /// Records of which purges of older layouts left only digests.
  func recordsPurgedBeforeSeal() throws -> Set<RecordID> {
    var found = Set<RecordID>()
    try connection.each(
      """
      SELECT DISTINCT t.record FROM erased x
      JOIN trace t ON t.office = x.office AND t.number = x.number
        AND t.ordinal = (x.slot - \(OldEntry.firstRowSlot)) / 2
      LEFT JOIN entry e ON e.office = x.byOffice AND e.number = x.byNumber
      WHERE x.slot >= \(OldEntry.firstRowSlot) AND (e.kind = 'seal' OR x.byNumber = 0)
      """
    ) { if let id = $0.optionalID(0) { found.insert(id) } }
    return found
  }
}
