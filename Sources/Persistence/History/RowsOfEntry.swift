import Domain

/// Some rows of an entry, out of the parts that hold them: an import is not read for one of its records.
extension Reading {
  /// So many parts are read through: to look for the right ones among them reads as much.
  private static let few = 2

  /// Those rows that an entry changed whose keys are asked for, in their order, out of the parts that
  /// hold them.
  ///
  /// - Parameter ordinals: Their places among the leaves of the entry, by the index of changes.
  func rowChanges(of name: EntryName, keys: Set<[UInt8]>, ordinals: [Int64]) throws -> [RowChange] {
    let parts = try parts(of: name)
    var wanted = Set<Int64>()
    if parts.count <= Self.few {
      wanted = Set(parts)
    } else {
      var firsts: [Int64: Int64?] = [:]
      for ordinal in ordinals {
        wanted.formUnion(try self.parts(holding: ordinal, of: name, parts, &firsts))
      }
    }
    let subjects = Set(keys.compactMap { RecordID(bytes: $0.prefix(16)) })
    var rows: [RowChange] = []
    for part in wanted.sorted() {
      try Changeset.forEachRow(in: try changeset(of: name, part: part), about: subjects) { row in
        if keys.contains(row.key) { rows.append(row) }
      }
    }
    return rows
  }

  /// The part in which a leaf lies: found by halving, since the leaves are counted through all parts;
  /// every part where that cannot be told.
  ///
  /// - Parameter firsts: The places of first leaves that are known, by part: to find one reads its beginning.
  private func parts(
    holding ordinal: Int64, of name: EntryName, _ parts: [Int64], _ firsts: inout [Int64: Int64?]
  ) throws -> [Int64] {
    var (low, high) = (0, parts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      let known = try firsts[parts[middle]] ?? firstOrdinal(of: name, part: parts[middle])
      firsts[parts[middle]] = .some(known)
      guard let first = known else { return parts }
      if first <= ordinal { low = middle } else { high = middle }
    }
    return Array(parts[low..<high])
  }

  /// How much of a part is read to find its first row: nearly every row is shorter.
  private static let beginning = 4096

  /// The place of the first leaf of a part; nil where its row stands in several parts, or was purged.
  private func firstOrdinal(of name: EntryName, part: Int64) throws -> Int64? {
    struct Found: Error {
      let row: RowChange
    }
    let beginning = try changeset(of: name, part: part, first: Self.beginning)
    let bytes =
      try ChangesetRows.lengthOfFirst(in: beginning).map { Array(beginning.prefix($0)) }
      ?? changeset(of: name, part: part)
    do {
      try Changeset.forEachRow(in: bytes) { throw Found(row: $0) }
      return nil
    } catch let found as Found {
      let ordinals = try connection.rows(
        """
        SELECT ordinal FROM change WHERE key = ? AND tableName = ? AND office = ? AND number = ?
        """,
        [
          .blob(found.row.key), .text(found.row.table), SQLValue(name.office),
          .integer(name.number),
        ]
      ) { $0.integer(0) }
      return ordinals.count == 1 ? ordinals[0] : nil
    }
  }
}
