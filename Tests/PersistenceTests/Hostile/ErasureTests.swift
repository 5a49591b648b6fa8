import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What is to be forgotten is gone from the file, its journal and its folder, whenever the process or the disk
/// gives up.
@Suite struct ErasureTests {
  private func register() throws -> TemporaryRegister { try SomebodyToForget.register() }

  private func purge(_ register: Register) throws -> PurgeOutcome {
    try SomebodyToForget.purge(register)
  }

  private func traces(_ temporary: TemporaryRegister) throws -> [String] {
    try SomebodyToForget.traces(temporary)
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
    #expect(try PurgeJournal(of: temporary.path).lines().map(\.digests.count) == [2])
  }

  @Test func `where other texts still mention the name is told, history included`() throws {
    let temporary = try register()
    try temporary.add(.project, "p", "Sewing with Zongo-Ouédraogo")
    try temporary.edit("zongo-store", "note", "Ask Amina for the key")
    try temporary.edit("c1", "note", "Ask Amina")
    let asked = try #require(try temporary.edit("c1", "note", "Ask nobody")?.number)
    try temporary.add(.city, "gone", "Meet Amina here")
    try temporary.remove("gone")
    for notice in ["Ask Amina", "Ask somebody", "Amina has the key"] {
      _ = try temporary.register.change("set", by: TemporaryRegister.ada) {
        try $0.set(.notice, to: notice)
      }
    }
    #expect(
      try purge(temporary.register).mentions == [
        .init(reference: "", field: "notice"),
        .init(reference: "c1", field: "note", entry: asked - 1),
        .init(reference: "c1", field: "note", entry: asked),
        .init(reference: "gone", field: "title", entry: asked + 1),
        .init(reference: "gone", field: "title", entry: asked + 2),
        .init(reference: "p", field: "title"), .init(reference: "zongo-store", field: "note"),
        .init(reference: "zongo-store", field: "slug"),
      ])
  }

  @Test func `bytes of a document that was taken back go, too`() throws {
    let temporary = try register()
    _ = try temporary.register.undo(by: TemporaryRegister.ada)
    #expect(EvidenceFolder(of: temporary.path).names.count == 1)
    let id = try temporary.register.read { reading in
      try #require(
        try reading.connection.first(
          "SELECT substr(key, 1, 16) FROM \(ChangeIndex.lines) WHERE tableName = 'document'"
        ) { $0.id(0) })
    }
    _ = try temporary.register.purge([id], by: TemporaryRegister.ada, reason: nil)
    #expect(EvidenceFolder(of: temporary.path).names == [])
  }

  @Test(arguments: ["pipe", "link", "second name", "folder"])
  func `a journal of erasures that cannot be used is found before anything is changed`(what: String)
    throws
  {
    let temporary = try register()
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    let other = temporary.folder.appending(path: "other").path()
    try Data("the user's own".utf8).write(to: URL(filePath: other))
    let journal = temporary.path + ".purges"
    let made =
      switch what {
      case "pipe": mkfifo(journal, 0o600)
      case "link": symlink(other, journal)
      case "second name": link(other, journal)
      default: mkdir(journal, 0o700)
      }
    try #require(made == 0)
    #expect(throws: RegisterError.self) { try purge(temporary.register) }
    #expect(throws: RegisterError.self) {
      try Register.restore(
        backup, to: temporary.path, keeping: backup + ".kept", by: TemporaryRegister.ben)
    }
    #expect(try temporary.register.read { try $0.lookUp(Reference("amina")) } != nil)
    #expect(try Data(contentsOf: URL(filePath: other)) == Data("the user's own".utf8))
  }

  @Test func `what somebody else wrote into the list of things to do is not done`() throws {
    let temporary = try register()
    try temporary.register.writeLocally {
      try Erasure.Step.journal(line: "evil\n* * * * * root sh").remember($0)
      try Erasure.Step.journal(
        line: PurgeJournal.line(of: EntryName(office: .root, number: 1), at: 1, [RecordID.root])
      ).remember($0)
    }
    let next = try Register(path: temporary.path, access: .writing)
    #expect(try next.hasUnfinishedErasure == false)
    #expect(!FileManager.default.fileExists(atPath: temporary.path + ".purges"))
  }

  @Test func `a reason that has the name is refused, and nothing is changed`() throws {
    let temporary = try register()
    let id = try temporary.register.read { try $0.find(Reference("amina")) }
    #expect(throws: RegisterError.namedInReason) {
      try temporary.register.purge(
        [id], by: TemporaryRegister.ada, reason: "Amina asked for it")
    }
    #expect(try temporary.register.read { try $0.lookUp(Reference("amina")) } == id)
  }

  @Test func `what others wrote about something else stays when a project is erased`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.project, "a", "Reading rooms", ["status": "implementation"])
    try temporary.add(.project, "b", "Libraries")
    _ = try temporary.register.change(
      "edit b", reason: "implementation of the reading rooms stopped by the flood",
      by: TemporaryRegister.ada
    ) {
      try $0.set(.notice, to: "Invented")
    }
    let id = try temporary.register.read { try $0.find(Reference("a")) }
    let outcome = try temporary.register.purge(
      [id], by: TemporaryRegister.ada, reason: nil)
    #expect(outcome.mentions.map(\.field) == ["reason"])
    let reasons = try temporary.register.read { reading in
      try reading.connection.rows("SELECT reason FROM entry WHERE reason IS NOT NULL") {
        $0.text(0)
      }
    }
    #expect(reasons == ["implementation of the reading rooms stopped by the flood"])
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

  @Test func `a restored backup does not bring back what was erased since`() throws {
    let temporary = try register()
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    _ = try purge(temporary.register)
    try temporary.add(.city, "later", "Later")
    let kept = temporary.folder.appending(path: "kept.sqlite").path()
    let outcome = try Register.restore(
      backup, to: temporary.path, keeping: kept, by: TemporaryRegister.ben)
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
      try Register(path: temporary.path, access: .writing).purgeAgain(
        PurgeJournal(of: temporary.path), by: TemporaryRegister.ben) == 0)
  }

  @Test func `what was recorded again after it was erased is not erased by a restoration`() throws {
    let temporary = try TemporaryRegister()
    let id = RecordID(name: "well")
    func record() throws {
      _ = try temporary.register.change("import", by: TemporaryRegister.ada) { change in
        var draft = Draft(kind: .city, reference: try Reference("well"), title: "Well")
        draft.id = id
        try change.add(draft)
      }
    }
    try record()
    _ = try temporary.register.purge([id], by: TemporaryRegister.ada, reason: nil)
    try record()
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    for kept in ["one", "two"] {
      let outcome = try Register.restore(
        backup, to: temporary.path, keeping: temporary.folder.appending(path: kept).path(),
        by: TemporaryRegister.ben)
      #expect(outcome.purgedAgain == 0)
      let restored = try Register(path: temporary.path, access: .reading)
      #expect(try restored.read { try $0.lookUp(Reference("well")) } == id)
    }
  }

  @Test func `a register that lost its file and is restored still knows what was erased`() throws {
    let temporary = try register()
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    _ = try purge(temporary.register)
    try FileManager.default.removeItem(atPath: temporary.path)
    let outcome = try Register.restore(
      backup, to: temporary.path, keeping: "", by: TemporaryRegister.ben)
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
    try journal.add([line])
    try journal.add([line])
    #expect(
      try String(contentsOfFile: journal.path, encoding: .utf8)
        == "grants-purge 1 17 abc\n\(line)\n")
    #expect(try journal.lines().map(\.entry) == [entry])
    #expect(try journal.lines().map(\.digests) == [[PurgeJournal.digest(.root)]])
  }
}
