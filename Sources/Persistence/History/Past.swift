import Domain

/// The register as it was known at an earlier time: a copy of the file on which what came later is
/// taken back.
///
/// The copy holds only the pages that differ (``PrivateCopy``), so the file stays as it is, and
/// every query, its plan and the derived tables are those of any register. What it costs is the size
/// of the later changes, not that of the register. It can be used again in any later transaction in which
/// the file has the same version.
final class Past {
  /// The time of the last entry that is known, in milliseconds since 1970.
  let until: Int64
  /// What may be asked for.
  private let scope: ReadingScope
  /// What was asked for.
  private let wanted: ReadingScope
  /// The state of the file that it was made from.
  private let version: Int64
  /// The register as it is.
  let present: Reading
  private let file: DatabaseFile
  private var areDeadlinesDue: Bool
  private var areWordsDue: Bool

  var connection: Connection { file.connection }
  /// A look at the copy that does not ask for what is made only when it is asked for.
  var bare: Reading { Reading(connection) }

  /// - Parameters:
  ///   - database: The register, in a transaction.
  ///   - scope: What will be asked for; anything else is then not as it was.
  ///   - foreign: What in the register is not the program's: it has no part in the past.
  ///   - cache: How much of the copy is held in memory, in KiB.
  init(
    of database: DatabaseFile, until: Int64, _ scope: ReadingScope, version: Int64,
    foreign: [SchemaFault], cache: Int
  ) throws {
    self.until = until
    self.version = version
    wanted = scope
    present = Reading(database.connection)
    let copying = PastFile(database, foreign, cache: cache)
    if case .everything = scope {
      (file, self.scope) = (try Self.takenBack(present, until, copying), scope)
    } else {
      let file = try copying.copy()
      let some = PastOfRecords(present, Reading(file.connection), until: until)
      let isLaid =
        switch scope {
        case .settings: try some.laySettings()
        case .record(let candidates): try some.lay(candidates)
        case .under(let candidates): try some.layUnder(candidates)
        case .everything: false
        }
      (self.file, self.scope) =
        isLaid
        ? (file, scope) : (try Self.takenBack(present, until, copying), .everything)
    }
    areDeadlinesDue = try present.hasEntries(after: until)
    areWordsDue = areDeadlinesDue
    try file.connection.run("DELETE FROM entry WHERE at > ?", .integer(until))
  }

  /// Whether it is what was known at a time, made from this state of the file.
  func holds(until: Int64, _ scope: ReadingScope, version: Int64) -> Bool {
    self.until == until && (wanted == scope || self.scope == .everything) && self.version == version
  }

  private static func takenBack(_ present: Reading, _ until: Int64, _ copying: PastFile) throws
    -> DatabaseFile
  {
    let later = try Later(present, after: until)
    let file = try copying.copy()
    guard try later.takeBack(on: file.connection, merged: true) != nil else { return file }
    // Two records that swapped their names cannot be taken back in one step.
    let other = try copying.copy()
    if let entry = try later.takeBack(on: other.connection, merged: false) {
      throw HistoryError.unreadable(entry)
    }
    return other
  }

  /// The list of deadlines and the sums are made only for who asks for them: each is judged anew.
  func needDeadlines() throws {
    guard areDeadlinesDue else { return }
    try checkIsWhole("deadlines")
    areDeadlinesDue = false
    try PastDerived(self).refreshDeadlines()
  }

  /// The text index is brought in step only for who searches.
  func needWords() throws {
    guard areWordsDue else { return }
    try checkIsWhole("words")
    areWordsDue = false
    try PastDerived(self).refreshWords()
  }

  /// Whether all that came later was taken back, not only what concerns something.
  var isWhole: Bool { scope == .everything }

  /// A question for what was not laid fails, instead of being answered with today's.
  private func checkIsWhole(_ what: String) throws {
    if isWhole { return }
    throw RegisterError.refused(detail: "\(what) that were not laid")
  }
}

/// Makes files of a register's pages that can be written to, while the register is held in one state.
private struct PastFile {
  private let database: DatabaseFile
  private let foreign: [SchemaFault]
  private let cache: Int

  init(_ database: DatabaseFile, _ foreign: [SchemaFault], cache: Int) {
    (self.database, self.foreign, self.cache) = (database, foreign, cache)
  }

  func copy() throws -> DatabaseFile {
    // The file is held from here on: its first page was read.
    let file = try database.connection.privateCopy()
    try file.connection.script(
      """
      PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF;
      PRAGMA cache_size = -\(cache); BEGIN
      """)
    try file.connection.drop(foreign)
    return file
  }
}

/// What was changed after a time. What purges and the seal state is left of erased records in every past.
struct Later {
  struct Part {
    let name: EntryName
    let part: Int64
    /// The layout in which it was made.
    let layout: Int64
  }

  /// The parts of the entries, the last first.
  let entries: [Part]
  private let present: Reading

  /// How much is taken back in one step, in bytes.
  private static let step = 8 << 20

  init(_ present: Reading, after time: Int64) throws {
    self.present = present
    entries = try present.connection.rows(
      """
      SELECT e.office, e.number, c.part, e.layout FROM entry e
      CROSS JOIN changeset c ON c.office = e.office AND c.number = e.number
      WHERE e.at > ? AND e.kind NOT IN ('purge', 'seal') ORDER BY e.at DESC, c.part DESC
      """, [.integer(time)]
    ) {
      Part(
        name: EntryName(office: $0.id(0), number: $0.integer(1)), part: $0.integer(2),
        layout: $0.integer(3))
    }
  }

  /// Takes all of it back.
  ///
  /// - Parameter merged: Whether in large steps.
  /// - Returns: The entry at which the rows were not as history tells; nil when all was taken back.
  func takeBack(on connection: Connection, merged: Bool) throws -> EntryName? {
    let purged = try present.purgedRecords()
    var step: [[UInt8]] = []
    var size = 0
    for (index, part) in entries.enumerated() {
      let bytes = try present.changeset(of: part.name, part: part.part)
      step.append(bytes)
      size += bytes.count
      let next = index + 1 < entries.count ? entries[index + 1] : nil
      guard !merged || size >= Self.step || next?.layout != part.layout else { continue }
      guard
        try Changeset.takeBack(step.reversed(), on: connection.handle, sparing: purged)
      else { return part.name }
      (step, size) = ([], 0)
    }
    return nil
  }
}

extension Reading {
  /// Records of which a purge left only digests.
  func purgedRecords() throws -> Set<RecordID> {
    Set(
      try connection.rows(
        """
        SELECT DISTINCT t.record FROM erased x CROSS JOIN trace t ON \(ErasedRows.isTraceOfSlot)
        WHERE x.slot & 1 = 0
        """
      ) { $0.id(0) })
  }
}
