import Crypto
import Domain

/// Writes one change and its entry of history, inside the transaction of the caller.
///
/// A large change is kept in parts, so that memory does not grow with it: what was done so far is
/// taken down, digested and let go whenever ``takeDown()`` is called.
///
/// What others rely on, however the changesets are made:
/// - each part is a changeset as SQLite's session extension writes it, of recorded tables only, and
///   the parts in their order lead from the state before the entry to the state after it;
/// - a row stands at most once in a part; an insert and a delete have all columns of its table, an
///   update the old and the new value of each column that changed, and the key;
/// - the table `change` has one row for each row of each part, its ordinal counted through all parts,
///   and the entry's digest covers the leaves in that order;
/// - the time of an entry is later than that of every entry before it in the file.
final class HistoryWriter {
  /// What an entry says of itself.
  struct Request {
    var author: Author
    var command: String
    var reason: String?
    var kind = Entry.Kind.change
    var undoes: EntryName?
  }

  /// The beginning of the year 10000, in milliseconds since 1970.
  private static let endOfTime: Int64 = 253_402_300_800_000

  private let connection: Connection
  private var request: Request
  let name: EntryName
  private let last: (at: Int64, hash: [UInt8])?
  private let salts: Chain.Salts
  private let recorder: RowRecorder
  private var leaves = SHA256()
  private var ordinal: Int64 = 0
  private var part: Int64 = 0
  private let afterPart: ([UInt8]) throws -> Void

  /// Begins to record what happens on a connection.
  ///
  /// - Parameter afterPart: Told the rows that changed, as a changeset, each time that they are taken
  ///   down; what it writes itself is not recorded.
  init(
    _ connection: Connection, office: RecordID, _ request: Request,
    random: inout some RandomNumberGenerator, afterPart: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.connection = connection
    self.request = request
    self.afterPart = afterPart
    let last = try connection.first(
      "SELECT number, at, hash FROM entry WHERE office = ? ORDER BY number DESC LIMIT 1",
      [SQLValue(office)]
    ) { (number: $0.integer(0), at: $0.integer(1), hash: $0.bytes(2)) }
    // The chain of an office that is new in this file goes on from the head that the file came with.
    let parent =
      last == nil
      ? try connection.first("SELECT 0, at, hash FROM entry ORDER BY at DESC LIMIT 1") {
        (number: $0.integer(0), at: $0.integer(1), hash: $0.bytes(2))
      } : nil
    let before = last ?? parent
    self.last = before.map { ($0.at, $0.hash) }
    // Nothing can follow an entry whose time or number somebody set to what no entry has.
    if let before, before.at >= Self.endOfTime || before.number >= Int64(Int32.max) {
      throw HistoryError.unreadable(EntryName(office: office, number: before.number))
    }
    name = EntryName(office: office, number: (last?.number ?? 0) + 1)
    salts = Chain.Salts(seed: (0..<4).flatMap { _ in Int64(bitPattern: random.next()).bytes })
    recorder = RowRecorder(connection.handle)
  }

  /// Says that the entry takes another one back.
  func takesBack(_ entry: EntryName) {
    request.command += " \(entry.typed(in: name.office))"
    request.undoes = entry
  }

  /// Runs `body`; when it throws, nothing that it wrote stays, nor is recorded.
  func attempt(_ body: () throws -> Void) throws {
    try recorder.attempt(on: connection, body)
  }

  /// Keeps what was done since the last time, as a part of the entry.
  func takeDown() throws {
    recorder.stop()
    defer { recorder.start() }
    guard let rows = try takeDownRows() else { return }
    // The parts name their entry. As long as it were not there, SQLite would look through every table
    // that names a record, whenever a record is added, for what the missing one may be.
    if part == 1 { try writeEntry(isWhole: false) }
    try afterPart(rows)
  }

  /// Keeps the rest and writes the entry.
  ///
  /// - Returns: Its name; nil when nothing changed at all.
  func finish() throws -> EntryName? {
    recorder.stop()
    let rows = try takeDownRows()
    if part > 0 { try writeEntry(isWhole: true) }
    if let rows { try afterPart(rows) }
    return part > 0 ? name : nil
  }

  private func takeDownRows() throws -> [UInt8]? {
    let bytes = try recorder.takeDown()
    guard !bytes.isEmpty else { return nil }
    try connection.run(
      "INSERT INTO changeset (office, number, part, bytes) VALUES (?, ?, ?, ?)",
      SQLValue(name.office), .integer(name.number), .integer(part), .blob(bytes))
    part += 1
    try index(bytes)
    return bytes
  }

  /// Writes the entry; without its digest while more parts may come.
  private func writeEntry(isWhole: Bool) throws {
    let version = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    var entry = StoredEntry(
      name: name, at: max(request.author.clock, (last?.at ?? Int64.min) + 1),
      clock: request.author.clock, author: request.author.name, command: request.command,
      reason: request.reason, kind: request.kind, undoes: request.undoes, schemaVersion: version,
      seed: salts.seed, previousHash: last?.hash ?? Chain.start)
    if isWhole { entry.hash = Chain.hash(of: entry, leaves: leaves.finalize()) }
    let statement = try connection.prepare(
      """
      INSERT OR REPLACE INTO entry (office, number, at, clock, author, command, reason, kind, undoesOffice,
        undoesNumber, schemaVersion, seed, previousHash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    statement.bind([
      SQLValue(entry.name.office), .integer(entry.name.number), .integer(entry.at),
      .integer(entry.clock), .text(entry.author), .text(entry.command), SQLValue(entry.reason),
      .text(entry.kind.rawValue), entry.undoes.map { SQLValue($0.office) } ?? .null,
      entry.undoes.map { .integer($0.number) } ?? .null, .integer(entry.schemaVersion),
      .blob(salts.seed), .blob(entry.previousHash), .blob(entry.hash),
    ])
    try statement.finish()
  }

  private static let index = RowInsertion(
    "change", ["key", "tableName", "office", "number", "ordinal", "operation", "columns"],
    atOnce: 40)

  /// A line of the index of changes, with where its key ends among those of all lines.
  private struct Line {
    let table: String
    let operation: RowChange.Operation
    let columns: Int64
    let keyEnd: Int
  }

  /// Digests each row of a part and writes the index of changes.
  private func index(_ changeset: [UInt8]) throws {
    var lines: [Line] = []
    var keys: [UInt8] = []
    let first = ordinal
    try Changeset.read(changeset) { rows in
      Chain.leaf(rows, salt: salts.salt(ordinal)).withUnsafeBytes {
        leaves.update(bufferPointer: $0)
      }
      rows.appendKey(to: &keys)
      lines.append(
        Line(
          table: rows.table, operation: rows.operation, columns: rows.columns,
          keyEnd: keys.count))
      ordinal += 1
    }
    var (place, keyStart) = (first, 0)
    try keys.withUnsafeBytes { keys in
      try Self.index.run(lines, on: connection) { line, statement, position in
        let key = UnsafeRawBufferPointer(rebasing: keys[keyStart..<line.keyEnd])
        statement.bind(key, at: position)
        statement.bind(line.table, at: position + 1)
        statement.bind(name.office, at: position + 2)
        statement.bind(name.number, at: position + 3)
        statement.bind(place, at: position + 4)
        statement.bind(line.operation.rawValue, at: position + 5)
        statement.bind(line.columns, at: position + 6)
        place += 1
        keyStart = line.keyEnd
      }
    }
  }
}
