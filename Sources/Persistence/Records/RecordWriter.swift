import Domain

/// Writes records that were checked.
extension Change {
  /// Puts a new record into the register.
  ///
  /// - Throws: ``RegisterError/duplicate(_:)`` when its reference is taken; nothing is then kept.
  func insert(_ record: Record) throws {
    try insertRow(record)
    try insertContents(record)
    fresh[record.id] = record
  }

  /// Gives a record its key, its place and its name.
  func insertRow(_ record: Record) throws {
    if try child(of: record.parent, record.slug) != nil {
      throw RegisterError.duplicate(
        try reference(of: record.parent).appending(record.slug).description)
    }
    try insertNewRow(record)
  }

  /// Puts a record into the register whose place is known to be free.
  func insertNew(_ record: Record) throws {
    try insertNewRow(record)
    try insertContents(record)
    fresh[record.id] = record
  }

  /// The same where the name is known to be free, or the key tells the record from others that have it.
  func insertNewRow(_ record: Record) throws {
    try RowInsertion.record.run(CollectionOfOne(record), on: connection) { record, row, first in
      row.bind(record.id, at: first)
      row.bind(record.kind.rawValue, at: first + 1)
      row.bind(record.parent, at: first + 2)
      row.bind(record.slug, at: first + 3)
      row.bind(record.title, at: first + 4)
      row.bind(record.language, at: first + 5)
    }
  }

  /// Writes what is known of a record that has its key and its place.
  func insertContents(_ record: Record) throws {
    let table = KindTable.of(record.kind)
    try table.insertion.run(CollectionOfOne(record), on: connection) { record, row, first in
      row.bind(record.id, at: first)
      for placement in table.placements {
        let value = record.values[placement.field.name]
        ColumnCoding.bind(value, placement, to: row, at: first + 1 + placement.first)
      }
    }
    for field in table.lists {
      if let value = record.values[field] { try insertList(value, of: field, record.id) }
    }
    try insert(record.narratives, of: record.id)
    for claim in record.claims { try insert(claim, of: record.id) }
    noteSettled(record)
    if record.kind == .period { periodDays?.add(record) }
    try noteForObligations(record)
  }

  /// Writes what differs between two states of one record, and nothing else.
  func update(_ old: Record, to new: Record) throws {
    let table = KindTable.of(old.kind)
    fresh[old.id] = nil
    if old.kind == .period {
      for parent in [old.parent, new.parent] { periodDays?.forget(parent) }
    }
    let key = SQLValue(old.id)
    if (old.parent, old.slug) != (new.parent, new.slug),
      try child(of: new.parent, new.slug) != nil
    {
      throw RegisterError.duplicate(
        try reference(of: new.parent).appending(new.slug).description)
    }
    if (old.slug, old.title, old.language) != (new.slug, new.title, new.language)
      || old.parent != new.parent
    {
      try connection.run(
        "UPDATE record SET parent = ?, slug = ?, title = ?, language = ? WHERE id = ?",
        SQLValue(new.parent), .text(new.slug), SQLValue(new.title), SQLValue(new.language), key)
    }
    for placement in table.placements {
      let value = new.values[placement.field.name]
      guard old.values[placement.field.name] != value else { continue }
      try connection.run(table.update(placement), ColumnCoding.encode(value, placement) + [key])
    }
    try updateLists(old, to: new)
    try replaceNarratives(old, with: new)
    try replaceClaims(old, with: new)
    noteSettled(new, before: old)
    try noteForObligations(new, before: old)
  }

  private func updateLists(_ old: Record, to new: Record) throws {
    for field in old.kind.fields where !field.isColumn {
      guard old.values[field.name] != new.values[field.name] else { continue }
      let table =
        switch field.shape {
        case .references: "link"
        case .counts: "headcount"
        default: "narrative"
        }
      try connection.run(
        "DELETE FROM \(table) WHERE record = ? AND field = ?", SQLValue(old.id), .text(field.name))
      if let value = new.values[field.name] { try insertList(value, of: field.name, old.id) }
    }
  }

  private func replaceNarratives(_ old: Record, with new: Record) throws {
    guard old.narratives != new.narratives else { return }
    let (before, after) = (Set(old.narratives), Set(new.narratives))
    for gone in old.narratives where !after.contains(gone) {
      try connection.run(
        "DELETE FROM narrative WHERE record = ? AND field = ? AND ordinal = ? AND language = ?",
        SQLValue(old.id), .text(gone.field), .integer(Int64(gone.ordinal)), .text(gone.language))
    }
    for added in new.narratives where !before.contains(added) {
      try insert([added], of: old.id)
    }
  }

  private func replaceClaims(_ old: Record, with new: Record) throws {
    guard old.claims != new.claims else { return }
    let (before, after) = (Set(old.claims), Set(new.claims))
    for gone in old.claims where !after.contains(gone) {
      try connection.run("DELETE FROM claim WHERE id = ?", SQLValue(gone.id))
    }
    for added in new.claims where !before.contains(added) {
      try insert(added, of: old.id)
    }
  }

  // MARK: What stands beside the row

  private func insertList(_ value: Value, of field: String, _ id: RecordID) throws {
    switch value {
    case .references(let targets):
      for (ordinal, target) in targets.enumerated() {
        try connection.run(
          "INSERT INTO link (record, field, ordinal, target) VALUES (?, ?, ?, ?)",
          SQLValue(id), .text(field), .integer(Int64(ordinal)), SQLValue(target))
      }
    case .counts(let counts):
      for count in counts {
        try connection.run(
          "INSERT INTO headcount (record, field, category, number) VALUES (?, ?, ?, ?)",
          SQLValue(id), .text(field), .text(count.category), .integer(count.number))
      }
    case .texts(let texts): try insert(texts, of: id)
    default: break
    }
  }

  private func insert(_ narratives: [Narrative], of id: RecordID) throws {
    try RowInsertion.narrative.run(narratives, on: connection) { narrative, row, first in
      row.bind(id, at: first)
      row.bind(narrative.field, at: first + 1)
      row.bind(Int64(narrative.ordinal), at: first + 2)
      row.bind(narrative.language, at: first + 3)
      row.bind(narrative.text, at: first + 4)
    }
  }

  private func insert(_ claim: Claim, of id: RecordID) throws {
    try connection.run(
      """
      INSERT INTO claim (id, record, field, value, unknown, source, inUse, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      SQLValue(claim.id), SQLValue(id), .text(claim.field), SQLValue(claim.value),
      SQLValue(claim.unknown?.rawValue), claim.source.map(SQLValue.init) ?? .null,
      .integer(claim.isInUse ? 1 : 0), SQLValue(claim.note))
  }
}

extension RowInsertion {
  fileprivate static let record = RowInsertion(
    "record", ["id", "kind", "parent", "slug", "title", "language"])
  fileprivate static let narrative = RowInsertion(
    "narrative", ["record", "field", "ordinal", "language", "text"])
}
