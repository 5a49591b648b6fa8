import CSQLiteSession

#if canImport(Glibc)
  import Glibc
#endif

/// A register has a write-ahead log while a server runs, so that readers and the writer never wait for each other, and a
/// rollback journal otherwise, so that a copied file is whole (docs/decisions/0028-a-register-for-many.md).
extension DatabaseFile {
  /// How large the log stays at most once all of it is in the file, in bytes.
  private static let keptLog = 64 << 20

  /// Has changes kept in a write-ahead log from now on.
  func enterLog() throws {
    let mode = try connection.first("PRAGMA journal_mode = WAL") { $0.text(0) }
    guard mode == "wal" else {
      throw SQLiteFailure(code: SQLITE_CANTOPEN, message: "journal_mode = \(mode ?? "")")
    }
    try connection.script("PRAGMA journal_size_limit = \(Self.keptLog)")
  }

  /// Moves all changes from the log into the file and returns to the rollback journal, unless somebody else has the file
  /// open.
  ///
  /// - Returns: Whether it has the rollback journal now.
  @discardableResult
  func leaveLog() -> Bool {
    let mode = try? Patience.$limit.withValue(0) {
      try connection.first("PRAGMA journal_mode = DELETE") { $0.text(0) }
    }
    return mode == "delete"
  }

  /// Whether the register has a write-ahead log, as this connection knows it.
  var hasLog: Bool { connection.hasLog }

  /// Moves all changes from the log into the file and leaves nothing of them in the log.
  ///
  /// - Throws: ``SQLiteFailure`` (`SQLITE_BUSY`) where a reader still needs the log.
  func emptyLog() throws {
    let isBusy = try connection.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) != 0 }
    if isBusy ?? true { throw SQLiteFailure(code: SQLITE_BUSY, message: "wal_checkpoint") }
  }
}

extension Connection {
  /// Whether the register has a write-ahead log, as this connection knows it.
  var hasLog: Bool {
    if let held = VirtualFile.main(of: handle) as? HeldFile { return held.hasLog }
    guard let file, access(file + "-wal", F_OK) == 0 else { return false }
    return (try? first("PRAGMA journal_mode") { $0.text(0) }) == "wal"
  }

  /// Whether a transaction reads something that only the log has, so that the file alone is not its state.
  var hasPartInLog: Bool {
    if let held = VirtualFile.main(of: handle) as? HeldFile { return !held.isWholeFile }
    return hasLog
  }
}

/// Blocks writers to a register with a write-ahead log once every change is in the file itself, until a reader has
/// begun. That reader needs the file alone, and no checkpoint changes the file until it ends.
final class LogGate {
  private let writer: DatabaseFile

  /// How long it is tried, in milliseconds: others may be writing, and readers of earlier states keep changes in the log.
  @TaskLocal static var patience: Int64 = 200

  /// The pause between two attempts, in microseconds.
  private static let pause: UInt32 = 2_000

  /// - Returns: nil where that cannot be reached in time, or the register cannot be written to.
  init?(_ path: String) {
    let end = LongReads.milliseconds() + Self.patience
    guard let writer = try? DatabaseFile(path: path, .existing, cache: 256),
      let mover = try? DatabaseFile(path: path, .existing, cache: 256)
    else { return nil }
    self.writer = writer
    repeat {
      if Self.shut(writer, mover, until: end) { return }
      usleep(Self.pause)
    } while LongReads.milliseconds() < end
    return nil
  }

  private static func shut(_ writer: DatabaseFile, _ mover: DatabaseFile, until end: Int64) -> Bool
  {
    do {
      try Patience.$limit.withValue(max(0, end - LongReads.milliseconds())) {
        try writer.connection.script("BEGIN IMMEDIATE")
      }
      let isMoved = try mover.connection.first("PRAGMA wal_checkpoint(PASSIVE)") {
        $0.integer(0) == 0 && $0.integer(1) == $0.integer(2)
      }
      if isMoved ?? false { return true }
    } catch {}
    if sqlite3_get_autocommit(writer.connection.handle) == 0 {
      try? writer.connection.script("ROLLBACK")
    }
    return false
  }

  /// Lets others write again.
  func open() {
    try? writer.connection.script("ROLLBACK")
  }
}
