#if canImport(Glibc)
  import Glibc
#endif

/// Makes items on a second thread while the calling one uses those that were made before, in their order.
package enum ReadAhead {
  /// Makes and uses items to the end.
  ///
  /// What `make` throws comes out after all items before it were used. When `use` throws, `make` is stopped at its
  /// next item. Either way the second thread has ended before anything comes out. Where there is no second thread
  /// to be had, each item is used as soon as it is made.
  ///
  /// - Parameters:
  ///   - items: How many items may wait to be used.
  ///   - bytes: How large the items that wait may be together; a larger one waits alone.
  ///   - stack: The stack of the second thread, in bytes.
  ///   - make: Hands on items with their sizes, and answers what else came of it. What it is given throws when no
  ///     more items are wanted.
  ///   - use: Takes an item, on the calling thread.
  package static func run<Item: Sendable, Outcome: Sendable>(
    items: Int = 32, bytes: Int = 256 << 10, stack: Int = 8 << 20,
    make: @escaping @Sendable (_ put: @escaping (Item, Int) throws -> Void) throws -> Outcome,
    use: (Item) throws -> Void
  ) throws -> Outcome {
    let queue = BoundedQueue<Item, Outcome>(items: items, bytes: bytes)
    let thread = SecondThread(stack: stack) {
      queue.finish(Result { try make { try queue.put($0, size: $1) } })
    }
    guard let thread else {
      return try withoutActuallyEscaping(use) { use in try make { item, _ in try use(item) } }
    }
    defer { thread.join() }
    // Stopped before it is waited for: it may be waiting for room.
    defer { queue.stop() }
    while let item = queue.next() { try use(item) }
    return try queue.outcome()
  }
}

/// Items on their way from the thread that makes them to the one that uses them.
///
/// It can be shared between the two because all that changes is touched with the lock held, and what is handed
/// over is safe to send.
private final class BoundedQueue<Item: Sendable, Outcome: Sendable>: @unchecked Sendable {
  /// No item is made any more, because nobody wants it.
  private struct Stopped: Error {}

  private let mostItems: Int
  private let mostBytes: Int
  // The system's locks must stay where they are in memory.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// That an item, room or an end has come: one of the two threads may wait for it, never both, because the
  /// queue is not full and empty at once.
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var waiting: [(item: Item, size: Int)] = []
  private var bytes = 0
  private var isStopped = false
  private var result: Result<Outcome, any Error>?

  init(items: Int, bytes: Int) {
    (mostItems, mostBytes) = (items, bytes)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  // MARK: The thread that makes

  /// Adds an item as soon as there is room.
  func put(_ item: Item, size: Int) throws {
    try locked {
      while !isStopped, !hasRoom(size) { pthread_cond_wait(changed, lock) }
      if isStopped { throw Stopped() }
      waiting.append((item, size))
      bytes += size
      pthread_cond_signal(changed)
    }
  }

  private func hasRoom(_ size: Int) -> Bool {
    waiting.isEmpty || waiting.count < mostItems && bytes + size <= mostBytes
  }

  /// Says that there are no more items, and what came of making them.
  func finish(_ result: Result<Outcome, any Error>) {
    locked {
      self.result = result
      pthread_cond_signal(changed)
    }
  }

  // MARK: The thread that uses

  /// The next item as soon as there is one; nil behind the last.
  func next() -> Item? {
    locked {
      while waiting.isEmpty, result == nil { pthread_cond_wait(changed, lock) }
      guard !waiting.isEmpty else { return nil }
      let (item, size) = waiting.removeFirst()
      bytes -= size
      pthread_cond_signal(changed)
      return item
    }
  }

  /// What came of making the items, once there are no more.
  func outcome() throws -> Outcome {
    guard let result = locked({ result }) else { throw Stopped() }
    return try result.get()
  }

  /// Lets no further item be made.
  func stop() {
    locked {
      isStopped = true
      pthread_cond_signal(changed)
    }
  }

  private func locked<Value>(_ body: () throws -> Value) rethrows -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }
}
