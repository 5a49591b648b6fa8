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
    var touched = Touched()
    try Changeset.read(changeset) { try take($0, fresh, into: &touched) }
    if touched.changesWorkingDays { touched.subjects.formUnion(try tranchesInWorkingDays()) }
    touched.parents.remove(.root)
    // The end of a project is judged anew with what happened to the project.
    touched.parents.subtract(touched.placed.subtracting(touched.withEvents))
    let search = SearchIndex(reading)
    try search.add(touched.new)
    for id in touched.subjects { try search.refresh(id) }
    let places = RecordPlaces(reading, fresh: fresh)
    try TallyIndex(reading, places).refresh(touched.tallied)
    let deadlines = DeadlineIndex(reading, places)
    for record in touched.new { try add(record, to: deadlines, fresh, &touched) }
    try deadlines.refresh(touched.subjects.union(touched.parents))
  }

  /// What changed rows bear on.
  private struct Touched {
    /// Records that are judged anew, and what they stand under.
    var subjects = Set<RecordID>()
    var parents = Set<RecordID>()
    var new: [Record] = []
    /// Those under which something new happened.
    var withEvents = Set<RecordID>()
    /// Projects and milestones that got their place in this part, so that all that names them is new too.
    var placed = Set<RecordID>()
    var changesWorkingDays = false
    /// Deliveries, and what bears on deliveries.
    var tallied = Set<RecordID>()
  }

  private func take(
    _ row: ChangesetRows, _ fresh: [RecordID: Record], into touched: inout Touched
  ) throws {
    if row.table == "holiday" || row.table == "setting" { touched.changesWorkingDays = true }
    guard row.table != "setting", let id = row.subject, id != .root else { return }
    if let record = fresh[id] {
      Self.take(record, in: row.table, into: &touched)
      return
    }
    let change = row.change
    touched.subjects.formUnion(Self.paid(in: change))
    touched.subjects.insert(id)
    let known = Self.parents(in: change)
    touched.tallied.formUnion([id] + known)
    touched.tallied.formUnion(Self.records(in: change, of: .delivery, [DeliveryField.replaces]))
    if row.table == Kind.dimension.rawValue {
      touched.tallied.formUnion(try TallyIndex(reading).counted())
    }
    touched.parents.formUnion(known)
    // What was moved or taken away does not count any more where it stood.
    for parent in known { try StandingIndex(reading).remove(id, from: parent) }
  }

  /// Takes in a row of a new record.
  private static func take(_ record: Record, in table: String, into touched: inout Touched) {
    if table == "record", [.project, .milestone].contains(record.kind) {
      touched.placed.insert(record.id)
    }
    // Each record has one row in the table of its kind, and others elsewhere.
    guard table == record.kind.rawValue else { return }
    touched.new.append(record)
    touched.parents.insert(record.parent)
    switch record.kind {
    case .delivery, .dimension: touched.tallied.insert(record.id)
    case .step: touched.tallied.insert(record.parent)
    default: break
    }
    if [.step, .amendment, .consent].contains(record.kind) {
      touched.withEvents.insert(record.parent)
    }
    touched.subjects.formUnion(paid(by: record))
  }

  /// Adds the deadline of what is new and has nothing under it; all else is judged with what it belongs to.
  private func add(
    _ record: Record, to deadlines: DeadlineIndex, _ fresh: [RecordID: Record],
    _ touched: inout Touched
  ) throws {
    switch record.kind {
    case .deliverable where !touched.parents.contains(record.id): try deadlines.add(record)
    case .milestone where touched.placed.isSuperset(of: [record.id, record.parent]):
      if let project = fresh[record.parent], project.kind == .project,
        record[MilestoneField.rule] == nil,
        touched.withEvents.isDisjoint(with: [record.id, project.id])
      {
        try deadlines.add(milestone: record, in: project)
      } else {
        touched.subjects.insert(record.id)
      }
    case .part, .delivery, .milestone, .deliverable, .tranche, .transaction:
      touched.subjects.insert(record.id)
    default: break
    }
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
    records(in: row, of: .transaction, paying)
  }

  /// The records that a row names in fields of its kind, or named.
  private static func records(
    in row: RowChange, of kind: Kind, _ fields: [FieldKey<RecordID>]
  ) -> [RecordID] {
    guard row.table == kind.rawValue else { return [] }
    let placements = KindTable.of(kind).placements
    return placements.filter { fields.map(\.field).contains($0.field) }.flatMap { placement in
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
