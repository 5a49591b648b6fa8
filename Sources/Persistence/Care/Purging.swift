import Domain

/// The steps of a purge inside its transaction.
struct Purging {
  private let change: Change
  private let doomed: Set<RecordID>
  private var connection: Connection { change.connection }

  init(_ change: Change, _ doomed: Set<RecordID>) {
    self.change = change
    self.doomed = doomed
  }

  private func keys(of id: RecordID) -> [SQLValue] {
    let keys = RowChange.keys(about: id)
    return [.blob(keys.first), .blob(keys.last)]
  }

  /// The entries that say something of the records.
  func entries() throws -> [EntryName] {
    var names = Set<EntryName>()
    for id in doomed {
      names.formUnion(
        try connection.rows(
          "SELECT DISTINCT office, number FROM change WHERE key >= ? AND key <= ?", keys(of: id)
        ) { EntryName(office: $0.id(0), number: $0.integer(1)) })
    }
    return names.sorted()
  }

  /// What the records were ever called.
  struct Called {
    /// The names of persons and files, word by word: wherever they stand in what was said of an entry, it is
    /// erased.
    var persons = PurgedNames()
    /// These and the names of all other records: the outcome lists where they stand.
    var all = PurgedNames()
    /// Every text of persons, in lower case, to be compared as a whole.
    var texts = Set<String>()
    /// The digests of files that they ever kept.
    var digests = Set<String>()
  }

  /// What the records were ever called, from all that history has of them.
  func called() throws -> Called {
    var kinds: [RecordID: Kind] = [:]
    var texts: [(id: RecordID, column: String, text: String)] = []
    for entry in try entries() {
      try change.forEachRowChange(of: entry) { row in
        guard let id = row.subject, doomed.contains(id) else { return }
        let columns = try change.columns(of: row.table)
        for values in [row.old, row.new] {
          let named = Dictionary(zip(columns, values)) { first, _ in first }
          if row.table == "record", case .text(let kind)?? = named["kind"] {
            kinds[id] = Kind(rawValue: kind)
          }
          // Of a text in another language only that of the name is one.
          if row.table == "narrative", named["field"] != .text("title") { continue }
          for case (let column, .text(let text)?) in zip(columns, values)
          where row.table != "narrative" || column == "text" {
            texts.append((id, row.table == "narrative" ? "title" : column, text))
          }
        }
      }
    }
    var called = Called()
    for (id, column, text) in texts {
      let kind = try kinds[id] ?? change.kind(of: id)
      if kind == .document, column == "sha256" { called.digests.insert(text) }
      let isFree = column == "title" || column == "slug" || kind?.field(column)?.shape == .text
      guard isFree, !text.isEmpty else { continue }
      if kind == .person || kind == .document {
        called.texts.insert(text.lowercased())
        called.persons.add(text)
        called.all.add(text)
        if kind == .person, column == "title" {
          called.persons.add(wordsOf: text)
          called.all.add(wordsOf: text)
        }
      } else if column == "title" {
        called.all.add(text)
      }
    }
    return called
  }

  /// Takes the addresses of the records out of what was sent.
  func forgetAddresses(_ texts: Set<String>) throws {
    for id in doomed {
      try connection.run(
        """
        UPDATE sent SET address = NULL, detail = NULL WHERE recipient = ?1 OR record = ?1 OR rule = ?1
        """, SQLValue(id))
    }
    for text in texts where text.contains("@") {
      try connection.run(
        "UPDATE sent SET address = NULL, detail = NULL WHERE lower(address) = ?", .text(text))
    }
  }

  /// How much one of the texts was put under as the name of who did it, by somebody or by oneself.
  func signed(with texts: Set<String>) throws -> PurgeOutcome.Signed {
    var signed = PurgeOutcome.Signed()
    func isOne(_ name: String) -> Bool { texts.contains(name.lowercased()) }
    signed.entries = try connection.rows("SELECT author, count(*) FROM entry GROUP BY author") {
      isOne($0.text(0)) ? Int($0.integer(1)) : 0
    }.reduce(0, +)
    for kind in Kind.allCases where kind.fields.contains(where: { $0.name == "recordedBy" }) {
      signed.records += try connection.rows(
        "SELECT id, recordedBy FROM \(KindTable.of(kind).name) WHERE recordedBy IS NOT NULL"
      ) { isOne($0.text(1)) && !doomed.contains($0.id(0)) ? 1 : 0 }.reduce(0, +)
    }
    return signed
  }

  /// Takes the bytes out of the file that only these records keep or kept, and answers their digests.
  func evidence(_ digests: Set<String>) throws -> [String] {
    try digests.sorted().filter { digest in
      let others = try connection.rows(
        "SELECT id FROM document WHERE sha256 = ?", [.text(digest)]
      ) { $0.id(0) }
      guard others.allSatisfy(doomed.contains) else { return false }
      try connection.run("DELETE FROM content WHERE sha256 = ?", .text(digest))
      return true
    }
  }

  /// Whether a record has to stay because one that is not purged names it or stands under it.
  func isNeeded(_ id: RecordID) throws -> Bool {
    let children = try connection.first(
      "SELECT 1 FROM record WHERE parent = ? AND id <> parent", [SQLValue(id)]
    ) { _ in true }
    if children != nil { return true }
    return try change.namers(of: id).contains { !doomed.contains($0) }
  }

  func delete(_ id: RecordID) throws {
    try change.delete(id)
  }

  /// Leaves of a record what its table cannot be without, and what it is to others.
  func empty(_ id: RecordID, shown: String) throws {
    guard let kind = try change.kind(of: id) else { return }
    let table = KindTable.of(kind)
    for beside in ["narrative", "headcount", "claim", "original"] {
      try connection.run("DELETE FROM \(beside) WHERE record = ?", SQLValue(id))
    }
    try connection.run(
      "UPDATE record SET title = ?, language = NULL, slug = ? WHERE id = ?",
      kind.hasName ? .text(shown) : .null, .text("purged-\(id.description.suffix(12))"),
      SQLValue(id))
    for placement in table.placements {
      if case .reference = placement.field.shape { continue }
      guard placement.field.isRequired else {
        let sql = table.update(placement)
        let statement = try connection.prepare(sql)
        statement.bind(placement.columns.map { _ in .null } + [SQLValue(id)])
        try statement.finish()
        continue
      }
      if placement.field.shape == .text {
        try connection.run(
          table.update(placement), .text(RecordRules.emptied(placement.field.name)), SQLValue(id))
      }
    }
  }

  /// Takes out of an entry what it says of the records; each row leaves its digest.
  func thin(_ name: EntryName) throws {
    guard let entry = try change.storedEntry(name) else { return }
    let salts = entry.seed.map(Chain.Salts.init)
    let index = try connection.rows(
      """
      SELECT ordinal, salt, leaf, key, tableName FROM change WHERE office = ? AND number = ?
      ORDER BY ordinal
      """, [SQLValue(name.office), .integer(name.number)]
    ) { ($0.integer(0), $0.optionalBytes(1), $0.optionalBytes(2), $0.bytes(3), $0.text(4)) }
    var rest = index.filter { $0.2 == nil }[...]
    for part in try change.parts(of: name) {
      var kept: [RowChange] = []
      try Changeset.read(try change.changeset(of: name, part: part)) { row in
        guard let (ordinal, salt, _, key, table) = rest.popFirst() else { return }
        let own = salt ?? salts.map { Array($0.salt(ordinal)) } ?? []
        let isDoomed = row.subject.map(doomed.contains) ?? false
        if !isDoomed { kept.append(row.change) }
        let leaf = isDoomed ? SQLValue.blob(Array(Chain.leaf(row, salt: own))) : .null
        try connection.run(
          """
          UPDATE change SET salt = ?, leaf = ?
          WHERE key = ? AND tableName = ? AND office = ? AND number = ? AND ordinal = ?
          """, isDoomed ? .null : .blob(own), leaf, .blob(key), .text(table),
          SQLValue(name.office), .integer(name.number), .integer(ordinal))
      }
      try connection.run(
        "UPDATE changeset SET bytes = ? WHERE office = ? AND number = ? AND part = ?",
        .blob(Changeset.encoded(kept)), SQLValue(name.office), .integer(name.number),
        .integer(part))
    }
    // The seed would let anyone try values against the digests.
    try connection.run(
      "UPDATE entry SET seed = NULL, textSalt = coalesce(textSalt, ?) WHERE office = ? AND number = ?",
      salts.map { .blob(Array($0.salt(Chain.textPlace))) } ?? .null, SQLValue(name.office),
      .integer(name.number))
  }

  /// The entries of which command and reason are erased: those that say something of the records alone, and those
  /// that say one of the names.
  func entriesToRedact(_ own: [EntryName], _ names: PurgedNames) throws -> [EntryName] {
    let alone = try own.filter { entry in
      var isAlone = true
      try connection.each(
        "SELECT key FROM change WHERE office = ? AND number = ?",
        [SQLValue(entry.office), .integer(entry.number)]
      ) { row in
        let subject = RecordID(bytes: row.bytes(0).prefix(16))
        if isAlone, subject.map(doomed.contains) != true { isAlone = false }
      }
      return isAlone
    }
    var mentioning: [EntryName] = []
    try connection.each("SELECT office, number, command, reason FROM entry") { row in
      guard names.stand(in: row.text(2)) || names.stand(in: row.text(3)) else { return }
      mentioning.append(EntryName(office: row.id(0), number: row.integer(1)))
    }
    return Set(alone + mentioning).sorted()
  }

  /// Leaves of an entry's command the first word, and of its reason nothing.
  func redact(_ name: EntryName) throws {
    guard let entry = try change.storedEntry(name), entry.textLeaf == nil else { return }
    let verb = entry.command.split(separator: " ").first.map(String.init) ?? ""
    try connection.run(
      """
      UPDATE entry SET command = ?, reason = NULL, textSalt = NULL, textLeaf = ?
      WHERE office = ? AND number = ?
      """, .text(verb), .blob(entry.hasSaltedText ? entry.textDigest : []), SQLValue(name.office),
      .integer(name.number))
  }
}
