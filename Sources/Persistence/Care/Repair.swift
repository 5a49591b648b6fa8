package import Domain
import Schema

/// What came of a repair.
package struct RepairOutcome: Sendable {
  /// Rows that were read, by table.
  package var rows: [String: Int] = [:]
  /// Tables of which a part could not be read, though it may have been made again from history.
  package var damaged: Set<String> = []
  /// How many rows were made again from what history says of them.
  package var fromHistory = 0
  /// What is still wrong in the new register.
  package var findings: [Finding] = []
}

extension Register {
  /// Makes a new register of what can be read of a damaged one, which is left as it is.
  ///
  /// Tables are read from both ends and, where a part between cannot be reached, row by row through
  /// the keys that history names. Rows that are lost but that history tells whole are made again.
  ///
  /// - Throws: ``RegisterError/beyondRepair(path:)`` when not even the list of tables can be read.
  package static func repair(
    _ damaged: String, into path: String, author: Author, keys: KeyFile? = nil
  ) throws
    -> RepairOutcome
  {
    let place = RegisterFile(resolving: damaged)
    try place.checkIsFile()
    try place.checkSideFiles()
    guard let opened = try? DatabaseFile(path: place.path, .readOnly) else {
      throw RegisterError.beyondRepair(path: damaged)
    }
    let source = opened.connection
    source.allowRowsOnly()
    guard let version = try? source.first("PRAGMA user_version", [], { Int($0.integer(0)) }),
      version > 0,
      let tables = try? source.rows("SELECT name FROM sqlite_schema", [], { $0.text(0) }),
      tables.contains("record")
    else { throw RegisterError.beyondRepair(path: damaged) }
    guard version <= currentVersion else {
      throw RegisterError.newer(path: damaged, version: version, supported: currentVersion)
    }
    let copying = try Copying(toNew: path)
    var salvage = try Salvage(source, version: version)
    var random = SystemRandomNumberGenerator()
    let office = RecordID(milliseconds: author.clock, using: &random)
    do {
      let target = try DatabaseFile(path: copying.path, .readWrite)
      let signed = try salvage.fill(
        target, version: version, becoming: office, author: author, keys: keys)
      if let signed { keys?.remember(signed) }
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: copying.path)
    }
    try Register(copy: copying.path, takingPlaceOf: copying.destination).rebuildDerived()
    try EvidenceFolder(of: place.path).copy(to: EvidenceFolder(of: copying.destination))
    try copying.putInPlace()
    salvage.outcome.findings = try Register(path: copying.destination, access: .reading).examine()
    return salvage.outcome
  }
}

/// Reads what can be read of a damaged file.
private struct Salvage {
  let source: Connection
  var outcome = RepairOutcome()
  /// The tables as the damaged register's layout has them.
  private let own: OwnLayout
  /// The tables that lie in the file itself: no view, and none of which a module makes the rows.
  private let stored: Set<String>

  init(_ source: Connection, version: Int) throws {
    self.source = source
    own = try OwnLayout(version: version)
    stored = try Set(
      source.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0") {
        $0.text(0)
      })
  }

  /// Fills a file that is a register of an office of its own then, in the layout of now.
  ///
  /// - Returns: The seal of an older layout, when it was signed.
  mutating func fill(
    _ target: DatabaseFile, version: Int, becoming office: RecordID, author: Author,
    keys: KeyFile?
  ) throws -> SignedEntry? {
    try target.connection.script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for migration in migrations.prefix(version) { try target.connection.script(migration.sql) }
    return try target.write { connection in
      for table in try own.tables() { try copy(table, to: connection) }
      for migration in migrations.dropFirst(version) { try connection.script(migration.sql) }
      let isOld = version < EntryDigest.firstLayout
      if isOld { _ = try Seal(connection).digestEntries() }
      try recall(in: Reading(connection))
      try connection.run(
        "INSERT INTO identity (office, made) VALUES (?, ?)", SQLValue(office),
        .integer(author.clock))
      guard isOld else { return nil }
      return try Seal(connection).seal(
        clock: author.clock, layout: migrations.count, signingWith: keys)
    }
  }

  /// Copies the rows of a table that can be reached.
  mutating func copy(_ table: String, to target: Connection) throws {
    let wanted = try Reading(target).columns(of: table)
    let there = stored.contains(table) ? (try? Reading(source).columns(of: table)) ?? [] : []
    let shared = there.filter(wanted.contains)
    if try !Set(Reading(own.connection).columns(of: table)).isSubset(of: there) {
      outcome.damaged.insert(table)
    }
    guard !shared.isEmpty else { return }
    let keys = try target.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { $0.text(0) }
    let list = shared.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = shared.map { _ in "?" }.joined(separator: ", ")
    let insertion = try target.prepare(
      "INSERT OR IGNORE INTO \"\(table)\" (\(list)) VALUES (\(marks))")
    // Whether all rows could be read; the new register's disk is another matter.
    func copyRows(_ condition: String, _ values: [SQLValue] = []) throws -> Bool {
      let query = "SELECT \(list) FROM \"\(table)\" NOT INDEXED \(condition)"
      guard let statement = try? source.prepare(query) else { return false }
      statement.bind(values)
      defer { statement.reset() }
      while let isRow = try? statement.step() {
        guard isRow else { return true }
        try Self.put(shared.indices.map { statement.value($0) }, insertion)
      }
      return false
    }
    let order = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    let backwards = keys.map { "\"\($0)\" DESC" }.joined(separator: ", ")
    if try !copyRows("ORDER BY \(order)") {
      outcome.damaged.insert(table)
      _ = try copyRows("ORDER BY \(backwards)")
      try copyByKeys(table, keys, in: target, copyRows)
    }
    outcome.rows[table] = try target.first("SELECT count(*) FROM \"\(table)\"") {
      Int($0.integer(0))
    }
  }

  /// Reaches the rows between by the keys that the index of changes names.
  private func copyByKeys(
    _ table: String, _ keys: [String], in target: Connection,
    _ copyRows: (String, [SQLValue]) throws -> Bool
  ) throws {
    guard Tables.recorded.contains(table), let first = keys.first, first != "name" else { return }
    let ids = try target.rows(
      "SELECT DISTINCT substr(key, 1, 16) FROM \(ChangeIndex.lines) WHERE tableName = ?",
      [.text(table)]
    ) { $0.value(0) }
    for id in ids { _ = try copyRows("WHERE \"\(first)\" = ?", [id]) }
  }

  /// Puts a row in. What its columns must not have comes through, for doctor to tell; what has a key that is taken, or
  /// none, is no row that the register can hold.
  ///
  /// - Throws: ``SQLiteFailure`` when the disk has no room or fails.
  private static func put(_ row: [SQLValue], _ insertion: Statement) throws {
    insertion.reset()
    insertion.bind(row)
    do { try insertion.finish() } catch let failure as SQLiteFailure where failure.isOfTheDisk {
      throw failure
    } catch {}
  }

  /// Makes rows again that history tells and that could not be read.
  mutating func recall(in reading: Reading) throws {
    guard !outcome.damaged.isEmpty else { return }
    // History that cannot be read either gives nothing back.
    guard let replay = try? Replay(of: reading) else { return }
    try? reading.connection.each(
      "SELECT \(StoredEntry.columns) FROM entry ORDER BY at, office, number"
    ) { try replay.add(StoredEntry($0)) }
    for table in Tables.recorded where outcome.damaged.contains(table) {
      let columns = try reading.columns(of: table).map { "\"\($0)\"" }.joined(separator: ", ")
      let marks = try reading.columns(of: table).map { _ in "?" }.joined(separator: ", ")
      let insertion = try reading.connection.prepare(
        "INSERT OR IGNORE INTO \"\(table)\" (\(columns)) VALUES (\(marks))")
      let before = try count(table, reading)
      let rows = try replay.connection.rows("SELECT \(columns) FROM \"\(table)\"") { row in
        columns.split(separator: ",").indices.enumerated().map { row.value($0.offset) }
      }
      for row in rows { try Self.put(row, insertion) }
      outcome.fromHistory += try count(table, reading) - before
    }
  }

  private func count(_ table: String, _ reading: Reading) throws -> Int {
    try reading.connection.first("SELECT count(*) FROM \"\(table)\"") { Int($0.integer(0)) } ?? 0
  }
}
