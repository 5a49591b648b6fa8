package import Domain

extension Reading {
  /// The entry that a number means.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - office: The last letters of the office that made it; this file's office when nil.
  /// - Throws: ``HistoryError/noSuchEntry(_:ofThatNumber:)`` when it means none, or more than one.
  func entryName(_ number: Int64, office ending: String? = nil) throws -> EntryName {
    let own = EntryName(office: try office(), number: number)
    if ending == nil, try storedEntry(own) != nil { return own }
    let numbered = try offices().compactMap {
      try storedEntry(EntryName(office: $0, number: number))?.entry
    }.sorted { $0.at < $1.at }
    let meant = numbered.filter { entry in
      ending.map { entry.name.office.description.hasSuffix($0.lowercased()) } ?? false
    }
    guard meant.count == 1, let entry = meant.first else {
      throw HistoryError.noSuchEntry(
        "\(number)" + (ending.map { "@\($0)" } ?? ""), ofThatNumber: numbered)
    }
    return entry.name
  }

  /// The offices that made entries: one step for each, not for each entry.
  package func offices() throws -> [RecordID] {
    try connection.rows(
      """
      WITH RECURSIVE o (office) AS (
        SELECT min(office) FROM entry
        UNION ALL SELECT (SELECT min(office) FROM entry WHERE office > o.office) FROM o
        WHERE o.office IS NOT NULL)
      SELECT office FROM o WHERE office IS NOT NULL
      """
    ) { $0.id(0) }
  }

  /// Whether anything was changed after a time, in milliseconds since 1970.
  func hasEntries(after time: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM entry WHERE at > ? LIMIT 1", [.integer(time)]) { _ in true }
      ?? false
  }

  /// When an entry was made, in milliseconds since 1970.
  ///
  /// - Parameters:
  ///   - number: The number of the entry.
  ///   - office: The last letters of the office that made it; this file's office when nil.
  /// - Throws: ``HistoryError/noSuchEntry(_:ofThatNumber:)``.
  package func time(ofEntry number: Int64, office: String? = nil) throws -> Int64 {
    try time(of: entryName(number, office: office))
  }

  /// When an entry was made, in milliseconds since 1970.
  ///
  /// - Throws: ``HistoryError/noSuchEntry(_:ofThatNumber:)``.
  package func time(of name: EntryName) throws -> Int64 {
    guard let entry = try storedEntry(name) else { throw HistoryError.noSuchEntry(name.full) }
    return entry.at
  }

  /// The time of the last entry that was made at or before a time.
  ///
  /// - Throws: ``HistoryError/beforeTheBeginning(first:)`` when the register was not there yet.
  package func lastEntry(until time: Int64) throws -> Int64 {
    let last = try connection.first("SELECT max(at) FROM entry WHERE at <= ?", [.integer(time)]) {
      $0.optionalInteger(0)
    }
    if let last = last.flatMap({ $0 }) { return last }
    let first = try connection.first("SELECT min(at) FROM entry") { $0.integer(0) }
    throw HistoryError.beforeTheBeginning(first: first ?? 0)
  }

  /// What the entries after one time and until another did in all, row by row: a row that came and
  /// went is not told. The time that is later may stand first; what was done is then told backwards.
  package func difference(from one: Int64, to other: Int64) throws -> [RowHistory] {
    let names = try connection.rows(
      "SELECT office, number FROM entry WHERE at > ? AND at <= ? ORDER BY at",
      [.integer(min(one, other)), .integer(max(one, other))]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    var net = NetChanges()
    for name in names { try forEachRowChange(of: name) { net.add($0) } }
    let values = FieldValues(self, at: max(one, other))
    return try net.rows(backwards: other < one, columns: columns(of:), joined: values.joined)
  }

  /// The reference of a record that may be gone: its slugs as they were last.
  package func lastReference(of id: RecordID) throws -> Reference? {
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
  package func removed(_ reference: Reference) throws -> [RecordID] {
    let gone = try ChangedRecords(self).all(in: "s.tableName = 'record' AND s.operation = 'delete'")
    {
      $0.table == "record" && $0.operation == .delete
    }
    return try gone.filter { id in
      try kind(of: id) == nil
        && lastReference(of: id)?.slugs.starts(with: reference.slugs) == true
    }
  }

  private func lastPlace(of id: RecordID) throws -> (parent: RecordID, slug: String)? {
    let live = try connection.first(
      "SELECT parent, slug FROM record WHERE id = ?", [SQLValue(id)]
    ) { (parent: $0.id(0), slug: $0.text(1)) }
    if let live { return live }
    let name = try connection.first(
      """
      SELECT c.office, c.number FROM \(ChangeIndex.lines) c JOIN entry e USING (office, number)
      WHERE c.key = ? AND c.tableName = 'record' AND c.operation = 'delete' ORDER BY e.at DESC
      """, [SQLValue(id)]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    var found: (parent: RecordID, slug: String)?
    guard let name else { return nil }
    for row in try rowChanges(of: name, about: [id])
    where row.table == "record" && row.operation == .delete {
      guard case .blob(let parent)?? = row.old.dropFirst(2).first,
        case .text(let slug)?? = row.old.dropFirst(3).first
      else { continue }
      found = RecordID(bytes: parent).map { ($0, slug) }
    }
    return found
  }
}
