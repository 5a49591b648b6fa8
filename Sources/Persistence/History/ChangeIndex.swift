import Domain

/// Writes the lines and spans that belong to one entry: what was changed, by record.
struct ChangeIndex {
  /// What stands for a table in SQL: each line with its span. It is asked by key; to ask for the rows of an entry
  /// would mean to look through all lines (``ChangedRecords`` reads the entry instead).
  static let lines = """
    (SELECT l.key AS key, s.tableName AS tableName, s.office AS office, s.number AS number,
      s.ordinal + l.place - s.first AS ordinal, s.operation AS operation, s.columns AS columns
    FROM line l CROSS JOIN span s ON s.first = (SELECT max(first) FROM span WHERE first <= l.place)
    WHERE l.place < s.first + s.rows)
    """

  private static let lineInsertion = RowInsertion("line", ["key", "place"], atOnce: 40)
  private static let spanInsertion = RowInsertion(
    "span",
    ["first", "office", "number", "ordinal", "rows", "tableName", "operation", "columns"],
    atOnce: 10)

  private let name: EntryName
  private let connection: Connection
  /// How many lines there are: the next row's ordinal.
  private(set) var count: Int64 = 0
  /// The place of the next line among those of all entries; nil until one is written.
  private var next: Int64?

  init(of name: EntryName, on connection: Connection) {
    self.name = name
    self.connection = connection
  }

  /// Rows behind one another to which the same was done.
  private struct Span {
    let table: String
    let operation: RowChange.Operation
    let columns: Int64
    var rows: Int64 = 0
  }

  /// Adds a line for each row of a changeset.
  ///
  /// - Parameter body: Told each row.
  mutating func add(_ changeset: [UInt8], _ body: (ChangesetRows) -> Void) throws {
    var spans: [Span] = []
    var keys: [UInt8] = []
    /// Where the key of each row ends among those of all.
    var ends: [Int] = []
    try Changeset.read(changeset) { row in
      body(row)
      row.appendKey(to: &keys)
      ends.append(keys.count)
      let last = spans.last
      if last?.table != row.table || last?.operation != row.operation
        || last?.columns != row.columns
      {
        spans.append(Span(table: row.table, operation: row.operation, columns: row.columns))
      }
      spans[spans.count - 1].rows += 1
    }
    let first = try next ?? firstFree()
    try write(keys, ends, from: first)
    try write(spans, from: first)
    count += Int64(ends.count)
    next = first + Int64(ends.count)
  }

  private func write(_ keys: [UInt8], _ ends: [Int], from first: Int64) throws {
    var (place, start) = (first, 0)
    try keys.withUnsafeBytes { keys in
      try Self.lineInsertion.run(ends, on: connection) { end, statement, position in
        let key = UnsafeRawBufferPointer(rebasing: keys[start..<end])
        statement.bind(key, at: position)
        statement.bind(place, at: position + 1)
        place += 1
        start = end
      }
    }
  }

  private func write(_ spans: [Span], from first: Int64) throws {
    var (place, ordinal) = (first, count)
    try Self.spanInsertion.run(spans, on: connection) { span, statement, position in
      statement.bind(place, at: position)
      statement.bind(name.office, at: position + 1)
      statement.bind(name.number, at: position + 2)
      statement.bind(ordinal, at: position + 3)
      statement.bind(span.rows, at: position + 4)
      statement.bind(span.table, at: position + 5)
      statement.bind(span.operation.rawValue, at: position + 6)
      statement.bind(span.columns, at: position + 7)
      place += span.rows
      ordinal += span.rows
    }
  }

  /// The place behind the last line of the file.
  ///
  /// - Throws: ``HistoryError/nothingCanFollow(_:)`` where somebody has used up the numbers.
  private func firstFree() throws -> Int64 {
    let last = try connection.first(
      "SELECT first, rows, office, number FROM span ORDER BY first DESC LIMIT 1"
    ) { ($0.integer(0), $0.integer(1), EntryName(office: $0.id(2), number: $0.integer(3))) }
    guard let (first, rows, name) = last else { return 1 }
    let (place, overflow) = first.addingReportingOverflow(rows)
    guard !overflow, place < 1 << 62 else { throw HistoryError.nothingCanFollow(name) }
    return place
  }
}
