import CSQLiteSession
import Domain
import FaultyFiles
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What is to be forgotten is gone from the file, its journal and its folder, whenever the process or the disk
/// gives up.
@Suite(.serialized) struct ErasureTests {
  private static let name = "Amina Zongo-Ouédraogo"
  private static let proof = Array("Amina's signature, as scanned".utf8)

  /// A register with a person whose name stands in rows, texts, history, the text index, commands and evidence.
  private func register() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.organisation, "zongo-store", "Store in Kaya")
    try temporary.add(.person, "amina", Self.name, ["email": "amina@example.org"])
    try temporary.edit("amina", "note", "Amina Zongo-Ouédraogo keeps the keys")
    for number in 0..<40 { try temporary.add(.city, "c\(number)", "City \(number)") }
    _ = try temporary.register.change("add document for amina", by: TemporaryRegister.ada) {
      try $0.set(.evidenceLimit, to: "0")
      _ = try $0.keep(
        Evidence(fileName: "signature.pdf", bytes: Self.proof, location: "signature.pdf"))
    }
    return temporary
  }

  private func purge(_ register: Register) throws -> PurgeOutcome {
    let ids = try register.read { reading in
      try ["amina", "signature.pdf"].map { try reading.find(Reference($0)) }
    }
    return try register.purge(ids, by: TemporaryRegister.ada, reason: nil, shown: "(erased)")
  }

  /// The files beside a register, itself among them, that still say something.
  private func traces(_ temporary: TemporaryRegister) throws -> [String] {
    let wanted = ["Amina", "amina@example", "keeps the keys"].map { Data($0.utf8) }
    let files = FileManager.default.enumerator(atPath: temporary.folder.path())
    return (files?.compactMap { $0 as? String } ?? []).filter { name in
      let bytes = try? Data(contentsOf: temporary.folder.appending(path: name))
      return wanted.contains { bytes?.range(of: $0) != nil }
    }
  }

  @Test func `a purge leaves nothing in the file, and writes down what was erased without a name`()
    throws
  {
    let temporary = try register()
    #expect(try traces(temporary).isEmpty == false)
    let outcome = try purge(temporary.register)
    #expect((outcome.removed, outcome.emptied) == (2, 0))
    #expect(try traces(temporary) == [])
    #expect(EvidenceFolder(of: temporary.path).names == [])
    #expect(try temporary.register.read { try $0.examine() } == [])
    let journal = try String(contentsOfFile: temporary.path + ".purges", encoding: .utf8)
    #expect(journal.split(separator: "\n").count == 1)
    #expect(
      journal.hasPrefix(
        "grants-purge 1 \(TemporaryRegister.ada.clock) \(outcome.entry.office)"
          + " \(outcome.entry.number) "))
    #expect(try PurgeJournal(of: temporary.path).digests().count == 2)
  }

  @Test func `where other records still mention the name is told`() throws {
    let temporary = try register()
    try temporary.add(.project, "p", "Sewing with Zongo-Ouédraogo")
    try temporary.edit("zongo-store", "note", "Ask Amina for the key")
    #expect(
      try purge(temporary.register).mentions
        == [
          .init(reference: "p", field: "slug"), .init(reference: "p", field: "title"),
          .init(reference: "zongo-store", field: "note"),
          .init(reference: "zongo-store", field: "slug"),
        ].filter { ($0.reference, $0.field) != ("p", "slug") })
  }

  @Test func `a purge that was cut off after its transaction is finished by the next who writes`()
    throws
  {
    let temporary = try register()
    // As a process that was killed has left it: the transaction is there, the rest is not done.
    try temporary.register.writeLocally { try Erasure.Step.space.remember($0) }
    #expect(try temporary.register.hasUnfinishedErasure)
    #expect(try temporary.register.examine() == [.erasureUnfinished])
    let next = try Register(path: temporary.path, access: .writing)
    #expect(try next.hasUnfinishedErasure == false)
    #expect(try next.examine() == [])
  }

  @Test func `the copy from before an upgrade is named until it is deleted`() throws {
    let temporary = try register()
    let copy = temporary.path + ".layout-15"
    try temporary.register.backup(to: copy)
    #expect(try temporary.register.examine() == [])
    _ = try purge(temporary.register)
    #expect(try temporary.register.examine() == [.copyFromBefore(path: copy)])
    try FileManager.default.removeItem(atPath: copy)
    #expect(try temporary.register.examine() == [])
  }

  /// Each operation of the disk in a purge, and all that come after it.
  @Test(arguments: [SQLITE_FULL, SQLITE_IOERR])
  func `a disk that gives up at any step of a purge leaves it undone or remembered`(code: Int32)
    throws
  {
    let drawsAll = ProcessInfo.processInfo.environment["GRANTS_ALL_FAULTS"] != nil
    var dice = Dice(seed: UInt64(code))
    let steps = try { () throws -> Int in
      let temporary = try register()
      faulty_watch(temporary.folder.path())
      defer { faulty_stop() }
      faulty_fail(0, code, 0)
      _ = try purge(Register(path: temporary.path, access: .writing))
      return Int(faulty_asked())
    }()
    #expect(steps > 20)
    let drawn = drawsAll ? Array(1...steps) : (0..<12).map { _ in dice.roll(1...steps) }
    for step in drawn {
      let temporary = try register()
      faulty_watch(temporary.folder.path())
      var failure: RegisterError?
      do {
        let register = try Register(path: temporary.path, access: .writing)
        faulty_fail(Int32(step), code, 1)
        _ = try purge(register)
      } catch let error as RegisterError { failure = error }
      faulty_stop()
      let reader = try Register(path: temporary.path, access: .reading)
      let isThere = try reader.read { try $0.lookUp(Reference("amina")) } != nil
      // Who is told that nothing was changed can rely on that.
      if case .erasureUnfinished? = failure { #expect(!isThere, "\(step)") }
      if case .diskFull? = failure { #expect(isThere, "\(step)") }
      if isThere { _ = try purge(Register(path: temporary.path, access: .writing)) }
      let next = try Register(path: temporary.path, access: .writing)
      #expect(try next.hasUnfinishedErasure == false, "\(step)")
      #expect(try traces(temporary) == [], "step \(step) of \(steps)")
      #expect(EvidenceFolder(of: temporary.path).names == [], "\(step)")
      #expect(try next.read { try $0.examine() } == [], "\(step)")
    }
  }

  @Test func `a restored backup does not bring back what was erased since`() throws {
    let temporary = try register()
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    _ = try purge(temporary.register)
    try temporary.add(.city, "later", "Later")
    let kept = temporary.folder.appending(path: "kept.sqlite").path()
    let outcome = try Register.restore(
      backup, to: temporary.path, keeping: kept, by: TemporaryRegister.ben, shown: "(erased)")
    #expect(outcome == RestoreOutcome(hasReplaced: true, purgedAgain: 2, evidenceMissing: []))
    let restored = try Register(path: temporary.path, access: .reading)
    #expect(try restored.read { try $0.lookUp(Reference("amina")) } == nil)
    #expect(try restored.read { try $0.lookUp(Reference("c1")) } != nil)
    #expect(try restored.read { try $0.examine() } == [])
    #expect(EvidenceFolder(of: temporary.path).names == [])
    #expect(
      Set(try traces(temporary).map { $0.split(separator: "/")[0] })
        == ["backup.sqlite", "backup.sqlite.evidence"])
    // Nothing is left to be erased a second time.
    #expect(
      try Register(path: temporary.path, access: .writing)
        .purgeAgain(by: TemporaryRegister.ben, shown: "") == 0)
  }

  @Test func `a register that lost its file and is restored still knows what was erased`() throws {
    let temporary = try register()
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    _ = try purge(temporary.register)
    try FileManager.default.removeItem(atPath: temporary.path)
    let outcome = try Register.restore(
      backup, to: temporary.path, keeping: "", by: TemporaryRegister.ben, shown: "(erased)")
    #expect(outcome == RestoreOutcome(hasReplaced: false, purgedAgain: 2, evidenceMissing: []))
  }

  @Test func `the address to which a person was written goes with the person`() throws {
    let temporary = try register()
    let id = try temporary.register.read { try $0.find(Reference("amina")) }
    try temporary.register.writeLocally {
      try $0.run(
        """
        INSERT INTO sent (rule, record, due, days, recipient, at, address, state, detail)
        VALUES (?1, ?2, '2026-01-01', 0, ?3, 1, 'amina@example.org', 'sent', 'to Amina')
        """, SQLValue(RecordID.root), SQLValue(RecordID.root), SQLValue(id))
    }
    _ = try purge(temporary.register)
    #expect(try traces(temporary) == [])
  }

  @Test func `a line that a full disk cut off in the journal is none, and the next one stands`()
    throws
  {
    let temporary = try TemporaryRegister()
    let journal = PurgeJournal(of: temporary.path)
    try Data("grants-purge 1 17 abc".utf8).write(to: URL(filePath: journal.path))
    let entry = EntryName(office: .root, number: 7)
    let line = PurgeJournal.line(of: entry, at: 5, [RecordID.root])
    try journal.add(line)
    try journal.add(line)
    #expect(
      try String(contentsOfFile: journal.path, encoding: .utf8)
        == "grants-purge 1 17 abc\n\(line)\n")
    #expect(try journal.digests() == [PurgeJournal.digest(.root)])
  }
}
