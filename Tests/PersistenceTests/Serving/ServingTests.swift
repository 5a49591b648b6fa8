import CSQLiteSession
import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// A register that a server has open, with a write-ahead log, and what else uses the file meanwhile.
@Suite(.serialized) struct ServingTests {
  /// A register with three cities, and the same as a server has it open.
  private func served() throws -> (file: TemporaryRegister, server: TemporaryRegister) {
    let file = try TemporaryRegister()
    for name in ["kaya", "dori", "djibo"] { try file.add(.city, name, name) }
    let server = try Register(path: file.path, access: .serving)
    return (file, TemporaryRegister(sharing: file, server))
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// How the file says that changes are kept: 1 for the rollback journal, 2 for the log.
  private func mode(_ path: String) throws -> UInt8 {
    try Data(contentsOf: URL(filePath: path))[18]
  }

  private func expectNoFindings(_ register: Register) throws {
    let findings = try register.examine()
    #expect(findings == [])
  }

  @Test func `a server has the log, its end returns the file to the journal, and a copy is whole`()
    throws
  {
    let (file, server) = try served()
    #expect(try mode(file.path) == 2)
    try server.add(.city, "gaoua", "Gaoua")
    #expect(exists(file.path + "-wal"))
    try server.register.close()
    #expect(try mode(file.path) == 1)
    #expect(!exists(file.path + "-wal") && !exists(file.path + "-shm"))
    let copy = file.folder.appending(path: "copy.sqlite").path()
    try FileManager.default.copyItem(atPath: file.path, toPath: copy)
    #expect(try Register(path: copy, access: .reading).read { try $0.records(.city) }.count == 4)
    try expectNoFindings(Register(path: copy, access: .reading))
  }

  @Test func `after a server was killed readers see all, and the next writer returns the file`()
    throws
  {
    let (file, server) = try served()
    try server.add(.city, "gaoua", "Gaoua")
    // The files as they lie when the process goes away.
    let killed = file.folder.appending(path: "killed.sqlite").path()
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: file.path + suffix, toPath: killed + suffix)
    }
    #expect(try Register(path: killed, access: .reading).read { try $0.records(.city) }.count == 4)
    _ = try Register(path: killed, access: .writing).change("set", by: TemporaryRegister.ada) {
      try $0.set(.notice, to: "N")
    }
    #expect(try mode(killed) == 1)
    #expect(!exists(killed + "-wal"))
    try expectNoFindings(Register(path: killed, access: .reading))
  }

  @Test func `commands record, undo and look beside a server, and both see all`() throws {
    let (file, server) = try served()
    let command = try Register(path: file.path, access: .writing)
    let beside = TemporaryRegister(sharing: file, command)
    for round in 0..<5 {
      try beside.add(.city, "command-\(round)", "C")
      try server.add(.city, "server-\(round)", "S", by: TemporaryRegister.ben)
    }
    #expect(try server.register.read { try $0.records(.city) }.count == 13)
    _ = try command.undo(by: TemporaryRegister.ben)
    _ = try server.register.undo(by: TemporaryRegister.ada)
    let names = try Register(path: file.path, access: .reading).read { reading in
      try reading.records(.city).map(\.slug).filter { $0.hasSuffix("-4") }
    }
    #expect(names == [])
    #expect(try mode(file.path) == 2, "a command leaves the log to the server")
    try expectNoFindings(server.register)
  }

  @Test func `a past is looked at beside changes, and what was changed stays in the log`() throws {
    let (file, server) = try served()
    let then = try server.register.read { try $0.head().at } - 1
    let reading = try Look(file.path, knownUntil: then)
    try reading.read { slow in
      #expect(try slow.records(.city).count == 2)
      let held = VirtualFile.main(
        of: slow.past?.present.connection.handle ?? slow.connection.handle)
      #expect((held as? HeldFile)?.isWholeFile == true)
      try server.add(.city, "new", "New")
      #expect(try slow.records(.city).count == 2)
      #expect(try slow.search("djibo", limit: 5).isEmpty)
    }
    #expect(try reading.read { try $0.records(.city) }.count == 2)
    #expect(try server.register.read { try $0.records(.city) }.count == 4)
  }

  @Test func `where an older reader keeps changes in the log, the past is of a whole copy`() throws
  {
    let (file, server) = try served()
    let then = try server.register.read { try $0.head().at } - 1
    let old = try Register(path: file.path, access: .reading)
    try server.add(.city, "older", "Older")
    try old.read { slow in
      #expect(try slow.records(.city).count == 4)
      try server.add(.city, "new", "New")
      let past = try Look(file.path, knownUntil: then)
      try LogGate.$patience.withValue(20) {
        try past.read { reading in
          let present = try #require(reading.past?.present.connection)
          #expect((VirtualFile.main(of: present.handle) as? HeldFile)?.isWholeFile == false)
          #expect(try reading.records(.city).count == 2)
        }
      }
      #expect(try slow.records(.city).count == 4)
    }
  }

  @Test func `who looks at the past for long lets changes be moved out of the log`() throws {
    let (file, server) = try served()
    let then = try server.register.read { try $0.head().at } - 1
    let writer = try DatabaseFile(path: file.path, .readWrite)
    func isEmptied() -> Bool {
      (try? Patience.$limit.withValue(0) { try writer.emptyLog() }) != nil
    }
    let past = try Look(file.path, knownUntil: then)
    try HeldFile.$longestBesideLog.withValue(0) {
      try past.read { slow in
        #expect(try slow.records(.city).count == 2)
        try server.add(.city, "new", "New")
        // The thread that looks after long reads copies the file.
        try Patience.$limit.withValue(20_000) { try writer.emptyLog() }
        #expect(try slow.records(.city).count == 2)
        #expect(try slow.search("djibo", limit: 5).isEmpty)
      }
    }
    try past.read { slow in
      #expect(try slow.records(.city).count == 2)
      try server.add(.city, "newer", "Newer")
      #expect(!isEmptied(), "a short look keeps it")
    }
    #expect(isEmptied())
    try expectNoFindings(server.register)
  }

  @Test func `a purge is finished once nothing of it is left in the log`() throws {
    let (file, server) = try served()
    try server.add(.city, "secret", "Kpalimé-Secret")
    let reading = try Register(path: file.path, access: .reading)
    let command = try Register(path: file.path, access: .writing)
    func purge() throws -> PurgeOutcome {
      let id = try command.read { try $0.find(Reference("secret")) }
      return try Patience.$limit.withValue(100) {
        try command.purge([id], by: TemporaryRegister.ada, reason: nil)
      }
    }
    let outcome = try reading.read { slow in
      _ = try slow.records(.city)
      return try purge()
    }
    #expect(!outcome.isFinished)
    #expect(try command.hasUnfinishedErasure)
    try command.finishErasure()
    #expect(try !command.hasUnfinishedErasure)
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(filePath: file.path + suffix))
      #expect(bytes.range(of: Data("Kpalimé-Secret".utf8)) == nil, "\(suffix)")
    }
    #expect(try server.register.read { try $0.lookUp(Reference("secret")) } == nil)
    try expectNoFindings(server.register)
  }

  @Test func `a backup of a served register is whole and has the journal`() throws {
    let (file, server) = try served()
    try server.add(.city, "gaoua", "Gaoua")
    let command = try Register(path: file.path, access: .reading)
    for (name, register) in [("a", command), ("b", server.register)] {
      let copy = file.folder.appending(path: "\(name).sqlite").path()
      try register.backup(to: copy)
      #expect(try mode(copy) == 1)
      #expect(!exists(copy + "-wal"))
      let reading = try Register(path: copy, access: .reading)
      #expect(try reading.read { try $0.records(.city) }.count == 4)
      try expectNoFindings(reading)
    }
  }

  @Test func `a backup is restored beside a server, which sees it at once`() throws {
    let (file, server) = try served()
    let backup = file.folder.appending(path: "backup.sqlite").path()
    try server.register.backup(to: backup)
    try server.add(.city, "gaoua", "Gaoua")
    let outcome = try Register.restore(
      backup, to: file.path, keeping: backup + ".kept", by: TemporaryRegister.ada)
    #expect(outcome.hasReplaced)
    #expect(try server.register.read { try $0.records(.city) }.count == 3)
    try server.add(.city, "after", "After")
    try server.register.close()
    #expect(try mode(file.path) == 1)
    let reading = try Register(path: file.path, access: .reading)
    #expect(try reading.read { try $0.records(.city).map(\.slug) }.sorted().contains("after"))
    try expectNoFindings(reading)
    let kept = try Register(path: backup + ".kept", access: .reading)
    #expect(try kept.read { try $0.records(.city) }.count == 4)
  }

  @Test func `a server that meets a newer layout says so and changes nothing`() throws {
    let (file, server) = try served()
    let newer = Register.currentVersion + 1
    // What a command of a later version would do.
    try PlainSQLite(path: file.path).run(
      "CREATE TABLE later (a); PRAGMA user_version = \(newer)")
    let expected = RegisterError.newer(
      path: file.path, version: newer, supported: Register.currentVersion)
    #expect(throws: expected) { try server.register.read { try $0.records(.city) } }
    #expect(throws: expected) { try server.add(.city, "late", "Late") }
  }

  @Test func `a command brings the layout up to date under a server of an earlier version`() throws
  {
    let file = try TemporaryRegister()
    try FileManager.default.removeItem(atPath: file.path)
    let old = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Layouts/layout-13.register")
    try FileManager.default.copyItem(atPath: old.path(), toPath: file.path)
    // The server of that version has it open and is asked something.
    let server = try DatabaseFile(path: file.path, .readWrite)
    try server.enterLog()
    try server.read { connection in
      let count = "SELECT count(*) FROM record"
      let before = try connection.first(count) { $0.integer(0) }
      let command = try Register(path: file.path, access: .writing)
      let findings = try command.examine()
      #expect(findings == [])
      let during = try connection.first(count) { $0.integer(0) }
      #expect(during == before)
    }
    let version = try server.read { try Register.layout(of: $0).version }
    #expect(version == Register.currentVersion)
    // What the command kept of the old layout is whole by itself.
    let kept = try DatabaseFile(path: file.path + ".layout-13", .readOnly)
    #expect(try kept.connection.first("PRAGMA integrity_check") { $0.text(0) } == "ok")
    #expect(try mode(file.path + ".layout-13") == 1)
  }
}
