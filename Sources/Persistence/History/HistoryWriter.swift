import CSQLiteSession
import Domain

/// Writes one change and its entry of history, inside the transaction of the caller.
struct HistoryWriter {
  /// What an entry says of itself.
  struct Request {
    var author: Author
    var command: String
    var reason: String?
    var kind = Entry.Kind.change
    var undoes: EntryName?
  }

  let connection: Connection
  let office: RecordID

  /// Runs `body` under a session and keeps what it did as an entry.
  ///
  /// - Returns: What `body` answered, the entry (nil when nothing changed) and the rows touched.
  func record<Result>(
    _ request: Request, random: inout some RandomNumberGenerator, _ body: () throws -> Result
  ) throws -> (result: Result, entry: EntryName?, rows: [RowChange]) {
    let session = try Session(connection.handle)
    let result = try body()
    let bytes = try session.changeset()
    guard !bytes.isEmpty else { return (result, nil, []) }
    var rows: [RowChange] = []
    try Changeset.forEachRow(in: bytes) { rows.append($0) }
    guard !rows.isEmpty else { return (result, nil, []) }
    let name = try write(request, rows, bytes, seed: Self.seed(&random))
    return (result, name, rows)
  }

  private static func seed(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<4).flatMap { _ in Int64(bitPattern: random.next()).bytes }
  }

  private func write(
    _ request: Request, _ rows: [RowChange], _ bytes: [UInt8], seed: [UInt8]
  ) throws -> EntryName {
    let last = try connection.first(
      "SELECT number, at, hash FROM entry WHERE office = ? ORDER BY number DESC LIMIT 1",
      [SQLValue(office)]
    ) { (number: $0.integer(0), at: $0.integer(1), hash: $0.bytes(2)) }
    let version = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    var entry = StoredEntry(
      name: EntryName(office: office, number: (last?.number ?? 0) + 1),
      at: max(request.author.clock, (last?.at ?? Int64.min) + 1), clock: request.author.clock,
      author: request.author.name, command: request.command, reason: request.reason,
      kind: request.kind, undoes: request.undoes, schemaVersion: version, seed: seed,
      previousHash: last?.hash ?? Chain.start)
    var leaves: [UInt8] = []
    leaves.reserveCapacity(rows.count * 32)
    for (ordinal, row) in rows.enumerated() {
      leaves += Chain.leaf(row, salt: Chain.salt(seed: seed, ordinal: Int64(ordinal)))
    }
    entry.hash = Chain.hash(of: entry, leaves: leaves)
    try insert(entry)
    try connection.run(
      "INSERT INTO changeset (office, number, part, bytes) VALUES (?, ?, 0, ?)",
      SQLValue(office), .integer(entry.name.number), .blob(bytes))
    try index(rows, entry.name)
    return entry.name
  }

  private func insert(_ entry: StoredEntry) throws {
    let statement = try connection.prepare(
      """
      INSERT INTO entry (\(StoredEntry.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    statement.bind([
      SQLValue(entry.name.office), .integer(entry.name.number), .integer(entry.at),
      .integer(entry.clock), .text(entry.author), .text(entry.command), SQLValue(entry.reason),
      .text(entry.kind.rawValue), entry.undoes.map { SQLValue($0.office) } ?? .null,
      entry.undoes.map { .integer($0.number) } ?? .null, .integer(entry.schemaVersion),
      .blob(entry.seed), .blob(entry.previousHash), .blob(entry.hash),
    ])
    try statement.finish()
  }

  private func index(_ rows: [RowChange], _ name: EntryName) throws {
    let statement = try connection.prepare(
      """
      INSERT INTO change (key, tableName, office, number, ordinal, operation, columns)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, row) in rows.enumerated() {
      statement.bind([
        .blob(row.key), .text(row.table), SQLValue(name.office), .integer(name.number),
        .integer(Int64(ordinal)), .text(row.operation.rawValue), .integer(row.columns),
      ])
      try statement.finish()
    }
  }
}
