import CSQLiteSession
public import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// How long a locked register is waited for, and who is told.
public enum Patience {
  /// How long is waited before the command gives up, in milliseconds.
  @TaskLocal public static var limit: Int64 = 60_000

  /// Told once in each wait that takes longer than ``sayAfter``.
  @TaskLocal public static var observer: WaitObserver?

  /// After how long somebody is told, in milliseconds.
  @TaskLocal public static var sayAfter: Int64 = 1_000

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
    let now = milliseconds()
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

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// Somebody who wants to know for whom a command waits.
public struct WaitObserver: Sendable {
  /// Called with who holds the register; nil when the system does not tell.
  let isWaiting: @Sendable (LockHolder?) -> Void

  /// Somebody who is called while a command waits.
  public init(_ isWaiting: @escaping @Sendable (LockHolder?) -> Void) {
    self.isWaiting = isWaiting
  }
}

extension LockHolder {
  /// Which other process holds a lock on a file, as Linux tells in /proc/locks: one that writes, before one
  /// that reads; nil where the system does not tell.
  static func of(_ path: String) -> LockHolder? {
    var status = stat()
    guard stat(path, &status) == 0, let locks = text(of: "/proc/locks") else { return nil }
    let own = getpid()
    var holder: (process: Int32, writes: Bool)?
    for line in locks.split(separator: "\n") where !line.contains("->") {
      // 1: POSIX  ADVISORY  WRITE 4242 fe:01:131 1073741826 1073742335
      let words = line.split(separator: " ")
      guard words.count >= 6, words[5].split(separator: ":").last == "\(status.st_ino)"[...],
        words[1] == "POSIX", let process = Int32(words[4]), process > 0, process != own
      else { continue }
      let writes = words[3] == "WRITE"
      if holder == nil || writes && holder?.writes == false { holder = (process, writes) }
    }
    return holder.map { LockHolder(process: $0.process, command: command(of: $0.process)) }
  }

  /// The name of a program, and what it was told to do when that is one plain word.
  private static func command(of process: Int32) -> String? {
    let words = text(of: "/proc/\(process)/cmdline")?.split(separator: "\0")
    guard let program = words?.first?.split(separator: "/").last.map(String.init),
      isPlain(program)
    else { return nil }
    guard let words, words.count > 1, isPlain(String(words[1])) else { return program }
    return "\(program) \(words[1])"
  }

  private static func isPlain(_ word: String) -> Bool {
    (1...40).contains(word.utf8.count)
      && word.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
          || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0
          || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
      }
  }

  /// What a small file of the system says.
  private static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while bytes.count < 1 << 20 {
      let count = read(file, &piece, piece.count)
      if count <= 0 { break }
      bytes += piece.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
