import CSQLiteSession
import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What lies beside a register and would be followed, waited for or deleted by SQLite.
@Suite struct SideFileTests {
  private static let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  /// A journal that names a second file, as SQLite writes one for a change of several files.
  private static func journal(naming name: String) -> Data {
    let bytes = Array(name.utf8)
    let sum = bytes.reduce(UInt32(0)) { $0 &+ UInt32(bitPattern: Int32(Int8(bitPattern: $1))) }
    func number(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    var journal = mark + number(0) + number(0) + number(1) + number(512) + number(4096)
    journal += [UInt8](repeating: 0, count: 512 - journal.count)
    journal += number(0x4000_0000 / 4096 + 1) + bytes + number(UInt32(bytes.count)) + number(sum)
    return Data(journal + mark)
  }

  @Test(arguments: [true, false])
  func `a journal that names a file of the user makes nobody delete it`(isRelative: Bool) throws {
    let temporary = try TemporaryRegister()
    let precious = temporary.folder.appending(path: "precious.txt")
    try Data("keep".utf8).write(to: precious)
    let journal = URL(filePath: temporary.path + "-journal")
    try Self.journal(naming: isRelative ? "precious.txt" : precious.path()).write(to: journal)
    for access in [Register.Access.reading, .writing] {
      #expect(
        throws: RegisterError.unsafeSideFile(path: journal.path(), why: .namesAnother)
      ) { try Register(path: temporary.path, access: access) }
    }
    #expect(throws: RegisterError.self) {
      try Register.restore(
        temporary.path, to: temporary.folder.appending(path: "b.sqlite").path(), keeping: "",
        by: TemporaryRegister.ada)
    }
    #expect(try Data(contentsOf: precious) == Data("keep".utf8))
    #expect(FileManager.default.fileExists(atPath: journal.path()))
  }

  @Test func `not even SQLite itself reaches what a journal names`() throws {
    let temporary = try TemporaryRegister()
    let precious = temporary.folder.appending(path: "precious.txt")
    try Data("keep".utf8).write(to: precious)
    let file = try DatabaseFile(path: temporary.path, .readWrite)
    try Self.journal(naming: precious.path()).write(
      to: URL(filePath: temporary.path + "-journal"))
    #expect(throws: SQLiteFailure.self) {
      try file.read { try $0.first("SELECT 1 FROM record") { _ in true } }
    }
    #expect(try Data(contentsOf: precious) == Data("keep".utf8))
  }

  @Test(arguments: RegisterFile.sideFiles)
  func `a pipe, a link, a folder or a second name beside a register is refused`(suffix: String)
    throws
  {
    let temporary = try TemporaryRegister()
    let side = temporary.path + suffix
    let other = temporary.folder.appending(path: "other").path()
    try Data("other".utf8).write(to: URL(filePath: other))
    let make: [(RegisterError.SideFile, () throws -> Void)] = [
      (.notAFile, { try #require(mkfifo(side, 0o600) == 0) }),
      (.notAFile, { try #require(symlink(other, side) == 0) }),
      (.notAFile, { try #require(mkdir(side, 0o700) == 0) }),
      (.otherNames, { try #require(link(other, side) == 0) }),
    ]
    for (why, make) in make {
      try make()
      for access in [Register.Access.reading, .writing] {
        #expect(throws: RegisterError.unsafeSideFile(path: side, why: why)) {
          try Register(path: temporary.path, access: access)
        }
      }
      try #require(remove(side) == 0)
    }
    #expect(try Data(contentsOf: URL(filePath: other)) == Data("other".utf8))
  }

  @Test func `one that appears between two commands is not opened either`() throws {
    let temporary = try TemporaryRegister()
    try #require(mkfifo(temporary.path + "-journal", 0o600) == 0)
    #expect(throws: RegisterError.self) { try temporary.add(.city, "kaya", "Kaya") }
  }

  @Test func `a write-ahead log beside a register that has none is refused, whatever it holds`()
    throws
  {
    let temporary = try TemporaryRegister()
    try Data([0x37, 0x7F, 0x06, 0x82] + [UInt8](repeating: 0, count: 60)).write(
      to: URL(filePath: temporary.path + "-wal"))
    #expect(
      throws: RegisterError.unsafeSideFile(path: temporary.path + "-wal", why: .writeAheadLog)
    ) { try Register(path: temporary.path, access: .reading) }
    try FileManager.default.removeItem(atPath: temporary.path + "-wal")
    // A server was killed whose log was lost, or is somebody's text.
    try PlainSQLite(path: temporary.path).write([2, 2], at: 18)
    try Data("no log".utf8).write(to: URL(filePath: temporary.path + "-wal"))
    #expect(throws: RegisterError.unsafeSideFile(path: temporary.path + "-wal", why: .inTheWay)) {
      try Register(path: temporary.path, access: .reading)
    }
    try FileManager.default.removeItem(atPath: temporary.path + "-wal")
    let register = try Register(path: temporary.path, access: .writing)
    #expect(try register.read { try $0.examine() } == [])
    #expect(try PlainSQLite(path: temporary.path).header()[18] == 1)
  }

  @Test(arguments: [(16, [0, 3]), (20, [8]), (21, [65]), (18, [3])])
  func `a header that no program writes is refused`(place: Int, bytes: [UInt8]) throws {
    let temporary = try TemporaryRegister()
    try PlainSQLite(path: temporary.path).write(bytes, at: UInt64(place))
    #expect(throws: RegisterError.unusual(path: temporary.path, why: .header)) {
      try Register(path: temporary.path, access: .reading)
    }
  }

  @Test func `a register is one place, by whatever name it is opened`() throws {
    let temporary = try TemporaryRegister()
    let link = temporary.folder.appending(path: "link.sqlite").path()
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: temporary.path)
    let register = try Register(path: link, access: .writing)
    #expect(register.path == temporary.path)
    _ = try register.change("set", by: TemporaryRegister.ada) {
      try $0.set(.evidenceLimit, to: "0")
      _ = try $0.keep(Evidence(fileName: "pv.pdf", bytes: Array("proof".utf8), location: "pv.pdf"))
    }
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    #expect(try Register(path: link, access: .reading).backup(to: copy).evidenceMissing == [])
    #expect(EvidenceFolder(of: copy).names.count == 1)
    #expect(EvidenceFolder(of: temporary.path).names.count == 1)
    #expect(EvidenceFolder(of: link).names.isEmpty)
  }

  @Test func `a copy that has no evidence says so`() throws {
    let temporary = try TemporaryRegister()
    _ = try temporary.register.change("keep", by: TemporaryRegister.ada) {
      try $0.set(.evidenceLimit, to: "0")
      _ = try $0.keep(Evidence(fileName: "pv.pdf", bytes: Array("proof".utf8), location: "pv.pdf"))
    }
    try FileManager.default.removeItem(atPath: temporary.path + ".evidence")
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    #expect(try temporary.register.backup(to: copy).evidenceMissing == ["pv.pdf"])
  }

  @Test func `the journal of a file that is gone does not come over a copy of its name`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    // A hot journal of another register: one that would put other pages into the copy.
    let old = try TemporaryRegister()
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    let kept = old.path + ".kept"
    let file = try DatabaseFile(path: old.path, .readWrite)
    try file.connection.script(
      "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE record SET slug = slug || 'x' WHERE id <> parent;"
        + " INSERT INTO setting VALUES ('notice', hex(zeroblob(200000)))")
    try FileManager.default.copyItem(atPath: old.path + "-journal", toPath: kept)
    try file.connection.script("ROLLBACK")
    for place in ["backup", "clone", "restore"] {
      try FileManager.default.copyItem(atPath: kept, toPath: copy + "-journal")
      switch place {
      case "backup": try temporary.register.backup(to: copy)
      case "clone": try temporary.register.clone(to: copy, clock: 1)
      default:
        _ = try Register.restore(
          temporary.path, to: copy, keeping: "", by: TemporaryRegister.ada)
      }
      let opened = try Register(path: copy, access: .writing)
      #expect(try opened.read { try $0.examine() } == [], "\(place)")
      #expect(try opened.read { try $0.records(.city) }.count == 1, "\(place)")
      try FileManager.default.removeItem(atPath: copy)
    }
  }

  @Test func `a register that is there keeps its journal when one of its name is to be made`()
    throws
  {
    let temporary = try TemporaryRegister()
    let journal = URL(filePath: temporary.path + "-journal")
    try Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + [UInt8](repeating: 0, count: 600))
      .write(to: journal)
    #expect(throws: RegisterError.alreadyExists(path: temporary.path)) {
      try Register.create(path: temporary.path, settings: [:], author: TemporaryRegister.ada)
    }
    #expect(FileManager.default.fileExists(atPath: journal.path()))
  }

  @Test func `a text that only has the name of a journal is not taken for one`() throws {
    let temporary = try TemporaryRegister()
    let diary = URL(filePath: temporary.path + "-journal")
    try Data("my diary".utf8).write(to: diary)
    for access in [Register.Access.reading, .writing] {
      #expect(throws: RegisterError.unsafeSideFile(path: diary.path(), why: .inTheWay)) {
        try Register(path: temporary.path, access: access)
      }
    }
    #expect(try Data(contentsOf: diary) == Data("my diary".utf8))
  }

  @Test func `a file of the user that only has such a name stays`() throws {
    let temporary = try TemporaryRegister()
    let copy = temporary.folder.appending(path: "copy").path()
    try Data("my journal".utf8).write(to: URL(filePath: copy + "-journal"))
    #expect(throws: RegisterError.unsafeSideFile(path: copy + "-journal", why: .inTheWay)) {
      try temporary.register.backup(to: copy)
    }
    #expect(try Data(contentsOf: URL(filePath: copy + "-journal")) == Data("my journal".utf8))
  }
}
