import Domain
import Files
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What a machine remembers of what it signed, and what it says when a file lacks it.
@Suite struct LaunderingTests {
  private func filled(_ keys: KeyFile?) throws -> (TemporaryRegister, TemporaryRegister) {
    let temporary = try TemporaryRegister()
    let register = try Register(path: temporary.path, access: .writing, keys: keys)
    let place = TemporaryRegister(sharing: temporary, register)
    for name in ["kaya", "dori", "gaoua"] { try place.add(.city, name, name) }
    return (temporary, place)
  }

  private func keys(_ temporary: TemporaryRegister, _ name: String) -> KeyFile {
    KeyFile(path: temporary.folder.appending(path: "\(name)/key").path())
  }

  @Test func `a forged tail does not get its owner's next signature`() throws {
    let somewhere = try TemporaryRegister()
    let keys = keys(somewhere, "victim")
    let (temporary, place) = try filled(keys)
    let office = try place.register.read { try $0.office() }
    do {
      let forger = try Forger(temporary.path)
      try forger.run("UPDATE entry SET author = 'minister' WHERE number = 3")
      try forger.rehash(signingWith: SigningKey(), from: 3)
    }
    let notices = Notices()
    let heard = TemporaryRegister(
      sharing: temporary,
      try Register(
        path: temporary.path, access: .writing, keys: keys, onSigning: { notices.add($0) }))
    let entry = try #require(try heard.add(.city, "next", "Next"))
    let last = EntryName(office: office, number: 4)
    #expect(notices.all.contains(.goesOn(lacking: last)))
    #expect(entry.office != office && entry.number == 1)
    try place.register.read { reading in
      let said = try reading.said(of: entry)
      #expect(said.map(\.name) == ["abandons"])
      #expect(said.first?.text.string?.hasPrefix("4@\(office) ") == true)
      #expect(try reading.seen(by: entry).map(\.entry) == [last])
    }
    // It goes on without a further word.
    notices.forget()
    try heard.add(.city, "after", "After")
    #expect(notices.all == [])
    // The owner's signature of what the forger took over is still missed.
    let found = try place.register.read { try $0.examine() }
    #expect(!found.isEmpty && found.allSatisfy { $0.place?.table == "signature" }, "\(found)")
  }

  @Test func `an older copy that somebody put back is said, and goes on as a new office`() throws {
    let somewhere = try TemporaryRegister()
    let keys = keys(somewhere, "victim")
    let (temporary, place) = try filled(keys)
    let old = try Data(contentsOf: URL(filePath: temporary.path))
    let lost = try #require(try place.add(.city, "late", "Late"))
    try old.write(to: URL(filePath: temporary.path))
    let register = try Register(path: temporary.path, access: .writing, keys: keys)
    #expect(try register.lackingEntry() == lost)
    let again = TemporaryRegister(sharing: temporary, register)
    let entry = try #require(try again.add(.city, "later", "Later"))
    #expect(entry.office != lost.office)
    #expect(try register.lackingEntry() == nil)
    #expect(try register.read { try $0.examine() } == [])
  }

  @Test func `two machines that use one file by turns raise no alarm`() throws {
    let somewhere = try TemporaryRegister()
    let (temporary, _) = try filled(nil)
    let notices = Notices()
    for round in 0..<6 {
      let keys = keys(somewhere, "machine-\(round % 2)")
      let register = try Register(
        path: temporary.path, access: .writing, keys: keys, onSigning: { notices.add($0) })
      let place = TemporaryRegister(sharing: temporary, register)
      try place.add(.city, "c\(round)", "C")
      #expect(try register.lackingEntry() == nil)
    }
    // Only the second machine's first entry brings a key that others have not seen.
    #expect(notices.all.count == 1)
    let keys = try Register(path: temporary.path, access: .reading).read { try $0.signingKeys() }
    #expect(keys.map(\.count) == [3, 3])
    let found = try Register(path: temporary.path, access: .reading).read { try $0.examine() }
    #expect(found == [])
  }

  @Test func `a register that was restored, and a clone, go on without an alarm`() throws {
    let somewhere = try TemporaryRegister()
    let keys = keys(somewhere, "victim")
    let (temporary, place) = try filled(keys)
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try place.register.backup(to: backup)
    try place.add(.city, "late", "Late")
    let clone = temporary.folder.appending(path: "clone.sqlite").path()
    try place.register.clone(to: clone, clock: TemporaryRegister.ada.clock)
    _ = try Register.restore(
      backup, to: temporary.path, keeping: backup + ".kept", by: TemporaryRegister.ada, keys: keys)
    for path in [temporary.path, clone] {
      let notices = Notices()
      let register = try Register(
        path: path, access: .writing, keys: keys, onSigning: { notices.add($0) })
      let other = TemporaryRegister(sharing: temporary, register)
      try other.add(.city, "new", "New")
      #expect(notices.all == [], "\(path)")
      #expect(try register.read { try $0.examine() } == [])
    }
  }

  @Test func `without a key entries are not signed, and nothing else changes`() throws {
    let (temporary, place) = try filled(KeyFile(path: "/proc/nobody/key"))
    #expect(try place.register.read { try $0.signingKeys() }.isEmpty)
    #expect(try place.register.read { try $0.examine() } == [])
    withExtendedLifetime(temporary) {}
  }

  @Test func `another identity does not let a forged tail pass`() throws {
    let somewhere = try TemporaryRegister()
    let keys = keys(somewhere, "victim")
    let (temporary, place) = try filled(keys)
    let last = try place.register.read { try $0.head() }.entry
    do {
      let forger = try Forger(temporary.path)
      try forger.run("UPDATE entry SET author = 'minister' WHERE number = 3")
      try forger.drop(entry: last.number)
      try forger.run("DELETE FROM city WHERE id IN (SELECT id FROM record WHERE slug = 'gaoua')")
      try forger.run("DELETE FROM record WHERE slug = 'gaoua'")
      try forger.run("UPDATE entry SET key = NULL")
      try forger.run("DELETE FROM signature")
      try forger.run("UPDATE identity SET office = randomblob(16)")
      try forger.rehash()
    }
    let notices = Notices()
    let register = try Register(
      path: temporary.path, access: .writing, keys: keys, onSigning: { notices.add($0) })
    _ = try register.change("set", by: TemporaryRegister.ada) { try $0.set(.notice, to: "N") }
    #expect(notices.all.contains(.goesOn(lacking: last)))
  }

  @Test func `a branch that somebody put there stays a finding when its owner writes on`() throws {
    let (temporary, place) = try filled(nil)
    do {
      let forger = try Forger(temporary.path)
      try forger.run(
        """
        INSERT INTO entry SELECT x'11111111111111111111111111111111', 1, at + 1, clock, 'x', 'x', NULL, 'change',
          NULL, NULL, 17, zeroblob(32), NULL, zeroblob(32), NULL, NULL, NULL FROM entry WHERE number = 4
        """)
      try forger.run(
        "INSERT INTO seen SELECT x'11111111111111111111111111111111', 1, office, 4, hash FROM entry WHERE number = 4"
      )
      try forger.rehash()
    }
    try place.add(.city, "next", "Next")
    #expect(try !place.register.read { try $0.examine() }.isEmpty)
    withExtendedLifetime(temporary) {}
  }

  @Test func `the name of a clone that was never written to does not let a forged tail pass`()
    throws
  {
    let somewhere = try TemporaryRegister()
    let keys = keys(somewhere, "victim")
    let (temporary, place) = try filled(keys)
    let clone = temporary.folder.appending(path: "clone.sqlite").path()
    _ = try place.register.clone(to: clone, clock: TemporaryRegister.ada.clock)
    let office = try Register(path: clone, access: .reading).read { try $0.office() }
    try place.add(.city, "late", "Late")
    do {
      let forger = try Forger(temporary.path)
      try forger.run("UPDATE entry SET author = 'minister' WHERE number = 3")
      try forger.rehash(signingWith: SigningKey(), from: 3)
      try forger.run("UPDATE identity SET office = ?", [SQLValue(office)])
    }
    // The clone itself goes on without a word: it ends where it began.
    let own = try Register(path: clone, access: .writing, keys: keys)
    #expect(try own.lackingEntry() == nil)
    let register = try Register(path: temporary.path, access: .writing, keys: keys)
    #expect(try register.lackingEntry() != nil)
  }
}

/// What was told of how entries were signed.
private final class Notices: Sendable {
  private let told = Guarded<[SigningNotice]>([])

  var all: [SigningNotice] { told.withLock { $0 } }

  func forget() { told.withLock { $0 = [] } }

  func add(_ notice: SigningNotice) { told.withLock { $0.append(notice) } }
}
