package import Domain

extension Reading {
  /// Hands every deadline to `body`, open or not, by its last day, and after them those that were taken
  /// out of the register in the last year.
  ///
  /// - Parameter under: The record under which they stand; nil for the whole register.
  package func forEachDeadlineEvent(
    under scope: RecordID?, asOf: Day, _ body: (DeadlineEvent) throws -> Void
  ) throws {
    let query = try deadlineQuery(in: scope.map { .under($0) } ?? .everything, asOf: asOf)
    let details = try DeadlineDetails(self, asOf: asOf)
    // What a deadline follows from can stand anywhere: payments, conditions, another milestone, the closing of a
    // project, holidays. So each entry of the history makes a new revision of all of them; none is ever taken
    // out, and a register that another's entries were merged into has more than either.
    let revision = try Int(entryCount())
    // Keys first, names later: a query that is read while others run would hold its own snapshot.
    for row in try query.allRows() {
      let past = try past(of: row.record)
      try body(
        DeadlineEvent(
          id: row.record, item: try details.item(row), state: try state(of: row, asOf: asOf),
          revision: revision, entered: past.entered, changed: past.changed))
    }
    try Removals(self, revision: revision, asOf: asOf).forEach(under: scope, body)
  }

  /// When a deadline and what stands under it were changed, first and last.
  private func past(of id: RecordID) throws -> (entered: Int64, changed: Int64) {
    try connection.first(
      """
      WITH subject (id) AS (
        SELECT ?1 UNION SELECT id FROM record WHERE parent = ?1 AND id <> parent
        UNION SELECT id FROM "transaction" WHERE tranche = ?1
        UNION SELECT c.id FROM link l JOIN record c ON c.parent = l.target
          WHERE l.record = ?1 AND l.field = 'conditions'
      )
      SELECT min(e.at), max(e.at) FROM subject s JOIN \(ChangeIndex.lines) c ON c.key = s.id
      JOIN entry e ON e.office = c.office AND e.number = c.number
      """, [SQLValue(id)]
    ) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
  }

  private func state(of row: DeadlineRow, asOf: Day) throws -> DeadlineEvent.State {
    // A payment that waits for a condition is still to be made.
    if row.isOpen || row.isHeld { return .open }
    return DeadlineEvent.State(
      of: try kind(of: row.record) ?? .milestone, closedBy: try steps(of: row.record),
      above: try parent(of: row.record).map { try steps(of: $0) } ?? [], asOf: asOf)
  }

  private func steps(of id: RecordID) throws -> [Step] {
    try connection.rows(
      """
      SELECT s.type, s.day FROM record r JOIN step s ON s.id = r.id WHERE r.parent = ? ORDER BY r.slug
      """, [SQLValue(id)]
    ) { row in
      StepType(rawValue: row.text(0)).flatMap { type in
        (try? PartialDate(row.text(1))).map { Step(type, on: $0) }
      }
    }.compactMap { $0 }
  }
}

/// The deadlines that were taken out of the register.
private struct Removals {
  private let reading: Reading
  private let revision: Int
  private let asOf: Day
  private let entries: [EntryName]

  init(_ reading: Reading, revision: Int, asOf: Day) throws {
    self.reading = reading
    self.revision = revision
    self.asOf = asOf
    entries = try reading.connection.rows(
      """
      SELECT DISTINCT office, number FROM span
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

  func forEach(under scope: RecordID?, _ body: (DeadlineEvent) throws -> Void) throws {
    let since = asOf.advanced(by: -366)
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
        id: id, reference: record.slug, kind: record.kind ?? .milestone,
        title: title ?? record.slug, owner: nil, due: due, originalDue: due, .unknown, asOf: asOf),
      state: .cancelled, revision: revision, entered: entry.at, changed: entry.at)
  }
}
