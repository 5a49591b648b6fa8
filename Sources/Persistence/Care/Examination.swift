import CSQLiteSession
import Domain

/// One examination of a register. Each part stands alone: what cannot be read in one becomes a finding, and
/// the others still run. Memory does not grow with the register: rows are read side by side or in pages.
final class Examination {
  let reading: Reading
  var connection: Connection { reading.connection }
  private(set) var found = FindingList()

  /// How many keys are read at once.
  static let page = 1000

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The disk failed: nothing that follows would tell anything.
  private struct DiskFailed: Error {}

  /// Runs parts of an examination, to the end or until the disk fails.
  ///
  /// - Throws: ``SQLiteFailure`` when another process holds the file or there is no memory.
  func run(_ parts: (Examination) throws -> Void) throws -> [Finding] {
    connection.allowRowsOnly()
    defer { connection.allowAll() }
    do {
      try parts(self)
    } catch is DiskFailed {
      // SQLite has ended the transaction by itself; whoever began it is going to end it too.
      if sqlite3_get_autocommit(connection.handle) != 0 { try connection.script("BEGIN") }
    }
    return found.all
  }

  /// Runs one part; what makes it stop becomes a finding about the table.
  func part(_ table: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as SQLiteFailure {
      switch failure.code & 0xFF {
      case SQLITE_IOERR:
        add(.unreadableDisk(failure.message))
        throw DiskFailed()
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM: throw failure
      default: add(.unexamined(table: table, detail: failure.message))
      }
    } catch let error as RegisterError {
      add(finding(of: error, in: table))
    } catch let error as HistoryError {
      add(.unexamined(table: table, detail: Self.words(of: error)))
    }
  }

  func add(_ finding: Finding) { found.add(finding) }

  func add(_ sort: Finding.Sort, _ make: () throws -> Finding) rethrows {
    try found.add(sort, make)
  }

  /// An error of one row as a finding.
  func finding(of error: RegisterError, in table: String) -> Finding {
    guard case .malformedRow(let table, let column, let record, let value) = error else {
      return .unexamined(table: table, detail: Self.words(of: error))
    }
    return .malformed(
      table: table, key: RecordID(record).map(name(of:)) ?? record, column: column, value: value)
  }

  /// What an error names, as every language has it.
  private static func words(of error: any Error) -> String {
    switch error {
    case RegisterError.noSuchRecord(let name, _): "record \(name)"
    case RegisterError.damaged(_, let detail), RegisterError.inputOutput(_, let detail),
      RegisterError.refused(let detail):
      detail
    case HistoryError.unreadable(let entry): "entry \(entry.number)"
    default: "record"
    }
  }

  /// A record by reference, else by its key.
  func name(of id: RecordID) -> String {
    (try? reading.reference(of: id).description) ?? id.description
  }

  /// The row of a key by the record that it begins with.
  func name(of key: [SQLValue]) -> String {
    let names = key.map { value in
      switch value {
      case .null: "NULL"
      case .integer(let number): "\(number)"
      case .real(let number): "\(number)"
      case .text(let text): text
      case .blob(let bytes):
        RecordID(bytes: bytes).map { $0 == .root ? "/" : name(of: $0) }
          ?? "x'\(Digest.hexadecimal(bytes.prefix(32)))'"
      }
    }
    return names.joined(separator: " ")
  }

  /// Hands keys of records to `body` in their order, a page at a time, so that it may ask other questions.
  ///
  /// - Parameter sql: A query of the keys behind its first parameter in their order, as many as its second
  ///   says.
  func forEachID(_ sql: String, _ body: (RecordID) throws -> Void) throws {
    var last = SQLValue.blob([])
    while true {
      let page = try connection.rows(sql, [last, .integer(Int64(Self.page))]) { $0.value(0) }
      for value in page { if let id = value.recordID { try body(id) } }
      guard page.count == Self.page, let end = page.last else { return }
      last = end
    }
  }
}

// MARK: The file, its references and its rules

extension Examination {
  /// What SQLite itself finds: pages, indexes, types and conditions of columns.
  func examineFile() throws {
    try part("sqlite_schema") {
      for finding in try reading.integrity() { add(finding) }
    }
  }

  /// Rows that name what is not there.
  func examineReferences() throws {
    for table in Tables.recorded + ["changeset"] {
      try part(table) { try examineReferences(of: table) }
    }
  }

  func examineReferences(of table: String) throws {
    let keys = try connection.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { "c.\"\($0.text(0))\"" }
    let columns = try connection.rows(
      """
      SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq
      """, [.text(table)]
    ) { (id: $0.integer(0), names: $0.text(1), from: $0.text(2), to: $0.text(3)) }
    for id in Set(columns.map(\.id)).sorted() {
      let own = columns.filter { $0.id == id }
      guard let first = own.first, !keys.isEmpty else { continue }
      let isStated = own.map { "c.\"\($0.from)\" IS NOT NULL" }.joined(separator: " AND ")
      let fits = own.map { "p.\"\($0.to)\" = c.\"\($0.from)\"" }.joined(separator: " AND ")
      let isNotShell = Kind(rawValue: first.names) == nil ? "" : Self.isNotShell(first.from)
      let statement = try connection.prepare(
        """
        SELECT \(keys.joined(separator: ", ")) FROM "\(table)" c WHERE \(isStated)
          AND NOT EXISTS (SELECT 1 FROM "\(first.names)" p WHERE \(fits)) \(isNotShell)
        """)
      defer { statement.reset() }
      while try statement.step() {
        add(.danglingReference) {
          .danglingReference(
            table: table, key: name(of: keys.indices.map { statement.value($0) }),
            column: own.map(\.from).joined(separator: ", "), names: first.names)
        }
      }
    }
  }

  /// What is left of an erased record names itself where it has to name something.
  private static func isNotShell(_ column: String) -> String {
    """
    AND NOT (c."\(column)" = c.id AND EXISTS (SELECT 1 FROM record r WHERE r.id = c.id
      AND r.title IS NULL AND r.slug = 'purged-' || lower(substr(hex(c.id), -12))))
    """
  }

  /// Records that stand under themselves: nothing leads to them from the top.
  func examineCircles() throws {
    try part("record") {
      let statement = try connection.prepare(
        """
        WITH RECURSIVE below (id) AS (
          SELECT zeroblob(16) UNION SELECT r.id FROM below JOIN record r ON r.parent = below.id
        )
        SELECT id FROM record WHERE id NOT IN (SELECT id FROM below) ORDER BY id
        """)
      defer { statement.reset() }
      var known: [RecordID: Bool] = [:]
      while try statement.step() {
        guard let id = statement.optionalID(0), try isInCircle(id, &known) else { continue }
        add(.circle) { .circle(record: label(of: id)) }
      }
    }
  }

  /// Whether the records above one lead back to it.
  ///
  /// - Parameter known: What is known of records already, so that each is walked over once.
  private func isInCircle(_ id: RecordID, _ known: inout [RecordID: Bool]) throws -> Bool {
    var path: [RecordID] = []
    var places: [RecordID: Int] = [:]
    var current = id
    while known[current] == nil, places[current] == nil {
      places[current] = path.count
      path.append(current)
      guard let parent = try reading.parent(of: current) else { break }
      current = parent
    }
    // Whoever is met again on this way, and all behind, is in a circle; all before only leads there.
    let first = known[current] == nil ? places[current] ?? path.count : path.count
    let isMetAgain = try known[current] == nil && reading.parent(of: path.last ?? id) == current
    for (place, id) in path.enumerated() { known[id] = isMetAgain && place >= first }
    return known[id] ?? false
  }

  /// A record of a circle has no reference: its own name and its key tell it.
  private func label(of id: RecordID) -> String {
    let slug = try? connection.first("SELECT slug FROM record WHERE id = ?", [SQLValue(id)]) {
      $0.text(0)
    }
    return "\(slug ?? "") (\(id))"
  }

  /// What a purge has still to do.
  func examineErasures() throws {
    try part("unfinished") {
      if try !Erasure.steps(connection).isEmpty { add(.erasureUnfinished) }
    }
  }

  /// This file is one office.
  func examineIdentity() throws {
    try part("identity") {
      let offices = try connection.rows("SELECT office FROM identity LIMIT 2") { $0.value(0) }
      guard offices.count != 1 || offices[0].recordID == nil else { return }
      add(
        .malformed(
          table: "identity", key: offices.isEmpty ? "–" : name(of: offices), column: "office",
          value: "\(offices.count)"))
    }
  }
}
