import CSQLiteSession
package import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// How long a locked register is waited for, and who hears of it.
package enum Patience {
  /// How long is waited before the command gives up, in milliseconds.
  @TaskLocal package static var limit: Int64 = 60_000

  /// Told once in each wait that takes longer than ``sayAfter``.
  @TaskLocal package static var observer: WaitObserver?

  /// After how long the observer is called, in milliseconds.
  @TaskLocal package static var sayAfter: Int64 = 1_000

  /// One wait: since when, and whether somebody was told. SQLite calls back on the thread that waits.
  private final class Wait {
    let connection: OpaquePointer
    var since: Int64 = 0
    var isTold = false

    init(_ connection: OpaquePointer) {
      self.connection = connection
    }
  }

  /// Lets a connection wait where others hold the file.
  ///
  /// - Returns: What ``remove(_:)`` takes when the connection was closed.
  static func install(on connection: OpaquePointer) -> UnsafeMutableRawPointer {
    let wait = Unmanaged.passRetained(Wait(connection)).toOpaque()
    sqlite3_busy_handler(
      connection,
      { wait, count in
        guard let wait else { return 0 }
        return Patience.goesOn(Unmanaged<Wait>.fromOpaque(wait).takeUnretainedValue(), count)
          ? 1 : 0
      }, wait)
    return wait
  }

  /// Ends what ``install(on:)`` began.
  static func remove(_ wait: UnsafeMutableRawPointer) {
    Unmanaged<Wait>.fromOpaque(wait).release()
  }

  /// Waits a little.
  ///
  /// - Parameter count: How often SQLite has asked in this wait.
  private static func goesOn(_ wait: Wait, _ count: Int32) -> Bool {
    let now = LongReads.milliseconds()
    if count == 0 { (wait.since, wait.isTold) = (now, false) }
    let waited = now - wait.since
    if waited >= limit { return false }
    if waited >= sayAfter, !wait.isTold {
      wait.isTold = true
      observer?.isWaiting(path(of: wait.connection).flatMap(LockHolder.of))
    }
    // Many who wait must not all ask at the same moment.
    usleep(UInt32.random(in: 500...min(20_000, 1_000 + UInt32(clamping: count) * 1_000)))
    return true
  }

  private static func path(of connection: OpaquePointer) -> String? {
    sqlite3_db_filename(connection, "main").map { String(cString: $0) }
  }
}

/// Somebody who wants to know for whom a command waits.
package struct WaitObserver: Sendable {
  /// Called with who holds the register; nil when the system does not tell.
  let isWaiting: @Sendable (LockHolder?) -> Void

  /// Somebody who is called while a command waits.
  package init(_ isWaiting: @escaping @Sendable (LockHolder?) -> Void) {
    self.isWaiting = isWaiting
  }
}
