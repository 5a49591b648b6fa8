import Domain

/// A row of the table `entry`, as it is stored.
struct StoredEntry {
  var name: EntryName
  var at: Int64
  var clock: Int64
  /// NULL for one that was erased, as are the next two; a reason may never have been given.
  var author: SQLValue
  var command: SQLValue
  var reason: SQLValue
  /// Whatever stands there.
  var kind: String
  var undoesOffice: SQLValue = .null
  var undoesNumber: SQLValue = .null
  /// The layout in which it was made.
  var layout: Int64
  /// What the salts of its slots are derived from (``SaltTree``, ``OldEntry/Salts``).
  var seed: [UInt8]?
  /// The public key that signs it.
  var key: [UInt8]?
  var hash: [UInt8] = []
  var oldPrevious: [UInt8]?
  var oldHash: [UInt8]?
  var oldTextSalt: [UInt8]?

  static let columns = """
    office, number, at, clock, author, command, reason, kind, undoesOffice, undoesNumber, layout, seed, key, \
    hash, oldPrevious, oldHash, oldTextSalt
    """

  /// Whether it has the form of a layout before ``EntryDigest/firstLayout``.
  var isOld: Bool { layout < EntryDigest.firstLayout }

  /// Its own texts in the order of their leaves.
  var ownTexts: [SQLValue] { [author, command, reason] }

  /// The entry that this one takes back.
  var undoes: EntryName? {
    guard let office = undoesOffice.recordID, case .integer(let number) = undoesNumber else {
      return nil
    }
    return EntryName(office: office, number: number)
  }

  /// The entry as others see it.
  var entry: Entry {
    Entry(
      name: name, kind: Entry.Kind(rawValue: kind) ?? .change, at: at, author: author.string,
      command: command.string, reason: reason.string, undoes: undoes)
  }
}

extension StoredEntry {
  init(_ row: Statement) {
    name = EntryName(office: row.id(0), number: row.integer(1))
    at = row.integer(2)
    clock = row.integer(3)
    author = row.exactValue(4)
    command = row.exactValue(5)
    reason = row.exactValue(6)
    kind = row.text(7)
    undoesOffice = row.value(8)
    undoesNumber = row.value(9)
    layout = row.integer(10)
    seed = row.optionalBytes(11)
    key = row.optionalBytes(12)
    hash = row.bytes(13)
    oldPrevious = row.optionalBytes(14)
    oldHash = row.optionalBytes(15)
    oldTextSalt = row.optionalBytes(16)
  }
}

extension Reading {
  func storedEntry(_ name: EntryName) throws -> StoredEntry? {
    try connection.first(
      "SELECT \(StoredEntry.columns) FROM entry WHERE office = ? AND number = ?", name.values
    ) { StoredEntry($0) }
  }

  /// The entries of other offices that an entry has seen, in the order of their offices.
  func seen(by name: EntryName) throws -> [EntryDigest.Seen] {
    try connection.rows(
      """
      SELECT other, otherNumber, otherHash FROM seen WHERE office = ? AND number = ? ORDER BY other
      """, name.values
    ) {
      EntryDigest.Seen(
        entry: EntryName(office: $0.id(0), number: $0.integer(1)), hash: $0.bytes(2))
    }
  }

  /// What else was said of an entry, by name.
  func said(of name: EntryName) throws -> [(name: String, text: SQLValue)] {
    try connection.rows(
      "SELECT name, text FROM said WHERE office = ? AND number = ? ORDER BY name", name.values
    ) { (name: $0.text(0), text: $0.exactValue(1)) }
  }

  /// Whether an entry is the one that made the register: nothing stands before it.
  func isRoot(_ name: EntryName) throws -> Bool {
    try name.number == 1 && seen(by: name).isEmpty
  }

  /// The entries that no other has seen and that none follows: one, as long as offices do not exchange any.
  func lastEntries() throws -> [StoredEntry] {
    try offices().compactMap { office in
      try connection.first(
        """
        SELECT \(StoredEntry.columns) FROM entry e
        WHERE office = ?1 AND number = (SELECT max(number) FROM entry WHERE office = ?1)
          AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.other = e.office AND s.otherNumber = e.number)
        """, [SQLValue(office)]
      ) { StoredEntry($0) }
    }
  }
}

extension EntryName {
  /// As two columns of a table.
  var values: [SQLValue] { [SQLValue(office), .integer(number)] }
}

extension Reading {
  /// The hash of an entry, with the slots that it erased as the file lists them.
  func hash(of entry: StoredEntry, _ parts: EntryDigest.Parts) throws -> Node {
    let count = try connection.first(
      "SELECT count(*) FROM erased WHERE byOffice = ? AND byNumber = ?", entry.name.values
    ) { $0.integer(0) }
    return try EntryDigest.hash(of: entry, parts, erasing: count ?? 0) { add in
      guard count != 0 else { return }
      try connection.each(
        """
        SELECT office, number, slot, digest FROM erased
        WHERE byOffice = ? AND byNumber = ? ORDER BY office, number, slot
        """, entry.name.values
      ) {
        add(
          EntryDigest.Erased(
            entry: EntryName(office: $0.id(0), number: $0.integer(1)), slot: $0.integer(2),
            digest: $0.bytes(3)))
      }
    }
  }
}

extension EntryName {
  /// What stands in the place of the seal in a register of an older layout that is only read.
  static let unsealed = EntryName(office: .root, number: 0)
}
