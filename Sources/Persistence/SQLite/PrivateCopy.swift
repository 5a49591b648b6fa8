import CSQLiteSession

/// A file system under SQLite in which a file can be written to and stays as it is: pages that were
/// written lie in a temporary file that goes with the connection, all others are read from the file.
///
/// Nothing is locked: whoever opens a file through it keeps others from writing meanwhile.
enum PrivateCopy {
  private static let name = "private copy"

  /// The open file that pages which were not written are read from; nil where the file is opened by its path.
  @TaskLocal static var base: HeldFile?

  /// The name to open a file by, once SQLite knows the file system.
  static let registered = RealFile.register(name) { files in
    files.xOpen = open
    files.xDelete = { _, _, _ in SQLITE_IOERR }
    files.xAccess = isAccessible
  }

  private static let open:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?,
      UnsafeMutablePointer<sqlite3_file>?, Int32, UnsafeMutablePointer<Int32>?
    ) -> Int32 = { files, path, file, flags, granted in
      guard let file else { return SQLITE_CANTOPEN }
      file.pointee.pMethods = nil
      // What SQLite sorts and the like lies where it always does. A journal beside the file is never made:
      // whoever opens it keeps its journal in memory.
      guard flags & SQLITE_OPEN_MAIN_DB != 0 else {
        guard path == nil, let system = RealFile.system,
          system.pointee.szOsFile <= files?.pointee.szOsFile ?? 0
        else { return SQLITE_CANTOPEN }
        return system.pointee.xOpen(system, path, file, flags, granted)
      }
      if let base {
        CopiedFile(.held(base)).serve(to: file)
      } else {
        guard let real = RealFile(path, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB) else {
          return SQLITE_CANTOPEN
        }
        CopiedFile(.real(real)).serve(to: file)
      }
      granted?.pointee = flags
      return SQLITE_OK
    }

  /// The journal of another process's change is not ours.
  private static let isAccessible:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?, Int32,
      UnsafeMutablePointer<Int32>?
    ) -> Int32 = { _, _, _, answer in
      answer?.pointee = 0
      return SQLITE_OK
    }
}

/// A file and the pages of it that were written since.
private final class CopiedFile: VirtualFile {
  /// Where pages are read from that were not written.
  enum Base {
    case held(HeldFile)
    case real(RealFile)

    var size: Int64 {
      switch self {
      case .held(let file): file.size
      case .real(let file): file.size
      }
    }

    func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
      switch self {
      case .held(let file): file.read(bytes, count, at: place)
      case .real(let file): file.read(bytes, count, at: place)
      }
    }
  }

  private let base: Base
  private var written: RealFile?
  /// Which pieces were written, a bit each.
  private var pieces: [UInt64] = []
  private var bytes: Int64

  /// SQLite reads and writes whole pages, of which none is smaller; of the first one it reads a part.
  private static let piece: Int64 = 512

  init(_ base: Base) {
    self.base = base
    bytes = base.size
  }

  override var size: Int64 { bytes }

  override func truncate(to size: Int64) -> Int32 {
    bytes = size
    return SQLITE_OK
  }

  override func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    let piece = Int(place / Self.piece)
    let isWritten = piece / 64 < pieces.count && pieces[piece / 64] >> UInt64(piece % 64) & 1 == 1
    guard isWritten else {
      let code = base.read(bytes, count, at: place)
      if code == SQLITE_OK { Self.takeLog(from: bytes, count, at: place) }
      return code
    }
    return written?.read(bytes, count, at: place) ?? SQLITE_IOERR
  }

  /// The bytes of the header that say how changes are kept: 2 for a write-ahead log, which the copy does not have.
  private static let journalModes = 18..<20

  private static func takeLog(from bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64)
  {
    guard place <= Int64(journalModes.lowerBound) else { return }
    let read = UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))
    for mode in journalModes {
      let index = mode - Int(place)
      if index < read.count { read[index] = 1 }
    }
  }

  override func write(_ bytes: UnsafeRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    if written == nil { written = .temporary() }
    let end = place + Int64(count)
    for piece in Int(place / Self.piece)..<Int((end + Self.piece - 1) / Self.piece) {
      while pieces.count <= piece / 64 { pieces.append(0) }
      pieces[piece / 64] |= 1 << UInt64(piece % 64)
    }
    self.bytes = max(self.bytes, end)
    return written?.write(bytes, count, at: place) ?? SQLITE_CANTOPEN
  }
}
