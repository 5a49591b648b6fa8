import Domain

// MARK: Lists that are made from the records

extension Examination {
  /// That the derived tables say of each record what would be derived now, in all their columns, and nothing
  /// else.
  func examineDerived() throws {
    try examineDeadlines()
    try part("deadlineDay") { try compareDays() }
    try part("standing") { try compareStandings() }
    try part("projectStanding") {
      try StandingIndex(reading).compareSums { key, columns in
        add(.outOfStep) {
          .outOfStep(table: "projectStanding", record: name(of: key), columns: columns)
        }
      }
    }
    try examineTallies()
    try examineWords()
  }

  private func examineDeadlines() throws {
    let source = DeadlineSource(reading, readsSums: false)
    var expected: Int64 = 0
    for kind in [Kind.deliverable, .milestone, .tranche] {
      try part("deadline") {
        try forEachID("SELECT id FROM \(kind.rawValue) WHERE id > ? ORDER BY id LIMIT ?") { id in
          try part("deadline") {
            for row in try source.rows(of: id) where try compare(row) { expected += 1 }
          }
        }
      }
    }
    try part("deadline") {
      let stored = try connection.first("SELECT count(*) FROM deadline NOT INDEXED") {
        $0.integer(0)
      }
      // Only now it is worth knowing which they are.
      if stored != expected { try findStrayDeadlines(source) }
    }
  }

  /// - Returns: Whether there is a row for it, right or wrong.
  private func compare(_ row: DeadlineRow) throws -> Bool {
    let columns = DeadlineRow.columns
    let stored = try connection.first(
      """
      SELECT \(columns.joined(separator: ", ")) FROM deadline NOT INDEXED WHERE record = ?
      """, [SQLValue(row.record)]
    ) { found in columns.indices.map { found.value($0) } }
    let differing = stored.map { SQLValue.differing(columns, $0, row.values) }
    if differing != [] {
      add(.outOfStep) {
        .outOfStep(table: "deadline", record: name(of: row.record), columns: differing ?? [])
      }
    }
    return stored != nil
  }

  /// Rows that nothing would make.
  private func findStrayDeadlines(_ source: DeadlineSource) throws {
    var last = SQLValue.null
    while true {
      // A key of any type is found: nothing sorts before all of them.
      let page = try connection.rows(
        "SELECT record FROM deadline NOT INDEXED WHERE ?1 IS NULL OR record > ?1 ORDER BY record LIMIT ?2",
        [last, .integer(Int64(Self.page))]
      ) { $0.value(0) }
      for key in page {
        if try key.recordID.map({ try isMade($0, source) }) != true {
          add(.outOfStep) { .outOfStep(table: "deadline", record: name(of: [key]), columns: []) }
        }
      }
      guard page.count == Self.page, let end = page.last else { return }
      last = end
    }
  }

  private func isMade(_ id: RecordID, _ source: DeadlineSource) throws -> Bool {
    let parent = try reading.kind(of: id) == .part ? reading.parent(of: id) : nil
    let rows = try? source.rows(of: parent ?? id)
    return rows?.contains { $0.record == id } ?? false
  }

  /// The sums of days.
  private func compareDays() throws {
    let sums = try KeyedRows(
      connection,
      """
      SELECT dueLast, count(*) FROM deadline NOT INDEXED WHERE isOpen
      GROUP BY dueLast ORDER BY dueLast
      """, keys: 1, columns: 1)
    let stored = try KeyedRows(
      connection, "SELECT dueLast, open FROM deadlineDay ORDER BY dueLast", keys: 1, columns: 1)
    try KeyedRows.compare(stored, sums, columns: ["open"]) { key, difference in
      add(.outOfStep) {
        .outOfStep(table: "deadlineDay", record: name(of: key), columns: difference.columns)
      }
    }
  }

  /// How deliverables count in their projects.
  private func compareStandings() throws {
    let index = StandingIndex(reading)
    try index.forEachStray { key in
      add(.outOfStep) { .outOfStep(table: "standing", record: name(of: [key]), columns: []) }
    }
    let source = DeadlineSource(reading, readsSums: false)
    try forEachID("SELECT id FROM deliverable WHERE id > ? ORDER BY id LIMIT ?") { id in
      try part("standing") {
        var differing: [String]?
        if let facts = try source.deliverable(id), let project = try reading.parent(of: id) {
          differing = try index.difference(from: StandingRow(facts, in: project))
        }
        guard differing != [] else { return }
        add(.outOfStep) {
          .outOfStep(table: "standing", record: name(of: id), columns: differing ?? [])
        }
      }
    }
  }
}
