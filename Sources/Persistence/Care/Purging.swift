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

  /// What the records were ever called, and their texts, in lower case: what has four letters or more
  /// must not stand in a command either.
  func texts() throws -> Set<String> {
    var texts = Set<String>()
    for entry in try entries() {
      try change.forEachRowChange(of: entry) { row in
        guard let id = row.subject, doomed.contains(id) else { return }
        let columns = try change.columns(of: row.table)
        for values in [row.old, row.new] {
          for (column, value) in zip(columns, values) {
            guard !["kind", "field", "language", "category"].contains(column),
              case .text(let text)?? = Optional(value), Day(text) == nil
            else { continue }
            texts.insert(text.lowercased())
          }
        }
      }
    }
    return texts
  }

  /// The single words of what persons among the records were ever called: a surname alone tells who is meant.
  func nameWords() throws -> Set<String> {
    var persons = Set(try doomed.filter { try change.kind(of: $0) == .person })
    var titles: [RecordID: Set<String>] = [:]
    let columns = try change.columns(of: "record")
    for entry in try entries() {
      try change.forEachRowChange(of: entry) { row in
        guard row.table == "record", let id = row.subject, doomed.contains(id) else { return }
        for values in [row.old, row.new] {
          for case (let column, .text(let text)?) in zip(columns, values) {
            if column == "kind", text == Kind.person.rawValue { persons.insert(id) }
            if column == "title" { titles[id, default: []].insert(text) }
          }
        }
      }
    }
    return Set(
      titles.filter { persons.contains($0.key) }.flatMap(\.value).flatMap(PurgedNames.words))
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

  /// The digests of files that only these records keep.
  func evidence() throws -> [String] {
    try doomed.compactMap { id in
      let hash = try connection.first(
        "SELECT sha256 FROM document WHERE id = ?", [SQLValue(id)]
      ) { $0.text(0) }
      guard let hash else { return nil }
      let others = try connection.rows(
        "SELECT id FROM document WHERE sha256 = ?", [.text(hash)]
      ) { $0.id(0) }
      guard others.allSatisfy(doomed.contains) else { return nil }
      try connection.run("DELETE FROM content WHERE sha256 = ?", .text(hash))
      return hash
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

  /// The entries whose command or reason says one of the names.
  func entries(mentioning names: PurgedNames) throws -> [EntryName] {
    try connection.rows("SELECT office, number, command, reason FROM entry") {
      names.stand(in: $0.text(2) + "\n" + $0.text(3))
        ? EntryName(office: $0.id(0), number: $0.integer(1)) : nil
    }.compactMap { $0 }
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
