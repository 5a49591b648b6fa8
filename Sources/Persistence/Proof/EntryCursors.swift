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
    let salt: [UInt8]?

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
  }

  private let statement: Statement
  private(set) var count: Int64 = 0

  /// The lines of an entry, in the order of its leaves.
  init(of name: EntryName, _ connection: Connection) throws {
    statement = try connection.prepare(
      """
      SELECT key, tableName, operation, columns, ordinal, salt FROM change
      WHERE office = ? AND number = ? ORDER BY ordinal
      """)
    statement.bind(name.values)
  }

  deinit {
    statement.reset()
  }

  /// The next line; nil after the last.
  ///
  /// - Throws: ``Finding/Fault/index`` when lines are not numbered from 0 without gaps.
  func next() throws -> Line? {
    guard try statement.step() else { return nil }
    let line = Line(
      key: statement.bytes(0), table: statement.text(1), operation: statement.text(2),
      columns: statement.integer(3), ordinal: statement.integer(4),
      salt: statement.optionalBytes(5))
    guard line.ordinal == count else { throw Finding.Fault.index }
    count += 1
    return line
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
