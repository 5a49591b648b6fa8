package import Domain
import Files

/// What a purge did.
package struct PurgeOutcome: Sendable {
  /// The entry that tells of it; it names nobody.
  package let entry: EntryName
  /// Records that are gone.
  package var removed = 0
  /// Records that others name, of which only the key is left.
  package var emptied = 0
  /// Entries of history that lost what they said of them.
  package var entries = 0
  /// Where the names of the records still stand, since they were typed as who did something.
  package var signed = Signed()
  /// Where other texts still say what the erased records were called.
  package var mentions: [Mention] = []
  /// Whether nothing is left of the records in the file; if not, the next command that writes goes on.
  package var isFinished = true

  /// A text in which a name still stands.
  package struct Mention: Hashable, Sendable {
    /// The reference of the record; empty for a setting.
    package let reference: String
    /// The field, or the setting.
    package let field: String
    /// The number of the entry of history that tells it; nil for a text as it is now.
    package let entry: Int64?

    init(reference: String, field: String, entry: Int64? = nil) {
      (self.reference, self.field, self.entry) = (reference, field, entry)
    }
  }

  /// How much a name was put under as who did it.
  package struct Signed: Hashable, Sendable {
    /// Entries of history.
    package var entries = 0
    /// Records that say who recorded them.
    package var records = 0

    /// Whether the name stands nowhere.
    package var isEmpty: Bool { entries == 0 && records == 0 }
  }
}

extension Register {
  /// Erases what the register holds of some records and of what stands under them, everywhere in the
  /// file: their rows, their words in the text index, their evidence, the addresses to which they were
  /// written, and what history says of them. Names of people go as well where they stand as those of who entered
  /// or recorded something, or of whom a report was issued to.
  ///
  /// A record that others name stays as an empty shell. History keeps a digest of all that went,
  /// so that the chain still holds, and this cannot be undone. Copies of the file are not reached, nor
  /// are names in entries of layouts before 17; where texts of other
  /// records have the names is in the outcome.
  ///
  /// What cannot be done in the transaction itself is remembered by it, and done right after; a process that is
  /// killed meanwhile leaves that to the next one that opens the register for writing.
  /// - Parameter names: Names of people to be erased beside those of the records, whole, in whatever case.
  /// - Throws: ``RegisterError/noRoom(path:needed:)`` or ``RegisterError/namedInReason`` before anything is
  ///   changed. Where the records are gone but not all traces of them, the outcome says so.
  package func purge(
    _ ids: [RecordID], names: [String] = [], by author: Author, reason: String?
  ) throws -> PurgeOutcome {
    try checkRoomToErase()
    TemporaryFile.removeLeftovers(for: path, sideFiles: RegisterFile.sideFiles)
    // A journal that cannot be used is found before anything is changed.
    _ = try PurgeJournal(of: place).lines()
    try deletesSecurely(true)
    defer { try? deletesSecurely(false) }
    let request = HistoryWriter.Request(
      author: author, command: "purge", reason: reason, kind: .purge)
    var outcome = try transact(request, dryRun: false) { change, writer in
      try erase(ids, names, reason, change, writer, clock: author.clock)
    }
    do {
      try finishErasure()
    } catch RegisterError.erasureUnfinished {
      outcome.isFinished = false
    }
    return outcome
  }

  /// Has what is deleted overwritten, or no longer.
  private func deletesSecurely(_ isOn: Bool) throws {
    try named {
      try connections.write {
        try $0.connection.script("PRAGMA secure_delete = \(isOn ? "ON" : "OFF")")
      }
    }
  }

  /// What a purge does in its transaction; it remembers what is to be done after it.
  private func erase(
    _ ids: [RecordID], _ names: [String], _ reason: String?, _ change: Change,
    _ writer: HistoryWriter, clock: Int64
  ) throws -> PurgeOutcome {
    let doomed = try Self.doomed(ids, change)
    let seen = Set(doomed)
    let purging = Purging(change, seen)
    var called = try purging.called()
    for name in names { called.add(name: name) }
    if let reason, called.persons.stand(in: reason) { throw RegisterError.namedInReason }
    let slots = try purging.slots(of: called.texts, called.persons)
    if doomed.isEmpty, slots.isEmpty {
      throw RegisterError.nothingToErase(names.joined(separator: ", "))
    }
    let evidence = try purging.evidence(called.digests)
    var steps = evidence.map { Erasure.Step.evidence(sha256: $0) }
    var outcome = PurgeOutcome(entry: writer.name)
    try purging.forgetAddresses(called.texts)
    let needed = try purging.needed()
    let shells = try doomed.filter(needed.contains).compactMap(purging.shell)
    let signed = SignedNames(change)
    try writer.unrecorded {
      for id in doomed.reversed() { try purging.delete(id) }
      try signed.clear(called.texts, besides: seen)
      outcome.entries = try Self.thin(slots, Thinning(change, by: writer.name))
    }
    for shell in shells { try purging.insert(shell) }
    _ = try writer.finish(always: true)
    try change.checkReferences(of: writer.name, undoing: writer.name)
    outcome.emptied = shells.count
    outcome.removed = doomed.count - shells.count
    outcome.signed = try signed.left(of: called.texts)
    outcome.mentions = try called.all.mentions(in: change, besides: seen)
    if !doomed.isEmpty {
      steps.append(.journal(line: PurgeJournal.line(of: writer.name, at: clock, doomed)))
    }
    for step in steps + [.space] { try step.remember(change.connection) }
    return outcome
  }

  /// The records and all that stands under them, each once, in the order in which they are met.
  private static func doomed(_ ids: [RecordID], _ reading: Reading) throws -> [RecordID] {
    var doomed: [RecordID] = []
    var seen = Set<RecordID>()
    for id in try ids.flatMap({ try reading.descendants(of: $0) })
    where seen.insert(id).inserted { doomed.append(id) }
    return doomed
  }

  /// - Returns: How many entries lost something.
  private static func thin(_ slots: [EntryName: Thinning.Slots], _ thinning: Thinning) throws
    -> Int
  {
    var count = 0
    for (name, slots) in slots.sorted(by: { $0.key < $1.key })
    where try thinning.thin(name, slots) { count += 1 }
    return count
  }

  /// Erases once more what was erased in another register before, as far as this one still holds it: it may be
  /// about to be put in the place of that one.
  ///
  /// - Parameters:
  ///   - journal: The journal beside the other register. What its entries say that this register has in its
  ///     own history is done here already: what was recorded since under the same key stays.
  ///   - other: The other register, where it can be read: a line that none of its entries bears out is not
  ///     believed.
  /// - Returns: How many records were erased.
  /// - Throws: ``RegisterError/erasureUnfinished(path:)``, too.
  func purgeAgain(
    _ journal: PurgeJournal, of other: Register? = nil, by author: Author
  ) throws -> Int {
    var lines = try journal.lines()
    if let other {
      lines = try other.read { reading in try lines.filter { try reading.isPurge($0.entry) } }
    }
    // Where the other register can be read, only what it has erased rows of is believed to be erased.
    let erased = try other?.read { try Set($0.purgedRecords().map(PurgeJournal.digest)) }
    let doomed = try read { reading -> [RecordID] in
      let known = try Set(
        lines.filter { try reading.storedEntry($0.entry) == nil }.flatMap(\.digests)
          .filter { erased?.contains($0) ?? true })
      if known.isEmpty { return [] }
      return try reading.connection.rows(
        """
        SELECT DISTINCT substr(c.key, 1, 16) FROM \(ChangeIndex.lines) c
        WHERE c.tableName = 'record' AND NOT \(ErasedRows.isErased("c"))
        """
      ) { $0.id(0) }.filter { $0 != .root && known.contains(PurgeJournal.digest($0)) }
    }
    guard !doomed.isEmpty else { return 0 }
    let outcome = try purge(doomed, by: author, reason: nil)
    guard outcome.isFinished else { throw RegisterError.erasureUnfinished(path: path) }
    return outcome.removed + outcome.emptied
  }
}
