package import Domain

extension Change {
  /// Takes a record out, with all that stands under it when `withChildren` says so.
  ///
  /// History keeps what was removed, so `undo` brings it back.
  /// - Throws: ``RegisterError/hasDependents(_:dependents:count:)`` when others stand under it or
  ///   name it.
  package func remove(_ id: RecordID, withChildren: Bool) throws {
    let doomed = try descendants(of: id)
    let children = doomed.dropFirst()
    if !withChildren, !children.isEmpty { throw try dependents(of: id, Array(children)) }
    for doomed in doomed where try kind(of: doomed) == .obligation { try dissolve(doomed) }
    let doomedSet = Set(doomed)
    let outside = try doomed.flatMap { try namers(of: $0) }.filter { !doomedSet.contains($0) }
    if !outside.isEmpty { throw try dependents(of: id, outside) }
    for doomed in doomed.reversed() {
      if let kind = try kind(of: doomed), [.holiday, .step, .amendment].contains(kind) {
        try noteForObligations(try record(doomed))
      }
      try delete(doomed)
    }
  }

  private func dependents(of id: RecordID, _ others: [RecordID]) throws -> RegisterError {
    let unique = Set(others).sorted()
    return .hasDependents(
      try reference(of: id).description,
      dependents: try unique.prefix(5).map { try reference(of: $0).description },
      count: unique.count)
  }

  /// The records that name this one in a field, a list or a claim.
  func namers(of id: RecordID) throws -> [RecordID] {
    let key = SQLValue(id)
    var namers = try connection.rows(
      """
      SELECT record FROM link WHERE target = ?1 UNION SELECT record FROM claim WHERE source = ?1
      UNION SELECT record FROM original WHERE source = ?1
      """, [key]
    ) { $0.id(0) }
    for table in Kind.allCases.map(KindTable.of) {
      for placement in table.placements {
        guard case .reference = placement.field.shape else { continue }
        namers += try connection.rows(
          "SELECT id FROM \(table.name) WHERE \"\(placement.field.name)\" = ?", [key]
        ) { $0.id(0) }
      }
    }
    return namers.filter { $0 != id }
  }

  func delete(_ id: RecordID) throws {
    let kind = try connection.first("SELECT kind FROM record WHERE id = ?", [SQLValue(id)]) {
      $0.text(0)
    }
    if kind == Kind.period.rawValue, let parent = try parent(of: id) { periodDays?.forget(parent) }
    for table in ["narrative", "link", "headcount", "claim", "original"] {
      try connection.run("DELETE FROM \(table) WHERE record = ?", SQLValue(id))
    }
    if let table = kind.flatMap(Kind.init(rawValue:)).map(KindTable.of) {
      try connection.run("DELETE FROM \(table.name) WHERE id = ?", SQLValue(id))
    }
    try connection.run("DELETE FROM record WHERE id = ?", SQLValue(id))
  }
}

extension Reading {
  /// The record and all that stand under it, each once and before its children.
  package func descendants(of id: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      WITH RECURSIVE below (id, depth) AS (
        SELECT ?, 0
        UNION ALL
        SELECT r.id, depth + 1 FROM below JOIN record r ON r.parent = below.id
        WHERE r.id <> r.parent AND depth < 20
      )
      SELECT id FROM below GROUP BY id ORDER BY min(depth)
      """, [SQLValue(id)]
    ) { $0.id(0) }
  }
}
