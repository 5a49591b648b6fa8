import Domain

/// Puts the columns of a number, of an amount of money or of degrees together into the one value that
/// they hold. An update has only those of them that it changed: the others are what they are until
/// something later changes them.
final class FieldValues {
  private let reading: Reading
  private let time: Int64
  private var columns: [String: [String]] = [:]

  /// - Parameter time: When the rows had their values, in milliseconds since 1970.
  init(_ reading: Reading, at time: Int64) {
    self.reading = reading
    self.time = time
  }

  /// The cells of a row, with one for each field that lies in several columns or is scaled.
  func joined(_ cells: [RowHistory.Cell], of table: String, key: [UInt8]) throws
    -> [RowHistory.Cell]
  {
    guard let kind = Kind(rawValue: table) else { return cells }
    var joined = cells
    for placement in KindTable.of(kind).placements {
      let isScaled = if case .degrees = placement.field.shape { true } else { false }
      guard isScaled || placement.columns.contains(where: { $0.hasSuffix("Decimals") }),
        let place = joined.firstIndex(where: { placement.columns.contains($0.column) })
      else { continue }
      let own = joined.filter { placement.columns.contains($0.column) }
      let isNew = own.allSatisfy { $0.before == nil }
      let isGone = own.allSatisfy { $0.after == nil }
      let values = try placement.columns.map { column -> (before: SQLValue?, after: SQLValue?) in
        if let cell = own.first(where: { $0.column == column }) { return (cell.before, cell.after) }
        let value = try self.value(of: column, in: table, key)
        return (isNew ? nil : value, isGone ? nil : value)
      }
      joined.removeAll { placement.columns.contains($0.column) }
      joined.insert(
        RowHistory.Cell(
          column: placement.columns[0], before: Self.text(values.map(\.before), isScaled),
          after: Self.text(values.map(\.after), isScaled)),
        at: place)
    }
    return joined
  }

  private static func text(_ values: [SQLValue?], _ isScaled: Bool) -> SQLValue? {
    guard case .integer(let mantissa)? = values[0] else { return values[0] }
    var decimals = isScaled ? 6 : 0
    if values.count > 1, case .integer(let number)? = values[1] { decimals = Int(clamping: number) }
    guard let number = ExactDecimal(mantissa: mantissa, decimals: decimals) else {
      return values[0]
    }
    var text = "\(isScaled ? number.trimmed : number)"
    if values.count > 2, case .text(let currency)? = values[2] { text += " \(currency)" }
    return .text(text)
  }

  /// What a column held at the time: what the next change found in it, else what it holds now.
  private func value(of column: String, in table: String, _ key: [UInt8]) throws -> SQLValue? {
    let known = try columns[table] ?? reading.columns(of: table)
    columns[table] = known
    guard let index = known.firstIndex(of: column) else { return nil }
    let next = try reading.connection.first(
      """
      SELECT c.office, c.number, c.ordinal FROM \(ChangeIndex.lines) c
      CROSS JOIN entry e ON e.office = c.office AND e.number = c.number
      WHERE c.key = ? AND c.tableName = ? AND c.operation <> 'insert' AND NOT \(ErasedRows.isErased("c"))
        AND c.columns & ? AND e.at > ? ORDER BY e.at LIMIT 1
      """,
      [.blob(key), .text(table), .integer(1 << Int64(min(index, 62))), .integer(time)]
    ) { (entry: EntryName(office: $0.id(0), number: $0.integer(1)), ordinal: $0.integer(2)) }
    if let next {
      return try reading.rowChanges(of: next.entry, keys: [key], ordinals: [next.ordinal])
        .first { $0.table == table }?.old[index]
    }
    return try reading.connection.first(
      "SELECT \"\(column)\" FROM \"\(table)\" WHERE id = ?", [.blob(key)]
    ) { $0.value(0) }
  }
}
