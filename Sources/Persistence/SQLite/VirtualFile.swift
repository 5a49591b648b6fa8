import CSQLiteSession

/// A file that SQLite has open and that the program serves: what SQLite asks of a file, with the answers of
/// one that nobody else can reach.
///
/// Each function answers with a code of SQLite.
class VirtualFile {
  /// How many bytes there are.
  var size: Int64 { 0 }

  /// Lets go of what is open; whoever still holds this can read nothing any more.
  func close() -> Int32 { SQLITE_OK }

  func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    SQLITE_IOERR
  }

  func write(_ bytes: UnsafeRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    SQLITE_READONLY
  }

  func truncate(to size: Int64) -> Int32 { SQLITE_READONLY }

  func lock(_ level: Int32) -> Int32 { SQLITE_OK }

  func unlock(_ level: Int32) -> Int32 { SQLITE_OK }

  func checkReserved(_ answer: UnsafeMutablePointer<Int32>?) -> Int32 {
    answer?.pointee = 0
    return SQLITE_OK
  }

  func control(_ operation: Int32, _ argument: UnsafeMutableRawPointer?) -> Int32 {
    SQLITE_NOTFOUND
  }

  // MARK: What readers and writers of a write-ahead log share

  func mapShared(
    _ region: Int32, _ size: Int32, _ extends: Int32,
    _ place: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> Int32 { SQLITE_IOERR }

  func lockShared(_ first: Int32, _ count: Int32, _ flags: Int32) -> Int32 { SQLITE_IOERR }

  func barShared() {}

  func unmapShared(_ deletes: Int32) -> Int32 { SQLITE_OK }

  var sectorSize: Int32 { 4096 }

  /// What SQLite may rely on (`SQLITE_IOCAP_…`).
  var characteristics: Int32 { 0 }
}

extension VirtualFile {
  /// What SQLite holds of the file.
  private struct Handle {
    var file: sqlite3_file
    let served: Unmanaged<VirtualFile>
  }

  /// The memory that SQLite has to give for the file, in bytes.
  static var handleSize: Int32 { Int32(MemoryLayout<Handle>.stride) }

  /// Hands the file to SQLite, which closes it.
  func serve(to file: UnsafeMutablePointer<sqlite3_file>) {
    UnsafeMutableRawPointer(file).assumingMemoryBound(to: Handle.self).initialize(
      to: Handle(file: sqlite3_file(pMethods: Self.methods), served: .passRetained(self)))
  }

  /// The file that SQLite has open as the main one of a connection; nil when the system's own file system
  /// serves it.
  static func main(of connection: OpaquePointer) -> VirtualFile? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, file.pointee.pMethods == methods
    else { return nil }
    return served(file)
  }

  private static func served(_ file: UnsafeMutablePointer<sqlite3_file>?) -> VirtualFile? {
    handle(file)?.pointee.served.takeUnretainedValue()
  }

  private static func handle(_ file: UnsafeMutablePointer<sqlite3_file>?)
    -> UnsafeMutablePointer<Handle>?
  {
    UnsafeMutableRawPointer(file)?.assumingMemoryBound(to: Handle.self)
  }

  private nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_io_methods> = {
    var methods = sqlite3_io_methods()
    methods.iVersion = 2
    methods.xClose = { file in
      guard let served = handle(file)?.pointee.served else { return SQLITE_OK }
      let code = served.takeUnretainedValue().close()
      served.release()
      return code
    }
    methods.xRead = { file, bytes, count, place in
      guard let bytes else { return SQLITE_IOERR }
      return served(file)?.read(bytes, count, at: place) ?? SQLITE_IOERR
    }
    methods.xWrite = { file, bytes, count, place in
      guard let bytes else { return SQLITE_IOERR }
      return served(file)?.write(bytes, count, at: place) ?? SQLITE_IOERR
    }
    methods.xTruncate = { file, size in served(file)?.truncate(to: size) ?? SQLITE_IOERR }
    methods.xFileSize = { file, size in
      size?.pointee = served(file)?.size ?? 0
      return SQLITE_OK
    }
    // What is written lies in temporary files, which need not outlast a power cut.
    methods.xSync = { _, _ in SQLITE_OK }
    methods.xLock = { file, level in served(file)?.lock(level) ?? SQLITE_IOERR }
    methods.xUnlock = { file, level in served(file)?.unlock(level) ?? SQLITE_IOERR }
    methods.xCheckReservedLock = { file, answer in
      served(file)?.checkReserved(answer) ?? SQLITE_IOERR
    }
    methods.xFileControl = { file, operation, argument in
      served(file)?.control(operation, argument) ?? SQLITE_NOTFOUND
    }
    methods.xSectorSize = { file in served(file)?.sectorSize ?? 4096 }
    methods.xDeviceCharacteristics = { file in served(file)?.characteristics ?? 0 }
    methods.xShmMap = { file, region, size, extends, place in
      served(file)?.mapShared(region, size, extends, place) ?? SQLITE_IOERR
    }
    methods.xShmLock = { file, first, count, flags in
      served(file)?.lockShared(first, count, flags) ?? SQLITE_IOERR
    }
    methods.xShmBarrier = { file in served(file)?.barShared() }
    methods.xShmUnmap = { file, deletes in served(file)?.unmapShared(deletes) ?? SQLITE_OK }
    let kept = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    kept.initialize(to: methods)
    return UnsafePointer(kept)
  }()
}
