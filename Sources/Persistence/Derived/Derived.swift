import Domain

/// The tables that are made from the recorded ones, kept in step with them.
struct Derived {
  let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Brings everything in step that the changed rows bear on.
  func refresh(after rows: [RowChange]) throws {
    var subjects = Set<RecordID>()
    var parents = Set<RecordID>()
    for row in rows where row.table != "setting" {
      if let id = RecordID(bytes: Array(row.key.prefix(16))), id != .root { subjects.insert(id) }
      parents.formUnion(Self.parents(in: row))
    }
    let search = SearchIndex(reading)
    for id in subjects { try search.refresh(id) }
    try DeadlineIndex(reading).refresh(subjects.union(parents))
  }

  /// What a record stood under before, since a record that is gone cannot be asked any more.
  private static func parents(in row: RowChange) -> [RecordID] {
    let column = 2
    guard row.table == "record", row.old.count > column else { return [] }
    return [row.old[column], row.new[column]].compactMap { value in
      guard case .blob(let bytes)?? = Optional(value) else { return nil }
      return RecordID(bytes: bytes).flatMap { $0 == .root ? nil : $0 }
    }
  }
}
