import Domain

/// Writes the lines of the table `change` that belong to one entry: what was changed, by record.
struct ChangeIndex {
  private static let insertion = RowInsertion(
    "change", ["key", "tableName", "office", "number", "ordinal", "operation", "columns"],
    atOnce: 40)

  private let name: EntryName
  private let connection: Connection
  /// How many lines there are: the next row's ordinal.
  private(set) var count: Int64 = 0

  init(of name: EntryName, on connection: Connection) {
    self.name = name
    self.connection = connection
  }

  /// A line, with where its key ends among those of all lines.
  private struct Line {
    let table: String
    let operation: RowChange.Operation
    let columns: Int64
    let keyEnd: Int
  }

  /// Adds a line for each row of a changeset.
  ///
  /// - Parameter body: Told each row.
  mutating func add(_ changeset: [UInt8], _ body: (ChangesetRows) -> Void) throws {
    var lines: [Line] = []
    var keys: [UInt8] = []
    try Changeset.read(changeset) { row in
      body(row)
      row.appendKey(to: &keys)
      lines.append(
        Line(
          table: row.table, operation: row.operation, columns: row.columns, keyEnd: keys.count))
    }
    var (ordinal, keyStart) = (count, 0)
    try keys.withUnsafeBytes { keys in
      try Self.insertion.run(lines, on: connection) { line, statement, position in
        let key = UnsafeRawBufferPointer(rebasing: keys[keyStart..<line.keyEnd])
        statement.bind(key, at: position)
        statement.bind(line.table, at: position + 1)
        statement.bind(name.office, at: position + 2)
        statement.bind(name.number, at: position + 3)
        statement.bind(ordinal, at: position + 4)
        statement.bind(line.operation.rawValue, at: position + 5)
        statement.bind(line.columns, at: position + 6)
        ordinal += 1
        keyStart = line.keyEnd
      }
    }
    count = ordinal
  }
}
