import Domain

/// The tables that are made from the recorded ones, kept in step with them.
struct Derived {
  let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Brings everything in step that the changed rows bear on.
  ///
  /// - Parameter fresh: Records that are new, as they stand.
  func refresh(after rows: [RowChange], fresh: [RecordID: Record] = [:]) throws {
    var subjects = Set<RecordID>()
    var parents = Set<RecordID>()
    var new: [Record] = []
    var seen = Set<RecordID>()
    if rows.contains(where: { $0.table == "holiday" || $0.table == "setting" }) {
      subjects.formUnion(try tranchesInWorkingDays())
    }
    for row in rows where row.table != "setting" {
      subjects.formUnion(Self.paid(in: row))
      guard let id = row.subject, id != .root else { continue }
      if let record = fresh[id] {
        if seen.insert(id).inserted {
          new.append(record)
          parents.insert(record.parent)
        }
        continue
      }
      subjects.insert(id)
      let known = Self.parents(in: row)
      parents.formUnion(known)
      // What was moved or taken away does not count any more where it stood.
      for parent in known { try StandingIndex(reading).remove(id, from: parent) }
    }
    parents.remove(.root)
    let search = SearchIndex(reading)
    try search.add(new)
    for id in subjects { try search.refresh(id) }
    let deadlines = DeadlineIndex(reading, fresh: fresh)
    // What is new and has nothing under it is judged by itself; all else with what it belongs to.
    for record in new where record.kind != .deliverable || parents.contains(record.id) {
      switch record.kind {
      case .part, .delivery, .milestone, .deliverable, .tranche, .transaction:
        subjects.insert(record.id)
      default: break
      }
    }
    for record in new where record.kind == .deliverable && !parents.contains(record.id) {
      try deadlines.add(record)
    }
    try deadlines.refresh(subjects.union(parents))
  }

  /// The tranches and the corrected transactions that a row of a transaction names, or named: what it paid
  /// may be paid no more.
  private static func paid(in row: RowChange) -> [RecordID] {
    guard row.table == Kind.transaction.rawValue else { return [] }
    let placements = KindTable.of(.transaction).placements
    return placements.filter { ["tranche", "replaces"].contains($0.field.name) }.flatMap {
      placement in
      [row.old, row.new].compactMap { values in
        guard values.count > placement.first + 1,
          case .blob(let bytes)?? = Optional(values[placement.first + 1])
        else { return nil }
        return RecordID(bytes: bytes)
      }
    }
  }

  /// Payments that are due so many working days after their conditions.
  func tranchesInWorkingDays() throws -> [RecordID] {
    try reading.connection.rows("SELECT id FROM tranche WHERE within LIKE '%wd'") { $0.id(0) }
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
