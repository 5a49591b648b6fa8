public import Domain

extension Reading {
  /// The entry that a number means.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - office: The last letters of the office that made it; this file's office when nil.
  /// - Throws: ``HistoryError/noSuchEntry(_:)``.
  func entryName(_ number: Int64, office: String? = nil) throws -> EntryName {
    let offices =
      try office.map { ending in
        try connection.rows("SELECT DISTINCT office FROM entry") { $0.id(0) }
          .filter { $0.description.hasSuffix(ending.lowercased()) }
      } ?? [try self.office()]
    guard offices.count == 1, let office = offices.first else {
      throw HistoryError.noSuchEntry(number)
    }
    return EntryName(office: office, number: number)
  }

  /// When an entry was made, in milliseconds since 1970.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - office: The last letters of the office that made it; this file's office when nil.
  /// - Throws: ``HistoryError/noSuchEntry(_:)``.
  public func time(ofEntry number: Int64, office: String? = nil) throws -> Int64 {
    try time(of: entryName(number, office: office))
  }

  /// When an entry was made, in milliseconds since 1970.
  ///
  /// - Throws: ``HistoryError/noSuchEntry(_:)``.
  public func time(of name: EntryName) throws -> Int64 {
    guard let entry = try storedEntry(name) else {
      throw HistoryError.noSuchEntry(name.number)
    }
    return entry.at
  }

  /// The time of the last entry that was made at or before a time.
  ///
  /// - Throws: ``HistoryError/beforeTheBeginning(first:)`` when the register was not there yet.
  public func lastEntry(until time: Int64) throws -> Int64 {
    let last = try connection.first("SELECT max(at) FROM entry WHERE at <= ?", [.integer(time)]) {
      $0.optionalInteger(0)
    }
    if let last = last.flatMap({ $0 }) { return last }
    let first = try connection.first("SELECT min(at) FROM entry") { $0.integer(0) }
    throw HistoryError.beforeTheBeginning(first: first ?? 0)
  }

  /// What the entries after one time and until another did in all, row by row: a row that came and
  /// went is not told. The time that is later may stand first; what was done is then told backwards.
  public func difference(from one: Int64, to other: Int64) throws -> [RowHistory] {
    let names = try connection.rows(
      "SELECT office, number FROM entry WHERE at > ? AND at <= ? ORDER BY at",
      [.integer(min(one, other)), .integer(max(one, other))]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    var net = NetChanges()
    for name in names { try forEachRowChange(of: name) { net.add($0) } }
    return try net.rows(backwards: other < one, columns: columns(of:))
  }

  /// The reference of a record that may be gone: its slugs as they were last.
  public func lastReference(of id: RecordID) throws -> Reference? {
    var slugs: [String] = []
    var current = id
    while current != .root {
      guard slugs.count < 20, let (parent, slug) = try lastPlace(of: current) else { return nil }
      slugs.append(slug)
      current = parent
    }
    return Reference(slugs: slugs.reversed())
  }

  /// The records that are gone and were last named so, or stood under what was.
  public func removed(_ reference: Reference) throws -> [RecordID] {
    let gone = try connection.rows(
      """
      SELECT DISTINCT key FROM change WHERE tableName = 'record' AND operation = 'delete'
        AND key NOT IN (SELECT id FROM record)
      """
    ) { $0.id(0) }
    return try gone.filter { id in
      try lastReference(of: id)?.slugs.starts(with: reference.slugs) == true
    }
  }

  private func lastPlace(of id: RecordID) throws -> (parent: RecordID, slug: String)? {
    let live = try connection.first(
      "SELECT parent, slug FROM record WHERE id = ?", [SQLValue(id)]
    ) { (parent: $0.id(0), slug: $0.text(1)) }
    if let live { return live }
    let name = try connection.first(
      """
      SELECT c.office, c.number FROM change c JOIN entry e USING (office, number)
      WHERE c.key = ? AND c.tableName = 'record' AND c.operation = 'delete' ORDER BY e.at DESC
      """, [SQLValue(id)]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    var found: (parent: RecordID, slug: String)?
    guard let name else { return nil }
    try forEachRowChange(of: name) { row in
      guard row.table == "record", row.operation == .delete, row.subject == id,
        case .blob(let parent)?? = row.old.dropFirst(2).first,
        case .text(let slug)?? = row.old.dropFirst(3).first
      else { return }
      found = RecordID(bytes: parent).map { ($0, slug) }
    }
    return found
  }
}

/// What several entries did to each row in all.
private struct NetChanges {
  private struct Row {
    let table: String
    let subject: RecordID?
    var old: [SQLValue?]
    var new: [SQLValue?]
    let wasThere: Bool
    var isThere: Bool
  }

  private struct Key: Hashable {
    let table: String
    let key: [UInt8]
  }

  private var rows: [Row] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ change: RowChange) {
    let key = Key(table: change.table, key: change.key)
    guard let place = places[key] else {
      places[key] = rows.count
      rows.append(
        Row(
          table: change.table, subject: change.subject, old: change.old, new: change.new,
          wasThere: change.operation != .insert, isThere: change.operation != .delete))
      return
    }
    var row = rows[place]
    if row.wasThere {
      row.old = Self.merged(change.old, over: change.old.count, with: row.old)
    }
    row.isThere = change.operation != .delete
    row.new =
      change.operation == .update
      ? Self.merged(row.new, over: change.new.count, with: change.new) : change.new
    rows[place] = row
  }

  /// The values of `first`, with those of `second` in front of them.
  private static func merged(_ first: [SQLValue?], over count: Int, with second: [SQLValue?])
    -> [SQLValue?]
  {
    (0..<max(count, first.count, second.count)).map { index in
      (index < second.count ? second[index] : nil) ?? (index < first.count ? first[index] : nil)
    }
  }

  func rows(backwards: Bool, columns: (String) throws -> [String]) throws -> [RowHistory] {
    var names: [String: [String]] = [:]
    return try rows.compactMap { row in
      guard row.wasThere || row.isThere else { return nil }
      let (wasThere, isThere) =
        backwards ? (row.isThere, row.wasThere) : (row.wasThere, row.isThere)
      let (old, new) = backwards ? (row.new, row.old) : (row.old, row.new)
      let columnNames = try names[row.table] ?? columns(row.table)
      names[row.table] = columnNames
      let cells = columnNames.indices.compactMap { index -> RowHistory.Cell? in
        let before = wasThere && index < old.count ? old[index] : nil
        let after = isThere && index < new.count ? new[index] : nil
        guard before != after, before != nil || after != nil else { return nil }
        // An update names the columns that it changed; those that stayed have no new value.
        if wasThere && isThere && (before == nil || after == nil) { return nil }
        return RowHistory.Cell(column: columnNames[index], before: before, after: after)
      }
      guard !cells.isEmpty else { return nil }
      return RowHistory(
        table: row.table,
        operation: wasThere ? (isThere ? "update" : "delete") : "insert",
        record: row.table == "setting" ? nil : row.subject, cells: cells)
    }
  }
}
