import CSQLiteSession
import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Who reads for long, and who waits for whom.
@Suite(.serialized) struct LongReadTests {
  private func register() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    for name in ["kaya", "dori", "djibo"] { try temporary.add(.city, name, name) }
    return temporary
  }

  @Test func `a reader that takes its time keeps nobody from writing, and sees one state`() throws {
    let temporary = try register()
    let reading = try Register(path: temporary.path, access: .reading)
    try reading.read { slow in
      #expect(try slow.records(.city).count == 3)
      // The writer waits until the reader has let go; the reader asks nothing meanwhile.
      try temporary.add(.city, "new", "New")
      #expect(try slow.records(.city).count == 3)
      #expect(try slow.examine() == [])
      try temporary.add(.city, "newer", "Newer")
      #expect(try slow.lookUp(Reference("newer")) == nil)
    }
    #expect(try reading.read { try $0.records(.city) }.count == 5)
  }

  @Test func `the past that a reader looks at stays, too`() throws {
    let temporary = try register()
    var reading = try Look(temporary.path)
    reading.knownUntil = try reading.read { try $0.head().at } - 1
    try reading.read { slow in
      #expect(try slow.records(.city).count == 2)
      try temporary.add(.city, "new", "New")
      #expect(try slow.records(.city).count == 2)
      #expect(try slow.search("djibo", limit: 5).isEmpty)
    }
    #expect(try reading.read { try $0.records(.city) }.count == 2)
  }

  @Test func `who waits is told for whom, once, and who gives up as well`() throws {
    let temporary = try register()
    let holder = try DatabaseFile(path: temporary.path, .readWrite)
    try holder.connection.script("BEGIN EXCLUSIVE")
    let told = Told()
    #expect(throws: RegisterError.locked(path: temporary.path, by: nil)) {
      try Patience.$limit.withValue(300) {
        try Patience.$sayAfter.withValue(50) {
          try Patience.$observer.withValue(WaitObserver { told.add($0) }) {
            try temporary.add(.city, "late", "Late")
          }
        }
      }
    }
    // A lock of this very process is told of nobody.
    #expect(told.holders == [nil])
    try holder.connection.script("ROLLBACK")
    try temporary.add(.city, "late", "Late")
  }

  private final class Told: @unchecked Sendable {
    private(set) var holders: [LockHolder?] = []

    func add(_ holder: LockHolder?) { holders.append(holder) }
  }

  @Test func `a register that was replaced while it was written is not said to be changed`() throws
  {
    let temporary = try register()
    let other = try TemporaryRegister()
    #expect(throws: RegisterError.moved(path: temporary.path)) {
      try temporary.register.change("import", by: TemporaryRegister.ada) { change in
        try change.add(Draft(kind: .city, reference: Reference("late"), title: "Late"))
        try FileManager.default.removeItem(atPath: temporary.path)
        try FileManager.default.copyItem(atPath: other.path, toPath: temporary.path)
      }
    }
    let now = try Register(path: temporary.path, access: .reading)
    #expect(try now.read { try $0.records(.city) }.isEmpty)
  }
}
