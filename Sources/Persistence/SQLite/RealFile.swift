import CSQLiteSession

#if canImport(Glibc)
  import Glibc
#endif

/// A file that the system's own file system of SQLite has open.
///
/// It is used by one thread at a time, which its holders see to, but for reads at any place.
final class RealFile: @unchecked Sendable {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private var isOpen = true

  /// The file system that opens files for real: the one that is SQLite's default at this time.
  static var system: UnsafeMutablePointer<sqlite3_vfs>? { sqlite3_vfs_find(nil) }

  /// Makes a copy of the system's file system known to SQLite, for the life of the process.
  ///
  /// - Parameters:
  ///   - spare: Bytes that an open file may need beyond what the system's own needs now.
  ///   - replace: Puts other functions in the place of the system's.
  /// - Returns: The name, to open a file by.
  static func register(
    _ name: String, spare: Int32 = 0, replacing replace: (inout sqlite3_vfs) -> Void
  ) -> String {
    guard let system, let named = strdup(name) else { return name }
    let files = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    files.initialize(to: system.pointee)
    files.pointee.pNext = nil
    files.pointee.zName = UnsafePointer(named)
    files.pointee.szOsFile = max(system.pointee.szOsFile + spare, VirtualFile.handleSize)
    replace(&files.pointee)
    sqlite3_vfs_register(files, 0)
    return name
  }

  /// - Parameter path: Where it lies, as SQLite handed it over; nil for a temporary file without a name.
  /// - Returns: nil where it cannot be opened.
  init?(_ path: UnsafePointer<CChar>?, _ flags: Int32) {
    guard let system = Self.system else { return nil }
    let size = Int(system.pointee.szOsFile)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    let opened = memory.assumingMemoryBound(to: sqlite3_file.self)
    guard system.pointee.xOpen(system, path, opened, flags, nil) == SQLITE_OK else {
      // A file system that failed midway still wants its file closed.
      _ = opened.pointee.pMethods?.pointee.xClose(opened)
      memory.deallocate()
      return nil
    }
    file = opened
  }

  /// Opens a file to be read by its path, as SQLite does: its locks, which the system would take from the process
  /// when any other file descriptor of it is closed, stay.
  ///
  /// - Returns: nil where it cannot be opened.
  static func reading<Result>(_ path: String, _ body: (RealFile) -> Result) -> Result? {
    guard let name = sqlite3_create_filename(path, path + "-journal", path + "-wal", 0, nil) else {
      return nil
    }
    defer { sqlite3_free_filename(name) }
    guard let file = RealFile(name, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB) else { return nil }
    defer { _ = file.close() }
    return body(file)
  }

  /// A file for this process alone, which is gone when it is closed.
  static func temporary() -> RealFile? {
    RealFile(
      nil,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE
        | SQLITE_OPEN_DELETEONCLOSE | SQLITE_OPEN_TEMP_DB)
  }

  deinit {
    _ = close()
    UnsafeMutableRawPointer(file).deallocate()
  }

  /// Closes the file while its name, which SQLite owns, is still there; once.
  func close() -> Int32 {
    guard isOpen else { return SQLITE_OK }
    isOpen = false
    return methods.xClose(file)
  }

  private var methods: sqlite3_io_methods { file.pointee.pMethods.pointee }

  var size: Int64 {
    var size: Int64 = 0
    _ = methods.xFileSize(file, &size)
    return size
  }

  func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    methods.xRead(file, bytes, count, place)
  }

  func write(_ bytes: UnsafeRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    methods.xWrite(file, bytes, count, place)
  }

  func lock(_ level: Int32) -> Int32 { methods.xLock(file, level) }

  func unlock(_ level: Int32) -> Int32 { methods.xUnlock(file, level) }

  func control(_ operation: Int32, _ argument: UnsafeMutableRawPointer?) -> Int32 {
    methods.xFileControl(file, operation, argument)
  }

  /// Whether somebody is about to write, in this process or in another.
  func checkReserved(_ answer: UnsafeMutablePointer<Int32>?) -> Int32 {
    methods.xCheckReservedLock(file, answer)
  }

  func mapShared(
    _ region: Int32, _ size: Int32, _ extends: Int32,
    _ place: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> Int32 { methods.xShmMap(file, region, size, extends, place) }

  func lockShared(_ first: Int32, _ count: Int32, _ flags: Int32) -> Int32 {
    methods.xShmLock(file, first, count, flags)
  }

  func barShared() { methods.xShmBarrier(file) }

  func unmapShared(_ deletes: Int32) -> Int32 { methods.xShmUnmap(file, deletes) }

  var sectorSize: Int32 { methods.xSectorSize(file) }

  var characteristics: Int32 { methods.xDeviceCharacteristics(file) }
}
