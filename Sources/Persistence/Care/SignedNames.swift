import Domain

/// Names that stand in history as those of who did something: authors of entries, who recorded a row, to whom a report
/// was issued.
struct SignedNames {
  private let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Where one of the names stands in an entry.
  struct Places {
    var author = false
    /// The ordinals of the rows.
    var names = Set<Int64>()
  }

  /// Where the names stand in entries from which they can be taken out, by entry: as whole names, in whatever case.
  ///
  /// The names of one record go together, so that none of them stays where another went.
  /// - Parameter erased: Records whose rows go anyway.
  func slots(of names: Set<String>, besides erased: Set<RecordID> = []) throws
    -> [EntryName: Places]
  {
    var places: [EntryName: Places] = [:]
    if names.isEmpty { return places }
    try connection.each(
      "SELECT office, number, author FROM entry WHERE layout >= \(EntryDigest.firstLayout)"
    ) { row in
      guard let author = row.optionalText(2), names.contains(author.lowercased()) else { return }
      places[EntryName(office: row.id(0), number: row.integer(1)), default: .init()].author = true
    }
    for id in try records(with: names, besides: erased) where try !isInOldEntries(id) {
      for (name, ordinals) in try rows(of: id) {
        places[name, default: .init()].names.formUnion(ordinals)
      }
    }
    return places
  }

  /// Takes the names out of the rows as they are now.
  func clear(_ names: Set<String>, besides erased: Set<RecordID> = []) throws {
    for id in try records(with: names, besides: erased) where try !isInOldEntries(id) {
      for table in PersonalColumns.tables {
        let columns = try reading.columns(of: table)
        let settings = PersonalColumns.of(table).map { "\"\(columns[$0])\" = NULL" }
        try connection.run(
          "UPDATE \"\(table)\" SET \(settings.joined(separator: ", ")) WHERE id = ?", SQLValue(id))
      }
    }
  }

  /// How often the names stand where they cannot be taken out.
  func left(of names: Set<String>) throws -> PurgeOutcome.Signed {
    var left = PurgeOutcome.Signed()
    left.entries = try connection.rows(
      "SELECT author, count(*) FROM entry GROUP BY author"
    ) { names.contains($0.text(0).lowercased()) ? Int($0.integer(1)) : 0 }.reduce(0, +)
    left.records = try records(with: names).count
    return left
  }

  /// The records that have, or ever had, one of the names in a personal column.
  private func records(with names: Set<String>, besides erased: Set<RecordID> = []) throws
    -> Set<RecordID>
  {
    if names.isEmpty { return [] }
    let tables = PersonalColumns.tables.map { "'\($0)'" }.joined(separator: ", ")
    var found = Set<RecordID>()
    let entries = try connection.rows(
      "SELECT DISTINCT office, number FROM span WHERE tableName IN (\(tables))"
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    for entry in entries {
      try reading.readRows(of: entry) { row in
        guard row.personalCells == .filled, let id = row.subject, !erased.contains(id),
          !found.contains(id)
        else { return }
        let isOne = PersonalColumns.of(row.table).contains { column in
          column < row.columnCount
            && [false, true].contains { isAfter in
              guard case .text(let name)? = row.cell(column, isAfter: isAfter)?.whole else {
                return false
              }
              return names.contains(name.lowercased())
            }
        }
        if isOne { found.insert(id) }
      }
    }
    return found
  }

  /// Whether an entry of an older layout, out of which names cannot be taken, says who recorded the record.
  private func isInOldEntries(_ id: RecordID) throws -> Bool {
    let keys = RowChange.keys(about: id)
    let tables = PersonalColumns.tables.map { "'\($0)'" }.joined(separator: ", ")
    return try connection.first(
      """
      SELECT 1 FROM \(ChangeIndex.lines) c JOIN entry e ON e.office = c.office AND e.number = c.number
      WHERE c.key BETWEEN ? AND ? AND c.tableName IN (\(tables))
        AND e.layout < \(EntryDigest.firstLayout)
      """, [.blob(keys.first), .blob(keys.last)]
    ) { _ in true } ?? false
  }

  /// The rows about a record that have personal columns, by entry.
  private func rows(of id: RecordID) throws -> [EntryName: Set<Int64>] {
    let keys = RowChange.keys(about: id)
    let tables = PersonalColumns.tables.map { "'\($0)'" }.joined(separator: ", ")
    var rows: [EntryName: Set<Int64>] = [:]
    try connection.each(
      """
      SELECT office, number, ordinal FROM \(ChangeIndex.lines)
      WHERE key BETWEEN ? AND ? AND tableName IN (\(tables))
      """, [.blob(keys.first), .blob(keys.last)]
    ) { row in
      rows[EntryName(office: row.id(0), number: row.integer(1)), default: []]
        .insert(row.integer(2))
    }
    return rows
  }
}
