import Domain

/// The list of what has a due date: derived from plans and events, kept as they change.
///
/// A row holds the outcome once every recorded event has happened, and the day from which that is
/// so. Whoever asks about an earlier day looks at the events themselves.
struct DeadlineIndex {
  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Brings the rows in step that changed records bear on.
  ///
  /// - Parameter fresh: Records that are new, as they stand.
  func refresh(_ subjects: Set<RecordID>, fresh: [RecordID: Record] = [:]) throws {
    var owners = Set<RecordID>()
    var ends: [RecordID: [RecordID]] = [:]
    for subject in subjects {
      switch fresh[subject]?.kind {
      case .part, .delivery:
        if let parent = fresh[subject]?.parent { owners.insert(parent) }
      case .deliverable: owners.insert(subject)
      case .milestone:
        guard let parent = fresh[subject]?.parent else { continue }
        let followers = try ends[parent] ?? followers(under: parent)
        ends[parent] = followers
        owners.formUnion([subject] + followers)
        owners.formUnion(try tranches(waitingFor: subject))
      default: owners.formUnion(try self.owners(of: subject))
      }
    }
    try refresh(all: owners)
  }

  /// From how many deliverables on those of a project are loaded together.
  private static let many = 8

  /// Writes the rows of several; many of one project are loaded together, unless it has many more.
  private func refresh(all owners: Set<RecordID>) throws {
    var byProject: [RecordID: Set<RecordID>] = [:]
    for owner in owners {
      if owners.count >= Self.many, try reading.kind(of: owner) == .deliverable,
        let project = try reading.parent(of: owner)
      {
        byProject[project, default: []].insert(owner)
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
      let facts = try FactsLoader(reading, .below(project)).deliverables()[project] ?? []
      for deliverable in facts where own.contains(deliverable.id) {
        try write(deliverable, in: project)
      }
    }
  }

  /// Takes in a deliverable that is new and has nothing under it.
  func add(_ record: Record) throws {
    var facts = DeliverableFacts(id: record.id, reference: record.slug, title: record.title ?? "")
    facts.target = record.decimal("target")
    facts.due = record.date("due")
    facts.weight = record.decimal("weight")
    for row in DeadlineSource(reading).rows(facts) { try insert(row) }
    try StandingIndex(reading).write(StandingRow(facts, in: record.parent))
  }

  /// The deliverables, milestones and tranches whose deadline a record bears on; the record itself when it is
  /// gone, so that its row goes too.
  private func owners(of id: RecordID) throws -> [RecordID] {
    var current = id
    for _ in 0..<5 {
      let row = try connection.first(
        "SELECT kind, parent FROM record WHERE id = ?", [SQLValue(current)]
      ) { (kind: Kind(rawValue: $0.text(0)), parent: $0.id(1)) }
      guard let row else { return [current] }
      switch row.kind {
      case .deliverable, .tranche: return [current]
      case .milestone:
        return try [current] + followers(under: row.parent) + tranches(waitingFor: current)
      case .transaction: return try tranches(paidBy: current)
      case .part, .delivery, .step, .amendment, .consent: current = row.parent
      case .project:
        let ends = try connection.rows(
          """
          SELECT c.id FROM record c CROSS JOIN milestone m ON m.id = c.id
          WHERE c.parent = ?1 AND c.kind = ?2 AND \(FactsLoader.isBeside) AND m.type = 'end'
          """, [SQLValue(current), .text(Kind.milestone.rawValue)]
        ) { $0.id(0) }
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
    try connection.rows(
      """
      SELECT c.id FROM record c CROSS JOIN milestone m ON m.id = c.id
      WHERE c.parent = ?1 AND c.kind = ?2 AND \(FactsLoader.isBeside) AND m.rule IS NOT NULL
      """, [SQLValue(parent), .text(Kind.milestone.rawValue)]
    ) { $0.id(0) }
  }

  private func refresh(_ id: RecordID) throws {
    let source = DeadlineSource(reading)
    if let deliverable = try source.deliverable(id), let project = try reading.parent(of: id) {
      try write(deliverable, in: project)
    } else {
      try replace(id, by: source.rows(of: id))
    }
  }

  private func write(_ deliverable: DeliverableFacts, in project: RecordID) throws {
    // The sums are not laid into the past: projects that differ are added up there when asked for.
    if reading.differing == nil {
      try StandingIndex(reading).write(StandingRow(deliverable, in: project))
    }
    try replace(deliverable.id, by: DeadlineSource(reading).rows(deliverable))
  }

  private func replace(_ id: RecordID, by rows: [DeadlineRow]) throws {
    try connection.run(
      """
      DELETE FROM deadline WHERE record = ?1
        OR record IN (SELECT id FROM record WHERE parent = ?1 AND kind = 'part')
      """, SQLValue(id))
    for row in rows { try insert(row) }
  }

  /// Where a payment has no date yet: after every other.
  private static let noDay = "9999-12-31"

  private func insert(_ row: DeadlineRow) throws {
    try connection.run(
      """
      INSERT INTO deadline
        (record, due, dueLast, originalDue, isOpen, validFrom, isHeld)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      SQLValue(row.record), .text(row.due.text),
      .text(row.due.last?.description ?? Self.noDay), .text(row.originalDue.text),
      .integer(row.isOpen ? 1 : 0), .text(row.validFrom.description),
      .integer(row.isHeld ? 1 : 0))
  }
}

/// A row of the table `deadline`.
struct DeadlineRow: Equatable {
  var record: RecordID
  var due: PartialDate
  var originalDue: PartialDate
  var isOpen: Bool
  var validFrom: Day
  /// Whether it is a payment that waits for a condition.
  var isHeld = false
}

/// Makes the rows of `deadline` from the records.
struct DeadlineSource {
  let reading: Reading
  private static let endOfTime = Day(daysSinceEpoch: Int.max / 2)

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// A deliverable with all that bears on it; nil when there is none with this key.
  func deliverable(_ id: RecordID) throws -> DeliverableFacts? {
    guard try reading.kind(of: id) == .deliverable else { return nil }
    return try FactsLoader(reading, .below(id)).deliverable(id)
  }

  /// The rows of a deliverable and its parts, or of a milestone; none when there is no such record.
  ///
  /// - Parameter asOf: The day that cuts events; nil when all of them count.
  func rows(of id: RecordID, asOf: Day? = nil) throws -> [DeadlineRow] {
    switch try reading.kind(of: id) {
    case .deliverable:
      return try deliverable(id).map { rows($0, asOf: asOf ?? Self.endOfTime) } ?? []
    case .milestone:
      let loader = try FactsLoader(reading, .below(id))
      let records = try reading.rows(.milestone, "r.id = ?", [SQLValue(id)])
      guard let facts = try loader.milestones(records).values.first?.first,
        let parent = records.first?.parent
      else { return [] }
      return rows(facts, closed: try closing(of: parent), asOf: asOf ?? Self.endOfTime)
    case .tranche:
      // A planned disbursement of a project, as the standard has it, names no payment that makes it.
      guard let parent = try reading.parent(of: id), try reading.kind(of: parent) == .agreement
      else { return [] }
      return try reading.trancheFacts(id).map {
        try rows($0, calendar: reading.workCalendar(), asOf: asOf ?? Self.endOfTime)
      } ?? []
    default: return []
    }
  }

  /// The rows of a deliverable and its parts, all their events counted.
  func rows(_ facts: DeliverableFacts) -> [DeadlineRow] { rows(facts, asOf: Self.endOfTime) }

  private func rows(_ facts: DeliverableFacts, asOf: Day) -> [DeadlineRow] {
    let status = DeliverableStatus(facts, asOf: asOf)
    var days = facts.deliveries.map(\.day) + facts.steps.map(\.day)
    days += facts.changes.compactMap(\.holdsFrom)
    var rows: [DeadlineRow] = []
    if let due = status.due.agreed, due.last != nil {
      rows.append(
        DeadlineRow(
          record: facts.id, due: due, originalDue: status.due.original ?? due,
          isOpen: status.state.isOpen, validFrom: Self.last(days)))
    }
    for part in status.parts {
      guard let due = part.due.agreed, due.last != nil else { continue }
      let own = part.facts.steps.map(\.day) + part.facts.changes.compactMap(\.holdsFrom)
      rows.append(
        DeadlineRow(
          record: part.facts.id, due: due, originalDue: part.due.original ?? due,
          isOpen: part.state.isOpen && status.state.isOpen, validFrom: Self.last(days + own)))
    }
    return rows
  }

  private func rows(_ facts: MilestoneFacts, closed: PartialDate?, asOf: Day) -> [DeadlineRow] {
    let status = MilestoneStatus(facts, projectClosed: closed, asOf: asOf)
    guard let due = status.currentDue, due.last != nil else { return [] }
    let days =
      facts.steps.map(\.day) + facts.changes.compactMap(\.holdsFrom) + [closed].compactMap { $0 }
      + (facts.follows?.changes.compactMap(\.holdsFrom) ?? [])
    return [
      DeadlineRow(
        record: facts.id, due: due, originalDue: status.due.original ?? due,
        isOpen: status.state.isOpen, validFrom: Self.last(days))
    ]
  }

  private func rows(_ facts: TrancheFacts, calendar: WorkCalendar, asOf: Day) -> [DeadlineRow] {
    let status = MoneyStatus.Tranche(
      facts.tranche, transactions: facts.transactions, calendar: calendar, asOf: asOf)
    let conditions = facts.tranche.conditions
    var days = facts.transactions.map(\.day) + facts.tranche.changes.compactMap(\.holdsFrom)
    days += conditions.flatMap { $0.steps.map(\.day) }
    return [
      DeadlineRow(
        record: facts.tranche.id, due: status.payBy ?? status.due.agreed ?? .open,
        originalDue: status.due.original ?? status.payBy ?? .open, isOpen: status.payBy != nil,
        validFrom: Self.last(days), isHeld: status.isHeld)
    ]
  }

  /// The date on which a project was closed, which closes its end.
  func closing(of parent: RecordID) throws -> PartialDate? {
    guard try reading.kind(of: parent) == .project,
      let record = try reading.rows(.project, "r.id = ?", [SQLValue(parent)]).first
    else { return nil }
    let steps = try reading.rows(.step, "r.parent = ?", [SQLValue(parent)])
    var facts = ProjectFacts(id: parent, reference: record.slug, title: "")
    facts.actualEnd = record.date("actualEnd")
    facts.steps = steps.compactMap { step in
      guard let type = step.text("type").flatMap(StepType.init), let day = step.date("day") else {
        return nil
      }
      return Step(type, on: day)
    }
    return facts.closedOn(asOf: Self.endOfTime)
  }

  private static func last(_ dates: [PartialDate]) -> Day {
    dates.compactMap(\.first).max() ?? Day(daysSinceEpoch: -719_162)
  }
}
