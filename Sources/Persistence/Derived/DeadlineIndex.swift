import Domain

/// The list of what has a due date: derived from plans and events, kept as they change.
///
/// A row holds the outcome once every recorded event has happened, and the day from which that is
/// so. Whoever asks about an earlier day looks at the events themselves.
struct DeadlineIndex {
  let reading: Reading
  private let places: RecordPlaces
  private let closings = DeadlineSource.Closings()
  private var connection: Connection { reading.connection }

  /// The list, for as long as no record changes.
  ///
  /// - Parameter fresh: Records that are new, as they stand.
  init(_ reading: Reading, fresh: [RecordID: Record] = [:]) {
    self.init(reading, RecordPlaces(reading, fresh: fresh))
  }

  init(_ reading: Reading, _ places: RecordPlaces) {
    self.reading = reading
    self.places = places
  }

  /// Brings the rows in step that changed records bear on.
  func refresh(_ subjects: Set<RecordID>) throws {
    let fresh = places.fresh
    var owners = Set<RecordID>()
    var ends: [RecordID: [RecordID]] = [:]
    for subject in subjects {
      switch fresh[subject]?.kind {
      case .part, .delivery:
        if let parent = fresh[subject]?.parent { owners.insert(parent) }
      case .milestone:
        guard let parent = fresh[subject]?.parent else { continue }
        let followers = try ends[parent] ?? followers(under: parent)
        ends[parent] = followers
        owners.formUnion([subject] + followers)
        owners.formUnion(try tranches(waitingFor: subject))
      case .tranche:
        if let parent = fresh[subject]?.parent,
          DeadlineSource.hasDuePayments(try place(of: parent)?.kind)
        {
          owners.insert(subject)
        }
      default: owners.formUnion(try self.owners(of: subject))
      }
    }
    try refresh(all: owners)
  }

  /// From how many deliverables on those of a project are loaded together.
  private static let many = 8

  /// Writes the rows of several; many of one project are loaded together, unless it has many more.
  func refresh(all owners: Set<RecordID>) throws {
    var byProject: [RecordID: Set<RecordID>] = [:]
    for owner in owners {
      if owners.count >= Self.many, let place = try places.place(of: owner),
        place.kind == .deliverable
      {
        byProject[place.parent, default: []].insert(owner)
      } else {
        try refresh(owner)
      }
    }
    for (project, own) in byProject {
      let known = try StandingIndex(reading).count(in: project)
      guard own.count >= Self.many, own.count * Self.many >= known else {
        for owner in own { try refresh(owner) }
        continue
      }
      let facts =
        try FactsLoader(reading, .below(project), sumsOn: .distantFuture).deliverables()[project]
        ?? []
      for deliverable in facts where own.contains(deliverable.id) {
        try write(deliverable, in: project)
      }
    }
  }

  /// Takes in a deliverable that is new and has nothing under it.
  func add(_ record: Record) throws {
    var facts = DeliverableFacts(id: record.id, reference: record.slug, title: record.title ?? "")
    facts.target = record[DeliverableField.target]
    facts.due = record[DeliverableField.due]
    facts.weight = record[DeliverableField.weight]
    for row in DeadlineSource(reading, closings).rows(facts) { try insert(row) }
    try StandingIndex(reading).write(StandingRow(facts, in: record.parent))
  }

  /// Takes in a milestone that is new, has nothing under it and follows no other, in a project that is new.
  func add(milestone: Record, in project: Record) throws {
    for row in DeadlineSource(reading, closings).rows(newMilestone: milestone, in: project) {
      try insert(row)
    }
  }

  /// What a record is, and the one above it; nil when there is no such record.
  func place(of id: RecordID) throws -> RecordPlaces.Place? { try places.place(of: id) }

  /// The deliverables, milestones and tranches whose deadline a record bears on; the record itself when it is
  /// gone, so that its row goes too.
  func owners(of id: RecordID) throws -> [RecordID] {
    var current = id
    for _ in 0..<5 {
      guard let row = try places.place(of: current) else { return [current] }
      switch row.kind {
      case .deliverable, .tranche: return [current]
      case .milestone:
        return try [current] + followers(under: row.parent) + tranches(waitingFor: current)
      case .transaction:
        if let new = places.fresh[current], new[TransactionField.tranche] == nil,
          new[TransactionField.replaces] == nil
        {
          return []
        }
        return try tranches(paidBy: current)
      case .part, .delivery, .step, .amendment, .consent: current = row.parent
      case .project:
        let ends = try milestones(under: current, "m.type = 'end'")
        return try ends + ends.flatMap { try tranches(waitingFor: $0) }
      default: return []
      }
    }
    return []
  }

  /// The payments that wait for a milestone.
  private func tranches(waitingFor milestone: RecordID) throws -> [RecordID] {
    try connection.rows(
      "SELECT record FROM link WHERE target = ? AND field = 'conditions'", [SQLValue(milestone)]
    ) { $0.id(0) }
  }

  /// The payments that a transaction, or the one that it corrects, pays.
  private func tranches(paidBy transaction: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT tranche FROM "transaction" WHERE tranche IS NOT NULL
        AND (id = ?1 OR id IN (SELECT replaces FROM "transaction" WHERE id = ?1))
      """, [SQLValue(transaction)]
    ) { $0.id(0) }
  }

  /// The milestones under a record whose dates follow another's.
  private func followers(under parent: RecordID) throws -> [RecordID] {
    try milestones(under: parent, "m.rule IS NOT NULL")
  }

  private func milestones(under parent: RecordID, _ condition: String) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT c.id FROM record c CROSS JOIN milestone m ON m.id = c.id
      WHERE c.parent = ?1 AND c.kind = ?2 AND \(FactsLoader.isBeside) AND \(condition)
      """, [SQLValue(parent), .text(Kind.milestone.rawValue)]
    ) { $0.id(0) }
  }

  private func refresh(_ id: RecordID) throws {
    let source = DeadlineSource(reading, closings)
    if let deliverable = try source.deliverable(id), let project = try reading.parent(of: id) {
      try write(deliverable, in: project)
    } else {
      try replace(id, by: source.rows(of: id))
    }
  }

  private func write(_ deliverable: DeliverableFacts, in project: RecordID) throws {
    try StandingIndex(reading).write(StandingRow(deliverable, in: project))
    try replace(deliverable.id, by: DeadlineSource(reading, closings).rows(deliverable))
  }

  private func replace(_ id: RecordID, by rows: [DeadlineRow]) throws {
    try connection.run(
      """
      DELETE FROM deadline WHERE record = ?1 OR record IN (
        SELECT c.id FROM record c WHERE c.parent = ?1 AND c.kind = ?2 AND \(FactsLoader.isPlan))
      """, SQLValue(id), .text(Kind.part.rawValue))
    for row in rows { try insert(row) }
  }

  private static let insertion =
    "INSERT INTO deadline (record, \(DeadlineRow.columns.joined(separator: ", ")))"
    + " VALUES (?, ?, ?, ?, ?, ?, ?)"

  private func insert(_ row: DeadlineRow) throws {
    try connection.run(Self.insertion, [SQLValue(row.record)] + row.values)
  }
}
