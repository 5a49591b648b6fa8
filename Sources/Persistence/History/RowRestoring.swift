import Domain

/// Puts rows back as they were, one by one, in a copy of the register.
final class RowRestoring {
  private struct Table {
    let columns: [String]
    let keys: [String]
  }

  private let past: Reading
  private var connection: Connection { past.connection }
  private var tables: [String: Table] = [:]

  init(_ past: Reading) {
    self.past = past
  }

  /// Makes a row what it was before all that was done to it.
  func restore(_ row: NetChanges.Row) throws {
    let table = try table(row.table)
    let key = (row.wasThere ? row.old : row.new).indices.filter { row.isKey[$0] }.map {
      (row.wasThere ? row.old : row.new)[$0] ?? .null
    }
    let ofKey = table.keys.map { "\($0) = ?" }.joined(separator: " AND ")
    guard row.wasThere else {
      try connection.run("DELETE FROM \"\(row.table)\" WHERE \(ofKey)", key)
      return
    }
    if row.table == "record" { try makeRoom(for: row) }
    let known = row.old.indices.filter { row.old[$0] != nil }
    let values = known.map { row.old[$0] ?? .null }
    if row.isThere {
      let settings = known.map { "\(table.columns[$0]) = ?" }.joined(separator: ", ")
      try connection.run("UPDATE \"\(row.table)\" SET \(settings) WHERE \(ofKey)", values + key)
    } else {
      // Columns that came later hold nothing yet.
      let names = known.map { table.columns[$0] }.joined(separator: ", ")
      let marks = known.map { _ in "?" }.joined(separator: ", ")
      try connection.run(
        "INSERT OR REPLACE INTO \"\(row.table)\" (\(names)) VALUES (\(marks))", values)
    }
  }

  /// Takes out a record that was not there.
  func remove(_ id: RecordID) throws {
    try connection.run("DELETE FROM record WHERE id = ?", SQLValue(id))
  }

  /// Who has the name now that a record had then, had another one then or was not there: it loses the
  /// name until it is laid itself.
  private func makeRoom(for row: NetChanges.Row) throws {
    guard let id = row.subject else { return }
    let now = try connection.first(
      "SELECT parent, slug FROM record WHERE id = ?", [SQLValue(id)]
    ) { ($0.value(0), $0.value(1)) }
    guard let parent = row.old[2] ?? now?.0, let slug = row.old[3] ?? now?.1 else { return }
    try connection.run(
      """
      UPDATE record SET slug = slug || char(0) || hex(id)
      WHERE parent = ? AND slug = ? AND id <> ?
      """, parent, slug, SQLValue(id))
  }

  private func table(_ name: String) throws -> Table {
    if let known = tables[name] { return known }
    let found = try connection.rows(
      "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", [.text(name)]
    ) { ("\"\($0.text(0))\"", $0.integer(1)) }
    let table = Table(
      columns: found.map(\.0), keys: found.filter { $0.1 > 0 }.map(\.0))
    tables[name] = table
    return table
  }
}
