package import Domain

/// What an entry did to one row, readable.
package struct RowHistory: Hashable, Sendable {
  /// One column of the row.
  package struct Cell: Hashable, Sendable {
    /// The column's name.
    package let column: String
    /// The value before; nil where there was no row.
    package let before: SQLValue?
    /// The value after; nil where there is no row any more.
    package let after: SQLValue?
  }

  package let table: String
  /// `insert`, `update` or `delete`.
  package let operation: String
  /// The record that the row is about; nil for a setting.
  package let record: RecordID?
  /// The columns that the entry touched.
  package let cells: [Cell]
}

extension Reading {
  /// Entries of history, the newest first.
  ///
  /// - Parameters:
  ///   - subjects: Only entries that touched one of these records; all when empty.
  ///   - author: Only what this person did.
  ///   - times: Only what was done then, in milliseconds since 1970.
  ///   - limit: How many at most.
  package func entries(
    about subjects: [RecordID] = [], by author: String? = nil,
    at times: ClosedRange<Int64> = .min ... .max, limit: Int = .max
  ) throws -> [Entry] {
    guard !subjects.isEmpty else {
      return try connection.rows(
        """
        SELECT \(StoredEntry.columns) FROM entry
        WHERE at BETWEEN ? AND ? AND (?3 IS NULL OR author = ?3) ORDER BY at DESC LIMIT ?
        """,
        [
          .integer(times.lowerBound), .integer(times.upperBound), SQLValue(author),
          .integer(Int64(limit)),
        ]
      ) { StoredEntry($0).entry }
    }
    var names = Set<EntryName>()
    for subject in subjects {
      let keys = RowChange.keys(about: subject)
      let found = try connection.rows(
        "SELECT DISTINCT office, number FROM \(ChangeIndex.lines) WHERE key >= ? AND key <= ?",
        [.blob(keys.first), .blob(keys.last)]
      ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
      names.formUnion(found)
    }
    let entries = try names.compactMap { try storedEntry($0)?.entry }.filter { entry in
      times.contains(entry.at) && (author == nil || entry.author == author)
    }
    return Array(entries.sorted { $0.at > $1.at }.prefix(limit))
  }

  /// Who made entries, each once.
  package func authors() throws -> [String] {
    try connection.rows(
      "SELECT DISTINCT author FROM entry WHERE author IS NOT NULL ORDER BY author"
    ) { $0.text(0) }
  }

  /// How many rows an entry changed: they are numbered from 0.
  package func rowCount(of name: EntryName) throws -> Int {
    try connection.first(
      "SELECT max(ordinal + rows) FROM span WHERE office = ? AND number = ?",
      [SQLValue(name.office), .integer(name.number)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// What an entry did, row by row.
  ///
  /// - Parameters:
  ///   - subjects: Only rows about these records; all when empty.
  ///   - limit: How many rows at most; the rest of the entry is then not read.
  package func rows(
    of name: EntryName, about subjects: Set<RecordID> = [], limit: Int = .max
  ) throws -> [RowHistory] {
    var columnNames: [String: [String]] = [:]
    let values = FieldValues(self, at: try storedEntry(name)?.at ?? .max)
    return try rowChanges(of: name, about: subjects, limit: limit).map { row in
      let columns = try columnNames[row.table] ?? columns(of: row.table)
      columnNames[row.table] = columns
      let cells = columns.indices.compactMap { index -> RowHistory.Cell? in
        guard index < row.old.count, row.old[index] != nil || row.new[index] != nil else {
          return nil
        }
        return RowHistory.Cell(
          column: columns[index], before: row.old[index], after: row.new[index])
      }
      return RowHistory(
        table: row.table, operation: row.operation.rawValue,
        record: row.table == "setting" ? nil : RecordID(bytes: Array(row.key.prefix(16))),
        cells: try values.joined(cells, of: row.table, key: row.key))
    }
  }

  /// This file's office.
  package func office() throws -> RecordID {
    try connection.first("SELECT office FROM identity LIMIT 1") { $0.id(0) } ?? .root
  }

  /// The parts in which an entry is kept, in the order in which they were made.
  func parts(of name: EntryName) throws -> [Int64] {
    try connection.rows(
      "SELECT part FROM changeset WHERE office = ? AND number = ? ORDER BY part",
      [SQLValue(name.office), .integer(name.number)]
    ) { $0.integer(0) }
  }

  /// The parts in which an entry is kept, with the number of rows that each had when it was made.
  func partSizes(of name: EntryName) throws -> [(number: Int64, rows: Int64)] {
    try connection.rows(
      "SELECT part, rows FROM changeset WHERE office = ? AND number = ? ORDER BY part", name.values
    ) { (number: $0.integer(0), rows: $0.integer(1)) }
  }

  /// Hands each row that an entry changed to `body`, with one part in memory at a time.
  func forEachRowChange(of name: EntryName, _ body: (RowChange) throws -> Void) throws {
    try readRows(of: name) { try body($0.change) }
  }

  /// Hands each row that an entry changed to `body` as it stands in the bytes, with one part in memory at a
  /// time.
  func readRows(of name: EntryName, _ body: (ChangesetRows) throws -> Void) throws {
    do {
      for part in try parts(of: name) {
        try Changeset.read(try changeset(of: name, part: part), body)
      }
    } catch let failure as SQLiteFailure where failure.isMalformed {
      throw HistoryError.unreadable(name)
    }
  }

  /// Hands each row about a record that an entry changed to `body`, out of the parts that hold them.
  func readRows(of name: EntryName, about id: RecordID, _ body: (ChangesetRows) throws -> Void)
    throws
  {
    let keys = RowChange.keys(about: id)
    let ordinals = try connection.rows(
      """
      SELECT ordinal FROM \(ChangeIndex.lines) WHERE key BETWEEN ? AND ? AND +office = ? AND +number = ?
      """, [.blob(keys.first), .blob(keys.last)] + name.values
    ) { $0.integer(0) }
    try forEachPart(of: name, holding: ordinals.map { $0..<$0 &+ 1 }) { bytes in
      try Changeset.read(bytes) { row in
        if row.subject == id { try body(row) }
      }
    }
  }

  /// Enough rows were read.
  private struct Enough: Error {}

  func rowChanges(
    of name: EntryName, about subjects: Set<RecordID> = [], limit: Int = .max
  ) throws -> [RowChange] {
    guard subjects.isEmpty else {
      return Array(try rowChanges(of: name, about: subjects).prefix(limit))
    }
    var rows: [RowChange] = []
    do {
      try forEachRowChange(of: name) { row in
        if rows.count == limit { throw Enough() }
        rows.append(row)
      }
    } catch is Enough {}
    return rows
  }

  /// The rows about some records that an entry changed, out of the parts that hold them: an import of a
  /// hundred thousand rows is not read for one of them.
  private func rowChanges(of name: EntryName, about subjects: Set<RecordID>) throws -> [RowChange] {
    var keys = Set<[UInt8]>()
    var ordinals: [Int64] = []
    for subject in subjects {
      let range = RowChange.keys(about: subject)
      // With + the rows of the record are looked through, not those of the entry, which may be a million.
      let found = try connection.rows(
        """
        SELECT key, ordinal FROM \(ChangeIndex.lines)
        WHERE key BETWEEN ? AND ? AND +office = ? AND +number = ?
        """,
        [
          .blob(range.first), .blob(range.last), SQLValue(name.office), .integer(name.number),
        ]
      ) { (key: $0.bytes(0), ordinal: $0.integer(1)) }
      keys.formUnion(found.map(\.key))
      ordinals += found.map(\.ordinal)
    }
    return try rowChanges(of: name, keys: keys, ordinals: ordinals)
  }

  func columns(of table: String) throws -> [String] {
    try connection.rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", [.text(table)]) {
      $0.text(0)
    }
  }
}
