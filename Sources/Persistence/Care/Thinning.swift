import Domain

/// Takes contents out of an entry of history. What goes leaves its digest in the table `erased`, and the salts
/// with which it could be guessed go too (docs/history-format.md, "Purges").
struct Thinning {
  let reading: Reading
  var connection: Connection { reading.connection }
  /// The entry that erases.
  private let purge: EntryName

  init(_ reading: Reading, by purge: EntryName) {
    self.reading = reading
    self.purge = purge
  }

  /// What is to go of one entry.
  struct Slots {
    /// Rows, by their ordinals.
    var rows = Set<Int64>()
    /// Personal cells of rows that stay.
    var names = Set<Int64>()
    /// Texts: the author, and command and reason.
    var author = false
    var words = false

    var isEmpty: Bool { rows.isEmpty && names.isEmpty && !author && !words }
  }

  /// - Returns: Whether anything went that had not gone before.
  @discardableResult
  func thin(_ name: EntryName, _ slots: Slots) throws -> Bool {
    guard !slots.isEmpty, let entry = try reading.storedEntry(name) else { return false }
    return try entry.isOld ? thinOld(entry, slots) : thinNew(entry, slots)
  }

  func list(_ name: EntryName, _ slot: Int64, _ digest: [UInt8]) throws {
    try connection.run(
      """
      INSERT INTO erased (office, number, slot, digest, byOffice, byNumber) VALUES (?, ?, ?, ?, ?, ?)
      """, name.values + [.integer(slot), .blob(digest)] + purge.values)
  }

  /// The slots of an entry that are gone already.
  func erased(_ name: EntryName, _ slots: ClosedRange<Int64> = 0...Int64.max) throws
    -> Set<Int64>
  {
    Set(
      try connection.rows(
        "SELECT slot FROM erased WHERE office = ? AND number = ? AND slot BETWEEN ? AND ?",
        name.values + [.integer(slots.lowerBound), .integer(slots.upperBound)]
      ) { $0.integer(0) })
  }

  // MARK: Entries of now

  private func thinNew(_ entry: StoredEntry, _ slots: Slots) throws -> Bool {
    guard let salts = entry.seed.flatMap(SaltTree.init(stored:)) else {
      throw HistoryError.unreadable(entry.name)
    }
    let said = try reading.said(of: entry.name)
    let first = Int64(EntryDigest.ownTexts.count + said.count)
    var maker = LeafMaker(salts)
    let gone = try erased(entry.name, 0...2 * first)
    var cut = try thinTexts(of: entry, slots, gone, &maker)
    var count: Int64 = 0
    var doomed = slots.rows.union(slots.names).sorted()[...]
    for part in try reading.partSizes(of: entry.name) {
      let (end, overflow) = count.addingReportingOverflow(part.rows)
      guard !overflow, end >= count else { throw HistoryError.unreadable(entry.name) }
      let range = count..<end
      let own = doomed.prefix { $0 < range.upperBound }
      doomed = doomed.dropFirst(own.count)
      if !own.isEmpty {
        cut += try thin(part.number, range, of: entry.name, slots, firstLeaf: first, &maker)
      }
      count += part.rows
    }
    guard !cut.isEmpty else { return false }
    let left = salts.without(cut.sorted(), of: 2 * (first + count))
    try connection.run(
      "UPDATE entry SET seed = ? WHERE office = ? AND number = ?",
      [.blob(left.stored)] + entry.name.values)
    return true
  }

  /// Takes the author, or command and reason, out of an entry.
  ///
  /// - Returns: The slots of which no salt may be left.
  private func thinTexts(
    of entry: StoredEntry, _ slots: Slots, _ gone: Set<Int64>, _ maker: inout LeafMaker
  ) throws -> [Int64] {
    var cut: [Int64] = []
    for (leaf, text) in entry.ownTexts.enumerated() {
      let isDoomed = leaf == 0 ? slots.author : slots.words
      let slot = Int64(2 * leaf)
      guard isDoomed, !gone.contains(slot), let content = maker.content(of: text, leaf: Int64(leaf))
      else { continue }
      try list(entry.name, slot, content.bytes)
      try connection.run(
        "UPDATE entry SET \(EntryDigest.ownTexts[leaf]) = NULL WHERE office = ? AND number = ?",
        entry.name.values)
      cut += [slot, slot + 1]
    }
    return cut
  }

  /// Takes rows, and names out of rows, from one part.
  ///
  /// - Parameter range: The ordinals of its rows.
  /// - Returns: The slots of which no salt may be left.
  private func thin(
    _ part: Int64, _ range: Range<Int64>, of name: EntryName, _ slots: Slots, firstLeaf: Int64,
    _ maker: inout LeafMaker
  ) throws -> [Int64] {
    let gone = try erased(
      name, 2 * (firstLeaf + range.lowerBound)...2 * (firstLeaf + range.upperBound))
    var cut: [Int64] = []
    var kept = KeptRows()
    var ordinal = range.lowerBound
    let bytes = try reading.changeset(of: name, part: part)
    try bytes.withUnsafeBytes { buffer in
      var rows = ChangesetRows(buffer)
      while try rows.next() {
        while gone.contains(2 * (firstLeaf + ordinal)) { ordinal += 1 }
        defer { ordinal += 1 }
        let leaf = firstLeaf + ordinal
        let isDoomed = slots.rows.contains(ordinal)
        let namesGo =
          (isDoomed || slots.names.contains(ordinal)) && rows.personalCells == .filled
        guard isDoomed || namesGo else {
          kept.append(rows)
          continue
        }
        try leaveTrace(of: rows, name, ordinal)
        if isDoomed {
          try listContent(of: rows, leaf, name, &maker)
          try cutKey(of: rows, name, ordinal)
          cut.append(2 * leaf)
        }
        cut.append(2 * leaf + 1)
        if namesGo { try listNames(of: rows, leaf, name, &maker) }
        if !isDoomed { kept.append(rows, as: rows.change.withoutNames) }
      }
    }
    try reading.replaceChangeset(of: name, part: part, with: kept.bytes)
    return cut
  }

  private func listContent(
    of row: ChangesetRows, _ leaf: Int64, _ name: EntryName, _ maker: inout LeafMaker
  ) throws {
    guard let content = maker.content(of: row, leaf: leaf) else {
      throw HistoryError.unreadable(name)
    }
    try list(name, 2 * leaf, content.bytes)
  }

  private func listNames(
    of row: ChangesetRows, _ leaf: Int64, _ name: EntryName, _ maker: inout LeafMaker
  ) throws {
    guard let personal = maker.personal(of: row, leaf: leaf) else {
      throw HistoryError.unreadable(name)
    }
    try list(name, 2 * leaf + 1, personal.bytes)
  }

  /// Of a row that is gone the index says which record it was about, and no more.
  func cutKey(of row: ChangesetRows, _ name: EntryName, _ ordinal: Int64) throws {
    let key = row.key
    guard key.count > 16 else { return }
    let place = try connection.first(
      """
      SELECT first + ?3 - ordinal FROM span WHERE office = ?1 AND number = ?2 AND ordinal <= ?3
      ORDER BY ordinal DESC
      """, name.values + [.integer(ordinal)]
    ) { $0.value(0) }
    guard let place else { throw HistoryError.unreadable(name) }
    try connection.run("DELETE FROM line WHERE key = ? AND place = ?", .blob(key), place)
    try connection.run(
      "INSERT INTO line (key, place) VALUES (?, ?)", .blob(Array(key.prefix(16))), place)
  }

  /// Of a row that lost something it stays known which record it is about.
  func leaveTrace(of row: ChangesetRows, _ name: EntryName, _ ordinal: Int64) throws {
    try connection.run(
      "INSERT OR REPLACE INTO trace (office, number, ordinal, record) VALUES (?, ?, ?, ?)",
      name.values + [.integer(ordinal), SQLValue(row.subject)])
  }
}

/// The rows of a changeset that stay, as they stand.
struct KeptRows {
  private(set) var bytes: [UInt8] = []
  private var head: [UInt8] = []

  mutating func append(_ row: ChangesetRows) {
    appendHead(of: row)
    bytes.append(contentsOf: row.stored.row)
  }

  /// Adds a row of which something was taken out.
  mutating func append(_ row: ChangesetRows, as other: RowChange) {
    appendHead(of: row)
    bytes.append(row: other)
  }

  /// A table is named once for rows behind one another.
  private mutating func appendHead(of row: ChangesetRows) {
    let stored = row.stored.head
    guard !head.elementsEqual(stored) else { return }
    head = Array(stored)
    bytes.append(contentsOf: stored)
  }
}

extension RowChange {
  /// The row with its personal cells empty.
  fileprivate var withoutNames: RowChange {
    let personal = PersonalColumns.of(table)
    func emptied(_ values: [SQLValue?]) -> [SQLValue?] {
      values.enumerated().map { personal.contains($0) && $1 != nil ? .null : $1 }
    }
    return RowChange(
      table: table, operation: operation, old: emptied(old), new: emptied(new), isKey: isKey,
      key: key, subject: subject, columns: columns)
  }
}
