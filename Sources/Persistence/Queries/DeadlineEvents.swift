public import Domain

extension Reading {
  /// Hands every deadline to `body`, open or not, by its last day, and after them those that were taken
  /// out of the register in the last year.
  ///
  /// - Parameter under: The record under which they stand; nil for the whole register.
  public func forEachDeadlineEvent(
    under scope: RecordID?, asOf: Day, _ body: (DeadlineEvent) throws -> Void
  ) throws {
    try needDeadlines()
    let names = try DeadlineNames(self)
    let removals = try Removals(self)
    // Keys first, names later: a query that is read while others run would hold its own snapshot.
    let rows = try connection.rows(
      """
      SELECT record, due, originalDue, isOpen OR isHeld, validFrom FROM deadline
      ORDER BY dueLast, record
      """
    ) { row in
      (
        id: row.id(0), due: row.text(1), original: row.text(2), isOpen: row.integer(3) == 1,
        validFrom: row.text(4)
      )
    }
    for row in rows {
      if let scope, try !isBelow(row.id, scope) { continue }
      guard let due = try? PartialDate(row.due), let original = try? PartialDate(row.original),
        let validFrom = Day(row.validFrom)
      else {
        throw RegisterError.malformedRow(
          table: "deadline", column: "due", record: row.id.description, value: row.due)
      }
      let item = try names.item(
        DeadlineRow(
          record: row.id, due: due, originalDue: original, isOpen: row.isOpen, validFrom: validFrom
        ), asOf: asOf)
      let past = try past(of: row.id)
      try body(
        DeadlineEvent(
          id: row.id, item: item,
          state: row.isOpen ? .open : try wasCalledOff(row.id) ? .cancelled : .done,
          revision: past.revision + removals.revisions, entered: past.entered,
          changed: past.changed))
    }
    try removals.forEach(under: scope, since: asOf.advanced(by: -366), body)
  }

  /// How often a deadline and what stands under it were changed, first and last when.
  private func past(of id: RecordID) throws -> (revision: Int, entered: Int64, changed: Int64) {
    try connection.first(
      """
      WITH subject (id) AS (
        SELECT ?1 UNION SELECT id FROM record WHERE parent = ?1 AND id <> parent
        UNION SELECT id FROM "transaction" WHERE tranche = ?1
        UNION SELECT c.id FROM link l JOIN record c ON c.parent = l.target
          WHERE l.record = ?1 AND l.field = 'conditions'
      )
      SELECT count(DISTINCT e.number), min(e.at), max(e.at)
      FROM subject s JOIN change c ON c.key = s.id
      JOIN entry e ON e.office = c.office AND e.number = c.number
      """, [SQLValue(id)]
    ) { (Int($0.integer(0)), $0.integer(1), $0.integer(2)) } ?? (0, 0, 0)
  }

  /// The last thing that happened to a record; nil when nothing did.
  func lastStep(of id: RecordID) throws -> StepType? {
    try connection.first(
      """
      SELECT s.type FROM record r JOIN step s ON s.id = r.id
      WHERE r.parent = ? ORDER BY s.dayLast DESC, r.id DESC LIMIT 1
      """, [SQLValue(id)]
    ) { StepType(rawValue: $0.text(0)) } ?? nil
  }

  /// Whether the last thing that happened to a record, or to what it is part of, called it off.
  private func wasCalledOff(_ id: RecordID) throws -> Bool {
    var current = id
    for _ in 0..<3 {
      switch try lastStep(of: current) {
      case .waived, .cancelled, .ended: return true
      case .some: return false
      case nil:
        guard let above = try parent(of: current), above != .root else { return false }
        current = above
      }
    }
    return false
  }
}

/// The deadlines that were taken out of the register.
private struct Removals {
  private let reading: Reading
  /// How many changes there were of records that are gone, or were once: added to every revision, so
  /// that none ever falls when what it counts is taken out.
  let revisions: Int
  private let entries: [EntryName]

  init(_ reading: Reading) throws {
    self.reading = reading
    revisions =
      try reading.connection.first(
        """
        SELECT count(*) FROM change d JOIN change c ON c.key = d.key AND c.tableName = 'record'
        WHERE d.tableName = 'record' AND d.operation = 'delete'
        """
      ) { Int($0.integer(0)) } ?? 0
    entries = try reading.connection.rows(
      """
      SELECT DISTINCT office, number FROM change
      WHERE tableName = 'record' AND operation = 'delete' ORDER BY office, number
      """
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
  }

  private struct Gone {
    var kind: Kind?
    var parent: RecordID?
    var slug = ""
    var title: String?
    var due: PartialDate?
  }

  func forEach(
    under scope: RecordID?, since: Day, _ body: (DeadlineEvent) throws -> Void
  ) throws {
    for name in entries {
      guard let entry = try reading.storedEntry(name)?.entry,
        Day(daysSinceEpoch: Int(entry.at / 86_400_000)) >= since
      else { continue }
      var gone: [RecordID: Gone] = [:]
      try reading.forEachRowChange(of: name) { row in
        guard row.operation == .delete,
          ["record", "milestone", "deliverable", "part", "tranche"].contains(row.table),
          let id = RecordID(bytes: Array(row.key.prefix(16)))
        else { return }
        take(row, &gone[id, default: Gone()])
      }
      for (id, record) in gone.sorted(by: { $0.key < $1.key }) {
        // What is in the register again is no removal.
        guard let due = record.due, try reading.kind(of: id) == nil else { continue }
        if let scope, try !stood(record, below: scope, gone) { continue }
        try body(event(id, record, due, entry, gone))
      }
    }
  }

  private func take(_ row: RowChange, _ gone: inout Gone) {
    func text(_ column: Int) -> String? {
      if column < row.old.count, case .text(let text)?? = Optional(row.old[column]) {
        text
      } else {
        nil
      }
    }
    if row.table == "record" {
      gone.kind = text(1).flatMap { Kind(rawValue: $0) }
      if case .blob(let bytes)?? = Optional(row.old[2]) { gone.parent = RecordID(bytes: bytes) }
      gone.slug = text(3) ?? ""
      gone.title = text(4)
    } else if let table = Kind(rawValue: row.table).map(KindTable.of),
      let due = table.placements.first(where: { $0.field.name == "due" })
    {
      gone.due = text(due.first + 1).flatMap { try? PartialDate($0) }
    }
  }

  private func stood(_ record: Gone, below scope: RecordID, _ gone: [RecordID: Gone]) throws -> Bool
  {
    var parent = record.parent
    for _ in 0..<20 {
      guard let above = parent, above != .root else { return false }
      if above == scope { return true }
      parent = try gone[above]?.parent ?? reading.parent(of: above)
    }
    return false
  }

  private func event(
    _ id: RecordID, _ record: Gone, _ due: PartialDate, _ entry: Entry, _ gone: [RecordID: Gone]
  ) throws -> DeadlineEvent {
    let above = record.parent
    let title =
      record.title ?? above.flatMap { gone[$0]?.title ?? (try? reading.title(of: $0)) }
    return DeadlineEvent(
      id: id,
      item: DeadlineItem(
        reference: record.slug, kind: record.kind ?? .milestone, title: title ?? record.slug,
        project: "", projectTitle: "", due: due, originalDue: due, days: 0, responsible: nil,
        move: nil),
      state: .cancelled, revision: revisions + 1, entered: entry.at, changed: entry.at)
  }
}
