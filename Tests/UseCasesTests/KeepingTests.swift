import Domain
import Foundation
import Persistence
import TestSupport
import Testing
import UseCases

/// Copies, proofs, settings and evidence, without a command line.
@Suite struct KeepingTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.project, "p", "P")
  }

  private func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: open.path(name), withIntermediateDirectories: true)
    return open.path(name)
  }

  @Test func `copies in a folder are named by their time, and older ones go`() throws {
    let copies = try makeFolder("copies")
    let backup = MakeBackup(to: copies, of: open.register.path, sealed: nil)
    let first = try backup.run(in: open.session)
    let second = try backup.run(in: open.session)
    #expect(first.path == copies + "/r-2026-06-30T120000Z.sqlite")
    #expect(second.path == copies + "/r-2026-06-30T120000Z-2.sqlite")
    #expect(second.missing.isEmpty)
    let older = try backup.removeOld(keeping: 1, sparing: second, in: open.session)
    #expect(older == .removed(1))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: copies)
        == ["r-2026-06-30T120000Z-2.sqlite"])
  }

  @Test func `a backup takes the place of the register, which is copied first`() throws {
    let backup = MakeBackup(to: open.path("b.sqlite"), of: open.register.path, sealed: nil)
    _ = try backup.run(in: open.session)
    try open.add(.project, "q", "Q")
    let restoring = try RestoreBackup(
      "b.sqlite", at: open.path("b.sqlite"), to: open.register.path, clock: OpenRegister.clock)
    #expect(restoring.replaces)
    let outcome = try restoring.run(by: "ada", signingKeys: nil, secretKeys: [])
    #expect(outcome.hasReplaced)
    func projects(_ path: String) throws -> Int {
      try Register(path: path, access: .reading).read { try $0.records(.project).count }
    }
    #expect(try projects(open.register.path) == 1)
    #expect(try projects(restoring.kept) == 2)
    #expect(throws: FileArgumentError.backupIsRegister("r")) {
      try RestoreBackup("r", at: open.register.path, to: open.register.path, clock: 0)
    }
    #expect(throws: FileArgumentError.noBackup("none")) {
      try RestoreBackup("none", at: open.path("none"), to: open.register.path, clock: 0)
    }
  }

  @Test func `a copy for another office goes on with the history of this one`() throws {
    let copy = try CloneRegister(to: open.path("other.sqlite")).run(in: open.session)
    let other = try Register(path: open.path("other.sqlite"), access: .reading)
    #expect(try other.read { try $0.office() } == copy.office)
    #expect(copy.office != (try open.register.read { try $0.office() }))
    #expect(try other.read { try $0.records(.project).count } == 1)
  }

  @Test func `what can be read of a register is saved into a new one`() throws {
    let answer = try RepairRegister(open.register.path, into: open.path("saved.sqlite"))
      .run(by: "ada", clock: { OpenRegister.clock })
    #expect(answer.records == 1)
    #expect(answer.damaged.isEmpty && answer.findings.isEmpty)
    #expect(try Register(path: open.path("saved.sqlite"), access: .reading).examine().isEmpty)
  }

  @Test func `a sound register has no findings, and its lists can be made anew`() throws {
    let examination = ExamineRegister(rebuilds: true)
    #expect(try examination.rebuild(in: open.session))
    let answer = try examination.run(in: open.session)
    #expect(answer.findings.isEmpty)
    #expect(answer.lacks == nil)
    #expect(answer.office != nil)
  }

  @Test func `a copy that went its own way is found`() throws {
    _ = try MakeBackup(to: open.path("b.sqlite"), of: open.register.path, sealed: nil)
      .run(in: open.session)
    let other = try Register(path: open.path("b.sqlite"), access: .writing)
    let author = Author(name: "ben", clock: OpenRegister.clock + 1000, today: "2026-06-30")
    _ = try other.change("set", by: author) { try $0.set(.notice, to: "Theirs") }
    _ = try open.session.perform(ChangeSetting("notice", to: "Ours"))
    let answer = try ExamineRegister(against: other.path).run(in: open.session)
    #expect(answer.findings.count == 1)
  }

  @Test func `a setting is kept in the form of the register, and taken away`() throws {
    _ = try open.session.perform(ChangeSetting("as-of", to: "June 2026"))
    let set = try open.session.answer(ShowSettings("as-of"))
    #expect(set.map(\.1) == ["2026-06-30"])
    _ = try open.session.perform(ChangeSetting("as-of", to: nil))
    #expect(try open.session.answer(ShowSettings("as-of")).map(\.1) == [nil])
    #expect(try open.session.answer(ShowSettings()).map(\.0) == Setting.allCases)
    #expect(throws: RequestError.self) {
      try open.session.perform(ChangeSetting("colour", to: "red"))
    }
  }

  @Test func `a head that was kept holds, and another does not`() throws {
    let heads = try open.session.answer(ShowHeads()).heads
    try open.add(.project, "q", "Q")
    guard case .holds(let later) = try VerifyHeads(heads).run(in: open.session) else {
      Issue.record("the head does not hold")
      return
    }
    #expect(later.entries == 1)
    #expect(later.heads.count == 1)
    let head = try #require(heads.first)
    let wrong = ChainHead(
      entry: head.entry, hash: String(repeating: "0", count: 64), at: head.at)
    guard case .differs(let findings, _) = try VerifyHeads([wrong]).run(in: open.session) else {
      Issue.record("a wrong head holds")
      return
    }
    #expect(!findings.isEmpty)
  }

  @Test func `nothing is erased before it was confirmed`() throws {
    let purge = PurgeRecords(["p"], names: [], reason: nil)
    let records = try purge.records(in: open.session)
    let files = OpenRegister.files
    #expect(throws: RequestError.self) {
      try purge.run(records, confirmed: "q", in: open.session, sparing: files)
    }
    #expect(try open.titles(.project) == ["P"])
    _ = try MakeBackup(to: open.path("b.sqlite"), of: open.register.path, sealed: nil)
      .run(in: open.session)
    let answer = try purge.run(records, confirmed: "p", in: open.session, sparing: files)
    #expect(answer.outcome.removed == 1)
    #expect(answer.copies == ["b.sqlite"])
    #expect(try open.titles(.project).isEmpty)
  }
}
