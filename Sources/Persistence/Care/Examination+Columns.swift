import Domain

// MARK: What the schema says

extension Examination {
  /// Values that their columns must not have, from before the schema held them or past it.
  func examineColumns() throws {
    for table in Tables.recorded { try part(table) { try examineColumns(of: table) } }
    // Of tables that are compared with nothing else SQLite says it.
    for table in ["identity", "sent", "unfinished"] {
      try part(table) {
        for line in try connection.rows("PRAGMA quick_check('\(table)')", [], { $0.text(0) })
        where line != "ok" { add(.integrity(line)) }
      }
    }
  }

  func examineColumns(of table: String) throws {
    let all = ColumnConditions(of: table).conditions
    if all.isEmpty { return }
    let keys = try connection.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { $0.text(0) }
    let columns =
      keys.map { "\"\($0)\"" } + all.map { "CAST(\"\($0.column)\" AS TEXT)" }
      + all.map { "(\($0.sql)) IS 0" }
    let statement = try connection.prepare(
      """
      SELECT \(columns.joined(separator: ", ")) FROM \"\(table)\"
      WHERE NOT (\(all.map { "(\($0.sql)) IS NOT 0" }.joined(separator: " AND ")))
      """)
    defer { statement.reset() }
    while try statement.step() {
      let name = name(of: keys.indices.map { statement.value($0) })
      for (place, condition) in all.enumerated()
      where statement.integer(keys.count + all.count + place) == 1 {
        let value = statement.text(keys.count + place)
        add(.malformed) {
          .malformed(table: table, key: name, column: condition.column, value: value)
        }
      }
    }
  }

  /// Records that share a reference.
  func examineNames() throws {
    try part("record") {
      let statement = try connection.prepare(
        """
        SELECT parent, slug FROM record WHERE id <> parent GROUP BY parent, slug HAVING count(*) > 1
        """)
      defer { statement.reset() }
      while try statement.step() {
        let (parent, slug) = (statement.id(0), statement.text(1))
        try add(.ambiguous) {
          let keys = try reading.children(of: parent, called: slug)
          let above = parent == .root ? "" : name(of: parent) + "/"
          return .ambiguous(reference: above + slug, keys: keys)
        }
      }
    }
  }
}
