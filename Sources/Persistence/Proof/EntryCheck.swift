import Domain

/// Recomputes what an entry is digested from, and holds it against what stands in the file beside it.
///
/// Rows and index are read side by side, so that memory does not grow with the entry.
struct EntryCheck {
  let reading: Reading
  private let keys: LineKeys
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
    keys = LineKeys(reading.connection)
  }

  /// What an entry is digested from.
  ///
  /// - Parameters:
  ///   - previous: The hash of the entry before it.
  ///   - seen: The entries of other offices that it has seen.
  ///   - hasErased: Whether slots of it were erased.
  ///   - said: What else was said of it.
  /// - Throws: ``Finding/Fault`` for what does not agree.
  func parts(
    of entry: StoredEntry, previous: [UInt8]?, seen: [EntryDigest.Seen], hasErased: Bool,
    said: [(name: String, text: SQLValue)]
  ) throws -> EntryDigest.Parts {
    guard !entry.isOld, entry.oldPrevious == nil, entry.oldHash == nil, entry.oldTextSalt == nil
    else { throw Finding.Fault.oldColumns }
    guard let salts = entry.seed.flatMap(SaltTree.init(stored:)) else { throw Finding.Fault.seed }
    var parts = EntryDigest.Parts(previous: previous, seen: seen)
    parts.texts += said.count
    let erased = try ErasedSlots(of: entry.name, hasAny: hasErased, connection)
    var maker = LeafMaker(salts)
    let texts = zip(EntryDigest.ownTexts, entry.ownTexts).map { ($0, $1) } + said.map { ($0, $1) }
    let erasedTexts = try addTexts(texts, of: entry, erased, &maker, to: &parts)
    let first = Int64(parts.texts)
    var cut: [Int64] = erasedTexts.flatMap { [2 * $0, 2 * $0 + 1] }
    parts.rows = try forEachLine(of: entry) { line, row in
      let slot = 2 * (first + line.ordinal)
      let leaf = try leaf(of: line, row, first + line.ordinal, erased, &maker)
      parts.leaves.append(leaf.node)
      if row == nil {
        cut += [slot, slot + 1]
      } else if leaf.hasErasedNames {
        cut.append(slot + 1)
      }
    } isErased: { line in
      erased.isNext(2 * (first + line.ordinal))
    }
    try erased.finish()
    guard salts.isCut(at: cut, of: 2 * parts.leaves.count) else { throw Finding.Fault.seed }
    return parts
  }

  /// Adds the leaf of each text.
  ///
  /// - Returns: The leaves of those that were erased, in their order.
  private func addTexts(
    _ texts: [(name: String, text: SQLValue)], of entry: StoredEntry, _ erased: ErasedSlots,
    _ maker: inout LeafMaker, to parts: inout EntryDigest.Parts
  ) throws -> [Int64] {
    var erasedTexts: [Int64] = []
    for (place, (name, text)) in texts.enumerated() {
      let leaf = Int64(place)
      let content = try content(of: text, leaf, erased, &maker)
      if content.isErased { erasedTexts.append(leaf) }
      if entry.kind == Entry.Kind.seal.rawValue, content.isErased,
        [EntryDigest.commandSlot, EntryDigest.reasonSlot].contains(2 * leaf)
      {
        throw Finding.Fault.seal
      }
      parts.leaves.append(maker.leaf(text: name, content.node))
    }
    return erasedTexts
  }

  private func content(
    of text: SQLValue, _ leaf: Int64, _ erased: ErasedSlots, _ maker: inout LeafMaker
  ) throws -> (node: Node, isErased: Bool) {
    if let digest = try erased.take(2 * leaf) {
      guard text == .null, !maker.hasSalt(2 * leaf) else { throw Finding.Fault.remains }
      return (digest, true)
    }
    guard let content = maker.content(of: text, leaf: leaf) else { throw Finding.Fault.erased }
    return (content, false)
  }

  /// The leaf of a row, by the index and, unless it was erased, by the row.
  private func leaf(
    of line: IndexLines.Line, _ row: ChangesetRows?, _ leaf: Int64, _ erased: ErasedSlots,
    _ maker: inout LeafMaker
  ) throws -> (node: Node, hasErasedNames: Bool) {
    guard line.salt == nil else { throw Finding.Fault.index }
    let (slot, personalSlot) = (2 * leaf, 2 * leaf + 1)
    let content = try erased.take(slot)
    let personal = try erased.take(personalSlot)
    guard let row else {
      guard let content, line.key.count == 16 else { throw Finding.Fault.erased }
      guard line.isTraced(losing: line.shapeOfErased.record) else { throw Finding.Fault.index }
      guard !maker.hasSalt(slot), !maker.hasSalt(personalSlot) else { throw Finding.Fault.remains }
      return (maker.leaf(row: line.shapeOfErased, content, personal: personal), false)
    }
    guard content == nil else { throw Finding.Fault.remains }
    guard line.speaks(of: row),
      personal == nil ? line.isUntraced : line.isTraced(losing: row.subject)
    else { throw Finding.Fault.index }
    guard let content = maker.content(of: row, leaf: leaf) else { throw Finding.Fault.erased }
    let shape = EntryDigest.Shape(row)
    let cells = row.personalCells
    if let personal {
      guard cells == .empty, !maker.hasSalt(personalSlot) else { throw Finding.Fault.remains }
      return (maker.leaf(row: shape, content, personal: personal), true)
    }
    guard cells == .filled else {
      return (maker.leaf(row: shape, content, personal: nil), false)
    }
    guard let own = maker.personal(of: row, leaf: leaf) else { throw Finding.Fault.erased }
    return (maker.leaf(row: shape, content, personal: own), false)
  }

  /// The digest of an entry of an older layout, as far as it can be proved.
  ///
  /// - Returns: Its digest in the form of now, and whether the one that it had is proved.
  /// - Throws: ``Finding/Fault`` for what does not agree.
  func oldEntry(
    _ entry: StoredEntry, previous: [UInt8]?, seen: [EntryDigest.Seen], hasErased: Bool
  ) throws -> (hash: Node, proof: OldEntry.Proof) {
    var parts = EntryDigest.Parts(previous: previous, seen: seen)
    let erased = try ErasedSlots(of: entry.name, hasAny: hasErased, connection)
    let erasedTexts = try erased.take(OldEntry.textSlot)
    try checkColumns(ofOld: entry, hasErased: hasErased, areTextsErased: erasedTexts != nil)
    let salts = entry.seed.map(OldEntry.Salts.init)
    let isSalted = entry.layout >= OldEntry.saltedTextSince
    let texts = isSalted ? erasedTexts?.bytes ?? OldEntry.texts(of: entry) : []
    var maker = LeafMaker(.none)
    var leaves = DigestOfLeaves()
    parts.rows = try forEachLine(of: entry) { line, row in
      let (digest, shape) = try oldContent(of: line, row, erased, salts)
      parts.leaves.append(maker.leaf(row: shape, digest, personal: nil))
      leaves.add(digest)
    } isErased: { line in
      erased.isNext(OldEntry.firstRowSlot + 2 * line.ordinal)
    }
    try erased.finish()
    let hash = EntryDigest.oldHash(of: entry, parts, texts: texts)
    // Of an entry of before layout 9 that lost its command nothing is left that its old digest covers.
    guard isSalted || erasedTexts == nil else { return (hash, .lost) }
    let old = OldEntry.hash(of: entry, texts: texts, leaves: leaves.digest)
    return (hash, old.bytes == entry.oldHash ? .holds : .fails)
  }

  /// Whether the texts and salts of an entry of an older layout are there where they have to be, and only there.
  private func checkColumns(
    ofOld entry: StoredEntry, hasErased: Bool, areTextsErased: Bool
  ) throws {
    if areTextsErased {
      guard entry.command == .null, entry.reason == .null, entry.oldTextSalt == nil else {
        throw Finding.Fault.remains
      }
    }
    let isSalted = entry.layout >= OldEntry.saltedTextSince
    guard isSalted || entry.oldTextSalt == nil, entry.oldTextSalt.hasSizeOfSalt else {
      throw Finding.Fault.oldColumns
    }
    guard entry.seed == nil || !hasErased && entry.oldTextSalt == nil,
      entry.seed != nil || hasErased
    else { throw Finding.Fault.erased }
    guard entry.seed.map({ $0.count == Node.size }) ?? true else { throw Finding.Fault.seed }
  }

  /// What an entry of an older layout was digested from at a row, and the shape of the row.
  private func oldContent(
    of line: IndexLines.Line, _ row: ChangesetRows?, _ erased: ErasedSlots,
    _ salts: OldEntry.Salts?
  ) throws -> (digest: Node, shape: EntryDigest.Shape) {
    let slot = OldEntry.firstRowSlot + 2 * line.ordinal
    guard let row else {
      guard let known = try erased.take(slot), line.key.count == 16 else {
        throw Finding.Fault.erased
      }
      guard line.salt == nil else { throw Finding.Fault.remains }
      guard line.isTraced(losing: line.shapeOfErased.record) else { throw Finding.Fault.index }
      return (known, line.shapeOfErased)
    }
    guard try erased.take(slot) == nil else { throw Finding.Fault.remains }
    guard line.speaks(of: row), line.isUntraced, (line.salt == nil) == (salts != nil),
      line.salt.hasSizeOfSalt
    else {
      throw Finding.Fault.index
    }
    let digest = OldEntry.leaf(row, salt: line.salt ?? salts?.salt(line.ordinal) ?? [])
    return (digest, EntryDigest.Shape(row))
  }

  private func changeset(of name: EntryName, part: Int64) throws -> [UInt8] {
    do {
      return try reading.changeset(of: name, part: part)
    } catch HistoryError.unreadable {
      throw Finding.Fault.packed
    }
  }

  /// Hands over each line of the index with its row, without one where it was erased.
  ///
  /// - Returns: How many rows each part had.
  private func forEachLine(
    of entry: StoredEntry, _ body: (IndexLines.Line, ChangesetRows?) throws -> Void,
    isErased: (IndexLines.Line) -> Bool
  ) throws -> [Int64] {
    var sizes: [Int64] = []
    let lines = try IndexLines(of: entry.name, keys, connection)
    for (place, part) in try reading.partSizes(of: entry.name).enumerated() {
      guard part.number == Int64(place), part.rows > (entry.isOld ? -1 : 0) else {
        throw Finding.Fault.parts
      }
      sizes.append(part.rows)
      let bytes = try changeset(of: entry.name, part: part.number)
      try bytes.withUnsafeBytes { buffer in
        var rows = ChangesetRows(buffer)
        func next() throws -> Bool {
          do {
            return try rows.next()
          } catch is SQLiteFailure {
            throw Finding.Fault.changeset
          }
        }
        for _ in 0..<part.rows {
          guard let line = try lines.next() else { throw Finding.Fault.index }
          if isErased(line) {
            try body(line, nil)
          } else {
            guard try next() else { throw Finding.Fault.erased }
            try body(line, rows)
          }
        }
        guard try !next() else { throw Finding.Fault.changeset }
        guard rows.isCanonical else { throw Finding.Fault.form }
      }
    }
    guard try lines.next() == nil else { throw Finding.Fault.index }
    return sizes
  }
}

extension [UInt8]? {
  /// Whether it is no salt, or as long as one: where a salt ends and what it salts begins is not digested.
  fileprivate var hasSizeOfSalt: Bool { self.map { $0.count == Node.size } ?? true }
}
