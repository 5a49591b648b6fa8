import CSQLiteSession

#if canImport(Glibc)
  import Glibc
#endif

/// A file system under SQLite in which a file can be written to and stays as it is: pages that were
/// written lie in a temporary file that goes with the connection, all others are read from the file.
///
/// Nothing is locked: whoever opens a file through it keeps others from writing meanwhile.
enum PrivateCopy {
  private static let name = "private copy"

  /// The name to open a file by, once SQLite knows the file system.
  static let registered: String = {
    guard let usual, let named = strdup(name) else { return name }
    let system = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    system.initialize(to: usual.pointee)
    system.pointee.pNext = nil
    system.pointee.zName = UnsafePointer(named)
    system.pointee.szOsFile = max(
      usual.pointee.szOsFile, Int32(MemoryLayout<OpenCopy>.stride))
    system.pointee.xOpen = open
    system.pointee.xAccess = isAccessible
    sqlite3_vfs_register(system, 0)
    return name
  }()

  fileprivate nonisolated(unsafe) static let usual = sqlite3_vfs_find(nil)

  private static let open:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?,
      UnsafeMutablePointer<sqlite3_file>?, Int32, UnsafeMutablePointer<Int32>?
    ) -> Int32 = { _, path, file, flags, granted in
      guard let file else { return SQLITE_CANTOPEN }
      // What SQLite sorts and the like lies where it always does.
      guard flags & SQLITE_OPEN_MAIN_DB != 0 else {
        return usual?.pointee.xOpen(usual, path, file, flags, granted) ?? SQLITE_CANTOPEN
      }
      file.pointee.pMethods = nil
      guard let base = RealFile(path, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB) else {
        return SQLITE_CANTOPEN
      }
      granted?.pointee = flags
      let copy = Unmanaged.passRetained(CopiedFile(base))
      UnsafeMutableRawPointer(file).assumingMemoryBound(to: OpenCopy.self).initialize(
        to: OpenCopy(file: sqlite3_file(pMethods: methods), copy: copy))
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

  /// What is done with a file that was opened: most of it is nothing.
  private nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_io_methods> = {
    var methods = sqlite3_io_methods()
    methods.iVersion = 1
    methods.xClose = { file in
      opened(file)?.pointee.copy.release()
      return SQLITE_OK
    }
    methods.xRead = { file, bytes, count, place in
      guard let bytes, let copy = copied(file) else { return SQLITE_IOERR }
      return copy.read(bytes, count, at: place)
    }
    methods.xWrite = { file, bytes, count, place in
      guard let bytes, let copy = copied(file) else { return SQLITE_IOERR }
      return copy.write(bytes, count, at: place)
    }
    methods.xTruncate = { file, size in
      copied(file)?.size = size
      return SQLITE_OK
    }
    methods.xFileSize = { file, size in
      size?.pointee = copied(file)?.size ?? 0
      return SQLITE_OK
    }
    methods.xSync = { _, _ in SQLITE_OK }
    methods.xLock = { _, _ in SQLITE_OK }
    methods.xUnlock = { _, _ in SQLITE_OK }
    methods.xCheckReservedLock = { _, answer in
      answer?.pointee = 0
      return SQLITE_OK
    }
    methods.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
    methods.xSectorSize = { _ in 4096 }
    methods.xDeviceCharacteristics = { _ in 0 }
    let kept = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    kept.initialize(to: methods)
    return UnsafePointer(kept)
  }()
}

/// What SQLite holds of a file that it has open.
private struct OpenCopy {
  var file: sqlite3_file
  let copy: Unmanaged<CopiedFile>
}

private func opened(_ file: UnsafeMutablePointer<sqlite3_file>?) -> UnsafeMutablePointer<OpenCopy>?
{
  UnsafeMutableRawPointer(file)?.assumingMemoryBound(to: OpenCopy.self)
}

private func copied(_ file: UnsafeMutablePointer<sqlite3_file>?) -> CopiedFile? {
  opened(file)?.pointee.copy.takeUnretainedValue()
}

/// A file and the pages of it that were written since.
private final class CopiedFile {
  private let base: RealFile
  private var written: RealFile?
  /// Which pieces were written, a bit each.
  private var pieces: [UInt64] = []
  var size: Int64

  /// SQLite reads and writes whole pages, of which none is smaller; of the first one it reads a part.
  private static let piece: Int64 = 512

  init(_ base: RealFile) {
    self.base = base
    size = base.size
  }

  func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    let piece = Int(place / Self.piece)
    let isWritten = piece / 64 < pieces.count && pieces[piece / 64] >> UInt64(piece % 64) & 1 == 1
    return (isWritten ? written : base)?.read(bytes, count, at: place) ?? SQLITE_IOERR
  }

  func write(_ bytes: UnsafeRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    if written == nil {
      written = RealFile(
        nil,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE
          | SQLITE_OPEN_DELETEONCLOSE | SQLITE_OPEN_TEMP_DB)
    }
    let end = place + Int64(count)
    for piece in Int(place / Self.piece)..<Int((end + Self.piece - 1) / Self.piece) {
      while pieces.count <= piece / 64 { pieces.append(0) }
      pieces[piece / 64] |= 1 << UInt64(piece % 64)
    }
    size = max(size, end)
    return written?.write(bytes, count, at: place) ?? SQLITE_CANTOPEN
  }
}

/// A file that SQLite's usual file system has open.
private final class RealFile {
  private let file: UnsafeMutablePointer<sqlite3_file>

  /// - Parameter path: Where it lies; nil for a temporary one.
  init?(_ path: UnsafePointer<CChar>?, _ flags: Int32) {
    guard let usual = PrivateCopy.usual else { return nil }
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: Int(usual.pointee.szOsFile), alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: Int(usual.pointee.szOsFile))
    let opened = memory.assumingMemoryBound(to: sqlite3_file.self)
    guard usual.pointee.xOpen(usual, path, opened, flags, nil) == SQLITE_OK else {
      memory.deallocate()
      return nil
    }
    file = opened
  }

  deinit {
    _ = file.pointee.pMethods?.pointee.xClose(file)
    UnsafeMutableRawPointer(file).deallocate()
  }

  var size: Int64 {
    var size: Int64 = 0
    _ = file.pointee.pMethods.pointee.xFileSize(file, &size)
    return size
  }

  func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    file.pointee.pMethods.pointee.xRead(file, bytes, count, place)
  }

  func write(_ bytes: UnsafeRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    file.pointee.pMethods.pointee.xWrite(file, bytes, count, place)
  }
}
