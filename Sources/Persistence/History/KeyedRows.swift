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
    leavingOut isLeftOut: @escaping ([SQLValue]) -> Bool = { _ in false }
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
      let found = (0..<keyCount).map(statement.exactValue)
      if isLeftOut(found) { continue }
      key = found
      row = (keyCount..<keyCount + columnCount).map(statement.exactValue)
      return
    }
    key = nil
  }

  /// How a row of one sequence differs from that of another.
  enum Difference {
    /// Only the first has it.
    case added
    /// Only the second has it.
    case missing
    /// Both have it, with other values in these columns.
    case changed([String])

    /// The columns that differ; none for a whole row.
    var columns: [String] {
      if case .changed(let columns) = self { columns } else { [] }
    }
  }

  /// Reads two sequences side by side, to their end.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns behind the key.
  ///   - body: Told the key of each row that differs.
  static func compare(
    _ one: KeyedRows, _ other: KeyedRows, columns: [String],
    _ body: ([SQLValue], Difference) throws -> Void
  ) throws {
    while let key = one.first(other) {
      let (isOne, isOther) = (one.has(key), other.has(key))
      if !isOther {
        try body(key, .added)
      } else if !isOne {
        try body(key, .missing)
      } else if !zip(one.row, other.row).allSatisfy({ $0.isExactly($1) }) {
        try body(key, .changed(SQLValue.differing(columns, one.row, other.row)))
      }
      if isOne { try one.advance() }
      if isOther { try other.advance() }
    }
  }

  /// Whether the row at hand has this key.
  func has(_ key: [SQLValue]) -> Bool {
    self.key.map { $0.elementsEqual(key) { $0.isExactly($1) } } ?? false
  }

  /// The key that comes first of this and another sequence; nil when both are at their end.
  func first(_ other: KeyedRows) -> [SQLValue]? {
    guard let key, let otherKey = other.key else { return self.key ?? other.key }
    return otherKey.lexicographicallyPrecedes(key, by: SQLValue.precedes) ? otherKey : key
  }
}

extension SQLValue {
  /// The names of the columns in which two rows differ.
  static func differing(_ columns: [String], _ one: [SQLValue], _ other: [SQLValue]) -> [String] {
    zip(columns, zip(one, other)).filter { !$1.0.isExactly($1.1) }.map(\.0)
  }

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
