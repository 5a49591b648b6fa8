import Domain

extension Reading {
  /// Refuses rows that an entry brought back and that name what is not there, or what is of another kind.
  ///
  /// - Throws: ``RegisterError/refused(detail:)``.
  func checkReferences(of entry: EntryName) throws {
    var known: [String: [ForeignKey]] = [:]
    try forEachRowChange(of: entry) { row in
      guard row.operation != .delete else { return }
      let keys = try known[row.table] ?? foreignKeys(of: row.table)
      known[row.table] = keys
      for key in keys where key.column < row.new.count {
        guard let value = row.new[key.column], value != .null else { continue }
        let isThere = try connection.first(
          "SELECT 1 FROM \"\(key.table)\" WHERE id = ?", [value]
        ) { _ in true }
        if isThere != nil { continue }
        // What is left of an erased record names itself where it has to name something.
        if let id = row.subject, value == SQLValue(id), try isShell(id) { continue }
        throw RegisterError.refused(detail: "\(row.table).\(key.name): \(key.table)")
      }
    }
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
