import Domain

/// Brings the history of an older layout into the form of now: each entry gets its digest in it, and one entry, the
/// seal, vouches for all of them and for what purges had taken out (docs/history-format.md, "Entries of old layouts").
struct Seal {
  /// The reason of a seal that found nothing.
  static let sound = "sound"
  /// Who makes it: the program.
  static let author = "grants"

  private let connection: Connection
  private let reading: Reading

  init(_ connection: Connection) {
    self.connection = connection
    reading = Reading(connection)
  }

  /// Digests the old entries, as far as they can be read.
  ///
  /// - Returns: How many of them cannot be proved any more, though nothing speaks against them.
  func digestEntries() throws -> Int {
    try countRows()
    try cutSeeds()
    let check = EntryCheck(reading)
    var last: [RecordID: [UInt8]] = [:]
    var lost = 0
    let names = try connection.rows("SELECT office, number FROM entry ORDER BY at, office, number")
    {
      EntryName(office: $0.id(0), number: $0.integer(1))
    }
    for name in names {
      guard let entry = try reading.storedEntry(name) else { continue }
      try connection.run(
        """
        UPDATE seen SET otherHash = (SELECT hash FROM entry e WHERE e.office = other AND e.number = otherNumber)
        WHERE office = ? AND number = ?
        """, name.values)
      // What cannot be read keeps the digest that it had, and is a finding for ever.
      var hash = Node(entry.oldHash ?? [])?.bytes ?? OldEntry.start
      do {
        let found = try check.oldEntry(
          entry, previous: last[name.office], seen: try reading.seen(by: name),
          hasErased: try hasErased(name))
        hash = found.hash.bytes
        if found.proof == .lost { lost += 1 }
      } catch is Finding.Fault {}
      try connection.run(
        "UPDATE entry SET hash = ? WHERE office = ? AND number = ?", [.blob(hash)] + name.values)
      last[name.office] = hash
    }
    return lost
  }

  /// Takes the seeds out of entries that lost something: earlier versions left the seed where a purge took only command
  /// and reason. What stays gets its salt beside it.
  private func cutSeeds() throws {
    let names = try connection.rows(
      """
      SELECT office, number FROM entry e WHERE seed IS NOT NULL AND layout < \(EntryDigest.firstLayout)
        AND EXISTS (SELECT 1 FROM erased x WHERE x.office = e.office AND x.number = e.number)
      """
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    for name in names {
      guard let entry = try reading.storedEntry(name), let seed = entry.seed else { continue }
      let salts = OldEntry.Salts(seed: seed)
      let salted = try Set(
        connection.rows(
          "SELECT ordinal FROM trace WHERE office = ? AND number = ? AND salt IS NOT NULL",
          name.values
        ) { $0.integer(0) })
      for ordinal in try ordinals(of: name) where !salted.contains(ordinal) {
        if try isErased(OldEntry.firstRowSlot + 2 * ordinal, of: name) { continue }
        try connection.run(
          "INSERT OR REPLACE INTO trace (office, number, ordinal, salt) VALUES (?, ?, ?, ?)",
          name.values + [.integer(ordinal), .blob(salts.salt(ordinal))])
      }
      let hasTextSalt =
        try entry.layout >= OldEntry.saltedTextSince && !isErased(OldEntry.textSlot, of: name)
      try connection.run(
        "UPDATE entry SET seed = NULL, oldTextSalt = ? WHERE office = ? AND number = ?",
        [hasTextSalt ? .blob(salts.salt(OldEntry.textPlace)) : .null] + name.values)
    }
  }

  /// The rows of an entry, by the spans that were just made of its lines.
  private func ordinals(of name: EntryName) throws -> [Int64] {
    try connection.rows(
      "SELECT ordinal, rows FROM span WHERE office = ? AND number = ? ORDER BY ordinal", name.values
    ) { $0.integer(0)..<$0.integer(0) + $0.integer(1) }.flatMap { $0 }
  }

  private func isErased(_ slot: Int64, of name: EntryName) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM erased WHERE office = ? AND number = ? AND slot = ?",
      name.values + [.integer(slot)]
    ) { _ in true } ?? false
  }

  private func hasErased(_ name: EntryName) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM erased WHERE office = ? AND number = ?", name.values
    ) { _ in true } ?? false
  }

  /// Counts the rows that each part had: erased ones stand with the part of the row before them.
  private func countRows() throws {
    let names = try connection.rows("SELECT DISTINCT office, number FROM changeset") {
      EntryName(office: $0.id(0), number: $0.integer(1))
    }
    for name in names {
      let lines =
        try connection.first(
          "SELECT sum(rows) FROM span WHERE office = ? AND number = ?", name.values
        ) { $0.integer(0) } ?? 0
      let parts = try reading.partSizes(of: name)
      let counted =
        parts.count > 1 ? try countRows(in: parts.dropLast().map(\.number), of: name) : 0
      if let last = parts.last { try set(max(0, lines - counted), of: name, last.number) }
    }
  }

  /// Counts the rows of all parts of an entry but the last, which has the rest.
  ///
  /// - Returns: How many there are in all.
  private func countRows(in parts: [Int64], of name: EntryName) throws -> Int64 {
    let erased = try connection.rows(
      """
      SELECT (slot - \(OldEntry.firstRowSlot)) / 2 FROM erased
      WHERE office = ? AND number = ? AND slot >= \(OldEntry.firstRowSlot) ORDER BY slot
      """, name.values
    ) { $0.integer(0) }
    var next = erased[...]
    var ordinal: Int64 = 0
    func skipErased() {
      while next.first == ordinal {
        next.removeFirst()
        ordinal += 1
      }
    }
    for part in parts {
      let first = ordinal
      // What is no changeset is a finding of its own.
      try? Changeset.read(try reading.changeset(of: name, part: part)) { _ in
        skipErased()
        ordinal += 1
      }
      skipErased()
      try set(ordinal - first, of: name, part)
    }
    return ordinal
  }

  private func set(_ rows: Int64, of name: EntryName, _ part: Int64) throws {
    try connection.run(
      "UPDATE changeset SET rows = ? WHERE office = ? AND number = ? AND part = ?",
      [.integer(rows)] + name.values + [.integer(part)])
  }

  /// Writes the entry that vouches for all before it.
  ///
  /// - Parameters:
  ///   - clock: What the machine's clock shows, in milliseconds since 1970; nil for a moment after the last entry.
  ///   - keys: Where the key lies that signs it.
  /// - Returns: What it was signed with.
  func seal(clock: Int64?, layout: Int, signingWith keys: KeyFile?) throws -> SignedEntry? {
    connection.isUnsealed = true
    let lost = try digestEntries()
    let found = try Examination(reading).run { try HistoryCheck(reading).examine(into: $0) }
    connection.isUnsealed = false
    let count = found.map(\.count).reduce(lost, +)
    var random = SystemRandomNumberGenerator()
    let latest = try connection.first("SELECT max(at) FROM entry") { $0.integer(0) } ?? 0
    let author = Author(
      name: Self.author, clock: clock ?? latest &+ 1, today: Day(daysSinceEpoch: 0))
    let writer = try HistoryWriter(
      connection, office: try reading.office(),
      HistoryWriter.Request(
        author: author, command: "layout \(layout)",
        reason: count == 0 ? Self.sound : "\(count) findings",
        kind: .seal),
      signingWith: keys, random: &random
    ) { _ in }
    try writer.state(try rowsLeft())
    try connection.run(
      "UPDATE erased SET byOffice = ?, byNumber = ? WHERE byNumber = 0", writer.name.values)
    _ = try writer.finish(always: true)
    return writer.signed
  }

  /// The rows that are left of records which purges of older layouts erased: history cannot tell them any more.
  private func rowsLeft() throws -> [RowChange] {
    var rows: [RowChange] = []
    let purged = try reading.recordsPurgedBeforeSeal().sorted()
    for table in Tables.recorded where table != "setting" {
      let keys = Tables.keyColumns(of: table) ?? 1
      let columns = try reading.columns(of: table)
      for id in purged {
        rows += try connection.rows(
          "SELECT * FROM \"\(table)\" WHERE \"\(columns[0])\" = ?", [SQLValue(id)]
        ) { row in
          RowChange(
            inserted: columns.indices.map { row.value($0) }, into: table, keys: keys)
        }
      }
    }
    return rows
  }
}
