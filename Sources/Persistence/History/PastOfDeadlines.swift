import Domain

/// The past of a milestone or a planned payment, whose standing follows from more than itself: the milestone
/// that it follows, the closing of its project, what waits for it or what it waits for, what was paid,
/// holidays and the weekend.
struct PastOfDeadlines {
  private let records: PastOfRecords
  private var past: Reading { records.past }

  init(_ records: PastOfRecords) {
    self.records = records
  }

  /// Lays what bears on how a record stands; nothing for one of another kind.
  ///
  /// - Returns: Whether all of it is laid.
  func layStanding(of id: RecordID) throws -> Bool {
    switch try past.kind(of: id) {
    case .milestone:
      guard try layPayments(), try lay(milestone: id) else { return false }
    case .tranche:
      guard try layPayments(), try lay(tranche: id) else { return false }
      for condition in try conditions(of: id) {
        guard try lay(milestone: condition) else { return false }
      }
    default: break
    }
    return true
  }

  /// Lays the settings, and each payment and holiday that was changed since: which of them bear on
  /// something may have changed as well.
  private func layPayments() throws -> Bool {
    let tables: Set<String> = ["tranche", "transaction", "holiday"]
    let changed = try ChangedRecords(records.present).later(
      than: records.until,
      in: "s.tableName IN ('tranche', 'transaction', 'holiday', 'link')",
      atMost: PastOfRecords.mostMoved
    ) { row in
      if tables.contains(row.table) { return true }
      guard row.table == "link", let id = row.subject else { return false }
      return try records.present.kind(of: id) == .tranche
    }
    guard let changed else { return false }
    for id in changed { try records.lay(id) }
    return try records.laySettings()
  }

  private func lay(milestone id: RecordID) throws -> Bool {
    try records.layPath(of: id)
    guard let parent = try past.parent(of: id), let all = try records.layAll(under: id) else {
      return false
    }
    for record in all { try records.layNames(in: record) }
    // The steps of the project say when it was closed; its other milestones may be followed.
    for beside in try beside(id, under: parent) { try records.lay(beside) }
    for beside in try beside(id, under: parent) {
      guard try records.layAll(under: beside) != nil else { return false }
    }
    for tranche in try tranches(waitingFor: id) {
      guard try lay(tranche: tranche) else { return false }
    }
    return true
  }

  private func lay(tranche id: RecordID) throws -> Bool {
    try records.layPath(of: id)
    guard let all = try records.layAll(under: id) else { return false }
    for record in try all + payments(of: id) {
      try records.layPath(of: record)
      try records.layNames(in: record)
    }
    return true
  }

  private func beside(_ id: RecordID, under parent: RecordID) throws -> [RecordID] {
    try past.connection.rows(
      "SELECT id FROM record WHERE parent = ? AND kind IN ('milestone', 'step') AND id <> ?",
      [SQLValue(parent), SQLValue(id)]
    ) { $0.id(0) }
  }

  private func conditions(of tranche: RecordID) throws -> [RecordID] {
    try past.connection.rows(
      "SELECT target FROM link WHERE record = ? AND field = 'conditions'", [SQLValue(tranche)]
    ) { $0.id(0) }
  }

  private func tranches(waitingFor milestone: RecordID) throws -> [RecordID] {
    try past.connection.rows(
      """
      SELECT r.id FROM link l CROSS JOIN record r ON r.id = l.record
      WHERE l.target = ? AND l.field = 'conditions'
      """, [SQLValue(milestone)]
    ) { $0.id(0) }
  }

  /// The transactions that pay a planned payment, with those that correct them.
  private func payments(of tranche: RecordID) throws -> [RecordID] {
    try past.connection.rows(
      """
      SELECT r.id FROM "transaction" t CROSS JOIN record r ON r.id = t.id
      WHERE t.tranche = ?1 OR t.replaces IN (SELECT id FROM "transaction" WHERE tranche = ?1)
      """, [SQLValue(tranche)]
    ) { $0.id(0) }
  }
}
