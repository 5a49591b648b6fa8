import Domain

/// Walks through all entries in the order in which they were made: numbers, times, digests, what they have seen, and
/// the signatures (docs/history-format.md, V1 to V4, V6 to V8).
struct ChainCheck {
  private let reading: Reading
  private let examination: Examination
  private let check: EntryCheck
  /// The last entry of each office that was read.
  private var last: [RecordID: (number: Int64, hash: [UInt8], at: Int64, oldHash: [UInt8]?)] = [:]
  /// The entry that was read last, of whatever office.
  private var before: EntryName?
  private var roots: [EntryName] = []
  private var ancestry = Ancestry()
  private var seals: [EntryName] = []
  private var signers: [Signer: (number: Int64, hash: [UInt8])] = [:]
  /// Entries of which there is something in these tables, so that few are asked for it.
  private let erased: Set<EntryName>
  private let said: Set<EntryName>
  private let seeing: Set<EntryName>
  /// That of the file.
  private let layout: Int64

  private struct Signer: Hashable {
    let office: RecordID
    let key: [UInt8]
  }

  init(_ examination: Examination) throws {
    reading = examination.reading
    self.examination = examination
    check = EntryCheck(reading)
    func names(_ table: String) throws -> Set<EntryName> {
      Set(
        try examination.connection.rows("SELECT DISTINCT office, number FROM \(table)") {
          EntryName(office: $0.id(0), number: $0.integer(1))
        })
    }
    layout = try examination.connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    (erased, said, seeing) = (try names("erased"), try names("said"), try names("seen"))
  }

  private func find(_ name: EntryName, _ fault: Finding.Fault) {
    examination.add(.chain(name, why: fault))
  }

  /// - Parameter body: Called with each checked entry.
  /// - Returns: What leads to each entry, and the seals.
  mutating func run(_ body: (StoredEntry) throws -> Void) throws -> (Ancestry, [EntryName]) {
    let statement = try examination.connection.prepare(
      "SELECT \(StoredEntry.columns) FROM entry ORDER BY at, office, number")
    defer { statement.reset() }
    while try statement.step() {
      let entry = StoredEntry(statement)
      try look(at: entry)
      try body(entry)
    }
    try lookAtHeads()
    try lookAtSignatures()
    try lookAtLines()
    try lookAtSideTables()
    return (ancestry, seals)
  }

  // MARK: One entry

  private mutating func look(at entry: StoredEntry) throws {
    let name = entry.name
    let before = last[name.office]
    // A number that is none is a finding of SQLite's own.
    if name.number != (before?.number ?? 0) &+ 1 {
      find(EntryName(office: name.office, number: (before?.number ?? 0) &+ 1), .missing)
    }
    let seen = seeing.contains(name) ? try reading.seen(by: name) : []
    if before == nil, seen.isEmpty { roots.append(name) }
    lookAtColumns(of: entry)
    if try !isSeenRight(seen, by: entry, before?.at) { find(name, .seen) }
    let isBeforeClock = !entry.isOld && entry.at < entry.clock
    if isBeforeClock || !Self.times.contains(entry.at) || before.map({ $0.at >= entry.at }) ?? false
    {
      find(name, .time)
    }
    if entry.isOld {
      if entry.kind == Entry.Kind.seal.rawValue { find(name, .seal) }
      if before != nil && before?.oldHash == nil || entry.key != nil { find(name, .old) }
      if try entry.oldPrevious != oldHash(before: before?.oldHash, seen) { find(name, .oldHash) }
      if said.contains(name) { find(name, .said) }
    }
    if entry.layout > layout { find(name, .oldColumns) }
    try ancestry.add(name, seen: seen)
    // As long as offices do not exchange entries, each is made with all that were made before.
    if let before = self.before, before.office != name.office, !ancestry.leads(before, to: name) {
      find(name, .branch)
    }
    self.before = name
    if let fault = try fault(in: entry, previous: before?.hash, seen) { find(name, fault) }
    if !entry.isOld, entry.kind == Entry.Kind.seal.rawValue { seals.append(name) }
    if let key = entry.key, !entry.isOld {
      signers[Signer(office: name.office, key: key)] = (name.number, entry.hash)
    }
    last[name.office] = (
      name.number, entry.hash, entry.at, entry.isOld ? entry.oldHash ?? [] : nil
    )
  }

  /// The digest on which an entry of an older layout stood: that of the one before it, of the one that its office had
  /// when it was cloned, or none.
  private func oldHash(before: [UInt8]?, _ seen: [EntryDigest.Seen]) throws -> [UInt8]? {
    if let before { return before }
    guard let other = seen.first else { return OldEntry.start }
    return try reading.storedEntry(other.entry)?.oldHash
  }

  /// The times that an entry may have: until the year 10000, in milliseconds since 1970.
  static let times: Range<Int64> = 0..<253_402_300_800_000

  private func lookAtColumns(of entry: StoredEntry) {
    if Entry.Kind(rawValue: entry.kind) == nil { find(entry.name, .kind) }
    let isUndoing = entry.undoesOffice != .null || entry.undoesNumber != .null
    if isUndoing, entry.undoes == nil { find(entry.name, .undoes) }
  }

  /// That each entry which one has seen is there, of another office, earlier, and had not been seen before.
  private func isSeenRight(_ seen: [EntryDigest.Seen], by entry: StoredEntry, _ before: Int64?)
    throws -> Bool
  {
    if seen.isEmpty { return true }
    let known = ancestry.past(
      of: EntryName(office: entry.name.office, number: entry.name.number &- 1))
    return try seen.allSatisfy { seen in
      guard let other = try reading.storedEntry(seen.entry), other.hash == seen.hash else {
        return false
      }
      return seen.entry.office != entry.name.office && other.at < entry.at
        && known[seen.entry.office, default: 0] < seen.entry.number
        && (!entry.isOld || other.isOld)
    }
  }

  private func fault(in entry: StoredEntry, previous: [UInt8]?, _ seen: [EntryDigest.Seen]) throws
    -> Finding.Fault?
  {
    let hasErased = erased.contains(entry.name)
    do {
      if entry.isOld {
        let (hash, proof) = try check.oldEntry(
          entry, previous: previous, seen: seen, hasErased: hasErased)
        if hash.bytes != entry.hash { return .hash }
        return proof == .fails ? .oldHash : nil
      }
      let parts = try check.parts(
        of: entry, previous: previous, seen: seen, hasErased: hasErased,
        said: said.contains(entry.name) ? try reading.said(of: entry.name) : [])
      let hash = try reading.hash(of: entry, parts)
      return hash.bytes == entry.hash ? nil : .hash
    } catch let fault as Finding.Fault {
      return fault
    }
  }

  // MARK: All entries

  private func lookAtHeads() throws {
    for name in roots.dropFirst() { find(name, .root) }
    for name in seals.dropFirst() { find(name, .seal) }
    for head in try reading.lastEntries().dropFirst() { find(head.name, .branch) }
  }

  /// The last entry of each key vouches for all before it.
  private func lookAtSignatures() throws {
    try examination.part("signature") {
      var rest = signers
      let signatures = try examination.connection.rows(
        "SELECT office, key, number, signature FROM signature"
      ) { (Signer(office: $0.id(0), key: $0.bytes(1)), $0.integer(2), $0.bytes(3)) }
      for (signer, number, signature) in signatures {
        guard let last = rest.removeValue(forKey: signer), last.number == number,
          SigningKey.isSignature(signature, of: last.hash, by: signer.key)
        else {
          find(EntryName(office: signer.office, number: number), .signature)
          continue
        }
      }
      for (signer, last) in rest.sorted(by: { $0.value.number < $1.value.number }) {
        find(EntryName(office: signer.office, number: last.number), .signature)
      }
    }
  }

  /// That no two spans have a line in common, and that each line belongs to one: those of the spans were looked at
  /// with their entries.
  private func lookAtLines() throws {
    try examination.part("line") {
      let overlapping = try examination.connection.rows(
        """
        SELECT office, number FROM (SELECT office, number, first, lag(first + rows) OVER (ORDER BY first) AS stop
          FROM span) WHERE first < stop LIMIT 100
        """
      ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
      for name in overlapping { find(name, .index) }
      let areAll = try examination.connection.first(
        "SELECT (SELECT count(*) FROM line) = (SELECT total(rows) FROM span)"
      ) { $0.integer(0) > 0 }
      if areAll == false, let before { find(before, .index) }
    }
  }

  /// Rows that belong to no entry. Parts are held by a foreign key.
  private func lookAtSideTables() throws {
    for (table, office, number, fault) in [
      ("span", "office", "number", Finding.Fault.index), ("trace", "office", "number", .index),
      ("seen", "office", "number", .seen),
      ("said", "office", "number", .said), ("erased", "office", "number", .slot),
      ("erased", "byOffice", "byNumber", .slot),
    ] {
      try examination.part(table) {
        let statement = try examination.connection.prepare(
          """
          SELECT DISTINCT c.\(office), c.\(number) FROM \(table) c WHERE NOT EXISTS
            (SELECT 1 FROM entry e WHERE e.office = c.\(office) AND e.number = c.\(number))
          """)
        defer { statement.reset() }
        while try statement.step() {
          let name = EntryName(office: statement.id(0), number: statement.integer(1))
          if reading.isUnsealed, name == .unsealed { continue }
          find(name, fault)
        }
      }
    }
  }
}
