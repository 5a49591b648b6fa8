import Domain

/// Which entry an undo or a redo takes back, and whether it may.
struct Undoing {
  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The last change of `author` that stands.
  ///
  /// - Throws: ``HistoryError/lastIsByAnother(author:entry:)`` when the last change of all is
  ///   somebody else's, so that nobody takes back what another person did without saying so.
  func lastChange(by author: String) throws -> EntryName {
    let last = try first("kind IN ('change', 'purge') AND \(Self.stands())", [])
    guard let last else { throw HistoryError.nothingToUndo(author: author) }
    guard last.author == .text(author) else {
      throw HistoryError.lastIsByAnother(author: last.author.string, entry: last.name)
    }
    // The first entry makes the register; without it there is none.
    guard try !reading.isRoot(last.name) else { throw HistoryError.nothingToUndo(author: author) }
    return last.name
  }

  /// The last undo of `author`, unless the same person has changed something since.
  func lastUndo(by author: String) throws -> EntryName {
    let last = try first(
      "author = ? AND kind <> 'redo' AND \(Self.stands())", [.text(author)])
    guard let last, last.kind == Entry.Kind.undo.rawValue else {
      throw HistoryError.nothingToRedo(author: author)
    }
    return last.name
  }

  /// That an entry is there and stands.
  func entry(_ name: EntryName) throws -> EntryName {
    guard let entry = try reading.storedEntry(name), try !reading.isRoot(name) else {
      throw HistoryError.noSuchEntry(name.full)
    }
    if let other = try undoer(of: entry.name) {
      throw HistoryError.alreadyUndone(name, by: other)
    }
    return name
  }

  /// Refuses to take back what a purge erased, and the purge itself.
  func checkNothingIsErased(in name: EntryName) throws {
    let erased = try connection.first(
      """
      SELECT 1 FROM entry WHERE office = ?1 AND number = ?2 AND kind IN ('purge', 'seal')
      UNION ALL
      SELECT 1 FROM span WHERE office = ?1 AND number = ?2 AND tableName = 'purged'
      UNION ALL
      SELECT 1 FROM trace t WHERE t.office = ?1 AND t.number = ?2 AND \(ErasedRows.isErased("t"))
      """, name.values
    ) { _ in true }
    if erased != nil { throw HistoryError.purged(name) }
  }

  /// The later entries that changed what an entry changed.
  func dependents(of name: EntryName) throws -> Set<EntryName> {
    guard let entry = try reading.storedEntry(name) else {
      throw HistoryError.noSuchEntry(name.full)
    }
    var later = Set<EntryName>()
    try reading.forEachRowChange(of: name) { row in
      later.formUnion(try laterChanges(of: row, after: entry))
    }
    return later
  }

  /// Entries after `entry` that changed the same cells of a row, or put the row in or took it out.
  private func laterChanges(of row: RowChange, after entry: StoredEntry) throws -> [EntryName] {
    try connection.rows(
      """
      SELECT c.office, c.number, c.columns FROM \(ChangeIndex.lines) c
      JOIN entry e ON e.office = c.office AND e.number = c.number
      WHERE c.key = ? AND c.tableName = ? AND e.at > ? AND (c.columns & ? OR ? <> 'update')
        AND e.kind = 'change' AND \(Self.stands("e"))
      """,
      [
        .blob(row.key), .text(row.table), .integer(entry.at), .integer(row.columns),
        .text(row.operation.rawValue),
      ]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
  }

  /// The entries after `entry` that changed something of a record and stand.
  func changes(of id: RecordID, after entry: StoredEntry) throws -> [EntryName] {
    let keys = RowChange.keys(about: id)
    return try connection.rows(
      """
      SELECT DISTINCT c.office, c.number FROM \(ChangeIndex.lines) c
      JOIN entry e ON e.office = c.office AND e.number = c.number
      WHERE c.key BETWEEN ? AND ? AND e.at > ? AND e.kind = 'change' AND \(Self.stands("e"))
      """,
      [.blob(keys.first), .blob(keys.last), .integer(entry.at)]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
  }

  /// The entries that left no room for rows that would come back, or nothing to stand on: their name
  /// was given to another record, or what they name was taken out.
  func obstacles(to name: EntryName) throws -> Set<EntryName> {
    var back: [RowChange] = []
    var own = Set<RecordID>()
    try reading.forEachRowChange(of: name) { row in
      guard row.operation != .insert else { return }
      back.append(row)
      if row.table == "record", let id = row.subject { own.insert(id) }
    }
    var later = Set<EntryName>()
    for row in back {
      if row.table == "record", let other = try occupant(of: row) {
        later.formUnion(try reading.entries(about: [other], limit: 1).map(\.name))
      }
      for value in row.old {
        guard let id = value?.recordID, id != .root, !own.contains(id),
          try reading.kind(of: id) == nil, let entry = try removal(of: id)
        else { continue }
        later.insert(entry)
      }
    }
    later.remove(name)
    return later
  }

  /// The record that has the name which a row of `record` would get back.
  private func occupant(of row: RowChange) throws -> RecordID? {
    guard let id = row.subject else { return nil }
    let now = try connection.first(
      "SELECT parent, slug FROM record WHERE id = ?", [SQLValue(id)]
    ) { ($0.value(0), $0.value(1)) }
    guard let parent = row.old[2] ?? now?.0, let slug = row.old[3] ?? now?.1 else { return nil }
    return try connection.first(
      "SELECT id FROM record WHERE parent = ? AND slug = ? AND id <> ?",
      [parent, slug, SQLValue(id)]
    ) { $0.id(0) }
  }

  /// The last entry that took a record out.
  private func removal(of id: RecordID) throws -> EntryName? {
    try connection.first(
      """
      SELECT c.office, c.number FROM \(ChangeIndex.lines) c JOIN entry e USING (office, number)
      WHERE c.key = ? AND c.tableName = 'record' AND c.operation = 'delete' ORDER BY e.at DESC
      """, [SQLValue(id)]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
  }

  private func undoer(of name: EntryName) throws -> EntryName? {
    try first(
      "undoesOffice = ? AND undoesNumber = ? AND \(Self.stands())",
      [SQLValue(name.office), .integer(name.number)])?.name
  }

  /// The condition that nothing takes an entry back, or that this was itself taken back.
  ///
  /// Two steps are enough: an undo names a change, a redo names an undo, and nothing names a redo.
  private static func stands(_ entry: String = "entry") -> String {
    """
    NOT EXISTS (SELECT 1 FROM entry u WHERE u.undoesOffice = \(entry).office
      AND u.undoesNumber = \(entry).number AND NOT EXISTS (SELECT 1 FROM entry r
        WHERE r.undoesOffice = u.office AND r.undoesNumber = u.number))
    """
  }

  private func first(_ condition: String, _ values: [SQLValue]) throws -> StoredEntry? {
    try connection.first(
      "SELECT \(StoredEntry.columns) FROM entry WHERE \(condition) ORDER BY at DESC LIMIT 1",
      values
    ) { StoredEntry($0) }
  }
}
