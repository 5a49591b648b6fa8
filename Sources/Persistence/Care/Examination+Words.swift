import CSQLiteSession
import Domain

// MARK: The text index

extension Examination {
  /// That each record has its words, and that the index is that of the words.
  func examineWords() throws {
    try part("searchText") { try compareWords() }
    try part("searchText") {
      let statement = try connection.prepare(
        "SELECT rowid FROM searchText WHERE rowid NOT IN (SELECT number FROM searchMap)")
      defer { statement.reset() }
      while try statement.step() {
        add(.outOfStep(table: "searchText", record: "\(statement.integer(0))", columns: []))
      }
    }
    try part("searchText") {
      let settings = try connection.rows("SELECT k, v FROM searchText_config") {
        [$0.value(0), $0.value(1)]
      }
      // What else could stand there changes how the index is read: its rank may be any function.
      if settings != [[.text("version"), .integer(4)]] {
        add(.textIndex("searchText_config"))
      }
    }
    try part("searchText") { try examineTextIndex() }
  }

  private func compareWords() throws {
    let stored = try KeyedRows(
      connection,
      """
      SELECT m.record, t.words, t.rowid FROM searchMap m NOT INDEXED
      LEFT JOIN searchText t ON t.rowid = m.number ORDER BY m.record
      """, keys: 1, columns: 2)
    let records = try KeyedRows(
      connection, "SELECT id FROM record WHERE id <> parent ORDER BY id", keys: 1, columns: 0)
    let search = SearchIndex(reading)
    while let key = records.first(stored) {
      let (isThere, isStored) = (records.key == key, stored.key == key)
      let words = SQLValue(isThere ? try? key[0].recordID.flatMap(search.words) : nil)
      let known = isStored ? stored.row[0] : .null
      if isStored, stored.row[1] == .null {
        add(.outOfStep) {
          .outOfStep(table: "searchMap", record: name(of: key), columns: ["number"])
        }
      } else if isStored, !isThere {
        add(.outOfStep) { .outOfStep(table: "searchMap", record: name(of: key), columns: []) }
      } else if known != words, Self.lines(known) != Self.lines(words) {
        add(.outOfStep) {
          .outOfStep(
            table: isStored ? "searchText" : "searchMap", record: name(of: key),
            columns: isStored ? ["words"] : [])
        }
      }
      if isThere { try records.advance() }
      if isStored { try stored.advance() }
    }
  }

  /// The texts of a row of the text index: in which order they stand does not matter to who looks for words.
  private static func lines(_ words: SQLValue) -> [Substring]? {
    guard case .text(let text) = words else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).sorted()
  }

  /// Has SQLite compare the index with its words. It asks for the right to write, though it writes nothing:
  /// a private copy of the pages is asked, never the file.
  private func examineTextIndex() throws {
    let copy = try connection.privateCopy()
    do {
      try copy.connection.script("INSERT INTO searchText (searchText) VALUES ('integrity-check')")
    } catch let failure as SQLiteFailure where failure.code & 0xFF == SQLITE_CORRUPT {
      add(.textIndex(failure.message))
    }
  }
}
