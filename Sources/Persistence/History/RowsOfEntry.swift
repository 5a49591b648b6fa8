import Domain

/// Some rows of an entry, out of the parts that hold them: an import is not read for one of its records.
extension Reading {
  /// Those rows that an entry changed whose keys are asked for, in their order, out of the parts that
  /// hold them.
  ///
  /// - Parameter ordinals: Their places among the leaves of the entry, by the index of changes.
  func rowChanges(of name: EntryName, keys: Set<[UInt8]>, ordinals: [Int64]) throws -> [RowChange] {
    let subjects = Set(keys.compactMap { RecordID(bytes: $0.prefix(16)) })
    var rows: [RowChange] = []
    try forEachPart(of: name, holding: ordinals.map { $0..<$0 &+ 1 }) { bytes in
      try Changeset.forEachRow(in: bytes, about: subjects) { row in
        if keys.contains(row.key) { rows.append(row) }
      }
    }
    return rows
  }

  /// Hands the parts in which rows lie to `body`; the others are not read.
  ///
  /// - Parameter ranges: Where the rows lie among those of the entry, which are counted through all parts.
  /// - Throws: ``HistoryError/unreadable(_:)`` when a part cannot be unpacked or is no changeset.
  func forEachPart(
    of name: EntryName, holding ranges: [Range<Int64>], _ body: ([UInt8]) throws -> Void
  ) throws {
    var rest = ranges.sorted { $0.lowerBound < $1.lowerBound }[...]
    var end: Int64 = 0
    /// Where the ranges end that began in an earlier part.
    var open: Int64 = 0
    do {
      try connection.each(
        """
        SELECT rows, bytes, size FROM changeset WHERE office = ? AND number = ? ORDER BY part
        """, name.values
      ) { part in
        let rows = part.integer(0)
        let (sum, overflow) = end.addingReportingOverflow(rows)
        guard !overflow, rows >= 0 else { throw HistoryError.unreadable(name) }
        let isOpen = open > end && rows > 0
        end = sum
        let own = rest.prefix { $0.lowerBound < end }
        rest = rest.dropFirst(own.count)
        open = own.map(\.upperBound).reduce(open, max)
        if isOpen || !own.isEmpty { try body(part.unpacked(1, size: 2)) }
      }
    } catch is PackingFault {
      throw HistoryError.unreadable(name)
    } catch let failure as SQLiteFailure where failure.isMalformed {
      throw HistoryError.unreadable(name)
    }
  }
}
