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
    for row in rows where row.table != "setting" {
      if let id = RecordID(bytes: Array(row.key.prefix(16))), id != .root { subjects.insert(id) }
    }
    let search = SearchIndex(reading)
    for id in subjects { try search.refresh(id) }
    try DeadlineIndex(reading).refresh(subjects)
  }
}
