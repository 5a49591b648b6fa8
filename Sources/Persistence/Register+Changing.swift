public import Domain
import GRDB

/// Rolls a dry run back.
private struct DryRun: Error {}

extension Register {
  /// What a change answered, and the entry that it made; no entry when nothing changed.
  public struct Outcome<Result> {
    /// What the change answered.
    public let result: Result
    /// Its entry of history.
    public let entry: EntryName?
  }

  /// Runs `body` in one transaction: all of its writes and one entry of history, or nothing.
  ///
  /// - Parameters:
  ///   - command: What was asked for, as history will show it.
  ///   - reason: Why, when somebody said so.
  ///   - author: Who asks, and what time it is there.
  ///   - dryRun: Whether all is taken back at the end.
  public func change<Result>(
    _ command: String, reason: String? = nil, by author: Author, dryRun: Bool = false,
    _ body: (Change) throws -> Result
  ) throws -> Outcome<Result> {
    let request = HistoryWriter.Request(author: author, command: command, reason: reason)
    return try transact(author, dryRun: dryRun) { change, writer, random in
      let (result, entry, rows) = try writer.record(request, random: &random) {
        try body(change)
      }
      try Derived(change).refresh(after: rows)
      return Outcome(result: result, entry: entry)
    }
  }

  /// Takes an entry back: the last one of `author`, or the one with the given number.
  ///
  /// - Throws: ``HistoryError`` when there is none, or when later work builds on it.
  /// - Returns: The entry that was taken back.
  public func undo(_ number: Int64? = nil, by author: Author, dryRun: Bool = false) throws -> Entry
  {
    try takeBack(.undo, "undo", author, dryRun) { reading in
      let undoing = Undoing(reading)
      return try number.map { try undoing.entry($0) } ?? undoing.lastChange(by: author.name)
    }
  }

  /// Takes the last undo of `author` back.
  ///
  /// - Returns: The undo that was taken back.
  public func redo(by author: Author) throws -> Entry {
    try takeBack(.redo, "redo", author, false) { try Undoing($0).lastUndo(by: author.name) }
  }

  private func takeBack(
    _ kind: Entry.Kind, _ command: String, _ author: Author, _ dryRun: Bool,
    _ choose: (Reading) throws -> EntryName
  ) throws -> Entry {
    try transact(author, dryRun: dryRun) { change, writer, random in
      let name = try choose(change)
      try Undoing(change).checkNothingDepends(on: name)
      try change.checkNothingStandsOn(name)
      let request = HistoryWriter.Request(
        author: author, command: "\(command) \(name.number)", kind: kind, undoes: name)
      let (_, _, rows) = try writer.record(request, random: &random) {
        for bytes in try change.changesets(of: name).reversed() {
          let inverted = try Changeset.inverted(bytes)
          guard try Changeset.apply(inverted, to: change.connection.handle) else {
            throw HistoryError.notAsLeft(name, table: "")
          }
        }
      }
      try Derived(change).refresh(after: rows)
      guard let entry = try change.storedEntry(name)?.entry else {
        throw HistoryError.noSuchEntry(name.number)
      }
      return entry
    }
  }

  /// Writes the first entry: which office this is, and the settings.
  func begin(settings: [Setting: String], author: Author) throws {
    var random = SystemRandomNumberGenerator()
    let office = RecordID(milliseconds: author.clock, using: &random)
    try named {
      try queue.write { db in
        try connection(db).run(
          "INSERT INTO identity (office, made) VALUES (?, ?)", SQLValue(office),
          .integer(author.clock))
      }
    }
    _ = try change("init", by: author) { change in
      try change.insertRoot()
      for (setting, value) in settings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try change.set(setting, to: value)
      }
    }
  }

  private func transact<Result>(
    _ author: Author, dryRun: Bool,
    _ body: (Change, HistoryWriter, inout SystemRandomNumberGenerator) throws -> Result
  ) throws -> Result {
    var result: Result?
    try named {
      try queue.writeWithoutTransaction { db in
        let connection = try connection(db)
        do {
          try db.inTransaction(.immediate) {
            try connection.script("PRAGMA defer_foreign_keys = ON")
            var random = SystemRandomNumberGenerator()
            let change = Change(connection, author: author, random: random)
            let writer = HistoryWriter(connection: connection, office: try change.office())
            result = try body(change, writer, &random)
            if dryRun { throw DryRun() }
            return .commit
          }
        } catch is DryRun {}
      }
    }
    guard let result else { throw RegisterError.refused(detail: "no transaction") }
    return result
  }
}

extension Change {
  /// The record above all others, which every register begins with.
  func insertRoot() throws {
    try connection.run(
      "INSERT INTO record (id, kind, parent, slug) VALUES (?1, 'register', ?1, '')",
      SQLValue(RecordID.root))
  }

  /// Refuses to take back an entry when what it put in is named by records of later entries.
  func checkNothingStandsOn(_ name: EntryName) throws {
    let inserted = try rowChanges(of: name).filter {
      $0.table == "record" && $0.operation == .insert
    }.compactMap { RecordID(bytes: $0.key) }
    let own = Set(inserted)
    var later = Set<EntryName>()
    for id in inserted {
      let children = try connection.rows(
        "SELECT id FROM record WHERE parent = ? AND id <> parent", [SQLValue(id)]
      ) { $0.id(0) }
      for other in try children + namers(of: id) where !own.contains(other) {
        later.formUnion(try entries(about: [other], limit: 1).map(\.name))
      }
    }
    if !later.isEmpty { throw HistoryError.laterWork(name, later: later.sorted()) }
  }
}
