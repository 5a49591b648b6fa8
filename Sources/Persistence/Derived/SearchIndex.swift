package import Domain

/// The text index: derived from the records, kept as they change.
struct SearchIndex {
  /// Makes the table, as the layout has it.
  static let creation =
    "CREATE VIRTUAL TABLE searchText USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')"

  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// Makes the words of one record anew, or takes them out when it is gone.
  func refresh(_ id: RecordID) throws {
    let number = try connection.first(
      "SELECT number FROM searchMap WHERE record = ?", [SQLValue(id)]
    ) { $0.integer(0) }
    let words = try words(of: id)
    switch (number, words) {
    case (nil, nil): break
    case (let number?, nil):
      try connection.run("DELETE FROM searchText WHERE rowid = ?", .integer(number))
      try connection.run("DELETE FROM searchMap WHERE number = ?", .integer(number))
    case (let number?, let words?):
      try connection.run(
        "UPDATE searchText SET words = ? WHERE rowid = ?", .text(words), .integer(number))
    case (nil, let words?): try add([(id, words)])
    }
  }

  /// Takes the words out that were only marked as gone when their records went
  /// (https://www.sqlite.org/fts5.html, "The 'optimize' Command").
  ///
  /// - Returns: Whether the index is that of its words, and each of them belongs to a record: from another one not
  ///   even the marks can be relied on, and it stays as it is.
  /// - Throws: ``SQLiteFailure``, also where the index is damaged.
  func forgetRemoved() throws -> Bool {
    let hasOnlyMapped = try connection.first(
      """
      SELECT (SELECT count(*) FROM searchMap) = (SELECT count(*) FROM searchText)
        AND NOT EXISTS (SELECT 1 FROM searchText WHERE rowid NOT IN (SELECT number FROM searchMap))
      """
    ) { $0.integer(0) == 1 }
    guard hasOnlyMapped == true else { return false }
    try connection.script("INSERT INTO searchText (searchText) VALUES ('integrity-check')")
    try connection.script("INSERT INTO searchText (searchText) VALUES ('optimize')")
    return true
  }

  /// Takes in records that are new.
  func add(_ records: [Record]) throws {
    let words = records.compactMap { record in Self.words(of: record).map { (record.id, $0) } }
    try add(words)
  }

  private static let map = RowInsertion("searchMap", ["number", "record"], atOnce: 40)
  private static let text = RowInsertion("searchText", ["rowid", "words"])

  private func add(_ words: [(id: RecordID, words: String)]) throws {
    if words.isEmpty { return }
    let last = try connection.first("SELECT max(number) FROM searchMap") { $0.integer(0) } ?? 0
    let rows = Array(zip((last + 1)..., words))
    try Self.map.run(rows, on: connection) { row, statement, first in
      statement.bind(row.0, at: first)
      statement.bind(row.1.id, at: first + 1)
    }
    try Self.text.run(rows, on: connection) { row, statement, first in
      statement.bind(row.0, at: first)
      statement.bind(row.1.words, at: first + 1)
    }
  }

  /// The words of a record; nil when there is no such record, or nothing to be found by.
  func words(of id: RecordID) throws -> String? {
    // Between the parts of a large change a record may have its place and not yet its contents.
    guard id != .root, let kind = try reading.kind(of: id),
      let record = try reading.records(kind, "r.id = ?", [SQLValue(id)]).first
    else { return nil }
    return Self.words(of: record)
  }

  private static func words(of record: Record) -> String? {
    var texts = [record.title ?? ""] + record.narratives.map(\.text)
    for field in record.kind.fields {
      switch (field.shape, record.values[field.name]) {
      case (.text, .text(let text)?): texts.append(text)
      case (.texts, .texts(let list)?): texts += list.map(\.text)
      default: break
      }
    }
    texts = texts.filter { !$0.isEmpty }
    // Half the records of an import are events and periods without a word: they would only make the index slow.
    if texts.isEmpty, record.kind.isNamedByDay, !record.slug.contains(where: \.isLetter) {
      return nil
    }
    return (texts + [record.slug]).map(SearchWords.indexed).joined(separator: "\n")
  }
}

extension Reading {
  /// The records in which every one of the words stands, or begins a word; the best first.
  package func search(_ text: String, limit: Int) throws -> [RecordID] {
    let terms = SearchWords.query(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    guard !terms.isEmpty else { return [] }
    try past?.needWords()
    let query = terms.map { "\"\($0)\"*" }.joined(separator: " ")
    return try connection.rows(
      """
      SELECT m.record FROM searchText t JOIN searchMap m ON m.number = t.rowid
      WHERE searchText MATCH ? ORDER BY rank, m.record LIMIT ?
      """, [.text(query), .integer(Int64(limit))]
    ) { $0.id(0) }
  }
}
