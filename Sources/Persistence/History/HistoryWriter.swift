import Domain

/// Writes one change and its entry of history, inside the transaction of the caller.
///
/// A large change is kept in parts, so that memory does not grow with it: what was done so far is
/// taken down, digested and let go whenever ``collectRows()`` is called.
///
/// What others rely on, however the changesets are made:
/// - each part is a changeset as SQLite's session extension writes it, of recorded tables only, and
///   the parts in their order lead from the state before the entry to the state after it;
/// - a row stands at most once in a part; an insert and a delete have all columns of its table, an
///   update the old and the new value of each column that changed, and the key;
/// - the tables `span` and `line` tell of each row of each part, its ordinal counted through all parts,
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
    /// What else is said of it, by name.
    var said: [String: String] = [:]
  }

  private let connection: Connection
  private var request: Request
  let name: EntryName
  /// When it is made, in milliseconds since 1970: later than all entries of the file.
  private let at: Int64
  private let keys: KeyFile?
  private let seed: Node
  private var maker: LeafMaker
  private var parts: EntryDigest.Parts
  private let recorder: RowRecorder
  private var index: ChangeIndex
  private let packer = Packer()
  private let afterPart: ([UInt8]) throws -> Void
  /// The entry once it was written, when it is signed: to be remembered when all of it is in the file.
  private(set) var signed: SignedEntry?
  /// Whether anything was written.
  var isWritten: Bool { parts.leaves.count > 0 }
  /// The key that signs it, when others have signed entries of the file and this one has not.
  private(set) var newKey: [UInt8]?

  /// Begins to record what happens on a connection.
  ///
  /// - Parameters:
  ///   - keys: Where the key lies that signs the entry; nil for one that is not signed.
  ///   - afterPart: Told the rows that changed, as a changeset, each time that they are taken
  ///     down; what it writes itself is not recorded.
  init(
    _ connection: Connection, office: RecordID, _ request: Request, signingWith keys: KeyFile?,
    random: inout some RandomNumberGenerator, afterPart: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.connection = connection
    self.request = request
    self.keys = keys
    self.afterPart = afterPart
    let last = try connection.first(
      "SELECT number, hash FROM entry WHERE office = ? ORDER BY number DESC LIMIT 1",
      [SQLValue(office)]
    ) { (number: $0.integer(0), hash: $0.bytes(1)) }
    at = try Self.time(at: request.author.clock, on: connection)
    if let last, last.number >= Int64(Int32.max) {
      throw HistoryError.nothingCanFollow(EntryName(office: office, number: last.number))
    }
    name = EntryName(office: office, number: (last?.number ?? 0) + 1)
    parts = EntryDigest.Parts(previous: last?.hash)
    // The first entry of an office that is new in this file stands on the head that the file came with. A second
    // head, which somebody put there, stays one: nothing vouches for it.
    if last == nil {
      parts.seen =
        try Reading(connection).lastEntries().max { $0.at < $1.at }.map {
          [EntryDigest.Seen(entry: $0.name, hash: $0.hash)]
        } ?? []
    }
    var drawn: [UInt8] = []
    for _ in 0..<4 { drawn += Int64(bitPattern: random.next()).bytes }
    seed = Node(hashing: drawn)
    maker = LeafMaker(SaltTree(seed: seed))
    recorder = RowRecorder(connection.handle)
    index = ChangeIndex(of: name, on: connection)
  }

  /// The time of a new entry: now, or a millisecond after the latest one of the file.
  private static func time(at clock: Int64, on connection: Connection) throws -> Int64 {
    let latest = try connection.first(
      "SELECT office, number, at FROM entry ORDER BY at DESC LIMIT 1"
    ) { (name: EntryName(office: $0.id(0), number: $0.integer(1)), at: $0.integer(2)) }
    guard let latest else { return clock }
    let (earliest, overflow) = latest.at.addingReportingOverflow(1)
    guard !overflow, ChainCheck.times.contains(max(clock, earliest)) else {
      throw HistoryError.nothingCanFollow(latest.name)
    }
    return max(clock, earliest)
  }

  /// Says that the entry takes another one back.
  func takesBack(_ entry: EntryName) {
    request.command += " \(entry.typed(in: name.office))"
    request.undoes = entry
  }

  /// Runs `body`, of whose rows the entry says nothing: what a purge takes out leaves digests. Lists that are made
  /// from the rows follow them all the same.
  func unrecorded(_ body: () throws -> Void) throws {
    try body()
    recorder.stop()
    defer { recorder.start() }
    let rows = try recorder.collectRows()
    if !rows.isEmpty { try afterPart(rows) }
  }

  /// Runs `body`; when it throws, nothing that it wrote stays, nor is recorded.
  func attempt(_ body: () throws -> Void) throws {
    try recorder.attempt(on: connection, body)
  }

  /// Keeps what was done since the last time, as a part of the entry.
  func collectRows() throws {
    recorder.stop()
    defer { recorder.start() }
    guard let rows = try takeDownRows() else { return }
    // The parts name their entry. As long as it were not there, SQLite would look through every table
    // that names a record, whenever a record is added, for what the missing one may be.
    if parts.rows.count == 1 { try writeEntry(hash: []) }
    try afterPart(rows)
  }

  /// States rows as they are, instead of what was recorded.
  func state(_ rows: [RowChange]) throws {
    recorder.stop()
    if !rows.isEmpty { try keep(Changeset.encoded(rows)) }
  }

  /// Keeps the rest and writes the entry.
  ///
  /// - Parameter always: Whether there is an entry though no row changed.
  /// - Returns: Its name; nil when nothing changed at all.
  func finish(always: Bool = false) throws -> EntryName? {
    recorder.stop()
    let rows = try takeDownRows()
    if parts.leaves.count == 0, always { appendTexts() }
    if parts.leaves.count > 0 { try writeWhole() }
    if let rows { try afterPart(rows) }
    return parts.leaves.count > 0 ? name : nil
  }

  private func takeDownRows() throws -> [UInt8]? {
    let bytes = try recorder.collectRows()
    guard !bytes.isEmpty else { return nil }
    try keep(bytes)
    return bytes
  }

  private func keep(_ bytes: [UInt8]) throws {
    if parts.leaves.count == 0 { appendTexts() }
    let first = index.count
    try index.add(bytes) { append($0) }
    let rows = index.count - first
    try connection.run(
      "INSERT INTO changeset (office, number, part, bytes, size, rows) VALUES (?, ?, ?, ?, ?, ?)",
      name.values + [.integer(Int64(parts.rows.count))] + packer.stored(bytes).values
        + [.integer(rows)])
    parts.rows.append(rows)
  }

  // MARK: The entry

  /// The texts are the first leaves.
  private func appendTexts() {
    let own: [SQLValue] = [
      .text(request.author.name), .text(request.command), SQLValue(request.reason),
    ]
    let said = request.said.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    parts.texts += said.count
    for (name, text) in zip(EntryDigest.ownTexts, own) { append(text, name) }
    for (name, text) in said { append(.text(text), name) }
  }

  private func append(_ text: SQLValue, _ name: String) {
    guard let content = maker.content(of: text, leaf: parts.leaves.count) else { return }
    parts.leaves.append(maker.leaf(text: name, content))
  }

  /// Writes the entry with all that belongs to it, signed by the key of whoever runs the program.
  private func writeWhole() throws {
    let key = keys?.keyForSigning()?.key
    let entry = try stored(key: key?.publicKey)
    let hash = try Reading(connection).hash(of: entry, parts)
    try writeEntry(hash: hash.bytes, key: key?.publicKey)
    for seen in parts.seen {
      try connection.run(
        "INSERT INTO seen (office, number, other, otherNumber, otherHash) VALUES (?, ?, ?, ?, ?)",
        name.values + seen.entry.values + [.blob(seen.hash)])
    }
    for (text, value) in request.said {
      try connection.run(
        "INSERT INTO said (office, number, name, text) VALUES (?, ?, ?, ?)",
        name.values + [.text(text), .text(value)])
    }
    guard let key else { return }
    let (known, others) =
      try connection.first(
        "SELECT count(*) FILTER (WHERE key = ?1), count(*) FROM signature", [.blob(key.publicKey)]
      ) { ($0.integer(0) > 0, $0.integer(1) > 0) } ?? (true, false)
    if !known, others { newKey = key.publicKey }
    try connection.run(
      "INSERT OR REPLACE INTO signature (office, key, number, signature) VALUES (?, ?, ?, ?)",
      SQLValue(name.office), .blob(key.publicKey), .integer(name.number),
      .blob(try key.signature(of: hash.bytes)))
    signed = SignedEntry(office: name.office, number: name.number, hash: hash.bytes)
  }

  private func stored(key: [UInt8]?) throws -> StoredEntry {
    let layout = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    return StoredEntry(
      name: name, at: at, clock: request.author.clock, author: .text(request.author.name),
      command: .text(request.command), reason: SQLValue(request.reason),
      kind: request.kind.rawValue, undoesOffice: SQLValue(request.undoes?.office),
      undoesNumber: request.undoes.map { .integer($0.number) } ?? .null, layout: layout,
      seed: seed.bytes, key: key)
  }

  /// Writes the row of the entry; without its digest while more parts may come.
  private func writeEntry(hash: [UInt8], key: [UInt8]? = nil) throws {
    let entry = try stored(key: key)
    try connection.run(
      """
      INSERT OR REPLACE INTO entry (office, number, at, clock, author, command, reason, kind, undoesOffice,
        undoesNumber, layout, seed, key, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      entry.name.values + [
        .integer(entry.at), .integer(entry.clock), entry.author, entry.command, entry.reason,
        .text(entry.kind), entry.undoesOffice, entry.undoesNumber, .integer(entry.layout),
        SQLValue(entry.seed), SQLValue(entry.key), .blob(hash),
      ])
  }

  /// Digests a row. Every salt of a new entry can be derived.
  private func append(_ row: ChangesetRows) {
    let leaf = parts.leaves.count
    guard let content = maker.content(of: row, leaf: leaf) else { return }
    let personal = row.personalCells == .filled ? maker.personal(of: row, leaf: leaf) : nil
    parts.leaves.append(
      maker.leaf(row: EntryDigest.Shape(row), content, personal: personal))
  }
}
