import Crypto
import Domain

/// Proves that history is consistent with itself and with the rows that it speaks of.
struct HistoryCheck {
  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The first entry of each office's chain that does not fit.
  ///
  /// - Parameter time: Only entries that were made until then, in milliseconds since 1970.
  func chain(until time: Int64 = .max) throws -> [Finding] {
    let offices = try connection.rows("SELECT DISTINCT office FROM entry ORDER BY office") {
      $0.id(0)
    }
    return try offices.compactMap { try chain(of: $0, until: time) }
  }

  private func chain(of office: RecordID, until time: Int64) throws -> Finding? {
    let numbers = try connection.rows(
      "SELECT number FROM entry WHERE office = ? AND at <= ? ORDER BY number",
      [SQLValue(office), .integer(time)]
    ) { $0.integer(0) }
    var previous = try start(of: office)
    for (index, number) in numbers.enumerated() {
      let name = EntryName(office: office, number: number)
      guard number == Int64(index + 1) else {
        return .chain(EntryName(office: office, number: Int64(index + 1)), why: "missing")
      }
      guard let entry = try reading.storedEntry(name) else { continue }
      guard entry.previousHash == previous else { return .chain(name, why: "previous hash") }
      guard let leaves = try leaves(of: entry) else { return .chain(name, why: "changeset") }
      let isErased = entry.textLeaf != nil || entry.seed == nil
      guard try !isErased || isPurged(name) else { return .chain(name, why: "erased") }
      // Of an old entry that lost its command nothing but the digest is left to be compared.
      let isBare = entry.textLeaf != nil && !entry.hasSaltedText
      guard isBare || Chain.hash(of: entry, leaves: leaves) == entry.hash else {
        return .chain(name, why: "hash")
      }
      previous = entry.hash
    }
    return nil
  }

  /// What the first entry of an office stands on: nothing, or the entry of another office that was
  /// the head when the file was copied for this one.
  private func start(of office: RecordID) throws -> [UInt8] {
    try connection.first(
      """
      SELECT p.hash FROM entry e JOIN entry p ON p.hash = e.previousHash AND p.office <> e.office
      WHERE e.office = ? AND e.number = 1
      """, [SQLValue(office)]
    ) { $0.bytes(0) } ?? Chain.start
  }

  /// The digest of an entry's leaves; nil when its rows and their index do not agree.
  ///
  /// Rows and index are read side by side, so that memory does not grow with the entry.
  private func leaves(of entry: StoredEntry) throws -> SHA256Digest? {
    var leaves = SHA256()
    let salts = entry.seed.map(Chain.Salts.init)
    let index = try IndexRows(of: entry.name, connection)
    // Of a row that was purged the index has the leaf, and no changeset has the row.
    func takeErased() throws {
      while let leaf = index.current?.leaf {
        leaves.update(data: leaf)
        try index.advance()
      }
    }
    do {
      try reading.readRows(of: entry.name) { row in
        try takeErased()
        guard let indexed = index.current, indexed.speaks(of: row),
          let salt = indexed.salt ?? salts.map({ Array($0.salt(indexed.ordinal)) })
        else { throw HistoryError.unreadable(entry.name) }
        Chain.leaf(row, salt: salt).withUnsafeBytes { leaves.update(bufferPointer: $0) }
        try index.advance()
      }
    } catch is HistoryError {
      return nil
    }
    try takeErased()
    return index.current == nil ? leaves.finalize() : nil
  }

  private func isPurged(_ name: EntryName) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM purged WHERE office = ? AND number = ?",
      [SQLValue(name.office), .integer(name.number)]
    ) { _ in true } ?? false
  }

  /// Rows that history cannot account for: all changesets are replayed beside the register, and
  /// each table is compared both ways.
  func unaccounted() throws -> [Finding] {
    let replay = try Replay(of: reading)
    if let broken = replay.broken { return [.chain(broken, why: "changeset")] }
    return try Tables.recorded.flatMap { try compare($0, with: replay) }
  }

  /// Reads a table and what history tells of it side by side in the order of the keys.
  private func compare(_ table: String, with replay: Replay) throws -> [Finding] {
    let keys = try connection.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { "\"\($0.text(0))\"" }
    let columns = try reading.columns(of: table).map { "\"\($0)\"" }
    let order = keys.joined(separator: ", ")
    let query =
      "SELECT \((keys + columns).joined(separator: ", ")) FROM \"\(table)\" ORDER BY \(order)"
    func rows(_ connection: Connection) throws -> KeyedRows {
      try KeyedRows(connection, query, keys: keys.count, columns: columns.count) { key in
        // History tells nothing of what was purged.
        key.first?.recordID.map(replay.purged.contains) ?? false
      }
    }
    let (live, told) = (try rows(connection), try rows(replay.connection))
    var findings: [Finding] = []
    while let key = live.first(told) {
      let (isLive, isTold) = (live.key == key, told.key == key)
      let how: Finding.Unaccounted? =
        !isTold ? .added : !isLive ? .missing : live.row == told.row ? nil : .changed
      if let how {
        findings.append(.unaccounted(table: table, record: shown(key), how: how))
      }
      if isLive { try live.advance() }
      if isTold { try told.advance() }
    }
    return findings.sorted { "\($0)" < "\($1)" }
  }

  /// The record that a key begins with, by reference where it has one.
  private func shown(_ key: [SQLValue]) -> String {
    guard case .blob(let bytes)? = key.first, let id = RecordID(bytes: bytes) else {
      return key.map { "\($0)" }.joined(separator: " ")
    }
    return (try? reading.reference(of: id).description) ?? id.description
  }
}
