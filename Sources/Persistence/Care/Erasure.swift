import CSQLiteSession
import Domain

#if canImport(Glibc)
  import Glibc
#endif

extension Register {
  /// Whether a purge has still something to do outside its transaction.
  var hasUnfinishedErasure: Bool {
    get throws { try read { try !Erasure.steps($0.connection).isEmpty } }
  }

  /// Does what a purge, also one of a process that was killed, has still to do: its line in the journal, the
  /// evidence in the folder, the text index and the unused pages of the file. Each step is done before it is
  /// forgotten, and does no harm when it is done twice.
  ///
  /// - Throws: ``RegisterError/erasureUnfinished(path:)`` when the disk does not let it; the rest is remembered.
  func finishErasure() throws {
    do {
      try named { try connections.write { try Erasure(self, $0).finish() } }
    } catch let error as RegisterError {
      switch error {
      case .diskFull, .noRoom, .inputOutput, .readOnly, .cannotOpen, .locked, .unsafeSideFile:
        throw RegisterError.erasureUnfinished(path: path)
      default: throw error
      }
    }
  }

  /// Refuses to begin an erasure that the disk has no room to finish: the file is written once more, with
  /// what it was beside it.
  ///
  /// - Throws: ``RegisterError/noRoom(path:needed:)``.
  func checkRoomToErase() throws {
    guard let size = FileSystems.size(of: path) else { return }
    // The new pages lie in a temporary file, the old ones in the journal beside the register.
    let places = [Folders.parent(of: path), FileSystems.temporaryFolder]
    let areOne = FileSystems.areOne(places[0], places[1])
    let needed = (areOne ? 2 * size : size) + 1_000_000
    for place in places {
      if let free = FileSystems.free(in: place), free < needed {
        throw RegisterError.noRoom(path: place, needed: needed)
      }
    }
  }
}

/// What a purge does outside its transaction.
struct Erasure {
  /// One thing that is to be done.
  enum Step: Hashable {
    case journal(line: String)
    case evidence(sha256: String)
    case space

    private var row: [SQLValue] {
      switch self {
      case .journal(let line): [.text("journal"), .text(line)]
      case .evidence(let digest): [.text("evidence"), .text(digest)]
      case .space: [.text("space"), .text("")]
      }
    }

    /// Has the file remember that this is to be done.
    func remember(_ connection: Connection) throws {
      try connection.run("INSERT OR IGNORE INTO unfinished (step, subject) VALUES (?, ?)", row)
    }

    func forget(_ connection: Connection) throws {
      // Of the space there is one, whatever somebody wrote behind it.
      if case .space = self {
        return try connection.run("DELETE FROM unfinished WHERE step = 'space'")
      }
      try connection.run("DELETE FROM unfinished WHERE step = ? AND subject = ?", row)
    }
  }

  private let register: Register
  private let database: DatabaseFile
  private var connection: Connection { database.connection }

  /// - Parameter database: The connection that writes to the register.
  init(_ register: Register, _ database: DatabaseFile) {
    self.register = register
    self.database = database
  }

  /// What is to be done, in the order in which it is done.
  static func steps(_ connection: Connection) throws -> [Step] {
    try connection.rows(
      "SELECT step, subject FROM unfinished ORDER BY step = 'space', step, subject"
    ) {
      switch $0.text(0) {
      case "journal": .journal(line: $0.text(1))
      case "evidence": .evidence(sha256: $0.text(1))
      default: .space
      }
    }
  }

  func finish() throws {
    let steps = try Self.steps(connection)
    guard !steps.isEmpty else { return }
    try connection.script("PRAGMA secure_delete = ON")
    defer { try? connection.script("PRAGMA secure_delete = OFF") }
    // What stands in the file is believed as far as this program could have written it.
    var lines: [String] = []
    for case .journal(let text) in steps {
      guard let line = PurgeJournal.Line(text), try Reading(connection).isPurge(line.entry) else {
        continue
      }
      lines.append(text)
    }
    try PurgeJournal(of: register.place).add(lines)
    for case .evidence(let digest) in steps {
      if try !isNamed(digest) { try EvidenceFolder(of: register.place).erase(digest) }
    }
    try database.write { connection in
      for step in steps where step != .space { try step.forget(connection) }
    }
    guard steps.contains(.space) else { return }
    try rewrite()
    // What was erased still lies in the file below the log, and in the log, until all is moved.
    if database.hasLog { try database.emptyLog() }
    try database.write { try Step.space.forget($0) }
  }

  /// Whether a document, such as one that was taken in since, keeps the bytes of this digest.
  private func isNamed(_ sha256: String) throws -> Bool {
    try connection.first("SELECT 1 FROM document WHERE sha256 = ?", [.text(sha256)]) { _ in true }
      ?? false
  }

  /// Rows that went lie in unused pages and in the text index until both are made again.
  private func rewrite() throws {
    try register.checkRoomToErase()
    if try !hasForgottenWords() { try Register.rebuildDerived(database) }
    try database.vacuum()
  }

  /// Takes the words out of the text index that were marked as gone.
  ///
  /// - Returns: Whether that could be done; a damaged index has to be made again, from the records.
  private func hasForgottenWords() throws -> Bool {
    do {
      return try database.write { try SearchIndex(Reading($0)).forgetRemoved() }
    } catch let failure as SQLiteFailure where !failure.isOfTheDisk {
      return false
    }
  }
}

extension Reading {
  /// Whether an entry of this file tells of an erasure, or lost something in one.
  func isPurge(_ entry: EntryName) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM entry e WHERE office = ? AND number = ? AND (kind = 'purge'
        OR EXISTS (SELECT 1 FROM erased x WHERE x.office = e.office AND x.number = e.number))
      """, entry.values
    ) { _ in true } ?? false
  }
}

/// What the system tells of disks.
enum FileSystems {
  /// How many bytes a file has; nil when there is none.
  static func size(of path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// When a file was written to for the last time, in milliseconds since 1970; nil when there is none.
  static func changed(_ path: String) -> Int64? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Int64(status.st_mtim.tv_sec) * 1_000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
  }

  /// How many bytes somebody may still write in a folder; nil when the system does not tell.
  static func free(in folder: String) -> Int64? {
    var status = statvfs()
    guard statvfs(folder.isEmpty ? "." : folder, &status) == 0 else { return nil }
    return Int64(
      clamping: UInt64(status.f_bavail).multipliedFullWidth(by: UInt64(status.f_frsize)).low)
  }

  /// Whether two folders lie on one disk.
  static func areOne(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one.isEmpty ? "." : one, &first) == 0, stat(other, &second) == 0 else { return true }
    return first.st_dev == second.st_dev
  }

  /// Where SQLite puts its temporary files (https://www.sqlite.org/tempfiles.html).
  static var temporaryFolder: String {
    let names: [String] = ["SQLITE_TMPDIR", "TMPDIR"]
    let named = names.compactMap { name in getenv(name).map { String(cString: $0) } }
    return (named + ["/var/tmp", "/usr/tmp", "/tmp"]).first {
      FileSystems.isFolder($0) && access($0, W_OK | X_OK) == 0
    } ?? "."
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
