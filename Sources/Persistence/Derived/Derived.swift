import Domain

/// The tables that are made from the recorded ones, kept in step with them.
struct Derived {
  let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Brings everything in step that the changed rows bear on.
  ///
  /// - Parameters:
  ///   - changeset: The rows.
  ///   - fresh: Records that are new, as they stand.
  func refresh(after changeset: [UInt8], fresh: [RecordID: Record] = [:]) throws {
    var subjects = Set<RecordID>()
    var parents = Set<RecordID>()
    var new: [Record] = []
    var withEvents = Set<RecordID>()
    // Projects and milestones that got their place in this part, so that all that names them is new too.
    var placed = Set<RecordID>()
    var changesWorkingDays = false
    try Changeset.read(changeset) { row in
      if row.table == "holiday" || row.table == "setting" { changesWorkingDays = true }
      guard row.table != "setting", let id = row.subject, id != .root else { return }
      if let record = fresh[id] {
        if row.table == "record", [.project, .milestone].contains(record.kind) {
          placed.insert(id)
        }
        // Each record has one row in the table of its kind, and others elsewhere.
        guard row.table == record.kind.rawValue else { return }
        new.append(record)
        parents.insert(record.parent)
        if [.step, .amendment, .consent].contains(record.kind) { withEvents.insert(record.parent) }
        subjects.formUnion(Self.paid(by: record))
        return
      }
      let change = row.change
      subjects.formUnion(Self.paid(in: change))
      subjects.insert(id)
      let known = Self.parents(in: change)
      parents.formUnion(known)
      // What was moved or taken away does not count any more where it stood.
      for parent in known { try StandingIndex(reading).remove(id, from: parent) }
    }
    if changesWorkingDays { subjects.formUnion(try tranchesInWorkingDays()) }
    parents.remove(.root)
    // The end of a project is judged anew with what happened to the project.
    parents.subtract(placed.subtracting(withEvents))
    let search = SearchIndex(reading)
    try search.add(new)
    for id in subjects { try search.refresh(id) }
    let deadlines = DeadlineIndex(reading, fresh: fresh)
    for record in new {
      switch record.kind {
      // What is new and has nothing under it is judged by itself; all else with what it belongs to.
      case .deliverable where !parents.contains(record.id): try deadlines.add(record)
      case .milestone where placed.isSuperset(of: [record.id, record.parent]):
        if let project = fresh[record.parent], project.kind == .project,
          record[MilestoneField.rule] == nil, withEvents.isDisjoint(with: [record.id, project.id])
        {
          try deadlines.add(milestone: record, in: project)
        } else {
          subjects.insert(record.id)
        }
      case .part, .delivery, .milestone, .deliverable, .tranche, .transaction:
        subjects.insert(record.id)
      default: break
      }
    }
    try deadlines.refresh(subjects.union(parents))
  }

  /// The tranche that a new transaction pays, and the transaction that it corrects.
  private static func paid(by record: Record) -> [RecordID] {
    guard record.kind == .transaction else { return [] }
    return paying.compactMap { record[$0] }
  }

  /// The fields by which a transaction bears on whether another record is paid.
  private static let paying = [TransactionField.tranche, TransactionField.replaces]

  /// The tranches and the corrected transactions that a row of a transaction names, or named: what it paid
  /// may be paid no more.
  private static func paid(in row: RowChange) -> [RecordID] {
    guard row.table == Kind.transaction.rawValue else { return [] }
    let placements = KindTable.of(.transaction).placements
    return placements.filter { paying.map(\.field).contains($0.field) }.flatMap {
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
