package import Domain

/// A project or organisation with what a publication says of one.
package struct Published {
  /// The record itself and what stands under it, each behind the one that it stands under.
  package var records: [Record]
  /// What was published of it before.
  package var original: Original?
}

extension Reading {
  /// The kinds under a project that a publication speaks of.
  static let published: Set<String> = [
    "participant", "place", "budget", "tranche", "transaction", "milestone", "result", "indicator",
    "period", "actual", "deliverable",
  ]

  /// Every project that may be published, or every organisation that was: those of a file together and in
  /// their order, then the others by reference.
  package func publishable(_ kind: Kind, from source: RecordID? = nil) throws -> [RecordID] {
    let table = KindTable.of(kind)
    var condition =
      source == nil ? (kind == .project ? "1" : "o.source IS NOT NULL") : "o.source = ?"
    if kind == .project { condition += " AND t.unpublished IS NOT 1" }
    return try connection.rows(
      """
      SELECT t.id FROM \(table.name) t JOIN record r ON r.id = t.id
      LEFT JOIN original o ON o.record = t.id LEFT JOIN record s ON s.id = o.source
      WHERE \(condition) ORDER BY s.slug IS NULL, s.slug, o.ordinal, r.slug
      """, source.map { [SQLValue($0)] } ?? []
    ) { $0.id(0) }
  }

  /// The files from which projects or organisations were read, with their originals.
  package func sources(of ids: [RecordID]) throws -> [RecordID] {
    var found: [RecordID] = []
    var known = Set<RecordID>()
    for id in ids {
      let source = try connection.first(
        "SELECT source FROM original WHERE record = ?", [SQLValue(id)]
      ) { $0.optionalID(0) }
      if let source = source.flatMap({ $0 }), known.insert(source).inserted { found.append(source) }
    }
    return found
  }

  /// A project or organisation, ready to be published.
  package func published(_ id: RecordID) throws -> Published {
    var records = [try record(id)]
    var next = 0
    while next < records.count {
      try addChildren(of: records[next].id, to: &records)
      next += 1
      // Only results and indicators have something under them that is published.
      while next < records.count, ![.result, .indicator].contains(records[next].kind) { next += 1 }
    }
    try amend(&records)
    return Published(records: Self.newest(records), original: try original(of: id))
  }

  /// Sets what a contract changed since it was agreed.
  func amend(_ records: inout [Record]) throws {
    let isAmended = try connection.first("SELECT 1 FROM amendment LIMIT 1", [], { _ in true })
    guard isAmended == true else { return }
    for index in records.indices where !records[index].kind.agreedFields.isEmpty {
      let amendments = try connection.rows(
        """
        SELECT a.field, a.after FROM record r JOIN amendment a ON a.id = r.id
        WHERE r.parent = ? AND a.type = 'contractual' ORDER BY r.id
        """, [SQLValue(records[index].id)]
      ) { ($0.text(0), $0.optionalText(1)) }
      for (name, after) in amendments {
        guard let field = records[index].kind.field(name), let after else { continue }
        records[index].values[name] = try Value(after, for: field)
      }
    }
  }

  /// The records without those that a correction replaced: it stands in their place.
  static func newest(_ records: [Record]) -> [Record] {
    var versions: [RecordID: Record] = [:]
    for record in records {
      if let old = record[TransactionField.replaces] { versions[old] = record }
    }
    guard !versions.isEmpty else { return records }
    return records.compactMap { record in
      guard record[TransactionField.replaces] == nil else { return nil }
      var newest = record
      for _ in 0..<1000 {
        guard let next = versions[newest.id] else { break }
        newest = next
      }
      guard newest.id != record.id else { return record }
      return Record(
        id: record.id, kind: record.kind, parent: record.parent, slug: record.slug,
        title: newest.title, language: newest.language, values: newest.values,
        narratives: newest.narratives)
    }
  }

  func addChildren(
    of parent: RecordID, to records: inout [Record], _ wanted: Set<String> = Reading.published
  ) throws {
    let kinds = try connection.rows(
      "SELECT DISTINCT kind FROM record WHERE parent = ?", [SQLValue(parent)]
    ) { $0.text(0) }
    let first = records.count
    for name in kinds where wanted.contains(name) {
      guard let kind = Kind(rawValue: name) else { continue }
      records += try rows(kind, "r.parent = ?", [SQLValue(parent)])
    }
    guard records.count > first else { return }
    var narratives: [RecordID: [Narrative]] = [:]
    let found = try connection.rows(
      """
      SELECT n.record, n.field, n.ordinal, n.language, n.text
      FROM record r CROSS JOIN narrative n ON n.record = r.id WHERE r.parent = ?
      """, [SQLValue(parent)]
    ) {
      (
        $0.id(0),
        Narrative(
          field: $0.text(1), ordinal: Int($0.integer(2)), language: $0.text(3), text: $0.text(4))
      )
    }
    for (id, narrative) in found { narratives[id, default: []].append(narrative) }
    for index in first..<records.count {
      records[index].narratives = narratives[records[index].id] ?? []
    }
  }
}
