#if canImport(Glibc)
  import Glibc
#endif

/// A value that one thread at a time touches, behind a lock of the system: ThreadSanitizer follows these, and not those
/// of the standard library.
package final class Guarded<Value>: @unchecked Sendable {
  // The system's locks must stay where they are in memory.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  package init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(changed)
    changed.deallocate()
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Runs `body` while no other thread touches the value; it must not come back for the same value.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }

  /// Runs `body`, and again whenever ``notify()`` is called, until it answers something.
  ///
  /// - Parameter milliseconds: How long that is waited for.
  /// - Returns: nil when the time is over.
  package func wait<Result>(atMost milliseconds: Int64, for body: (inout Value) -> Result?)
    -> Result?
  {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let result = body(&value) { return result }
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let nanoseconds = Int64(end.tv_nsec) + milliseconds % 1_000 * 1_000_000
    end.tv_sec += Int(milliseconds / 1_000 + nanoseconds / 1_000_000_000)
    end.tv_nsec = Int(nanoseconds % 1_000_000_000)
    while pthread_cond_timedwait(changed, lock, &end) == 0 {
      if let result = body(&value) { return result }
    }
    return body(&value)
  }

  /// Lets those who wait look again.
  package func notify() {
    pthread_cond_broadcast(changed)
  }
}
