import Domain

/// What purges and the seal may take out, and what they may state (docs/history-format.md, V4 to V6).
struct ErasureCheck {
  private let reading: Reading
  private let examination: Examination
  private let ancestry: Ancestry
  private var connection: Connection { reading.connection }

  init(_ examination: Examination, _ ancestry: Ancestry) {
    reading = examination.reading
    self.examination = examination
    self.ancestry = ancestry
  }

  func run(seals: [EntryName]) throws {
    // Limits the cost of counting texts for each row.
    let verbose = try connection.rows(
      "SELECT office, number FROM said GROUP BY office, number HAVING count(*) > \(Self.mostTexts)"
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    guard verbose.isEmpty else { return verbose.forEach { find($0, .said) } }
    for (by, names) in try listed() {
      if reading.isUnsealed, by == .unsealed { continue }
      guard let entry = try reading.storedEntry(by) else { continue }
      let isSeal = entry.kind == Entry.Kind.seal.rawValue
      guard !entry.isOld, isSeal || entry.kind == Entry.Kind.purge.rawValue else {
        find(by, .erases)
        continue
      }
      for name in names where name == by || !ancestry.leads(name, to: by) { find(by, .erases) }
      if isSeal {
        for name in names where try reading.storedEntry(name)?.isOld != true { find(by, .seal) }
      }
    }
    var last: [RecordID: [RecordID: EntryName]] = [:]
    try connection.each("SELECT office, number FROM entry WHERE kind = 'purge' ORDER BY at") {
      let purge = EntryName(office: $0.id(0), number: $0.integer(1))
      for id in try lookAt(purge: purge) { last[id, default: [:]][purge.office] = purge }
    }
    // What is in the past of a purge is in that of the later ones of its office.
    for (id, purges) in last {
      for purge in purges.values where try rowsLeft(of: id, before: purge) { find(purge, .partial) }
    }
    try lookAt(seals: seals)
  }

  private static let mostTexts = 100

  private func find(_ name: EntryName, _ fault: Finding.Fault) {
    examination.add(.chain(name, why: fault))
  }

  /// The entries of which each lists slots as erased.
  private func listed() throws -> [EntryName: [EntryName]] {
    var listed: [EntryName: [EntryName]] = [:]
    try connection.each("SELECT DISTINCT byOffice, byNumber, office, number FROM erased") { row in
      let by = EntryName(office: row.id(0), number: row.integer(1))
      listed[by, default: []].append(EntryName(office: row.id(2), number: row.integer(3)))
    }
    return listed
  }

  // MARK: Purges

  /// That a purge takes names of a record whole, nothing of the root, and states only empty rows.
  ///
  /// - Returns: The records of which it lists rows, all of whose rows have to be gone.
  private func lookAt(purge name: EntryName) throws -> Set<RecordID> {
    let (records, named) = try subjects(of: name)
    if records.contains(.root) || named.contains(.root) { find(name, .partial) }
    if try namesLeft(of: named.subtracting(records).subtracting([.root]), before: name) {
      find(name, .partial)
    }
    let shells = try Shells()
    do {
      try reading.readRows(of: name) { row in
        guard row.operation == .insert, let id = row.subject, records.contains(id),
          try shells.isEmpty(row), try hasTable(of: row, id, before: name)
        else { return find(name, .shell) }
      }
    } catch HistoryError.unreadable {
      // The chain says so.
    }
    return records.subtracting([.root])
  }

  /// Whether a row of a shell stands in the table of the kind that the record had, or names that kind: the index of
  /// changes, which nobody can erase, has a line of it there.
  private func hasTable(of row: ChangesetRows, _ id: RecordID, before purge: EntryName) throws
    -> Bool
  {
    guard let table = row.table == "record" ? row.kind : .text(row.table) else { return false }
    let keys = RowChange.keys(about: id)
    return try connection.rows(
      "SELECT office, number FROM \(ChangeIndex.lines) WHERE key BETWEEN ? AND ? AND tableName = ?",
      [.blob(keys.first), .blob(keys.last), table]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    .contains { $0 != purge && ancestry.leads($0, to: purge) }
  }

  /// The records of which a purge lists rows, and those of which it lists names.
  private func subjects(of purge: EntryName) throws -> (rows: Set<RecordID>, names: Set<RecordID>) {
    var found: (rows: Set<RecordID>, names: Set<RecordID>) = ([], [])
    try connection.each(
      """
      SELECT DISTINCT t.record, x.slot & 1 FROM erased x
      JOIN trace t ON \(ErasedRows.isTraceOfSlot)
      WHERE x.byOffice = ? AND x.byNumber = ?
      """, purge.values
    ) { row in
      guard let id = row.optionalID(0) else { return find(purge, .partial) }
      if row.integer(1) == 0 { found.rows.insert(id) } else { found.names.insert(id) }
    }
    return found
  }

  /// Whether an entry before a purge still says something of a record that it took.
  private func rowsLeft(of id: RecordID, before purge: EntryName) throws -> Bool {
    let keys = RowChange.keys(about: id)
    var isLeft = false
    try connection.each(
      """
      SELECT c.office, c.number FROM \(ChangeIndex.lines) c
      WHERE c.key BETWEEN ? AND ? AND c.tableName NOT IN ('setting', 'purged')
        AND NOT \(ErasedRows.isErased("c"))
      """, [.blob(keys.first), .blob(keys.last)]
    ) { row in
      let name = EntryName(office: row.id(0), number: row.integer(1))
      if name != purge, ancestry.leads(name, to: purge) { isLeft = true }
    }
    return isLeft
  }

  /// Whether an entry before a purge still has names in a record of which it took names: each entry is read once.
  private func namesLeft(of ids: Set<RecordID>, before purge: EntryName) throws -> Bool {
    for entry in try reading.entries(about: Array(ids)) {
      guard entry.name != purge, ancestry.leads(entry.name, to: purge),
        try reading.storedEntry(entry.name)?.isOld == false
      else { continue }
      var isLeft = false
      try reading.readRows(of: entry.name) { row in
        if row.personalCells == .filled, let id = row.subject, ids.contains(id) { isLeft = true }
      }
      if isLeft { return true }
    }
    return false
  }

  // MARK: Seals

  /// That all before a seal is old, and all that is old is before one.
  private func lookAt(seals: [EntryName]) throws {
    let isOld = "layout < \(EntryDigest.firstLayout)"
    for seal in seals.prefix(1) {
      for (office, number) in ancestry.past(of: seal) {
        let new = try connection.first(
          """
          SELECT 1 FROM entry WHERE office = ? AND number <= ? AND NOT \(isOld)
            AND NOT (office = ? AND number = ?)
          """, [SQLValue(office), .integer(number)] + seal.values
        ) { _ in true }
        if new != nil { find(seal, .seal) }
      }
      try lookAtReason(of: seal)
      try lookAtRows(of: seal)
    }
    if reading.isUnsealed { return }
    let pasts = seals.map(ancestry.past)
    try connection.each("SELECT office, max(number) FROM entry WHERE \(isOld) GROUP BY office") {
      row in
      let name = EntryName(office: row.id(0), number: row.integer(1))
      if !pasts.contains(where: { $0[name.office, default: 0] >= name.number }) {
        find(name, .unsealed)
      }
    }
  }

  /// A seal states what is left of records that it lists, under the names that purges gave them, and nothing else.
  private func lookAtRows(of seal: EntryName) throws {
    let records = try subjects(of: seal).rows
    do {
      try reading.readRows(of: seal) { row in
        guard row.operation == .insert, let id = row.subject, id != .root, records.contains(id)
        else { return find(seal, .seal) }
        guard row.table == "record" else { return }
        if row.slug != .text(Shell.slug(of: id)) { find(seal, .seal) }
      }
    } catch HistoryError.unreadable {
      // The chain says so.
    }
  }

  /// Later checks keep reporting what the seal recorded.
  private func lookAtReason(of seal: EntryName) throws {
    guard let reason = try reading.storedEntry(seal)?.reason.string, reason != Seal.sound else {
      return
    }
    examination.add(.sealed(seal, findings: Int(reason.prefix { $0.isNumber }) ?? 1))
  }
}

/// SQL about lines of the index of changes whose rows were erased.
enum ErasedRows {
  /// Whether a row of `trace`, as `t`, tells of the row that a slot of `erased`, as `x`, belongs to.
  static let isTraceOfSlot = """
    t.office = x.office AND t.number = x.number AND t.ordinal = x.slot / 2 - \(textCount("x"))
    """

  /// How many texts an entry has, by the alias of a table with its office and number.
  static func textCount(_ alias: String) -> String {
    """
    (\(EntryDigest.ownTexts.count) + (SELECT count(*) FROM said s
      WHERE s.office = \(alias).office AND s.number = \(alias).number))
    """
  }

  /// Whether the row of a line (``ChangeIndex/lines``), by its alias, was erased.
  static func isErased(_ alias: String) -> String {
    """
    EXISTS (SELECT 1 FROM erased x WHERE x.office = \(alias).office AND x.number = \(alias).number
      AND x.slot = 2 * (\(alias).ordinal + \(textCount(alias))))
    """
  }
}

extension ChangesetRows {
  /// What a row that was put into `record` states; nil where it has fewer columns.
  fileprivate var kind: SQLValue? { columnCount > 1 ? cell(1, isAfter: true)?.whole : nil }
  fileprivate var slug: SQLValue? { columnCount > 3 ? cell(3, isAfter: true)?.whole : nil }
}
