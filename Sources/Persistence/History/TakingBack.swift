import Domain

extension Change {
  /// The record above all others, which every register begins with.
  func insertRoot() throws {
    try connection.run(
      "INSERT INTO record (id, kind, parent, slug) VALUES (?1, 'register', ?1, '')",
      SQLValue(RecordID.root))
  }

  /// Whether anything was changed after an entry: only that can build on it.
  func hasEntries(after name: EntryName) throws -> Bool {
    try storedEntry(name).map { try hasEntries(after: $0.at) } ?? true
  }

  /// Refuses what brings a record back to a state that, with what came later, breaks a rule.
  func checkRules(afterTakingBack name: EntryName) throws {
    var touched = Set<RecordID>()
    try forEachRowChange(of: name) { row in
      guard row.operation != .insert, let id = row.subject, id != .root else { return }
      touched.insert(id)
    }
    for id in touched.sorted() where try kind(of: id) != nil {
      let broken = try brokenRules(id) { try RecordRules.checkBeside($0, in: $1) }
      if case .rule(let reference, let error)? = broken.first {
        throw HistoryError.wouldBreak(name, reference: reference, error)
      }
    }
  }

  /// Refuses to take out what still has something under it or is named: a later undo may have brought that back, which is
  /// no change that could be taken back first.
  func checkNothingNames(whatIsGoneBy entry: EntryName, undoing undone: EntryName) throws {
    var gone: [RecordID] = []
    try forEachRowChange(of: entry) { row in
      guard row.table == "record", row.operation == .delete, let id = row.subject else { return }
      gone.append(id)
    }
    for id in gone {
      let child = try connection.first(
        "SELECT id FROM record WHERE parent = ? AND id <> parent", [SQLValue(id)]
      ) { $0.id(0) }
      guard let other = try child ?? namers(of: id).first else { continue }
      throw HistoryError.laterWork(
        undone, later: try entries(about: [other], limit: 1).map(\.name))
    }
  }

  /// The later entries about records that stand under what an entry put in, or name it: all of them have
  /// to be taken back first.
  func entriesStanding(on name: EntryName) throws -> Set<EntryName> {
    guard let entry = try storedEntry(name) else { throw HistoryError.noSuchEntry(name.full) }
    var rest: [RecordID] = []
    try forEachRowChange(of: name) { row in
      guard row.table == "record", row.operation == .insert else { return }
      if let id = RecordID(bytes: row.key) { rest.append(id) }
    }
    var seen = Set(rest)
    var later = Set<EntryName>()
    while let id = rest.popLast() {
      let children = try connection.rows(
        "SELECT id FROM record WHERE parent = ? AND id <> parent", [SQLValue(id)]
      ) { $0.id(0) }
      for other in try children + namers(of: id) where seen.insert(other).inserted {
        later.formUnion(try Undoing(self).changes(of: other, after: entry))
        if children.contains(other) { rest.append(other) }
      }
    }
    return later
  }
}
