import Domain

/// The records that entries changed in some way: the spans say which of their parts have such rows, and only those
/// are read.
struct ChangedRecords {
  private let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// More were found than are wanted.
  private struct TooMany: Error {}

  /// Those that entries changed after a time, each once.
  ///
  /// - Parameters:
  ///   - time: In milliseconds since 1970.
  ///   - spans: A condition on the spans that may have such rows, as `s`.
  ///   - limit: How many are wanted.
  ///   - isMeant: Whether a row in such a span is one.
  /// - Returns: nil when there are more.
  func later(
    than time: Int64, in spans: String, atMost limit: Int = .max,
    _ isMeant: (ChangesetRows) throws -> Bool
  ) throws -> [RecordID]? {
    let entries = "entry e CROSS JOIN span s ON s.office = e.office AND s.number = e.number"
    return try records(
      "\(entries) WHERE e.at > ?1 AND (\(spans))", order: "e.at, s.ordinal", [.integer(time)],
      atMost: limit, isMeant)
  }

  /// Those that any entry changed, each once.
  func all(in spans: String, _ isMeant: (ChangesetRows) throws -> Bool) throws -> [RecordID] {
    try records("span s WHERE (\(spans))", order: "s.first", [], atMost: .max, isMeant) ?? []
  }

  private func records(
    _ spans: String, order: String, _ values: [SQLValue], atMost limit: Int,
    _ isMeant: (ChangesetRows) throws -> Bool
  ) throws -> [RecordID]? {
    var found: [RecordID] = []
    var known = Set<RecordID>()
    func note(_ id: RecordID?) throws {
      guard let id, known.insert(id).inserted else { return }
      found.append(id)
      if found.count > limit { throw TooMany() }
    }
    do {
      let hasErased = try connection.first("SELECT 1 FROM trace LIMIT 1") { _ in true } ?? false
      for (name, spans) in try entries(spans, order: order, values) {
        if hasErased { for id in try erased(name, spans) { try note(id) } }
        try reading.forEachPart(of: name, holding: spans) { bytes in
          try Changeset.read(bytes) { row in
            if let id = row.subject, !known.contains(id), try isMeant(row) { try note(id) }
          }
        }
      }
    } catch is TooMany {
      return nil
    }
    return found
  }

  /// The records of rows that were erased: nothing else of them is left.
  private func erased(_ name: EntryName, _ spans: [Range<Int64>]) throws -> [RecordID] {
    try connection.rows(
      "SELECT ordinal, record FROM trace WHERE office = ? AND number = ? AND record IS NOT NULL",
      name.values
    ) { (ordinal: $0.integer(0), record: $0.optionalID(1)) }
    .filter { row in spans.contains { $0.contains(row.ordinal) } }
    .compactMap(\.record)
  }

  /// The entries with such spans, in their order.
  private func entries(_ spans: String, order: String, _ values: [SQLValue]) throws
    -> [(name: EntryName, spans: [Range<Int64>])]
  {
    var entries: [(name: EntryName, spans: [Range<Int64>])] = []
    try connection.each(
      "SELECT s.office, s.number, s.ordinal, s.rows FROM \(spans) ORDER BY \(order)", values
    ) { row in
      let name = EntryName(office: row.id(0), number: row.integer(1))
      let (end, overflow) = row.integer(2).addingReportingOverflow(row.integer(3))
      guard !overflow, end >= row.integer(2) else { throw HistoryError.unreadable(name) }
      if entries.last?.name != name { entries.append((name, [])) }
      entries[entries.count - 1].spans.append(row.integer(2)..<end)
    }
    return entries
  }
}
