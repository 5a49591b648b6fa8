import Domain

/// What stands beside a record's row: narratives, links, people counted, claims.
extension Reading {
  func addAttachments(to record: inout Record) throws {
    let key = [SQLValue(record.id)]
    try addNarratives(to: &record, key)
    for field in record.kind.fields {
      switch field.shape {
      case .references:
        let targets = try connection.rows(
          "SELECT target FROM link WHERE record = ? AND field = ? ORDER BY ordinal",
          key + [.text(field.name)]
        ) { $0.id(0) }
        if !targets.isEmpty { record.values[field.name] = .references(targets) }
      case .counts:
        let counts = try connection.rows(
          "SELECT category, number FROM headcount WHERE record = ? AND field = ? ORDER BY category",
          key + [.text(field.name)]
        ) { Headcount(category: $0.text(0), number: $0.integer(1)) }
        if !counts.isEmpty { record.values[field.name] = .counts(counts) }
      default: break
      }
    }
    record.claims = try claims(on: record.id)
  }

  private func addNarratives(to record: inout Record, _ key: [SQLValue]) throws {
    let narratives = try connection.rows(
      """
      SELECT field, ordinal, language, text FROM narrative WHERE record = ?
      ORDER BY field, ordinal, language
      """, key
    ) { Self.narrative($0, from: 0) }
    for field in record.kind.fields where field.shape == .texts {
      let own = narratives.filter { $0.field == field.name }
      if !own.isEmpty { record.values[field.name] = .texts(own) }
    }
    record.narratives = narratives.filter { record.kind.field($0.field)?.shape != .texts }
  }

  private func claims(on id: RecordID) throws -> [Claim] {
    try connection.rows(
      """
      SELECT id, field, value, unknown, source, inUse, note FROM claim WHERE record = ?
      ORDER BY field, id
      """, [SQLValue(id)]
    ) { Self.claim($0, from: 0) }
  }

  /// The narrative in the columns `field, ordinal, language, text`, which begin at `first`.
  static func narrative(_ row: Statement, from first: Int) -> Narrative {
    Narrative(
      field: row.text(first), ordinal: Int(row.integer(first + 1)), language: row.text(first + 2),
      text: row.text(first + 3))
  }

  /// The claim in the columns `id, field, value, unknown, source, inUse, note`, which begin at `first`.
  static func claim(_ row: Statement, from first: Int) -> Claim {
    Claim(
      id: row.id(first), field: row.text(first + 1), value: row.optionalText(first + 2),
      unknown: row.optionalText(first + 3).flatMap { UnknownReason(rawValue: $0) },
      source: row.optionalID(first + 4), isInUse: row.integer(first + 5) == 1,
      note: row.optionalText(first + 6))
  }
}
