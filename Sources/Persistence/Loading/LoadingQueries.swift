package import Domain

/// What loading and writing tables asks.
extension Reading {
  /// The part of a deliverable that is at a place; nil when it has none there.
  package func part(of deliverable: RecordID, at place: RecordID) throws -> RecordID? {
    try connection.first(
      """
      SELECT p.id FROM record r JOIN part p ON p.id = r.id
      WHERE \(Self.isUnder(.part)) AND p.at = ? ORDER BY r.slug LIMIT 1
      """, [SQLValue(deliverable), .text(Kind.part.rawValue), SQLValue(place)]
    ) { $0.id(0) }
  }

  /// The languages, in order, in which records of a kind have names beside their first.
  package func languagesOfTitles(of kind: Kind) throws -> [String] {
    guard kind.hasName else { return [] }
    return try connection.rows(
      """
      SELECT DISTINCT n.language FROM narrative n JOIN record r ON r.id = n.record
      WHERE n.field = 'title' AND r.kind = ? AND n.language <> '' ORDER BY 1
      """, [.text(kind.rawValue)]
    ) { $0.text(0) }
  }
}

extension Change {
  /// The records of a draft's kind that stand under a record, are of a day and say the same as the draft
  /// in some fields; by reference.
  package func events(
    like draft: Draft, under parent: RecordID, on day: PartialDate, in fields: [String]
  ) throws -> [RecordID] {
    let table = KindTable.of(draft.kind)
    var conditions: [String] = []
    var values = [SQLValue.text(day.text), SQLValue(parent)]
    for placement in table.placements where fields.contains(placement.field.name) {
      let value: Value? =
        switch draft.entries[placement.field.name] {
        case .value(let value)?: value
        case .reference(let reference)?: .reference(try find(reference))
        default: nil
        }
      conditions += placement.columns.map { "AND t.\"\($0)\" IS ?" }
      values += ColumnCoding.encode(value, placement)
    }
    // The index on the day comes first: a record may have a million events.
    return try connection.rows(
      """
      SELECT r.id FROM \(table.name) t CROSS JOIN record r ON r.id = t.id
      WHERE t.day = ? AND r.parent = ? \(conditions.joined(separator: " ")) ORDER BY r.slug
      """, values
    ) { $0.id(0) }
  }
}
