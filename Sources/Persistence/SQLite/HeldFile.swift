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
/// SQLite's thread reads; the thread of ``LongReads`` copies.
final class HeldFile: VirtualFile, @unchecked Sendable {
  private let file: RealFile
  private let state = Guarded(State())

  private struct State {
    var isOpen = true
    /// Counts transactions, so that a copy that comes too late is thrown away.
    var transaction = 0
    var isLocked = false
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
    let transaction = state.withLock { state in
      state.isLocked = true
      state.transaction += 1
      return state.transaction
    }
    LongReads.watch(self, transaction)
    return code
  }

  override func unlock(_ level: Int32) -> Int32 {
    // SQLite gives up the lock of a reader in one step.
    guard level == SQLITE_LOCK_NONE else { return file.unlock(level) }
    return state.withLock { state in
      state.isLocked = false
      guard state.copy != nil else { return file.unlock(level) }
      state.copy = nil
      return SQLITE_OK
    }
  }

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

  /// Whether somebody is about to write.
  var isWanted: Bool {
    state.withLock { state in
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
      _ = file.unlock(SQLITE_LOCK_NONE)
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
