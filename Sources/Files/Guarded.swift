#if canImport(Glibc)
  import Glibc
#endif

/// A value that one thread at a time touches, behind a lock of the system: ThreadSanitizer follows these, and not those
/// of the standard library.
package final class Guarded<Value>: @unchecked Sendable {
  // The system's locks must stay where they are in memory.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value: Value

  package init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
  }

  deinit {
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
}
