package import Domain

/// What of the register is asked for: of the past only that is laid.
package enum ReadingScope: Equatable, Sendable {
  /// Anything.
  case everything
  /// The settings alone.
  case settings
  /// The first of these that is there, with what stands under it and the names of what it names.
  /// Lists of deadlines and sums are not asked for.
  case record([Reference])
  /// The first of these that is there, with all that stands under it and the names of what they name.
  /// Neither lists of deadlines and sums nor how anything stands are asked for.
  case under([Reference])
}

/// The past of a few records: of the later changes only those of their rows are taken back, found by the
/// index of changes. What that costs is the size of those changes, and of the removals and moves since.
final class PastOfRecords {
  let present: Reading
  let past: Reading
  let until: Int64
  private let restoring: RowRestoring
  private(set) var laid = Set<RecordID>()

  /// More removals and moves than these, and all that came later is taken back instead.
  static let mostMoved = 2000

  /// - Parameters:
  ///   - present: The register as it is.
  ///   - past: A copy of it, in which the records are made what they were.
  init(_ present: Reading, _ past: Reading, until: Int64) {
    self.present = present
    self.past = past
    self.until = until
    restoring = RowRestoring(past)
  }

  /// Lays the settings as they were.
  func laySettings() throws -> Bool {
    for setting in Setting.allCases {
      let key = Array(setting.rawValue.utf8) + [0]
      try takeBack(try changes(from: key, through: key))
    }
    return true
  }

  /// Lays the first of the candidates that was there.
  ///
  /// - Returns: Whether it was found, and all that is told of it is laid.
  func lay(_ candidates: [Reference]) throws -> Bool {
    guard try layMoved(), let id = try first(of: candidates) else { return false }
    for child in try children(of: id) { try lay(child) }
    for record in try [id] + children(of: id) { try layNames(in: record) }
    return try PastOfDeadlines(self).layStanding(of: id)
  }

  /// Lays the first of the candidates that was there, with all that stood under it.
  ///
  /// - Returns: Whether it was found and few stood under it; then all that is listed of them is laid.
  func layUnder(_ candidates: [Reference]) throws -> Bool {
    guard try layMoved(), let top = try first(of: candidates), let all = try layAll(under: top)
    else { return false }
    for record in all { try layNames(in: record) }
    return true
  }

  /// Lays all that stood under a record.
  ///
  /// - Returns: The record and what stood under it; nil when they are too many.
  func layAll(under top: RecordID) throws -> [RecordID]? {
    var all = [top]
    var next = 0
    while next < all.count {
      let now = try children(of: all[next])
      guard all.count + now.count <= Reading.fewUnder else { return nil }
      for child in now { try lay(child) }
      all += try children(of: all[next])
      next += 1
    }
    return all
  }

  /// Lays all that was taken out or moved since: what stands now where it stood is no other record then.
  private func layMoved() throws -> Bool {
    let moved = try ChangedRecords(present).later(
      than: until,
      in: """
        s.tableName = 'record' AND (s.operation = 'delete' OR s.operation = 'update' AND s.columns & 12 <> 0)
        """, atMost: Self.mostMoved
    ) { row in
      guard row.table == "record" else { return false }
      return row.operation == .delete || row.operation == .update && row.columns & 12 != 0
    }
    guard let moved else { return false }
    for id in moved { try lay(id) }
    return true
  }

  private func first(of candidates: [Reference]) throws -> RecordID? {
    for candidate in candidates {
      if let id = try resolve(candidate) { return id }
    }
    return nil
  }

  private func resolve(_ reference: Reference) throws -> RecordID? {
    var id = RecordID.root
    for slug in reference.slugs {
      guard let now = try past.child(of: id, slug) else { return nil }
      try lay(now)
      guard let then = try past.child(of: id, slug) else { return nil }
      id = then
    }
    return id
  }

  private func children(of id: RecordID) throws -> [RecordID] {
    try past.connection.rows(
      "SELECT id FROM record WHERE parent = ? AND id <> parent", [SQLValue(id)]
    ) { $0.id(0) }
  }

  private func named(by id: RecordID) throws -> [RecordID] {
    guard try past.kind(of: id) != nil else { return [] }
    let record = try past.record(id)
    return record.values.values.flatMap { value -> [RecordID] in
      switch value {
      case .reference(let id): [id]
      case .references(let ids): ids
      default: []
      }
    } + record.claims.compactMap(\.source)
  }

  /// Lays the names of what a record names.
  func layNames(in id: RecordID) throws {
    for other in try named(by: id) { try layPath(of: other) }
  }

  /// Lays a record with all above it, so that it has the name which it had.
  func layPath(of id: RecordID) throws {
    var current = id
    for _ in 0..<20 where current != .root {
      try lay(current)
      guard let parent = try past.parent(of: current) else { return }
      current = parent
    }
  }

  /// Lays the rows about one record.
  func lay(_ id: RecordID) throws {
    guard laid.insert(id).inserted else { return }
    let keys = RowChange.keys(about: id)
    let changes = try changes(from: keys.first, through: keys.last)
    if let first = changes.first(where: { $0.table == "record" }), first.operation == "insert" {
      // It was not there; what stood beside it cannot be reached.
      try restoring.remove(id)
    } else {
      try takeBack(changes)
    }
  }

  // MARK: Changes

  private struct IndexedChange {
    let entry: EntryName
    let table: String
    let key: [UInt8]
    let ordinal: Int64
    let operation: String
  }

  /// The later changes of rows whose keys lie between two, the first of them first.
  private func changes(from first: [UInt8], through last: [UInt8]) throws -> [IndexedChange] {
    try present.connection.rows(
      """
      SELECT c.office, c.number, c.tableName, c.key, c.ordinal, c.operation FROM \(ChangeIndex.lines) c
      CROSS JOIN entry e ON e.office = c.office AND e.number = c.number
      WHERE c.key BETWEEN ? AND ? AND e.at > ? AND e.kind NOT IN ('purge', 'seal')
        AND NOT \(ErasedRows.isErased("c"))
      ORDER BY e.at, c.ordinal
      """, [.blob(first), .blob(last), .integer(until)]
    ) {
      IndexedChange(
        entry: EntryName(office: $0.id(0), number: $0.integer(1)), table: $0.text(2),
        key: $0.bytes(3), ordinal: $0.integer(4), operation: $0.text(5))
    }
  }

  private func takeBack(_ changes: [IndexedChange]) throws {
    var net = NetChanges()
    var rest = changes[...]
    while let entry = rest.first?.entry {
      let own = rest.prefix { $0.entry == entry }
      rest = rest.dropFirst(own.count)
      let rows = try present.rowChanges(
        of: entry, keys: Set(own.map(\.key)), ordinals: own.map(\.ordinal))
      for row in rows { net.add(row) }
    }
    // What names others have does not matter before each record has its own.
    for row in net.rows { try restoring.restore(row) }
  }
}
