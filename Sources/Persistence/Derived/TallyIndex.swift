package import Domain

/// The deliveries of each deliverable in sums: derived, and added up by SQLite itself.
final class TallyIndex {
  private let reading: Reading
  /// Where records stand, as far as that is kept: nil for who looks at very many.
  private let places: RecordPlaces?
  private var dimensions: Dimensions?
  private var connection: Connection { reading.connection }

  /// The sums, for as long as no record changes.
  init(_ reading: Reading, _ places: RecordPlaces? = nil) {
    self.reading = reading
    self.places = places
  }

  private func place(of id: RecordID) throws -> RecordPlaces.Place? {
    try (places ?? RecordPlaces(reading, fresh: [:])).place(of: id)
  }

  /// Brings the sums in step with changed records: deliveries, what happened to them, and how people are parted.
  func refresh(_ subjects: Set<RecordID>) throws {
    let affected = try deliveries(of: subjects)
    for id in affected { try refresh(id) }
  }

  /// Adds every delivery, where none is known yet.
  func fill() throws {
    let ids = try connection.rows("SELECT id FROM delivery ORDER BY id") { $0.id(0) }
    for id in ids { if let row = try row(of: id) { try add(row) } }
  }

  /// The deliveries that records bear on; what is gone is among them.
  func deliveries(of subjects: Set<RecordID>) throws -> Set<RecordID> {
    var deliveries = Set<RecordID>()
    for subject in subjects {
      guard let place = try self.place(of: subject) else {
        deliveries.insert(subject)
        continue
      }
      switch place.kind {
      case .delivery:
        deliveries.insert(subject)
        if let replaced = try replaced(by: subject) { deliveries.insert(replaced) }
      case .step where try self.place(of: place.parent)?.kind == .delivery:
        deliveries.insert(place.parent)
      case .dimension: deliveries.formUnion(try counted())
      default: break
      }
    }
    return deliveries
  }

  /// The deliveries of which people were counted: how they are parted bears on how many they are.
  func counted() throws -> [RecordID] {
    try connection.rows(
      "SELECT v.id FROM delivery v WHERE EXISTS (SELECT 1 FROM headcount WHERE record = v.id)"
    ) { $0.id(0) }
  }

  private func replaced(by id: RecordID) throws -> RecordID? {
    if let record = places?.fresh[id] { return record[DeliveryField.replaces] }
    return try connection.first(
      "SELECT replaces FROM delivery WHERE id = ?", [SQLValue(id)]
    ) { $0.optionalID(0) }.flatMap { $0 }
  }

  private func refresh(_ id: RecordID) throws {
    let new = try row(of: id)
    let old = try stored(id)
    if let new, let old, new.values == old { return }
    if let old { try remove(id, old) }
    if let new { try add(new) }
  }

  /// What a delivery adds; nil when there is no such delivery.
  func row(of id: RecordID) throws -> TalliedRow? {
    guard let place = try self.place(of: id), place.kind == .delivery,
      let record = try places?.fresh[id]
        ?? reading.records(.delivery, "r.id = ?", [SQLValue(id)]).first,
      let facts = DeliveryFacts(record, steps: try steps(of: id))
    else { return nil }
    return TalliedRow(
      facts, in: place.parent, isReplaced: try isReplaced(id, in: place.parent),
      try knownDimensions())
  }

  private func knownDimensions() throws -> Dimensions {
    if let dimensions { return dimensions }
    let made = try reading.dimensions()
    dimensions = made
    return made
  }

  private func steps(of id: RecordID) throws -> [Step] {
    let ids = try connection.rows(
      """
      SELECT c.id FROM record c WHERE c.parent = ?1 AND c.kind = ?2 AND \(FactsLoader.isBeside)
      ORDER BY c.slug
      """, [SQLValue(id), .text(Kind.step.rawValue)]
    ) { $0.id(0) }
    return try reading.rows(.step, ids).compactMap { step in
      guard let type = step[StepField.type], let day = step[StepField.day] else { return nil }
      return Step(type, on: day, quantity: step[StepField.quantity])
    }
  }

  /// Whether another delivery of the same deliverable corrects it.
  private func isReplaced(_ id: RecordID, in deliverable: RecordID) throws -> Bool {
    let others = try connection.rows(
      """
      SELECT v.id FROM delivery v CROSS JOIN record r ON r.id = v.id
      WHERE v.replaces = ? AND r.parent = ?
      """, [SQLValue(id), SQLValue(deliverable)]
    ) { $0.id(0) }
    return try reading.rows(.delivery, others).contains {
      $0[DeliveryField.day] != nil && $0[DeliveryField.quantity] != nil
    }
  }

  // MARK: Rows

  /// The columns behind the key as they stand; nil when the delivery has no row.
  func stored(_ id: RecordID) throws -> [SQLValue]? {
    let columns = TalliedRow.columns
    return try connection.first(
      "SELECT \(columns.joined(separator: ", ")) FROM tallied WHERE delivery = ?", [SQLValue(id)]
    ) { row in columns.indices.map { row.value($0) } }
  }

  private static let insertion: String = {
    let marks = Array(repeating: "?", count: TalliedRow.columns.count + 1)
    return """
      INSERT INTO tallied (delivery, \(TalliedRow.columns.joined(separator: ", ")))
      VALUES (\(marks.joined(separator: ", ")))
      """
  }()

  private func add(_ row: TalliedRow) throws {
    try connection.run(Self.insertion, [SQLValue(row.delivery)] + row.values)
    for group in row.groups {
      try connection.run(
        """
        INSERT INTO tallyGroup VALUES (?, ?, 1)
        ON CONFLICT DO UPDATE SET deliveries = deliveries + 1
        """, SQLValue(row.deliverable), SQLValue(group))
    }
  }

  private func remove(_ id: RecordID, _ old: [SQLValue]) throws {
    try connection.run("DELETE FROM tallied WHERE delivery = ?", SQLValue(id))
    for group in Self.members(of: old) {
      try connection.run(
        "UPDATE tallyGroup SET deliveries = deliveries - 1 WHERE deliverable = ? AND member = ?",
        old[0], .blob(group))
      try connection.run(
        "DELETE FROM tallyGroup WHERE deliverable = ? AND member = ? AND deliveries = 0", old[0],
        .blob(group))
    }
  }

  /// The keys of the groups in a row.
  private static func members(of row: [SQLValue]) -> [[UInt8]] {
    guard let column = TalliedRow.columns.firstIndex(of: "members"),
      case .blob(let bytes) = row[column]
    else { return [] }
    return stride(from: 0, to: bytes.count - 15, by: 16).map { Array(bytes[$0..<$0 + 16]) }
  }

  /// Deletes the sums and their rows.
  static func clear(_ connection: Connection) throws {
    // The sums go before their rows, so that nothing is subtracted from a sum that lies.
    try connection.script(
      "DELETE FROM tally; DELETE FROM tallyDay; DELETE FROM tallyGroup; DELETE FROM tallied")
  }
}

extension Change {
  /// What bears on the status of a deliverable on a day, with a delivery that was just added to it.
  package func deliverableFacts(_ id: RecordID, with delivery: RecordID, asOf: Day) throws
    -> DeliverableFacts?
  {
    try TallyIndex(self).refresh([delivery])
    return try deliverableFacts(id, sumsOn: asOf)
  }
}
