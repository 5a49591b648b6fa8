/// Puts rows into a table.
struct RowInsertion: Sendable {
  /// How many columns a row has.
  let width: Int
  /// Statements of many rows, the largest first, and of one.
  private let statements: [(size: Int, sql: String)]

  /// Rows of these columns.
  ///
  /// - Parameters:
  ///   - table: The table as SQL has it.
  ///   - columns: The columns as SQL has them.
  ///   - atOnce: How many rows go into one statement, since to open a table costs more than a row. More than one
  ///     only pays for a table that names no other: where a foreign key may fail SQLite keeps copies of pages to
  ///     take back one of many rows; nor for a text index, which writes out its words before each such statement.
  init(_ table: String, _ columns: [String], atOnce: Int = 1) {
    width = columns.count
    let row = "(" + repeatElement("?", count: columns.count).joined(separator: ", ") + ")"
    // With OR FAIL there are no such copies for the table itself: whoever inserts takes back all that was done.
    let head = "INSERT OR FAIL INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    let sizes = atOnce == 1 ? [1] : [atOnce, 1]
    statements = sizes.map { ($0, head + repeatElement(row, count: $0).joined(separator: ", ")) }
  }

  /// Inserts rows.
  ///
  /// - Parameter bind: Binds the values of one, beginning with the parameter that it is told.
  func run<Row>(
    _ rows: some Collection<Row>, on connection: Connection,
    bind: (Row, Statement, _ first: Int) -> Void
  ) throws {
    var rest = rows[...]
    for (size, sql) in statements {
      while rest.count >= size {
        let statement = try connection.prepare(sql)
        for (index, row) in rest.prefix(size).enumerated() {
          bind(row, statement, index * width + 1)
        }
        try statement.finish()
        rest = rest.dropFirst(size)
      }
    }
  }
}
