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
    for part in try parts(of: name, holding: ordinals) {
      try Changeset.forEachRow(in: try changeset(of: name, part: part), about: subjects) { row in
        if keys.contains(row.key) { rows.append(row) }
      }
    }
    return rows
  }

  /// The parts in which rows lie, by their ordinals, which are counted through all parts.
  func parts(of name: EntryName, holding ordinals: [Int64]) throws -> [Int64] {
    try parts(of: name, holding: ordinals.map { $0..<$0 &+ 1 })
  }

  /// The parts in which rows lie, by the ranges of their ordinals, which are counted through all parts.
  func parts(of name: EntryName, holding ranges: [Range<Int64>]) throws -> [Int64] {
    var rest = ranges.sorted { $0.lowerBound < $1.lowerBound }[...]
    var end: Int64 = 0
    /// Where the ranges end that began in an earlier part.
    var open: Int64 = 0
    return try partSizes(of: name).compactMap { part in
      let (sum, overflow) = end.addingReportingOverflow(part.rows)
      guard !overflow, part.rows >= 0 else { throw HistoryError.unreadable(name) }
      let isOpen = open > end && part.rows > 0
      end = sum
      let own = rest.prefix { $0.lowerBound < end }
      rest = rest.dropFirst(own.count)
      open = own.map(\.upperBound).reduce(open, max)
      return own.isEmpty && !isOpen ? nil : part.number
    }
  }
}
