import Crypto
import Domain

/// Proves that history is consistent with itself and with the rows that it speaks of.
struct HistoryCheck {
  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The entries that do not fit the chain of their office.
  func chain() throws -> [Finding] {
    try Examination(reading).run { try chain(into: $0) }
  }

  /// All of it: the chain, its index and parts, and rows that history cannot account for.
  func examine(into examination: Examination) throws {
    try chain(into: examination)
    try strays(into: examination)
    try examination.part("changeset") { try unaccounted(into: examination) }
  }

  private func chain(into examination: Examination) throws {
    try examination.part("entry") {
      let offices = try connection.rows("SELECT DISTINCT office FROM entry ORDER BY office") {
        $0.id(0)
      }
      for office in offices { try chain(of: office, into: examination) }
    }
  }

  private func chain(of office: RecordID, into examination: Examination) throws {
    var previous = try start(of: office)
    var last: Int64 = 0
    func find(_ number: Int64, _ fault: Finding.Fault) {
      examination.add(.chain(EntryName(office: office, number: number), why: fault))
    }
    while true {
      let entries = try connection.rows(
        """
        SELECT \(StoredEntry.columns) FROM entry
        WHERE office = ? AND number > ? AND typeof(number) = 'integer' ORDER BY number LIMIT 100
        """, [SQLValue(office), .integer(last)]
      ) { (StoredEntry($0), faults: Self.faults(of: $0)) }
      for (entry, faults) in entries {
        let number = entry.name.number
        // A number that is none is a finding of SQLite's own.
        if last == .max || number != last + 1 {
          find(last &+ 1, .missing)
        } else if entry.previousHash != previous {
          find(number, .previousHash)
        }
        for fault in faults { find(number, fault) }
        if let fault = try fault(in: entry) { find(number, fault) }
        (previous, last) = (entry.hash, number)
      }
      if entries.isEmpty { return }
    }
  }

  /// What is wrong with the columns of an entry that its digest does not cover as they are stored.
  private static func faults(of row: Statement) -> [Finding.Fault] {
    var faults: [Finding.Fault] = []
    if Entry.Kind(rawValue: row.text(7)) == nil { faults.append(.kind) }
    let isUndoing = !row.isNull(8) || !row.isNull(9)
    if isUndoing, row.optionalID(8) == nil || row.isNull(9) { faults.append(.undoes) }
    return faults
  }

  private func fault(in entry: StoredEntry) throws -> Finding.Fault? {
    let leaves: SHA256Digest
    do {
      leaves = try self.leaves(of: entry)
    } catch let fault as Finding.Fault {
      return fault
    }
    let isErased = entry.textLeaf != nil || entry.textSalt != nil || entry.seed == nil
    guard try !isErased || isPurged(entry.name) else { return .erased }
    // Of an old entry that lost its command nothing but the digest is left to be compared.
    let isBare = entry.textLeaf != nil && !entry.hasSaltedText
    return isBare || Chain.hash(of: entry, leaves: leaves) == entry.hash ? nil : .hash
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

  /// The digest of an entry's leaves.
  ///
  /// Rows and index are read side by side, so that memory does not grow with the entry.
  /// - Throws: ``Finding/Fault`` when they do not agree.
  private func leaves(of entry: StoredEntry) throws -> SHA256Digest {
    var leaves = LeafDigest(of: entry, index: try IndexRows(of: entry.name, connection))
    for (expected, part) in try reading.parts(of: entry.name).enumerated() {
      guard part == Int64(expected) else { throw Finding.Fault.parts }
      let bytes = try reading.changeset(of: entry.name, part: part)
      try bytes.withUnsafeBytes { buffer in
        var rows = ChangesetRows(buffer)
        var isEmpty = true
        while try leaves.isReadable({ try rows.next() }) {
          isEmpty = false
          try leaves.add(rows)
        }
        guard rows.isCanonical else { throw Finding.Fault.form }
        // A purge takes rows out and leaves their parts.
        guard !isEmpty || entry.seed == nil else { throw Finding.Fault.parts }
      }
    }
    return try leaves.finish()
  }

  private func isPurged(_ name: EntryName) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM purged WHERE office = ? AND number = ?",
      [SQLValue(name.office), .integer(name.number)]
    ) { _ in true } ?? false
  }

  /// Lines of the index of changes that belong to no entry. Parts are held by a foreign key.
  private func strays(into examination: Examination) throws {
    try examination.part("change") {
      let statement = try connection.prepare(
        """
        SELECT c.office, c.number FROM change c NOT INDEXED WHERE NOT EXISTS (
          SELECT 1 FROM entry e WHERE e.office = c.office AND e.number = c.number)
        """)
      defer { statement.reset() }
      while try statement.step() {
        let name = EntryName(office: statement.id(0), number: statement.integer(1))
        examination.add(.chain(name, why: .index))
      }
    }
  }

  /// Rows that history cannot account for: all changesets are replayed beside the register, and
  /// each table is compared both ways.
  private func unaccounted(into examination: Examination) throws {
    let replay = try Replay(of: reading)
    // What an entry did that does not fit would be told once more of each row that it touched.
    if let broken = replay.broken { return examination.add(.chain(broken, why: .conflict)) }
    for table in Tables.recorded {
      try examination.part(table) { try compare(table, with: replay, into: examination) }
    }
  }

  /// Reads a table and what history tells of it side by side in the order of the keys.
  private func compare(_ table: String, with replay: Replay, into examination: Examination) throws {
    let keys = try connection.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { "\"\($0.text(0))\"" }
    let columns = try reading.columns(of: table)
    let order = keys.joined(separator: ", ")
    let query =
      "SELECT \((keys + columns.map { "\"\($0)\"" }).joined(separator: ", ")) FROM \"\(table)\""
      + " ORDER BY \(order)"
    func rows(_ connection: Connection) throws -> KeyedRows {
      try KeyedRows(connection, query, keys: keys.count, columns: columns.count) { key in
        // History tells nothing of what was purged.
        key.first?.recordID.map(replay.purged.contains) ?? false
      }
    }
    let (live, told) = (try rows(connection), try rows(replay.connection))
    try KeyedRows.compare(live, told, columns: columns) { key, difference in
      let how: Finding.Unaccounted =
        switch difference {
        case .added: .added
        case .missing: .missing
        case .changed: .changed
        }
      examination.add(.unaccounted) {
        .unaccounted(
          table: table, record: examination.name(of: key), columns: difference.columns, how: how)
      }
    }
  }
}
