import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Looks after reads that take long: while one does, a thread sees whether somebody waits to write, and
/// then lets the file go (``HeldFile``).
enum LongReads {
  /// A read shorter than this is not looked after, in nanoseconds.
  private static let short = 100_000_000
  /// How often it is asked whether somebody waits, in nanoseconds.
  private static let pause = 20_000_000

  private struct Read {
    weak var file: HeldFile?
    let transaction: Int
  }

  private static let reads = Guarded<[Read]>([])
  private static let bell = Bell()

  /// Looks after a transaction from now on, until it ends.
  static func watch(_ file: HeldFile, _ transaction: Int) {
    reads.withLock { $0.append(Read(file: file, transaction: transaction)) }
    bell.ring()
  }

  /// What the thread does for as long as the process lives.
  fileprivate static func look() {
    while true {
      bell.wait()
      sleep(nanoseconds: short)
      while true {
        // Those that began meanwhile are looked after from the next round on, which is early enough.
        let open = reads.withLock { reads in
          reads.removeAll { !($0.file?.holds($0.transaction) ?? false) }
          return reads
        }
        if open.isEmpty { break }
        for read in open {
          guard let file = read.file, file.isWanted else { continue }
          if !file.letGo(of: read.transaction) { forget(read) }
        }
        sleep(nanoseconds: pause)
      }
    }
  }

  /// There is no room for a copy: the read keeps its lock.
  private static func forget(_ read: Read) {
    reads.withLock { reads in
      reads.removeAll { $0.file === read.file && $0.transaction == read.transaction }
    }
  }

  /// The machine's steady clock.
  static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func sleep(nanoseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: nanoseconds)
    var rest = timespec()
    while nanosleep(&time, &rest) != 0, errno == EINTR { time = rest }
  }
}

/// Wakes the thread that looks after long reads, which the first ring starts.
private final class Bell: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var hasRung = false
  private var isStarted = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  func ring() {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    hasRung = true
    pthread_cond_signal(condition)
    guard !isStarted else { return }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 1 << 18)
    var thread = pthread_t()
    // Where the system has no thread to give, a read keeps its lock to its end.
    isStarted =
      pthread_create(
        &thread, &attributes,
        { _ in
          LongReads.look()
          return nil
        }, nil) == 0
  }

  func wait() {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !hasRung { pthread_cond_wait(condition, mutex) }
    hasRung = false
  }
}
