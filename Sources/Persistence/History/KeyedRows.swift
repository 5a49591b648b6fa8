import Domain

/// The rows of a query one after the other, in the order of their keys.
final class KeyedRows {
  private let statement: Statement
  private let keyCount: Int
  private let columnCount: Int
  private let isLeftOut: ([SQLValue]) -> Bool
  /// The key of the row at hand; nil after the last.
  private(set) var key: [SQLValue]?
  /// The values of the row at hand.
  private(set) var row: [SQLValue] = []

  /// - Parameters:
  ///   - sql: A query of its own on the connection: the columns of the key, then the others, in the
  ///     order of the key.
  ///   - isLeftOut: Whether the row with a key is passed over.
  init(
    _ connection: Connection, _ sql: String, keys: Int, columns: Int,
    leavingOut isLeftOut: @escaping ([SQLValue]) -> Bool
  ) throws {
    statement = try connection.prepare(sql)
    (keyCount, columnCount, self.isLeftOut) = (keys, columns, isLeftOut)
    try advance()
  }

  deinit {
    statement.reset()
  }

  /// Moves to the next row.
  func advance() throws {
    while try statement.step() {
      let found = (0..<keyCount).map { statement.value($0) }
      if isLeftOut(found) { continue }
      key = found
      row = (keyCount..<keyCount + columnCount).map { statement.value($0) }
      return
    }
    key = nil
  }

  /// The key that comes first of this and another sequence; nil when both are at their end.
  func first(_ other: KeyedRows) -> [SQLValue]? {
    guard let key, let otherKey = other.key else { return self.key ?? other.key }
    return otherKey.lexicographicallyPrecedes(key, by: SQLValue.precedes) ? otherKey : key
  }
}

extension SQLValue {
  /// SQLite's order: nothing, numbers, texts by their bytes, bytes.
  fileprivate static func precedes(_ one: SQLValue, _ other: SQLValue) -> Bool {
    switch (one, other) {
    case (.integer(let one), .integer(let other)): one < other
    case (.text(let one), .text(let other)): one.utf8.lexicographicallyPrecedes(other.utf8)
    case (.blob(let one), .blob(let other)): one.lexicographicallyPrecedes(other)
    default: one.rank < other.rank
    }
  }

  /// The place of a value's type in that order. No key of the register is a binary fraction.
  private var rank: Int {
    switch self {
    case .null: 0
    case .integer, .real: 1
    case .text: 2
    case .blob: 3
    }
  }
}

/// What the index of changes says of one entry, row by row.
final class IndexRows {
  /// One line of the index.
  struct Line {
    let key: [UInt8]
    let table: String
    let operation: String
    let columns: Int64
    let ordinal: Int64
    /// The salt of the leaf, where it is not made from the entry's seed.
    let salt: [UInt8]?
    /// The leaf of a row that was purged.
    let leaf: [UInt8]?

    /// Whether the line is that of a row's change.
    func speaks(of row: ChangesetRows) -> Bool {
      (key, table, operation, columns) == (row.key, row.table, row.operation.rawValue, row.columns)
    }
  }

  private let statement: Statement
  /// The line at hand; nil after the last.
  private(set) var current: Line?

  /// The lines of an entry, in the order of its leaves.
  init(of name: EntryName, _ connection: Connection) throws {
    statement = try connection.prepare(
      """
      SELECT key, tableName, operation, columns, ordinal, salt, leaf FROM change
      WHERE office = ? AND number = ? ORDER BY ordinal
      """)
    statement.bind([SQLValue(name.office), .integer(name.number)])
    try advance()
  }

  deinit {
    statement.reset()
  }

  /// Moves to the next line.
  func advance() throws {
    current =
      try statement.step()
      ? Line(
        key: statement.bytes(0), table: statement.text(1), operation: statement.text(2),
        columns: statement.integer(3), ordinal: statement.integer(4),
        salt: statement.optionalBytes(5), leaf: statement.optionalBytes(6)) : nil
  }
}
