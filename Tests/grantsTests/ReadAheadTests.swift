import Foundation
import Synchronization
import Testing
import UseCases

/// One thread makes, the other uses.
@Suite struct ReadAheadTests {
  private struct Broken: Error, Equatable {
    var place: Int
  }

  /// How far either side has come, for both to see.
  private final class Progress: Sendable {
    private let state = Mutex((made: 0, used: 0, hasEnded: false))

    var made: Int { state.withLock { $0.made } }
    var lead: Int { state.withLock { $0.made - $0.used } }
    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    func make() { state.withLock { $0.made += 1 } }
    func use() { state.withLock { $0.used += 1 } }
    func end() { state.withLock { $0.hasEnded = true } }

    /// Lets the other thread run until so many items were made.
    func wait(made count: Int) {
      while made < count { sched_yield() }
    }
  }

  /// Items without end, until no more are wanted.
  private func endless(
    _ progress: Progress, size: Int = 1
  ) -> @Sendable (@escaping (Int, Int) throws -> Void) throws -> Int {
    { put in
      defer { progress.end() }
      while true {
        try put(progress.made, size)
        progress.make()
      }
    }
  }

  @Test(arguments: [1, 2, 32])
  func `items are used in the order in which they are made, and the outcome comes out`(items: Int)
    throws
  {
    var used: [Int] = []
    let outcome = try ReadAhead.run(items: items) { put in
      for number in 0..<5000 { try put(number, 1) }
      return "done"
    } use: {
      used.append($0)
    }
    #expect(used == Array(0..<5000))
    #expect(outcome == "done")
  }

  @Test func `items are made on another thread and used on this one`() throws {
    let here = pthread_self()
    try ReadAhead.run { put in
      try put(UInt(pthread_self()), 1)
    } use: {
      #expect($0 != UInt(here))
      #expect(pthread_equal(here, pthread_self()) != 0)
    }
  }

  @Test func `without a second thread each item is used as soon as it is made`() throws {
    let progress = Progress()
    var used = 0
    let outcome = try ReadAhead.run(stack: 1 << 60) { put in
      for _ in 0..<50 {
        try put(progress.made, 1)
        progress.make()
      }
      return progress.made
    } use: {
      #expect($0 == used && progress.made == used)
      used += 1
    }
    #expect(outcome == 50)
    #expect(used == 50)
  }

  @Test func `nothing made is nothing used`() throws {
    let outcome = try ReadAhead.run { (_: @escaping (Int, Int) throws -> Void) in
      7
    } use: { _ in
      Issue.record("there is no item")
    }
    #expect(outcome == 7)
  }

  @Test(arguments: [(5, 1, 5), (100, 250, 4), (3, 2000, 1)])
  func `no more wait than may`(items: Int, size: Int, waiting: Int) throws {
    let progress = Progress()
    var used = 0
    #expect(throws: Broken(place: 2000)) {
      // One more is made, the one that is being used.
      try ReadAhead.run(items: items, bytes: 1000, make: endless(progress, size: size)) { item in
        progress.use()
        if item == 0 { progress.wait(made: waiting + 1) }
        #expect(progress.lead <= waiting)
        used += 1
        if used == 2000 { throw Broken(place: used) }
      }
    }
    #expect(progress.hasEnded)
  }

  @Test(arguments: [0, 1, 100])
  func `what the maker throws comes behind the items before it`(count: Int) {
    var used: [Int] = []
    #expect(throws: Broken(place: count)) {
      try ReadAhead.run(items: 8) { put in
        for number in 0..<count { try put(number, 1) }
        throw Broken(place: count)
      } use: {
        used.append($0)
      }
    }
    #expect(used == Array(0..<count))
  }

  @Test(arguments: [1, 4])
  func `what the user throws stops a maker that waits for room`(items: Int) {
    let progress = Progress()
    #expect(throws: Broken(place: 0)) {
      try ReadAhead.run(items: items, make: endless(progress)) { item in
        progress.wait(made: items + 1)
        throw Broken(place: item)
      }
    }
    #expect(progress.hasEnded)
  }

  @Test func `what the user throws comes out when the maker has ended, or has thrown`() {
    for fails in [false, true] {
      let progress = Progress()
      #expect(throws: Broken(place: 0)) {
        try ReadAhead.run { put in
          for number in 0..<3 { try put(number, 1) }
          progress.end()
          if fails { throw Broken(place: 3) }
        } use: { item in
          while !progress.hasEnded { sched_yield() }
          throw Broken(place: item)
        }
      }
    }
  }

  @Test func `a maker that does not look whether it is stopped ends all the same`() {
    let refusals = Mutex(0)
    #expect(throws: Broken(place: 1)) {
      try ReadAhead.run(items: 2) { put in
        for number in 0..<100 {
          do { try put(number, 1) } catch { refusals.withLock { $0 += 1 } }
        }
      } use: { item in
        if item == 1 { throw Broken(place: item) }
      }
    }
    #expect(refusals.withLock { $0 } >= 96)
  }

  @Test func `items that nobody takes are given back`() {
    final class Token: Sendable {}
    final class Kept: Sendable {
      let tokens = Mutex<[@Sendable () -> Bool]>([])

      func watch(_ token: Token) {
        let isGone: @Sendable () -> Bool = { [weak token] in token == nil }
        tokens.withLock { $0.append(isGone) }
      }
    }
    let kept = Kept()
    #expect(throws: Broken(place: 0)) {
      try ReadAhead.run(items: 10) { put in
        while true {
          let token = Token()
          kept.watch(token)
          try put(token, 1)
        }
      } use: { (_: Token) in
        while kept.tokens.withLock({ $0.count }) < 11 { sched_yield() }
        throw Broken(place: 0)
      }
    }
    #expect(kept.tokens.withLock { $0.allSatisfy { $0() } })
  }
}
