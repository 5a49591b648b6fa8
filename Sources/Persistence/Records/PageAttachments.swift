import Domain

/// What stands beside the rows of many records of one kind: a query for each table, not for each record.
extension Reading {
  /// Adds narratives, links, people counted and claims to a page of records.
  ///
  /// - Parameter page: Records of one kind in the order of their keys, with none of that kind left out
  ///   between the first and the last.
  func addAttachments(toPage page: inout [Record]) throws {
    guard let first = page.first, let last = page.last else { return }
    let kind = first.kind
    let bounds = [SQLValue(first.id), SQLValue(last.id)]
    try addNarratives(kind, bounds, to: &page)
    let shapes = kind.fields.map(\.shape)
    if shapes.contains(where: { if case .references = $0 { true } else { false } }) {
      try addLinks(kind, bounds, to: &page)
    }
    if shapes.contains(.counts) { try addCounts(kind, bounds, to: &page) }
    try merge(kind, "claim", "id, field, value, unknown, source, inUse, note", "field, id", bounds)
    {
      record, row in
      page[record].claims.append(Self.claim(row, from: 1))
    } in: {
      page[$0].id
    }
  }

  private func addNarratives(_ kind: Kind, _ bounds: [SQLValue], to page: inout [Record]) throws {
    try merge(
      kind, "narrative", "field, ordinal, language, text", "field, ordinal, language", bounds
    ) { record, row in
      let narrative = Self.narrative(row, from: 1)
      if kind.field(narrative.field)?.shape == .texts {
        var texts: [Narrative] = []
        if case .texts(let known)? = page[record].values[narrative.field] { texts = known }
        page[record].values[narrative.field] = .texts(texts + [narrative])
      } else {
        page[record].narratives.append(narrative)
      }
    } in: {
      page[$0].id
    }
  }

  private func addLinks(_ kind: Kind, _ bounds: [SQLValue], to page: inout [Record]) throws {
    try merge(kind, "link", "field, target", "field, ordinal", bounds) { record, row in
      let field = row.text(1)
      var targets: [RecordID] = []
      if case .references(let known)? = page[record].values[field] { targets = known }
      page[record].values[field] = .references(targets + [row.id(2)])
    } in: {
      page[$0].id
    }
  }

  private func addCounts(_ kind: Kind, _ bounds: [SQLValue], to page: inout [Record]) throws {
    try merge(kind, "headcount", "field, category, number", "field, category", bounds) {
      record, row in
      let field = row.text(1)
      var counts: [Headcount] = []
      if case .counts(let known)? = page[record].values[field] { counts = known }
      page[record].values[field] = .counts(
        counts + [Headcount(category: row.text(2), number: row.integer(3))])
    } in: {
      page[$0].id
    }
  }

  /// Walks the rows beside the records of a page, both in the order of keys.
  private func merge(
    _ kind: Kind, _ table: String, _ columns: String, _ order: String, _ bounds: [SQLValue],
    _ take: (Int, Statement) -> Void, in id: (Int) -> RecordID
  ) throws {
    let names = columns.split(separator: ", ").map { "a.\"\($0)\"" }.joined(separator: ", ")
    let orders = order.split(separator: ", ").map { "a.\"\($0)\"" }.joined(separator: ", ")
    let statement = try connection.prepare(
      """
      SELECT a.record, \(names) FROM \(KindTable.of(kind).name) t
      CROSS JOIN \(table) a ON a.record = t.id
      WHERE t.id BETWEEN ? AND ? ORDER BY t.id, \(orders)
      """)
    statement.bind(bounds)
    defer { statement.reset() }
    var index = 0
    while try statement.step() {
      let record = statement.id(0)
      while id(index) != record { index += 1 }
      take(index, statement)
    }
  }
}
