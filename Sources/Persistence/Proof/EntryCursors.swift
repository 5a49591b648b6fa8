import Domain

/// What the index of changes says of one entry, row by row.
final class IndexLines {
  /// One line of the index.
  struct Line {
    let key: [UInt8]
    let table: String
    let operation: String
    let columns: Int64
    let ordinal: Int64
    /// What stands beside it, as few lines have it.
    let trace: Trace?

    var salt: [UInt8]? { trace?.salt }

    /// Whether the line is that of a row's change.
    func speaks(of row: ChangesetRows) -> Bool {
      columns == row.columns && operation.utf8.elementsEqual(row.operation.rawValue.utf8)
        && table.utf8.elementsEqual(row.table.utf8) && key == row.key
    }

    /// What it says of a row that was erased.
    var shapeOfErased: EntryDigest.Shape {
      EntryDigest.Shape(
        table: table, operation: operation, columns: columns,
        record: table == "setting" ? nil : RecordID(bytes: key))
    }

    /// Whether what stands beside it is what has to: of a row that lost something its record, of any other nothing
    /// but a salt.
    func isTraced(losing record: RecordID?) -> Bool {
      trace.map { $0.record == SQLValue(record) } ?? false
    }

    var isUntraced: Bool { trace.map { $0.record == .null && $0.salt != nil } ?? true }
  }

  /// A row of `trace`.
  struct Trace {
    let ordinal: Int64
    let record: SQLValue
    let salt: [UInt8]?
  }

  private let keys: LineKeys
  private let spans: Statement
  private let traces: Statement
  private var span: (table: String, operation: String, columns: Int64) = ("", "", 0)
  /// The place of the next line of the span, and how many it still has.
  private var (place, left): (Int64, Int64) = (0, 0)
  private var trace: Trace?
  private(set) var count: Int64 = 0

  /// The lines of an entry, in the order of its leaves.
  init(of name: EntryName, _ keys: LineKeys, _ connection: Connection) throws {
    self.keys = keys
    spans = try connection.prepare(
      """
      SELECT first, rows, ordinal, tableName, operation, columns FROM span
      WHERE office = ? AND number = ? ORDER BY ordinal, first
      """)
    spans.bind(name.values)
    traces = try connection.prepare(
      """
      SELECT ordinal, record, salt FROM trace WHERE office = ? AND number = ? ORDER BY ordinal
      """)
    traces.bind(name.values)
    try advance()
  }

  deinit {
    spans.reset()
    traces.reset()
  }

  /// The next line; nil after the last.
  ///
  /// - Throws: ``Finding/Fault/index`` when lines are not numbered from 0 without gaps, or one is not there.
  func next() throws -> Line? {
    if left == 0, try !nextSpan() {
      guard trace == nil else { throw Finding.Fault.index }
      return nil
    }
    guard let key = try keys.key(at: place) else { throw Finding.Fault.index }
    let own = trace?.ordinal == count ? trace : nil
    if own != nil { try advance() }
    defer { (place, left, count) = (place &+ 1, left - 1, count + 1) }
    return Line(
      key: key, table: span.table, operation: span.operation, columns: span.columns,
      ordinal: count, trace: own)
  }

  private func nextSpan() throws -> Bool {
    guard try spans.step() else { return false }
    (place, left) = (spans.integer(0), spans.integer(1))
    span = (spans.text(3), spans.text(4), spans.integer(5))
    guard spans.integer(2) == count, left >= 1 else { throw Finding.Fault.index }
    return true
  }

  private func advance() throws {
    trace = nil
    guard try traces.step() else { return }
    trace = Trace(
      ordinal: traces.integer(0), record: traces.value(1), salt: traces.optionalBytes(2))
  }
}

/// The keys of lines by their places: all of them are read once, in the order of the places, which is that of the
/// entries.
final class LineKeys {
  private let connection: Connection
  private var statement: Statement?
  private var current: (place: Int64, key: [UInt8])?
  private var isAtEnd = false
  /// The lines in a file of their own, where places were asked for in another order.
  private var copy: DatabaseFile?

  init(_ connection: Connection) {
    self.connection = connection
  }

  deinit {
    statement?.reset()
  }

  /// nil where there is none.
  func key(at place: Int64) throws -> [UInt8]? {
    if let copy { return try key(at: place, in: copy) }
    if statement == nil {
      statement = try connection.prepare("SELECT place, key FROM line ORDER BY place")
      try advance()
    }
    if isAtEnd || current.map({ $0.place > place }) ?? false {
      let copy = try copied()
      self.copy = copy
      return try key(at: place, in: copy)
    }
    while let current, current.place < place { try advance() }
    guard let current, current.place == place else { return nil }
    try advance()
    return current.key
  }

  private func advance() throws {
    guard let statement, try statement.step() else {
      (current, isAtEnd) = (nil, true)
      return
    }
    current = (statement.integer(0), statement.bytes(1))
  }

  private func key(at place: Int64, in copy: DatabaseFile) throws -> [UInt8]? {
    try copy.connection.first("SELECT key FROM line WHERE place = ?", [.integer(place)]) {
      $0.bytes(0)
    }
  }

  private func copied() throws -> DatabaseFile {
    let copy = try DatabaseFile(path: "", .readWrite)
    try copy.connection.script(
      """
      PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;
      CREATE TABLE line (place INTEGER, key BLOB, PRIMARY KEY (place, key)) WITHOUT ROWID; BEGIN
      """)
    let insertion = try copy.connection.prepare("INSERT INTO line (place, key) VALUES (?, ?)")
    try connection.each("SELECT place, key FROM line ORDER BY place, key") { row in
      insertion.reset()
      insertion.bind([row.value(0), row.value(1)])
      try insertion.finish()
    }
    return copy
  }
}

/// The slots of one entry that were erased, in their order, each once.
final class ErasedSlots {
  private let statement: Statement?
  private var current: (slot: Int64, digest: Node)?

  /// - Parameter hasAny: Whether there are some: most entries are not asked for.
  init(of name: EntryName, hasAny: Bool, _ connection: Connection) throws {
    guard hasAny else {
      statement = nil
      return
    }
    statement = try connection.prepare(
      "SELECT slot, digest FROM erased WHERE office = ? AND number = ? ORDER BY slot")
    statement?.bind(name.values)
    try advance()
  }

  deinit {
    statement?.reset()
  }

  /// The digest that stands in the place of a slot; nil where it was not erased. Slots are asked for in their order.
  ///
  /// - Throws: ``Finding/Fault/slot`` when one was passed over, so that there is none of its number.
  func take(_ slot: Int64) throws -> Node? {
    guard let current else { return nil }
    guard current.slot >= slot else { throw Finding.Fault.slot }
    guard current.slot == slot else { return nil }
    try advance()
    return current.digest
  }

  /// Whether the next slot that was erased is this one.
  func isNext(_ slot: Int64) -> Bool { current?.slot == slot }

  /// - Throws: ``Finding/Fault/slot`` when there are more than were asked for.
  func finish() throws {
    if current != nil { throw Finding.Fault.slot }
  }

  private func advance() throws {
    let last = current
    while try statement?.step() == true, let statement {
      let slot = statement.integer(0)
      guard let digest = Self.digest(statement.bytes(1)) else { throw Finding.Fault.slot }
      if slot != last?.slot {
        current = (slot, digest)
        return
      }
      // Several purges may list one slot; it has one digest.
      guard digest == last?.digest else { throw Finding.Fault.slot }
    }
    current = nil
  }

  /// The texts of the oldest entries have no digest: nothing stands in their place.
  private static func digest(_ bytes: [UInt8]) -> Node? {
    Node(bytes.isEmpty ? OldEntry.start : bytes)
  }
}
