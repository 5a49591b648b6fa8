package import Domain

/// Rolls a dry run back.
private struct DryRun: Error {}

extension Register {
  /// What a change answered, and the entry that it made, or that a dry run would have made; no entry when nothing
  /// changed.
  package struct Outcome<Result> {
    /// What the change answered.
    package let result: Result
    /// Its entry of history.
    package let entry: EntryName?
    /// What became of the milestones of obligations.
    package let renewals: [Renewal]
  }

  /// Runs `body` in one transaction: all of its writes and one entry of history, or nothing.
  ///
  /// - Parameters:
  ///   - command: What was asked for, as history will show it.
  ///   - reason: Why, when somebody said so.
  ///   - author: Who asks, and what time it is there.
  ///   - dryRun: Whether all is taken back at the end.
  package func change<Result>(
    _ command: String, reason: String? = nil, by author: Author, dryRun: Bool = false,
    _ body: (Change) throws -> Result
  ) throws -> Outcome<Result> {
    let request = HistoryWriter.Request(author: author, command: command, reason: reason)
    return try transact(request, dryRun: dryRun) { change, writer in
      let result = try body(change)
      try change.renewObligations()
      return Outcome(result: result, entry: try writer.finish(), renewals: change.renewals)
    }
  }

  /// Takes an entry back: the last one of `author`, or the one with the given number.
  ///
  /// - Throws: ``HistoryError`` when there is none, or when later work builds on it.
  /// - Returns: The entry that was taken back.
  ///
  /// - Parameters:
  ///   - number: The number of the entry.
  ///   - office: The last letters of the office that made it; this file's own when nil.
  package func undo(
    _ number: Int64? = nil, of office: String? = nil, by author: Author, dryRun: Bool = false
  ) throws -> Entry {
    try takeBack(.undo, "undo", author, dryRun) { reading in
      let undoing = Undoing(reading)
      guard let number else { return try undoing.lastChange(by: author.name) }
      return try undoing.entry(reading.entryName(number, office: office))
    }
  }

  /// Takes the last undo of `author` back.
  ///
  /// - Returns: The undo that was taken back.
  package func redo(by author: Author) throws -> Entry {
    try takeBack(.redo, "redo", author, false) { try Undoing($0).lastUndo(by: author.name) }
  }

  private func takeBack(
    _ kind: Entry.Kind, _ command: String, _ author: Author, _ dryRun: Bool,
    _ choose: (Reading) throws -> EntryName
  ) throws -> Entry {
    let request = HistoryWriter.Request(author: author, command: command, kind: kind)
    return try transact(request, dryRun: dryRun) { change, writer in
      let name = try choose(change)
      try Undoing(change).checkNothingIsErased(in: name)
      let hasLater = try change.hasEntries(after: name)
      if hasLater {
        let later = try Undoing(change).dependents(of: name)
          .union(change.entriesStanding(on: name)).union(Undoing(change).obstacles(to: name))
        if !later.isEmpty { throw HistoryError.laterWork(name, later: later.sorted()) }
      }
      writer.takesBack(name)
      for part in try change.parts(of: name).reversed() {
        let inverted = try Changeset.inverted(try change.changeset(of: name, part: part))
        guard try Changeset.apply(inverted, to: change.connection.handle) else {
          throw HistoryError.notAsLeft(name, table: "")
        }
        try change.collectRows()
      }
      try change.checkRules(afterTakingBack: name)
      _ = try writer.finish()
      try change.checkReferences(of: writer.name, undoing: name)
      if hasLater { try change.checkNothingNames(whatIsGoneBy: writer.name, undoing: name) }
      guard let entry = try change.storedEntry(name)?.entry else {
        throw HistoryError.noSuchEntry(name.full)
      }
      return entry
    }
  }

  /// Writes the first entry: which office this is, and the settings.
  func begin(settings: [Setting: String], author: Author) throws {
    var random = SystemRandomNumberGenerator()
    let office = RecordID(milliseconds: author.clock, using: &random)
    try writeLocally { connection in
      try connection.run(
        "INSERT INTO identity (office, made) VALUES (?, ?)", SQLValue(office),
        .integer(author.clock))
    }
    _ = try change("init", by: author) { change in
      try change.insertRoot()
      for (setting, value) in settings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        // The organisation whose register it is can only be entered later.
        if setting == .books {
          try change.put(setting, value)
        } else {
          try change.set(setting, to: value)
        }
      }
    }
  }

  /// Runs `body` in one transaction, which a dry run takes back; what has to be known of the signing is told after it.
  func transact<Result>(
    _ request: HistoryWriter.Request, dryRun: Bool,
    _ body: (Change, HistoryWriter) throws -> Result
  ) throws -> Result {
    try RegisterFile(path: path).checkSideFiles()
    var result: Result?
    var signing = Signing()
    try named {
      do {
        try connections.write { database in
          try withConditions(of: request.kind, database) {
            try database.write { connection in
              try run(request, dryRun: dryRun, connection, &signing) {
                result = try body($0, $1)
              }
            }
          }
        }
      } catch is DryRun {}
    }
    if let signed = signing.signed { keys?.remember(signed) }
    for notice in signing.notices { tell(notice) }
    guard let result else { throw RegisterError.refused(detail: "no transaction") }
    return result
  }

  /// What is done inside the transaction.
  private func run(
    _ request: HistoryWriter.Request, dryRun: Bool, _ connection: Connection,
    _ signing: inout Signing, _ body: (Change, HistoryWriter) throws -> Void
  ) throws {
    let (change, writer) = try begun(request, dryRun: dryRun, connection, &signing)
    // The writer holds the change as well: without this neither would ever go, nor the file be closed.
    defer {
      change.collectRows = {}
      change.attempt = { try $0() }
    }
    try body(change, writer)
    if dryRun { throw DryRun() }
    signing.take(from: writer, keys)
  }

  /// A change and the writer of its entry, each of which holds the other.
  private func begun(
    _ request: HistoryWriter.Request, dryRun: Bool, _ connection: Connection,
    _ signing: inout Signing
  ) throws -> (Change, HistoryWriter) {
    try connection.script("PRAGMA defer_foreign_keys = ON")
    var random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    let change = Change(connection, author: request.author, random: random)
    let derived = Derived(change)
    func refresh(after changeset: [UInt8]) throws {
      if change.isReserving { return }
      try derived.refresh(after: changeset, fresh: change.fresh)
      change.fresh.removeAll(keepingCapacity: true)
    }
    guard try change.office() != .root else {
      throw RegisterError.damaged(path: path, detail: "identity")
    }
    var request = request
    if let keys, !dryRun {
      let lacking = try SigningCheck(change, keys).goOn(clock: request.author.clock)
      if let lacking {
        signing.notices.append(.goesOn(lacking: lacking.entry.name))
        request.said["abandons"] = lacking.said
      }
    }
    let writer = try HistoryWriter(
      connection, office: try change.office(), request, signingWith: dryRun ? nil : keys,
      random: &random, afterPart: refresh(after:))
    change.collectRows = writer.collectRows
    change.attempt = writer.attempt
    return (change, writer)
  }
}

/// How the entry of a transaction was signed.
private struct Signing {
  var signed: SignedEntry?
  var notices: [SigningNotice] = []

  mutating func take(from writer: HistoryWriter, _ keys: KeyFile?) {
    signed = writer.signed
    if let key = writer.newKey { notices.append(.newKey(key)) }
    if writer.isWritten, signed == nil {
      notices.append(.notSigned(path: keys?.path, isUnusable: keys?.isUnusable ?? false))
    }
  }
}
