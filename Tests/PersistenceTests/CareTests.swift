import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Copies, going back, repair, and the folder of large evidence.
@Suite struct CareTests {
  private let ada = TemporaryRegister.ada

  /// The same author, some milliseconds later.
  private func later(_ milliseconds: Int64) -> Author {
    Author(name: ada.name, clock: ada.clock + milliseconds, today: ada.today)
  }

  private func filled() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    for number in 0..<40 {
      try temporary.add(
        .city, "city-\(number)", "City \(number)", ["region": "Region \(number % 7)"])
    }
    try temporary.edit("city-3", "region", "Nord")
    try temporary.remove("city-5")
    return temporary
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a backup is whole, private, and never in the place of another file`() throws {
    let temporary = try filled()
    let path = temporary.folder.appending(path: "copy.sqlite").path()
    try temporary.register.backup(to: path)
    #expect(try mode(path) == 0o600)
    let copy = try Register(path: path, access: .reading)
    #expect(try copy.read { try $0.examine() } == [])
    #expect(try copy.read { try $0.head() } == temporary.register.read { try $0.head() })
    #expect(throws: RegisterError.alreadyExists(path: path)) {
      try temporary.register.backup(to: path)
    }
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
  }

  @Test func `a clone is an office of its own whose chain goes on from its parent's head`() throws {
    let temporary = try filled()
    let path = temporary.folder.appending(path: "field.sqlite").path()
    let office = try #require(
      try temporary.register.clone(to: path, clock: ada.clock + 99).office)
    let clone = try Register(path: path, access: .writing)
    #expect(try clone.read { try $0.head() } == temporary.register.read { try $0.head() })
    let made = try clone.change("add", by: ada) { change in
      try change.add(Draft(kind: .city, reference: Reference("djibo"), title: "Djibo"))
    }.entry
    #expect(made == EntryName(office: office, number: 1))
    #expect(try clone.read { try $0.examine() } == [])
    // The first entry of the clone can be undone; the first of all cannot.
    _ = try clone.undo(by: ada)
    #expect(try clone.forks(from: temporary.register) == [])
    // An entry of the parent is undone by its number and its office.
    let parent = try temporary.register.read { try $0.head() }.entry
    _ = try clone.undo(parent.number, of: String(parent.office.description.suffix(6)), by: ada)
    #expect(try clone.read { try $0.lookUp(Reference("city-5")) } != nil)
    #expect(try clone.read { try $0.examine() } == [])
  }

  @Test func `two plain copies that are both written to are a fork, named by its first entry`()
    throws
  {
    let temporary = try filled()
    let path = temporary.folder.appending(path: "plain.sqlite").path()
    try temporary.register.backup(to: path)
    let copy = try Register(path: path, access: .writing)
    _ = try copy.change("set", by: ada) { try $0.set(.notice, to: "copy") }
    let made = try #require(try temporary.add(.city, "here", "Here"))
    let last = try #require(try temporary.add(.city, "there", "There"))
    #expect(try temporary.register.forks(from: copy) == [.fork(made, through: last.number)])
    let kept = temporary.folder.appending(path: "kept.sqlite").path()
    #expect(throws: RegisterError.forked(path: path, entry: made.number)) {
      try Register.restore(
        path, to: temporary.path, keeping: kept, by: ada)
    }
  }

  @Test func `restoring keeps what it replaces and makes an office of its own`() throws {
    let temporary = try filled()
    let (path, kept) = (
      temporary.folder.appending(path: "copy.sqlite").path(),
      temporary.folder.appending(path: "kept.sqlite").path()
    )
    try temporary.register.backup(to: path)
    let before = try temporary.content()
    try temporary.add(.city, "late", "Late")
    let after = try temporary.content()
    #expect(
      try Register.restore(
        path, to: temporary.path, keeping: kept, by: later(5)
      ).hasReplaced)
    // Whoever had the file open sees the restored register: it is the same file.
    #expect(try temporary.content() == before)
    try temporary.add(.city, "new", "New")
    #expect(try temporary.register.read { try $0.examine() } == [])
    let old = try Register(path: kept, access: .reading)
    var drafts: [Draft] = []
    try old.read { try $0.forEachDraft { drafts.append($0) } }
    #expect(drafts == after)
    let own = try temporary.register.read { try $0.office() }
    let lacking = Finding.lacks(EntryName(office: own, number: 1), through: 1)
    #expect(try old.forks(from: temporary.register) == [lacking])
    #expect(try temporary.register.forks(from: TemporaryRegister().register) == [.unrelated])
  }

  @Test func `restoring over a file that is no register any more keeps its bytes`() throws {
    let temporary = try filled()
    let (path, kept) = (
      temporary.folder.appending(path: "copy.sqlite").path(),
      temporary.folder.appending(path: "kept.sqlite").path()
    )
    try temporary.register.backup(to: path)
    let rubbish = Data(repeating: 0x5A, count: 5000)
    try rubbish.write(to: URL(filePath: temporary.path))
    _ = try Register.restore(
      path, to: temporary.path, keeping: kept, by: ada)
    #expect(try Data(contentsOf: URL(filePath: kept)) == rubbish)
    let restored = try Register(path: temporary.path, access: .reading)
    #expect(try restored.read { try $0.examine() } == [])
  }

  @Test func `a damaged backup is never put in the place of anything`() throws {
    let temporary = try filled()
    let path = temporary.folder.appending(path: "copy.sqlite").path()
    try temporary.register.backup(to: path)
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in stride(from: 100_000, to: bytes.count, by: 3) { bytes[index] = 0x5A }
    try bytes.write(to: URL(filePath: path))
    let before = try Data(contentsOf: URL(filePath: temporary.path))
    #expect(throws: RegisterError.self) {
      try Register.restore(
        path, to: temporary.path, keeping: path + ".kept", by: ada)
    }
    #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
  }

  @Test(arguments: [UInt64(3), 4, 5, 6, 7, 8])
  func `repair saves what can be read, and says what cannot`(seed: UInt64) throws {
    let temporary = try filled()
    var dice = Dice(seed: seed)
    var bytes = try Data(contentsOf: URL(filePath: temporary.path))
    // Some pages are overwritten, never the first.
    for _ in 0..<4 {
      let page = dice.roll(1...(bytes.count / 4096 - 1)) * 4096
      for index in page..<page + 4096 { bytes[index] = UInt8(truncatingIfNeeded: dice.next()) }
    }
    let broken = temporary.folder.appending(path: "broken.sqlite").path()
    try bytes.write(to: URL(filePath: broken))
    let path = temporary.folder.appending(path: "saved.sqlite").path()
    do {
      let outcome = try Register.repair(broken, into: path, author: ada)
      let saved = try Register(path: path, access: .writing)
      // What it says of itself is so, and it can be worked with.
      #expect(try saved.read { try $0.examine() } == outcome.findings)
      #expect(try saved.read { try $0.integrity() } == [])
      if outcome.findings.isEmpty { #expect(try saved.read { try $0.records(.city) }.count == 39) }
    } catch RegisterError.beyondRepair {
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    #expect(try Data(contentsOf: URL(filePath: broken)) == bytes)
  }

  @Test func `rows that are lost are made again from history`() throws {
    let temporary = try filled()
    let root = try temporary.register.read {
      try $0.connection.first("SELECT rootpage FROM sqlite_schema WHERE name = 'city'") {
        Int($0.integer(0))
      }
    }
    var bytes = try Data(contentsOf: URL(filePath: temporary.path))
    let page = try (#require(root) - 1) * 4096
    for index in page..<page + 4096 { bytes[index] = 0x5A }
    let broken = temporary.folder.appending(path: "broken.sqlite").path()
    try bytes.write(to: URL(filePath: broken))
    let path = temporary.folder.appending(path: "saved.sqlite").path()
    let outcome = try Register.repair(broken, into: path, author: ada)
    #expect(outcome.fromHistory == 39)
    #expect(outcome.damaged == ["city"])
    #expect(outcome.findings == [])
    let saved = try Register(path: path, access: .reading)
    var drafts: [Draft] = []
    try saved.read { try $0.forEachDraft { drafts.append($0) } }
    #expect(try drafts == temporary.content())
  }

  @Test func `large evidence lies beside the register and goes with every copy`() throws {
    let temporary = try TemporaryRegister()
    _ = try temporary.register.change("set", by: ada) { try $0.set(.evidenceLimit, to: "0") }
    let bytes = [UInt8]("proof".utf8)
    func keep(_ name: String, _ classification: String) throws -> RecordID {
      try temporary.register.change("keep", by: ada) {
        try $0.keep(
          Evidence(
            fileName: name, bytes: bytes, classification: classification, location: name))
      }.result
    }
    let (one, other) = (try keep("a.txt", "partner"), try keep("b.txt", "public"))
    #expect(one != other)
    let path = temporary.folder.appending(path: "copy.sqlite").path()
    try temporary.register.backup(to: path)
    let copy = try Register(path: path, access: .reading)
    #expect(try copy.read { try $0.content(of: one) } == bytes)
    #expect(try copy.read { try $0.place(ofDocument: one) } == .folder)
    // The bytes stay when one of two documents goes, and when both do, for undo.
    try temporary.remove("a.txt")
    #expect(try temporary.register.read { try $0.content(of: other) } == bytes)
    try temporary.remove("b.txt")
    _ = try temporary.register.undo(by: ada)
    #expect(try temporary.register.read { try $0.content(of: other) } == bytes)
    #expect(try temporary.register.read { try $0.examine() } == [])
    // A file that was changed or is missing is found.
    let file = EvidenceFolder(of: temporary.path).file(Digest.sha256(bytes))
    try Data("other".utf8).write(to: URL(filePath: file))
    let hash = Digest.sha256(bytes)
    #expect(
      try temporary.register.read { try $0.examine() } == [
        .evidenceChanged(reference: "b.txt", sha256: hash)
      ])
    try FileManager.default.removeItem(atPath: file)
    #expect(
      try temporary.register.read { try $0.examine() } == [
        .evidenceMissing(reference: "b.txt", sha256: hash)
      ])
  }

  @Test func `a head that was kept outside proves what came before it`() throws {
    let temporary = try filled()
    let head = try temporary.register.read { try $0.head() }
    try temporary.add(.city, "later", "Later")
    #expect(try temporary.register.read { try $0.verify([head]) } == [])
    #expect(ChainHead(in: "Dear all,\n> \(head.line.replacing(" ", with: "\n> "))\nBye") == head)
    // Somebody rewrites an entry and every digest after it: only the kept head tells.
    let forged = ChainHead(
      entry: head.entry, hash: String(head.hash.reversed()), at: head.at)
    #expect(
      try temporary.register.read { try $0.verify([forged]) } == [
        .attested(head.entry, why: .differs, after: nil)
      ])
    let missing = ChainHead(
      entry: EntryName(office: head.entry.office, number: 99), hash: head.hash, at: head.at)
    #expect(
      try temporary.register.read { try $0.verify([missing]) } == [
        .attested(missing.entry, why: .missing, after: nil)
      ])
  }

  @Test func `undo says what stands in its way: a name given away, and what is gone`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(.site, "kaya/school", "School")
    try temporary.remove("kaya/school")
    let removal = try temporary.register.read { try $0.head() }.entry
    let again = try #require(try temporary.add(.site, "kaya/school", "Another school"))
    #expect(throws: HistoryError.laterWork(removal, later: [again])) {
      try temporary.register.undo(removal.number, by: ada)
    }
    try temporary.remove("kaya/school")
    try temporary.remove("kaya")
    let gone = try temporary.register.read { try $0.head() }.entry
    #expect(throws: HistoryError.laterWork(removal, later: [gone])) {
      try temporary.register.undo(removal.number, by: ada)
    }
    _ = try temporary.register.undo(gone.number, by: ada)
    _ = try temporary.register.undo(removal.number, by: ada)
    #expect(try temporary.register.read { try $0.examine() } == [])
  }

  @Test func `undo refuses what, with later work, breaks a rule`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.agreement, "a", "A", ["start": "2025-01", "end": "2025-06"])
    let moved = try #require(try temporary.edit("a", "end", "2026-12"))
    try temporary.edit("a", "start", "2026-01")
    #expect {
      try temporary.register.undo(moved.number, by: ada)
    } throws: {
      if case .wouldBreak(moved, reference: "a", _)? = $0 as? HistoryError { true } else { false }
    }
  }
}
