import Domain

extension Register {
  /// Runs `body` as an entry of a kind is made. What an undo brings back is of any layout and was taken as it was then;
  /// an empty row that a purge leaves names itself. Both are looked at when they are done.
  func withConditions(
    of kind: Entry.Kind, _ database: DatabaseFile, _ body: () throws -> Void
  ) throws {
    if kind == .change { return try body() }
    try database.connection.withoutConditions(body)
  }
}

extension Reading {
  /// Refuses rows that an entry brought back and that name what is not there, or what is of another kind, and a name that
  /// another record has by now.
  ///
  /// - Parameter undone: The entry without which they are there.
  /// - Throws: ``HistoryError/wouldBreak(_:reference:_:)``, ``RegisterError/noSuchRecord(_:nearest:)``,
  ///   ``RegisterError/ambiguous(_:keys:)``.
  func checkReferences(of entry: EntryName, undoing undone: EntryName) throws {
    var known: [String: [ForeignKey]] = [:]
    try forEachRowChange(of: entry) { row in
      guard row.operation != .delete else { return }
      let keys = try known[row.table] ?? foreignKeys(of: row.table)
      known[row.table] = keys
      for key in keys where key.column < row.new.count {
        guard let value = row.new[key.column], value != .null else { continue }
        try check(value, key, in: row, undone)
      }
      if row.table == "record", let id = row.subject, row.columns & Self.nameColumns != 0 {
        try checkName(of: id)
      }
    }
  }

  private func check(
    _ value: SQLValue, _ key: ForeignKey, in row: RowChange, _ undone: EntryName
  ) throws {
    let isThere = try connection.first("SELECT 1 FROM \"\(key.table)\" WHERE id = ?", [value]) {
      _ in
      true
    }
    if isThere != nil { return }
    // What is left of an erased record names itself where it has to name something.
    if let id = row.subject, value == SQLValue(id), try isShell(id) { return }
    guard let id = value.recordID, let kind = try kind(of: id) else {
      throw RegisterError.noSuchRecord(value.recordID?.description ?? key.name, nearest: [])
    }
    throw HistoryError.wouldBreak(
      undone, reference: row.subject.map { Examination(self).name(of: $0) } ?? row.table,
      .wrongKind(
        Examination(self).name(of: id), is: kind,
        expected: Kind(rawValue: key.table).map { [$0] } ?? []))
  }

  /// The columns `parent` and `slug` of `record`, a bit each.
  private static let nameColumns: Int64 = 0b1100

  private func checkName(of id: RecordID) throws {
    guard
      let (parent, slug) = try connection.first(
        "SELECT parent, slug FROM record WHERE id = ? AND id <> parent", [SQLValue(id)],
        { ($0.id(0), $0.text(1)) })
    else { return }
    _ = try child(of: parent, slug)
  }

  private struct ForeignKey {
    let column: Int
    let name: String
    /// The table that is named, by its `id`.
    let table: String
  }

  private func foreignKeys(of table: String) throws -> [ForeignKey] {
    try connection.rows(
      """
      SELECT c.cid, c.name, k."table" FROM pragma_foreign_key_list(?1) k
      JOIN pragma_table_info(?1) c ON c.name = k."from"
      """, [.text(table)]
    ) { ForeignKey(column: Int($0.integer(0)), name: $0.text(1), table: $0.text(2)) }
  }
}
