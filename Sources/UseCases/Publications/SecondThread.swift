#if canImport(Glibc)
  import Glibc
#endif

/// A thread beside the one that starts it, which waits for its end.
struct SecondThread {
  private let thread: pthread_t

  /// What a thread runs: functions of C know nothing of what a closure holds.
  private final class Job: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Starts a thread; nil where the system has none to give.
  ///
  /// - Parameter stack: The bytes of its stack, which some systems make small.
  init?(stack: Int, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stack) == 0 else { return nil }
    let job = Unmanaged.passRetained(Job(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { job in
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until it has ended; to be called once.
  func join() {
    pthread_join(thread, nil)
  }
}
