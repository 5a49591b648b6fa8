import CSQLiteSession
import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// What SQLite answered instead of doing as it was told.
struct SQLiteFailure: Error, Equatable {
  let code: Int32
  let message: String

  init(_ connection: OpaquePointer) {
    code = sqlite3_extended_errcode(connection)
    let said = String(cString: sqlite3_errmsg(connection))
    // The system knows more of what is wrong with a disk, such as that a file would be too large.
    let number = code & 0xFF == SQLITE_IOERR ? sqlite3_system_errno(connection) : 0
    message = number == 0 ? said : "\(said), \(String(cString: strerror(number)))"
  }

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// Whether a reader found the journal of a change that was never finished.
  var isInterruptedChange: Bool {
    // SQLITE_READONLY_ROLLBACK, a macro that Swift does not see.
    code == SQLITE_READONLY | 3 << 8
  }

  /// Whether the file, or what SQLite needs beside it, could not be opened.
  var cannotOpen: Bool { [SQLITE_CANTOPEN, SQLITE_READONLY].contains(code & 0xFF) }

  /// Whether what was read is damaged, or no changeset.
  var isMalformed: Bool { code & 0xFF == SQLITE_CORRUPT }

  /// Whether the disk is full, fails or cannot be written to.
  var isOfTheDisk: Bool { [SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY].contains(code & 0xFF) }

  /// The file was moved away, or another put in its place: SQLITE_READONLY_DBMOVED, a macro that Swift does
  /// not see.
  static let moved = SQLiteFailure(code: SQLITE_READONLY | 4 << 8, message: "moved")

  /// The failure in the words of the register at `path`.
  func registerError(path: String) -> RegisterError {
    if code == Self.moved.code { return .moved(path: path) }
    return switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .locked(path: path, by: LockHolder.of(path))
    case SQLITE_READONLY: .readOnly(path: path)
    case SQLITE_FULL: .diskFull(path: path)
    case SQLITE_CANTOPEN: .cannotOpen(path: path)
    case SQLITE_NOTADB: .foreign(path: path)
    case SQLITE_CORRUPT: .damaged(path: path, detail: message)
    case SQLITE_IOERR: .inputOutput(path: path, detail: message)
    default: .refused(detail: message)
    }
  }
}
