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
    ) {
      Narrative(
        field: $0.text(0), ordinal: Int($0.integer(1)), language: $0.text(2), text: $0.text(3))
    }
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
    ) {
      Claim(
        id: $0.id(0), field: $0.text(1), value: $0.optionalText(2),
        unknown: $0.optionalText(3).flatMap { UnknownReason(rawValue: $0) },
        source: $0.optionalID(4),
        isInUse: $0.integer(5) == 1, note: $0.optionalText(6))
    }
  }
}
