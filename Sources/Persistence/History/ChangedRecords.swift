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
      // Of rows that were erased nothing else is left.
      let erased = try connection.rows(
        """
        SELECT t.record FROM trace t WHERE t.record IS NOT NULL AND EXISTS (SELECT 1 FROM \(spans)
          AND s.office = t.office AND s.number = t.number
          AND s.ordinal <= t.ordinal AND t.ordinal < s.ordinal + s.rows)
        """, values
      ) { $0.optionalID(0) }
      for id in erased { try note(id) }
      for (name, spans) in try entries(spans, order: order, values) {
        try reading.readRows(of: name, holding: spans) { row in
          if let id = row.subject, !known.contains(id), try isMeant(row) { try note(id) }
        }
      }
    } catch is TooMany {
      return nil
    }
    return found
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

extension Reading {
  /// Hands each row of the parts in which some of an entry's rows lie to `body`, as it stands in the bytes.
  ///
  /// - Parameter spans: Where the rows lie among those of the entry, which are counted through all parts.
  fileprivate func readRows(
    of name: EntryName, holding spans: [Range<Int64>], _ body: (ChangesetRows) throws -> Void
  ) throws {
    do {
      for part in try parts(of: name, holding: spans) {
        try Changeset.read(try changeset(of: name, part: part), body)
      }
    } catch let failure as SQLiteFailure where failure.isMalformed {
      throw HistoryError.unreadable(name)
    }
  }
}
