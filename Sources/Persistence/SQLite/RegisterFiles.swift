import CSQLiteSession
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The file system through which registers are opened: SQLite reaches the register that the program
/// named, its journal or write-ahead log, and temporary files without a name, and nothing else.
///
/// What a hostile file or journal names, such as a database to attach or a second journal to be deleted, is
/// neither opened, nor looked for, nor deleted. A log beside a register that has none is refused before SQLite sees it
/// (``RegisterFile/checkSideFiles()``).
enum RegisterFiles {
  private static let name = "register"

  /// How many connections have each register open, by its path.
  private static let open = Guarded<[String: Int]>([:])

  /// Lets SQLite open the register at a path, until ``close(_:)``.
  static func open(_ path: String) {
    open.withLock { $0[path, default: 0] += 1 }
  }

  /// Ends what ``open(_:)`` began.
  static func close(_ path: String) {
    open.withLock { open in
      let count = open[path, default: 1] - 1
      open[path] = count > 0 ? count : nil
    }
  }

  /// Whether this process has the register at a path open.
  static func isOpen(_ path: String) -> Bool { open.withLock { $0[path] != nil } }

  /// Whether a path is that of the journal of an open register, or of its log.
  private static func isJournal(_ path: String) -> Bool {
    isBeside(path, "-journal") || isLog(path)
  }

  private static func isLog(_ path: String) -> Bool { isBeside(path, "-wal") }

  private static func isBeside(_ path: String, _ suffix: String) -> Bool {
    path.hasSuffix(suffix) && isOpen(String(path.dropLast(suffix.count)))
  }

  /// Whether nothing is there, or a file of its own: no link, device or pipe, and no second name of
  /// another file.
  private static func isPlain(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  /// SQLITE_IOERR_DELETE and SQLITE_IOERR_ACCESS, macros that Swift does not see.
  private static let cannotDelete = SQLITE_IOERR | 10 << 8
  private static let cannotLook = SQLITE_IOERR | 13 << 8

  // MARK: What SQLite calls

  /// The name to open a register by, once SQLite knows the file system.
  static let registered = RealFile.register(name, spare: spare) { files in
    files.xOpen = openFile
    files.xDelete = deleteFile
    files.xAccess = lookForFile
  }

  private static let openFile:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?,
      UnsafeMutablePointer<sqlite3_file>?, Int32, UnsafeMutablePointer<Int32>?
    ) -> Int32 = { systems, name, file, flags, granted in
      guard let file else { return SQLITE_CANTOPEN }
      file.pointee.pMethods = nil
      let path = name.map { String(cString: $0) }
      let isAllowed =
        switch (flags & kinds, path) {
        case (SQLITE_OPEN_MAIN_DB, let path?): isOpen(path)
        case (SQLITE_OPEN_MAIN_JOURNAL, let path?): isJournal(path) && isPlain(path)
        case (SQLITE_OPEN_WAL, let path?): isLog(path) && isPlain(path)
        case (SQLITE_OPEN_MAIN_DB, nil), (SQLITE_OPEN_MAIN_JOURNAL, nil): false
        case (SQLITE_OPEN_SUPER_JOURNAL, _), (SQLITE_OPEN_WAL, nil): false
        default: path == nil
        }
      guard isAllowed, let system = RealFile.system,
        system.pointee.szOsFile <= systems?.pointee.szOsFile ?? 0
      else { return SQLITE_CANTOPEN }
      guard flags & SQLITE_OPEN_MAIN_DB != 0, flags & SQLITE_OPEN_READONLY != 0 else {
        return system.pointee.xOpen(system, name, file, flags, granted)
      }
      guard let real = RealFile(name, flags) else { return SQLITE_CANTOPEN }
      granted?.pointee = flags
      HeldFile(real).serve(to: file)
      return SQLITE_OK
    }

  /// How much more memory a file may need where a test puts a file system of its own below this one.
  private static let spare: Int32 = 256

  private static let kinds =
    SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_MAIN_JOURNAL
    | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_SUBJOURNAL | SQLITE_OPEN_SUPER_JOURNAL
    | SQLITE_OPEN_WAL

  private static let deleteFile:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?, Int32
    ) -> Int32 = { _, name, syncsFolder in
      guard let name, isJournal(String(cString: name)), let system = RealFile.system else {
        return cannotDelete
      }
      return system.pointee.xDelete(system, name, syncsFolder)
    }

  private static let lookForFile:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?, Int32,
      UnsafeMutablePointer<Int32>?
    ) -> Int32 = { _, name, question, answer in
      guard let name, let system = RealFile.system else { return cannotLook }
      let path = String(cString: name)
      guard isOpen(path) || isJournal(path) && isPlain(path) else { return cannotLook }
      return system.pointee.xAccess(system, name, question, answer)
    }
}
