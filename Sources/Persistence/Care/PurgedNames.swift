import Domain

/// What records were ever called, looked for wherever else it stands.
struct PurgedNames {
  private var names = WordedNames()

  /// A name of fewer characters stands in too many other texts to tell anything.
  private static let shortestName = 4
  /// The same for a single word of a person's name.
  private static let shortestWord = 3
  /// Words of names that tell nobody apart.
  private static let particles: Set<Substring> = [
    "von", "van", "der", "den", "bin", "ben", "ibn", "the", "and", "née",
  ]

  var isEmpty: Bool { names.isEmpty }

  /// Looks for a whole name from now on.
  mutating func add(_ name: String) {
    let words = WordedNames.words(of: name)
    if words.map(\.count).reduce(0, +) >= Self.shortestName { names.add(words) }
  }

  /// Looks for each word of a person's name from now on: a surname alone tells who is meant.
  mutating func add(wordsOf name: String) {
    for word in WordedNames.words(of: name)
    where word.count >= Self.shortestWord && !Self.particles.contains(word)
      && Kind(named: String(word)) == nil
    {
      names.add([word])
    }
  }

  /// Whether one of the names stands in a text.
  func stand(in text: String) -> Bool { names.stand(in: text) }
}

extension PurgedNames {
  /// Where texts that are not erased have one of the names: those of other records, as they are and as history
  /// tells them, settings, and what was said of entries.
  func mentions(in reading: Reading, besides erased: Set<RecordID>) throws -> [PurgeOutcome.Mention]
  {
    if isEmpty { return [] }
    var mentions = FoundMentions(reading, besides: erased)
    try lookThroughRecords(of: reading, into: &mentions)
    try reading.connection.each("SELECT name, value FROM setting") { row in
      if stand(in: row, 1) { mentions.note(setting: row.text(0)) }
    }
    try lookThroughHistory(of: reading, into: &mentions)
    try reading.connection.each("SELECT number, command, reason FROM entry") { row in
      for (column, field) in [(1, "command"), (2, "reason")] where stand(in: row, column) {
        mentions.note(said: field, entry: row.integer(0))
      }
    }
    return mentions.sorted
  }

  /// The texts of the records as they are.
  private func lookThroughRecords(of reading: Reading, into mentions: inout FoundMentions) throws {
    let connection = reading.connection
    func look(_ query: String, _ fields: [String]) throws {
      try connection.each(query) { row in
        for (place, field) in fields.enumerated() where stand(in: row, place + 1) {
          mentions.note(row.id(0), field)
        }
      }
    }
    try look("SELECT id, title, slug FROM record WHERE id <> parent", ["title", "slug"])
    try connection.each("SELECT record, text, field FROM narrative") { row in
      if stand(in: row, 1) { mentions.note(row.id(0), row.text(2)) }
    }
    for kind in Kind.allCases {
      let fields = kind.fields.filter { $0.shape == .text && $0.name != "recordedBy" }.map(\.name)
      guard !fields.isEmpty else { continue }
      let columns = fields.map { ", \"\($0)\"" }.joined()
      try look("SELECT id\(columns) FROM \(KindTable.of(kind).name)", fields)
    }
  }

  /// Whether one of the names stands in a column of text; most have none by their bytes, and are not read.
  private func stand(in row: Statement, _ column: Int) -> Bool {
    row.text(column, where: names.mayStand).map(stand) ?? false
  }

  private func lookThroughHistory(of reading: Reading, into mentions: inout FoundMentions) throws {
    var columns: [String: [String]] = [:]
    try forEachPartToRead(of: reading) { entry, bytes in
      try Changeset.forEachRow(in: bytes) { row in
        if row.table == "setting" { lookThrough(setting: row, of: entry, into: &mentions) }
        guard let id = row.subject, !mentions.erased.contains(id) else { return }
        let names = try columns[row.table] ?? reading.columns(of: row.table)
        columns[row.table] = names
        for values in [row.old, row.new] {
          for case (let column, .text(let text)?) in zip(names, values)
          where column != "recordedBy" && stand(in: text) {
            mentions.note(id, column, entry: entry.number)
          }
        }
      }
    }
  }

  private func lookThrough(
    setting row: RowChange, of entry: EntryName, into mentions: inout FoundMentions
  ) {
    for case (.text(let name)?, .text(let text)?) in [
      (row.old.first ?? nil, row.old.last ?? nil),
      (row.old.first ?? row.new.first ?? nil, row.new.last ?? nil),
    ] where stand(in: text) {
      mentions.note(setting: name, entry: entry.number)
    }
  }

  /// The parts of all entries, the earliest first, in which one of the names may stand by their bytes: to decode
  /// all others would take longer than all else that a purge does.
  private func forEachPartToRead(
    of reading: Reading, _ body: (EntryName, [UInt8]) throws -> Void
  ) throws {
    let entries = try reading.connection.rows("SELECT office, number FROM entry ORDER BY at") {
      EntryName(office: $0.id(0), number: $0.integer(1))
    }
    for entry in entries {
      do {
        try reading.connection.each(
          "SELECT bytes, size FROM changeset WHERE office = ? AND number = ? ORDER BY part",
          entry.values
        ) { row in
          guard !row.isNull(1) else {
            if let bytes = row.bytes(0, where: names.mayStand) { try body(entry, bytes) }
            return
          }
          let bytes = try row.unpacked(0, size: 1)
          if bytes.withUnsafeBytes(names.mayStand) { try body(entry, bytes) }
        }
      } catch is SQLiteFailure {
        throw HistoryError.unreadable(entry)
      } catch is PackingFault {
        throw HistoryError.unreadable(entry)
      }
    }
  }
}

/// The texts that were found.
private struct FoundMentions {
  let erased: Set<RecordID>
  private let reading: Reading
  private var found = Set<PurgeOutcome.Mention>()
  private var references: [RecordID: String] = [:]

  init(_ reading: Reading, besides erased: Set<RecordID>) {
    (self.reading, self.erased) = (reading, erased)
  }

  var sorted: [PurgeOutcome.Mention] {
    found.sorted {
      ($0.reference, $0.field, $0.entry ?? 0) < ($1.reference, $1.field, $1.entry ?? 0)
    }
  }

  /// Notes a field of a record that is not erased.
  mutating func note(_ id: RecordID, _ field: String, entry: Int64? = nil) {
    if erased.contains(id) { return }
    let reference =
      references[id] ?? (try? reading.lastReference(of: id))?.description ?? id.description
    references[id] = reference
    note(field, of: reference, entry)
  }

  mutating func note(setting: String, entry: Int64? = nil) { note(setting, of: "", entry) }

  mutating func note(said field: String, entry: Int64) {
    found.insert(.init(reference: "", field: field, entry: entry))
  }

  /// What stands in the register now needs no entry that tells it as well.
  private mutating func note(_ field: String, of reference: String, _ entry: Int64?) {
    if entry != nil, found.contains(.init(reference: reference, field: field)) { return }
    found.insert(.init(reference: reference, field: field, entry: entry))
  }
}
