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
          "SELECT DISTINCT office, number FROM \(ChangeIndex.lines) WHERE key >= ? AND key <= ?",
          keys(of: id)
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

    /// Takes in the name of a person or a file.
    mutating func add(name: String) {
      texts.insert(name.lowercased())
      persons.add(name)
      all.add(name)
    }

    /// Takes in what stood in a column of a record.
    ///
    /// - Parameter kind: What the record is; nil where nothing tells it any more.
    fileprivate mutating func take(_ text: String, in column: String, of kind: Kind?) {
      if kind == .document, column == "sha256" { digests.insert(text) }
      let isFree = column == "title" || column == "slug" || kind?.field(column)?.shape == .text
      guard isFree, !text.isEmpty else { return }
      if kind == .person || kind == .document {
        add(name: text)
        if kind == .person, column == "title" {
          persons.add(wordsOf: text)
          all.add(wordsOf: text)
        }
      } else if column == "title" {
        all.add(text)
      }
    }
  }

  /// What the records were ever called, from all that history has of them.
  func called() throws -> Called {
    let (texts, kinds) = try textsInHistory()
    var called = Called()
    for (id, column, text) in texts {
      called.take(text, in: column, of: try kinds[id] ?? change.kind(of: id))
    }
    return called
  }

  /// All texts that history has of the records, and the kinds that it has of them.
  private func textsInHistory() throws -> (
    texts: [(id: RecordID, column: String, text: String)], kinds: [RecordID: Kind]
  ) {
    var kinds: [RecordID: Kind] = [:]
    var texts: [(id: RecordID, column: String, text: String)] = []
    for entry in try entries() {
      for row in try change.rowChanges(of: entry, about: doomed) {
        guard let id = row.subject, doomed.contains(id) else { continue }
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
    return (texts, kinds)
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

  // MARK: Rows

  /// The records that have to stay as shells: others that are not purged name them.
  func needed() throws -> Set<RecordID> { try doomed.filter(isNeededOutside) }

  private func isNeededOutside(_ id: RecordID) throws -> Bool {
    let children = try connection.rows(
      "SELECT id FROM record WHERE parent = ? AND id <> parent", [SQLValue(id)]
    ) { $0.id(0) }
    return try (children + change.namers(of: id)).contains { !doomed.contains($0) }
  }

  /// What stays of a record.
  struct ShellRows {
    fileprivate let record: [(String, SQLValue)]
    fileprivate let table: String
    fileprivate let own: [(String, SQLValue)]
  }

  /// The rows that are going to stand for a record: its kind, and nothing else of it. It stands at the top.
  func shell(of id: RecordID) throws -> ShellRows? {
    guard let kind = try change.kind(of: id) else { return nil }
    return ShellRows(
      record: [
        ("id", SQLValue(id)), ("kind", .text(kind.rawValue)), ("parent", SQLValue(RecordID.root)),
        ("slug", .text(Shell.slug(of: id))),
      ], table: KindTable.of(kind).name, own: try Shells().row(kind, id))
  }

  func insert(_ shell: ShellRows) throws {
    for (table, row) in [("record", shell.record), (shell.table, shell.own)] {
      let names = row.map { "\"\($0.0)\"" }.joined(separator: ", ")
      let marks = row.map { _ in "?" }.joined(separator: ", ")
      try connection.run(
        "INSERT INTO \(table) (\(names)) VALUES (\(marks))", row.map(\.1))
    }
  }

  func delete(_ id: RecordID) throws {
    try change.delete(id)
  }

  // MARK: History

  /// What goes of each entry: the rows about the records, the names of the people that they were, and the commands
  /// and reasons that say something of them.
  func slots(of names: Set<String>, _ words: PurgedNames) throws
    -> [EntryName: Thinning.Slots]
  {
    var slots: [EntryName: Thinning.Slots] = [:]
    for id in doomed {
      try connection.each(
        "SELECT office, number, ordinal FROM \(ChangeIndex.lines) WHERE key BETWEEN ? AND ?",
        keys(of: id)
      ) { row in
        slots[EntryName(office: row.id(0), number: row.integer(1)), default: .init()]
          .rows.insert(row.integer(2))
      }
    }
    for (name, own) in slots where try own.rows.count == change.rowCount(of: name) {
      slots[name]?.words = true
    }
    for name in try entries(with: words) { slots[name, default: .init()].words = true }
    try SignedNames(change).slots(of: names, besides: doomed).forEach { name, signed in
      slots[name, default: .init()].author = signed.author
      slots[name, default: .init()].names = signed.names
    }
    return slots
  }

  /// The entries whose command or reason says one of the names. A seal names nobody, and its words stay.
  private func entries(with words: PurgedNames) throws -> [EntryName] {
    if words.isEmpty { return [] }
    var found: [EntryName] = []
    try connection.each(
      "SELECT office, number, command, reason FROM entry WHERE kind <> 'seal'"
    ) { row in
      guard words.stand(in: row.text(2)) || words.stand(in: row.text(3)) else { return }
      found.append(EntryName(office: row.id(0), number: row.integer(1)))
    }
    return found
  }
}
