import CSQLiteSession
import Files

/// A register's file that is open to be read, and lets go of its lock while it is still read once
/// somebody waits to write.
///
/// Without a write-ahead log, who reads keeps others from writing. As long as nobody wants to write,
/// pages are read from the file under its lock. When a read has taken a while and somebody is about to
/// write, the whole file is copied into a temporary one under that lock, the lock is given up, and
/// reading goes on in the copy until the transaction ends (``LongReads``). Where there is no room for a copy
/// the lock is kept to the end.
///
/// With a write-ahead log, who reads keeps nobody from writing. But a reader that began when all changes stood in the
/// file itself reads the file alone, and keeps changes from being moved into it: the log grows. When such a read has
/// lasted for ``longestBesideLog``, it goes on in a copy as well.
///
/// SQLite's thread reads; the thread of ``LongReads`` copies.
final class HeldFile: VirtualFile, @unchecked Sendable {
  /// How long a reader may keep changes from being moved out of the log, in milliseconds.
  @TaskLocal static var longestBesideLog: Int64 = 30_000

  private let file: RealFile
  private let state = Guarded(State())

  private struct State {
    var isOpen = true
    /// Counts transactions, so that a copy that comes too late is thrown away.
    var transaction = 0
    /// Whether a transaction keeps others from writing to the file.
    var isLocked = false
    /// Whether the register has a write-ahead log.
    var hasLog = false
    /// From when on others wait for the transaction, in milliseconds of the machine's steady clock; nil where that
    /// has to be looked up.
    var wantedFrom: Int64?
    var copy: RealFile?
  }

  init(_ file: RealFile) {
    self.file = file
  }

  // MARK: For SQLite

  override var size: Int64 {
    state.withLock { $0.copy?.size ?? ($0.isOpen ? file.size : 0) }
  }

  override func close() -> Int32 {
    state.withLock { state in
      (state.isOpen, state.isLocked, state.copy) = (false, false, nil)
      return file.close()
    }
  }

  override func read(_ bytes: UnsafeMutableRawPointer, _ count: Int32, at place: Int64) -> Int32 {
    state.withLock { state in
      guard state.isOpen else { return SQLITE_IOERR }
      return (state.copy ?? file).read(bytes, count, at: place)
    }
  }

  override func lock(_ level: Int32) -> Int32 {
    let isFirst = state.withLock { state -> Bool? in
      // The copy of a transaction is read without any lock.
      if state.copy != nil { return nil }
      return !state.isLocked
    }
    guard let isFirst else { return SQLITE_OK }
    let code = file.lock(level)
    guard code == SQLITE_OK, isFirst else { return code }
    begin(wantedFrom: nil)
    return code
  }

  private func begin(wantedFrom: Int64?) {
    let transaction = state.withLock { state in
      state.isLocked = true
      state.wantedFrom = wantedFrom
      state.transaction += 1
      return state.transaction
    }
    LongReads.watch(self, transaction)
  }

  override func unlock(_ level: Int32) -> Int32 {
    // SQLite gives up the lock of a reader in one step.
    guard level == SQLITE_LOCK_NONE else { return file.unlock(level) }
    return state.withLock { state in
      if state.hasLog { return file.unlock(level) }
      state.isLocked = false
      guard state.copy != nil else { return file.unlock(level) }
      state.copy = nil
      return SQLITE_OK
    }
  }

  // MARK: With a write-ahead log

  /// The lock of a reader that needs nothing of the log: WAL_READ_LOCK(0), the fourth of the eight in SQLite's shared
  /// memory (https://www.sqlite.org/walformat.html).
  private static let readsFileAlone: Int32 = 3

  override func mapShared(
    _ region: Int32, _ size: Int32, _ extends: Int32,
    _ place: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> Int32 {
    // From here on the lock of the file itself is that of somebody who has it open, not of a transaction.
    state.withLock { state in
      if !state.hasLog { (state.hasLog, state.isLocked, state.copy) = (true, false, nil) }
    }
    return file.mapShared(region, size, extends, place)
  }

  override func lockShared(_ first: Int32, _ count: Int32, _ flags: Int32) -> Int32 {
    guard first == Self.readsFileAlone, count == 1, flags & SQLITE_SHM_SHARED != 0 else {
      return file.lockShared(first, count, flags)
    }
    guard flags & SQLITE_SHM_LOCK != 0 else { return endAlone(flags) }
    let code = file.lockShared(first, count, flags)
    if code == SQLITE_OK {
      begin(wantedFrom: LongReads.milliseconds() + Self.longestBesideLog)
    }
    return code
  }

  private func endAlone(_ flags: Int32) -> Int32 {
    state.withLock { state in
      state.isLocked = false
      guard state.copy != nil else { return file.lockShared(Self.readsFileAlone, 1, flags) }
      state.copy = nil
      return SQLITE_OK
    }
  }

  override func barShared() { file.barShared() }

  override func unmapShared(_ deletes: Int32) -> Int32 {
    state.withLock { ($0.hasLog, $0.isLocked) = (false, false) }
    return file.unmapShared(deletes)
  }

  /// Whether the file as it stands is what a transaction reads, which stays so until it ends.
  var isWholeFile: Bool { state.withLock { !$0.hasLog || $0.isLocked } }

  /// Whether the register has a write-ahead log.
  var hasLog: Bool { state.withLock { $0.hasLog } }

  override func control(_ operation: Int32, _ argument: UnsafeMutableRawPointer?) -> Int32 {
    file.control(operation, argument)
  }

  override func checkReserved(_ answer: UnsafeMutablePointer<Int32>?) -> Int32 {
    file.checkReserved(answer)
  }

  override var sectorSize: Int32 { file.sectorSize }

  override var characteristics: Int32 { file.characteristics }

  // MARK: For long reads

  /// Whether a transaction still holds the lock.
  func holds(_ transaction: Int) -> Bool {
    state.withLock { $0.isLocked && $0.copy == nil && $0.transaction == transaction }
  }

  /// Whether somebody is about to write, or waits to move changes out of the log.
  var isWanted: Bool {
    state.withLock { state in
      if let wantedFrom = state.wantedFrom { return LongReads.milliseconds() >= wantedFrom }
      var answer: Int32 = 0
      return state.isOpen && file.checkReserved(&answer) == SQLITE_OK && answer != 0
    }
  }

  /// Copies the file as it is under the lock of a transaction, and gives up the lock.
  ///
  /// - Returns: Whether that is done, or the transaction has ended meanwhile; false where there is no room.
  func letGo(of transaction: Int) -> Bool {
    guard let copy = copied(while: { holds(transaction) }) else { return !holds(transaction) }
    state.withLock { state in
      guard state.isLocked, state.copy == nil, state.transaction == transaction else { return }
      state.copy = copy
      if state.hasLog {
        _ = file.lockShared(Self.readsFileAlone, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED)
      } else {
        _ = file.unlock(SQLITE_LOCK_NONE)
      }
    }
    return true
  }

  /// As much as SQLite writes at once: its own file system takes less than 128 KiB.
  private static let piece = 1 << 16

  private func copied(while isWanted: () -> Bool) -> RealFile? {
    guard let copy = RealFile.temporary() else { return nil }
    let size = size
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: Self.piece, alignment: 4096)
    defer { bytes.deallocate() }
    var place: Int64 = 0
    while place < size {
      let count = Int32(min(Int64(Self.piece), size - place))
      guard isWanted(), read(bytes, count, at: place) == SQLITE_OK,
        copy.write(bytes, count, at: place) == SQLITE_OK
      else { return nil }
      place += Int64(count)
    }
    return copy
  }
}
