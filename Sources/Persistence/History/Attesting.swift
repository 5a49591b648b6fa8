package import Domain

/// What came after a head that was attested.
package struct Since: Hashable, Sendable {
  /// What one entry erased of what the head covers.
  package struct Erasure: Hashable, Sendable {
    /// The entry that erased it.
    package let entry: Entry
    /// How many records it took rows of, by kind; those of which the kind is unknown under nil.
    package var records: [Kind?: Int] = [:]
    /// How many rows, names of people and texts of entries.
    package var rows = 0
    /// Names of people in rows that stay.
    package var names = 0
    /// Authors, commands and reasons of entries.
    package var texts = 0
  }

  package var entries: Int64 = 0
  /// What they erased of what the head covers, the first first.
  package var erasures: [Erasure] = []
  /// Keys that signed entries since and none before: 32 bytes each.
  package var keys: [[UInt8]] = []
}

/// A key with which entries of a register are signed.
package struct SigningEntries: Hashable, Sendable {
  /// The public key, 32 bytes.
  package let key: [UInt8]
  /// The first and the last entry that it signed, by their times, and how many.
  package let (first, last, count): (EntryName, EntryName, Int64)
}

extension Reading {
  /// The last entry of this file with its digest.
  package func head() throws -> ChainHead {
    guard let head = try heads().first else { throw HistoryError.noSuchEntry("1") }
    return head
  }

  /// The entries that no other has seen, with their digests: each covers all that led to it. One, as long as offices
  /// do not exchange any.
  package func heads() throws -> [ChainHead] {
    try lastEntries().sorted { $0.at > $1.at }.map {
      ChainHead(entry: $0.name, hash: Digest.hexadecimal($0.hash), at: $0.at)
    }
  }

  /// The keys that signed entries, in the order of their first ones.
  package func signingKeys() throws -> [SigningEntries] {
    var keys: [[UInt8]: SigningEntries] = [:]
    var order: [[UInt8]] = []
    try connection.each("SELECT key, office, number FROM entry WHERE key IS NOT NULL ORDER BY at") {
      row in
      let (key, name) = (row.bytes(0), EntryName(office: row.id(1), number: row.integer(2)))
      if keys[key] == nil { order.append(key) }
      let known = keys[key]
      keys[key] = SigningEntries(
        key: key, first: known?.first ?? name, last: name, count: (known?.count ?? 0) + 1)
    }
    return order.compactMap { keys[$0] }
  }

  /// How many entries no key signed, and whether the last is one of them; those of older layouts could not be signed.
  package func unsignedEntries() throws -> (count: Int64, hasLast: Bool) {
    let unsigned = "key IS NULL AND layout >= \(EntryDigest.firstLayout)"
    let count = try connection.first("SELECT count(*) FROM entry WHERE \(unsigned)") {
      $0.integer(0)
    }
    let hasLast = try connection.first("SELECT \(unsigned) FROM entry ORDER BY at DESC LIMIT 1") {
      $0.integer(0) > 0
    }
    return (count ?? 0, hasLast ?? false)
  }

  /// The first entry of each key but the register's first, with the key.
  package func entriesWithNewKeys() throws -> [EntryName: [UInt8]] {
    let count = try connection.first("SELECT count(DISTINCT key) FROM signature") { $0.integer(0) }
    guard let count, count > 1 else { return [:] }
    return try Dictionary(signingKeys().dropFirst().map { ($0.first, $0.key) }) { first, _ in first
    }
  }

  /// What was said of an entry beside who made it, how and why, by name; without what was erased.
  package func texts(of name: EntryName) throws -> [String: String] {
    let said = try said(of: name).compactMap { one in one.text.string.map { (one.name, $0) } }
    return Dictionary(said) { first, _ in first }
  }

  /// What speaks against heads that were kept outside; nothing when all up to them is unchanged but for what was
  /// erased, and the file with its indexes and lists says what history says.
  package func verify(_ heads: [ChainHead]) throws -> [Finding] {
    try Examination(self).run { examination in
      try examination.part("entry") {
        var good: EntryName?
        for head in heads.sorted(by: { $0.at < $1.at }) {
          if let why = try fault(in: head) {
            examination.add(.attested(head.entry, why: why, after: good))
          } else {
            good = head.entry
          }
        }
        let ancestry = try ancestry()
        let held = try heads.filter { try fault(in: $0) == nil }
        for entry in try entriesBefore(held, notCoveredBy: ancestry) {
          examination.add(.attested(entry, why: .backdated, after: nil))
        }
        for entry in try entriesLost(to: held, ancestry) {
          examination.add(.attested(entry, why: .lost, after: nil))
        }
      }
      try examination.examineRows()
      try examination.examineEvidence()
    }
  }

  private func fault(in head: ChainHead) throws -> Finding.Attested? {
    guard let entry = try storedEntry(head.entry) else { return .missing }
    let hashes = [entry.hash, entry.oldHash].compactMap { $0.map(Digest.hexadecimal) }
    guard hashes.contains(head.hash) else { return .differs }
    return entry.at == head.at ? nil : .time
  }

  /// Entries that are dated before a head and did not lead to it.
  private func entriesBefore(_ heads: [ChainHead], notCoveredBy ancestry: Ancestry) throws
    -> [EntryName]
  {
    guard let latest = heads.map(\.at).max() else { return [] }
    let covered = self.covered(by: heads, ancestry)
    var found: [EntryName] = []
    for office in try offices() {
      found += try connection.rows(
        "SELECT number FROM entry WHERE office = ? AND number > ? AND at <= ? ORDER BY number",
        [SQLValue(office), .integer(covered[office, default: 0]), .integer(latest)]
      ) { EntryName(office: office, number: $0.integer(0)) }
    }
    return found
  }

  /// Entries below heads in the form of older layouts out of which a purge took what their old digests cover.
  private func entriesLost(to heads: [ChainHead], _ ancestry: Ancestry) throws -> [EntryName] {
    let old = try heads.filter {
      try storedEntry($0.entry).map { Digest.hexadecimal($0.hash) } != $0.hash
    }
    if old.isEmpty { return [] }
    let covered = self.covered(by: old, ancestry)
    return try connection.rows(
      """
      SELECT e.office, e.number FROM entry e JOIN erased x ON x.office = e.office AND x.number = e.number
      WHERE e.layout < \(OldEntry.saltedTextSince) AND x.slot = \(OldEntry.textSlot)
      GROUP BY e.office, e.number ORDER BY e.at
      """
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    .filter { covered[$0.office, default: 0] >= $0.number }
  }

  private func covered(by heads: [ChainHead], _ ancestry: Ancestry) -> Ancestry.Past {
    heads.reduce(into: [:]) { covered, head in
      covered.merge(ancestry.past(of: head.entry), uniquingKeysWith: max)
    }
  }

  /// What came after heads that hold, and was erased of what any of them covers.
  package func since(_ heads: [ChainHead]) throws -> Since {
    let covered = try covered(by: heads, ancestry())
    var since = Since()
    since.entries = try entryCount()
    for (office, number) in covered {
      since.entries -=
        try connection.first(
          "SELECT count(*) FROM entry WHERE office = ? AND number <= ?",
          [SQLValue(office), .integer(number)]
        ) { $0.integer(0) } ?? 0
    }
    func isCovered(_ name: EntryName) -> Bool { covered[name.office, default: 0] >= name.number }
    let listing = try connection.rows("SELECT DISTINCT byOffice, byNumber FROM erased") {
      EntryName(office: $0.id(0), number: $0.integer(1))
    }
    for by in listing where by == .unsealed || !isCovered(by) {
      guard let entry = try storedEntry(by)?.entry ?? (by == .unsealed ? .unsealed : nil),
        let erasure = try erasure(by: entry, where: isCovered)
      else { continue }
      since.erasures.append(erasure)
    }
    since.erasures.sort { $0.entry.at < $1.entry.at }
    since.keys = try signingKeys().filter { !isCovered($0.first) }.map(\.key)
    return since
  }

  private func erasure(by entry: Entry, where isCovered: (EntryName) -> Bool) throws
    -> Since.Erasure?
  {
    var erasure = Since.Erasure(entry: entry)
    var records = Set<RecordID>()
    try connection.each(
      """
      SELECT x.office, x.number, x.slot & 1, t.record FROM erased x
      LEFT JOIN trace t ON \(ErasedRows.isTraceOfSlot)
      WHERE x.byOffice = ? AND x.byNumber = ?
      """, entry.name.values
    ) { row in
      guard isCovered(EntryName(office: row.id(0), number: row.integer(1))) else { return }
      guard let id = row.optionalID(3) else {
        erasure.texts += 1
        return
      }
      if row.integer(2) == 0 {
        erasure.rows += 1
        records.insert(id)
      } else {
        erasure.names += 1
      }
    }
    for id in records { erasure.records[try lastKind(of: id), default: 0] += 1 }
    return erasure.rows + erasure.names + erasure.texts > 0 ? erasure : nil
  }

  /// The kind of a record that may be gone: the table that its rows stood in says so.
  private func lastKind(of id: RecordID) throws -> Kind? {
    let keys = RowChange.keys(about: id)
    return try connection.rows(
      "SELECT DISTINCT tableName FROM \(ChangeIndex.lines) WHERE key BETWEEN ? AND ?",
      [.blob(keys.first), .blob(keys.last)]
    ) { Kind(rawValue: $0.text(0)) }.compactMap { $0 }.first
  }
}

extension Reading {
  /// Whether an entry is in the file, whatever it says.
  package func hasEntry(_ name: EntryName) throws -> Bool { try storedEntry(name) != nil }

  package func entryCount() throws -> Int64 {
    try connection.first("SELECT count(*) FROM entry") { $0.integer(0) } ?? 0
  }
}

extension Entry {
  /// What will be the seal of a register of an older layout that is only read.
  fileprivate static let unsealed = Entry(
    name: .unsealed, kind: .seal, at: 0, author: nil, command: nil, reason: nil, undoes: nil)
}
