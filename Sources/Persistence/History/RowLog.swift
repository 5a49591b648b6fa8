import CSQLiteSession

/// Rows as they changed, one behind the other.
struct RowLog {
  private struct Row {
    let table: Int
    let operation: RowChange.Operation
    /// Where it ends among the bytes.
    let end: Int
  }

  private struct Table {
    let name: String
    let columns: Int
    /// How many of its columns, the first, are its key.
    let keys: Int
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []
  private var tables: [Table] = []
  /// The place of each table that was written to; nil for one that is not recorded.
  private var places: [String: Int?] = [:]
  private var failure: Int32 = SQLITE_OK
  private var old: [UInt8] = []
  private var new: [UInt8] = []

  var count: Int { rows.count }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// Forgets the rows behind the first so many.
  mutating func removeAll(after count: Int) {
    rows.removeSubrange(count...)
    bytes.removeSubrange((rows.last?.end ?? 0)...)
  }

  // MARK: Rows in

  mutating func note(
    _ operation: Int32, of name: UnsafePointer<CChar>, on connection: OpaquePointer
  ) {
    guard let table = table(name, connection) else { return }
    switch operation {
    case SQLITE_INSERT: append(.insert, table, connection)
    case SQLITE_DELETE: append(.delete, table, connection)
    default: update(table, connection)
    }
  }

  private mutating func table(_ name: UnsafePointer<CChar>, _ connection: OpaquePointer) -> Int? {
    let name = String(cString: name)
    if let place = places[name] { return place }
    let place = Tables.keyColumns(of: name).map { keys in
      tables.append(
        Table(name: name, columns: Int(sqlite3_preupdate_count(connection)), keys: keys))
      return tables.count - 1
    }
    places[name] = .some(place)
    return place
  }

  private mutating func append(
    _ operation: RowChange.Operation, _ table: Int, _ connection: OpaquePointer
  ) {
    bytes.append(operation: operation)
    let get = operation == .insert ? sqlite3_preupdate_new : sqlite3_preupdate_old
    for column in 0..<tables[table].columns {
      Self.append(column, get, connection, to: &bytes, &failure)
    }
    rows.append(Row(table: table, operation: operation, end: bytes.count))
  }

  /// An update names the key and each value that is another one, before and after.
  private mutating func update(_ table: Int, _ connection: OpaquePointer) {
    let (columns, keys) = (tables[table].columns, tables[table].keys)
    var before: [UInt8] = []
    var after: [UInt8] = []
    var differs = false
    for column in 0..<columns {
      old.removeAll(keepingCapacity: true)
      new.removeAll(keepingCapacity: true)
      Self.append(column, sqlite3_preupdate_old, connection, to: &old, &failure)
      Self.append(column, sqlite3_preupdate_new, connection, to: &new, &failure)
      if old != new {
        // A row with another key is another row.
        if column < keys {
          append(.delete, table, connection)
          return append(.insert, table, connection)
        }
        differs = true
        before += old
        after += new
      } else {
        before += column < keys ? old : [ChangesetValue.none]
        after.append(ChangesetValue.none)
      }
    }
    guard differs else { return }
    bytes.append(operation: .update)
    bytes += before
    bytes += after
    rows.append(Row(table: table, operation: .update, end: bytes.count))
  }

  private typealias Getter = (
    OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
  ) -> Int32

  private static func append(
    _ column: Int, _ get: Getter, _ connection: OpaquePointer, to bytes: inout [UInt8],
    _ failure: inout Int32
  ) {
    var value: OpaquePointer?
    let code = get(connection, Int32(column), &value)
    if let value, code == SQLITE_OK {
      bytes.append(changeset: value)
    } else {
      failure = code
      bytes.append(ChangesetValue.null)
    }
  }

  // MARK: Rows out

  /// All rows as one changeset.
  func changeset() throws -> [UInt8] {
    guard failure == SQLITE_OK else {
      throw SQLiteFailure(code: failure, message: String(cString: sqlite3_errstr(failure)))
    }
    // What was only put in is there once.
    if rows.allSatisfy({ $0.operation == .insert }) { return changeset(of: rows.indices) }
    return try Changeset.merged(runs().map(changeset(of:)))
  }

  /// Rows that follow one another, none of which can be the same twice.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in rows.indices {
      let operation = rows[index].operation
      if let last = runs.last, operation != .update, rows[last.lowerBound].operation == operation {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// These rows, those of each table together.
  private func changeset(of range: Range<Int>) -> [UInt8] {
    var order: [Int] = []
    var lengths = [Int](repeating: 0, count: tables.count)
    for index in range {
      if lengths[rows[index].table] == 0 { order.append(rows[index].table) }
      lengths[rows[index].table] += rows[index].end - start(of: index)
    }
    var heads: [[UInt8]] = []
    var places = [Int](repeating: 0, count: tables.count)
    var length = 0
    for table in order {
      let (columns, keys) = (tables[table].columns, tables[table].keys)
      var head: [UInt8] = []
      head.appendHead(of: tables[table].name, isKey: (0..<columns).map { $0 < keys })
      places[table] = length + head.count
      length += head.count + lengths[table]
      heads.append(head)
    }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      for (table, head) in zip(order, heads) {
        _ = buffer[(places[table] - head.count)...].update(fromContentsOf: head)
      }
      for index in range {
        let row = bytes[start(of: index)..<rows[index].end]
        _ = buffer[places[rows[index].table]...].update(fromContentsOf: row)
        places[rows[index].table] += row.count
      }
      count = length
    }
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : rows[index - 1].end }
}
