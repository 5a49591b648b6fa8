import Domain
import Foundation
import Schema
import TestSupport
import Testing

@testable import Persistence

/// Registers of every layout that was released, each made by the command of its version: see
/// `Layouts/README.md`.
@Suite struct MigrationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Layouts")
  static let released = [2, 6, 13]

  /// A copy of the register of a layout in a folder of its own.
  private func copy(of layout: Int) throws -> (folder: URL, path: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "r.sqlite")
    let source = Self.folder.appending(path: "layout-\(layout).register")
    try FileManager.default.copyItem(at: source, to: file)
    return (folder, file.path())
  }

  @Test(arguments: released)
  func `a register of every released layout opens, is sound and can go on`(layout: Int) throws {
    let (folder, path) = try copy(of: layout)
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try Data(contentsOf: URL(filePath: path))
    // Whoever only reads sees the register in the new layout, and leaves the file as it is.
    let reader = try Register(path: path, access: .reading)
    let (entries, head) = try reader.read { (try $0.entries(), try $0.head()) }
    #expect(try reader.read { try $0.examine() } == [])
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let register = try Register(path: path, access: .writing)
    #expect(try register.read { try $0.examine() } == [])
    // An older layout is sealed: one entry vouches for those of before, and they are as they were.
    let sealed = try register.read { try $0.entries() }
    #expect(sealed.filter { $0.kind != .seal } == entries)
    #expect(sealed.first?.reason == Seal.sound)
    #expect(try register.read { try $0.verify([head]) } == [])
    // The file as it was lies beside it, when the layout changed.
    let kept = try? Data(contentsOf: URL(filePath: "\(path).layout-\(layout)"))
    #expect(kept?.count == (layout < Register.currentVersion ? before.count : nil))
    // What was done before the migration is readable, can be undone, and the past can be seen.
    let edited = try #require(entries.first { $0.command?.hasPrefix("edit kaya") == true })
    let rows = try register.read { try $0.rows(of: edited.name) }
    #expect(rows.flatMap(\.cells).contains { $0.column == "region" && $0.before != $0.after })
    let past = try Look(path, knownUntil: edited.at - 1)
    let region = try past.read { try $0.record(Reference("kaya")).text("region") }
    #expect(region != "Centre-Nord")
    let undone = try register.undo(edited.name.number, by: TemporaryRegister.ada)
    #expect(undone == edited)
    #expect(try register.read { try $0.record(Reference("kaya")).text("region") } == region)
    #expect(try register.read { try $0.examine() } == [])
  }

  @Test(arguments: released)
  func `the past before a migration is what its entries rebuild, and all of it can be read`(
    layout: Int
  ) throws {
    let (folder, path) = try copy(of: layout)
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = try Register(path: path, access: .writing)
    var past = try Look(path)
    func drafts(_ look: Look) throws -> [Draft] {
      var drafts: [Draft] = []
      try look.read { try $0.forEachDraft { drafts.append($0) } }
      return drafts
    }
    for entry in try register.read({ try $0.entries() }) where entry.kind != .seal {
      #expect(try !register.read { try $0.rows(of: entry.name) }.isEmpty)
      past.knownUntil = entry.at
      #expect(
        try drafts(past) == drafts(Look(Rebuilt(register, until: entry.at).register)),
        "entry \(entry.name.number)")
    }
  }

  @Test func `what the first version entered can be read, seen in the past and taken back`() throws
  {
    let (folder, path) = try copy(of: 2)
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = try Register(path: path, access: .writing)
    var past = try Look(path)
    func told(_ look: Look) throws -> [String?] {
      try look.read { reading in
        let deliverable = try reading.record(Reference("p/w"))
        let status = try ProjectStatus(
          reading.projectFacts(reading.find(Reference("p"))), asOf: "2026-07-31")
        return [
          deliverable.decimal("target")?.description, deliverable.date("due")?.description,
          status.deliverables.first?.delivered?.description,
          try reading.lookUp(Reference("dori")) == nil ? nil : "dori",
        ]
      }
    }
    func known(_ number: Int64) throws -> [String?] {
      past.knownUntil = try register.read { try $0.time(ofEntry: number) }
      return try told(past)
    }
    // Recorded, then re-planned and amended, recorded once more, undone, redone, undone; added, removed.
    #expect(try known(11) == ["6", "2026-10", nil, nil])
    #expect(try known(12) == ["6", "2026-10", "2", nil])
    #expect(try known(16) == ["6", "2026-10", "2", nil])
    #expect(try known(18) == ["6", "2026-10", "3", nil])
    #expect(try known(19) == ["6", "2026-10", "2", nil])
    #expect(try known(20) == ["6", "2026-10", "3", nil])
    #expect(try known(22) == ["6", "2026-10", "2", "dori"])
    #expect(try told(Look(register)) == ["6", "2026-10", "2", nil])
    for (number, command) in [
      (Int64(23), "remove dori"), (16, "amend p/w \"--target 8\""),
      (17, "submit p/report --on 2026-07-02"),
      (12, "record p/w 2 --on 2026-03-14 --in kaya"), (10, "add part p/w/kaya"),
    ] {
      #expect(try register.undo(number, by: TemporaryRegister.ada).command == command)
      #expect(try register.read { try $0.examine() } == [])
    }
    #expect(try told(Look(register)) == ["6", "2026-10", nil, "dori"])
    #expect(throws: HistoryError.self) { try register.undo(7, by: TemporaryRegister.ada) }
    #expect(throws: HistoryError.self) { try register.undo(18, by: TemporaryRegister.ada) }
  }

  @Test func `a damaged file is not migrated, and a copy is made before anything else`() throws {
    let (folder, path) = try copy(of: 6)
    defer { try? FileManager.default.removeItem(at: folder) }
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in stride(from: 30_000, to: 34_000, by: 7) { bytes[index] = 0x5A }
    try bytes.write(to: URL(filePath: path))
    #expect {
      try Register(path: path, access: .writing)
    } throws: {
      ($0 as? RegisterError)?.isDamage == true
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test func `a migration that fails half-way leaves the old layout`() throws {
    let (folder, path) = try copy(of: 6)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      // A table in the way of one that the migrations make.
      let file = try DatabaseFile(path: path, .readWrite)
      try file.connection.script("CREATE TABLE purged (x)")
    }
    #expect(throws: RegisterError.self) { try Register(path: path, access: .writing) }
    let file = try DatabaseFile(path: path, .readOnly)
    #expect(try file.connection.first("PRAGMA user_version") { $0.integer(0) } == 6)
  }
}
