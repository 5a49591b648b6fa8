package import Domain

extension Reading {
  /// The record with this key.
  ///
  /// - Throws: ``RegisterError/noSuchRecord(_:nearest:)`` when there is none.
  package func record(_ id: RecordID) throws -> Record {
    let kind = try connection.first("SELECT kind FROM record WHERE id = ?", [SQLValue(id)]) {
      $0.text(0)
    }
    guard let kind = kind.flatMap(Kind.init(rawValue:)) else {
      throw RegisterError.noSuchRecord(id.description, nearest: [])
    }
    guard let record = try records(kind, "r.id = ?", [SQLValue(id)]).first else {
      throw RegisterError.malformedRow(
        table: kind.rawValue, column: "id", record: id.description, value: "")
    }
    return record
  }

  /// The records of `kind` that stand under `parent`, by slug.
  package func children(of parent: RecordID, _ kind: Kind) throws -> [Record] {
    try records(
      kind, Self.isUnder(kind), [SQLValue(parent), .text(kind.rawValue)], order: Self.bySlug)
  }

  /// Every record of `kind`, by parent and slug.
  package func records(_ kind: Kind) throws -> [Record] {
    var records = try rows(kind)
    for index in records.indices { try addAttachments(to: &records[index]) }
    return records
  }

  /// Hands every record of `kind` to `body`, one after the other, whole.
  package func forEachRecord(_ kind: Kind, _ body: (Record) throws -> Void) throws {
    for record in try records(kind) { try body(record) }
  }

  /// The records of `kind` for which an SQL condition holds, with all that stands beside their rows.
  func records(
    _ kind: Kind, _ condition: String, _ values: [SQLValue], order: String? = "r.parent, r.slug"
  ) throws -> [Record] {
    var records = try rows(kind, condition, values, order: order)
    for index in records.indices { try addAttachments(to: &records[index]) }
    return records
  }

  /// The same without what stands beside the rows: one query.
  func rows(
    _ kind: Kind, _ condition: String, _ values: [SQLValue], order: String? = "r.parent, r.slug"
  ) throws -> [Record] {
    let table = KindTable.of(kind)
    return try connection.rows(
      "\(table.selection) WHERE \(condition)\(order.map { " ORDER BY \($0)" } ?? "")", values
    ) { try Self.record(of: table, in: $0) }
  }

  /// Every row of a kind, by parent and slug, without what stands beside it.
  func rows(_ kind: Kind) throws -> [Record] {
    let table = KindTable.of(kind)
    return try connection.rows(table.scan, []) { try Self.record(of: table, in: $0) }
  }

  /// The rows of a kind with these keys, in their order, without what stands beside them.
  func rows(_ kind: Kind, _ ids: [RecordID]) throws -> [Record] {
    guard !ids.isEmpty else { return [] }
    let table = KindTable.of(kind)
    let statement = try connection.prepare("\(table.selection) WHERE r.id = ?")
    defer { statement.reset() }
    return try ids.compactMap { id in
      statement.reset()
      statement.bind(SQLValue(id), at: 1)
      return try statement.step() ? Self.record(of: table, in: statement) : nil
    }
  }

  private static func record(of table: KindTable, in row: Statement) throws -> Record {
    let id = row.id(0)
    var record = Record(
      id: id, kind: table.kind, parent: row.id(1), slug: row.text(2), title: row.optionalText(3),
      language: row.optionalText(4))
    for placement in table.placements {
      let value = try ColumnCoding.decode(
        placement, at: KindTable.recordColumnCount + placement.first, of: row, kind: table.kind,
        id: id)
      if let value { record.values[placement.field.name] = value }
    }
    return record
  }
}
