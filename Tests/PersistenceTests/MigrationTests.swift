import Domain
import Foundation
import Schema
import TestSupport
import Testing

@testable import Persistence

/// Registers of every layout that was released, with pages of 512 bytes to keep them small.
/// `layout-6.register` was made by the command of version 0.2.0, `layout-13.register` by that of 0.3.0;
/// `layout-2.register`, of 0.1.0, by `write` below.
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
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_LAYOUT"] == "\(layout)" {
      try Self.write(layout, to: source)
    }
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
    #expect(try register.read { try $0.entries() } == entries)
    #expect(try register.read { try $0.verify(head) } == [])
    // The file as it was lies beside it, when the layout changed.
    let kept = try? Data(contentsOf: URL(filePath: "\(path).layout-\(layout)"))
    #expect(kept?.count == (layout < Register.currentVersion ? before.count : nil))
    // What was done before the migration is readable, can be undone, and the past can be seen.
    let edited = try #require(entries.first { $0.command.hasPrefix("edit kaya") })
    let rows = try register.read { try $0.rows(of: edited.name) }
    #expect(rows.flatMap(\.cells).contains { $0.column == "region" && $0.before != $0.after })
    let past = try Register(path: path, access: .reading)
    past.knownUntil = edited.at - 1
    let region = try past.read { try $0.record(Reference("kaya")).text("region") }
    #expect(region != "Centre-Nord")
    let undone = try register.undo(edited.name.number, by: TemporaryRegister.ada)
    #expect(undone == edited)
    #expect(try register.read { try $0.record(Reference("kaya")).text("region") } == region)
    #expect(try register.read { try $0.examine() } == [])
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

  /// Writes a register with the migrations of a layout and the history that all layouts share.
  private static func write(_ layout: Int, to url: URL) throws {
    try? FileManager.default.removeItem(at: url)
    let file = try DatabaseFile(path: url.path(), .readWrite)
    try file.connection.script("PRAGMA page_size = 512")
    for migration in migrations.prefix(layout) { try file.connection.script(migration.sql) }
    var dice = Dice(seed: 2)
    let office = RecordID(milliseconds: 1_782_820_800_000, using: &dice)
    let kaya = RecordID(milliseconds: 1_782_820_800_001, using: &dice)
    let dori = RecordID(milliseconds: 1_782_820_800_002, using: &dice)
    try file.connection.run(
      "INSERT INTO identity (office, made) VALUES (?, 1782820800000)", SQLValue(office))
    func entry(_ command: String, _ statements: [(String, [SQLValue])]) throws {
      try file.write { connection in
        let author = TemporaryRegister.ada
        let writer = try HistoryWriter(
          connection, office: office, .init(author: author, command: command), random: &dice
        ) { rows in
          for id in Set(rows.compactMap(\.subject)) where id != .root {
            try SearchIndex(Reading(connection)).refresh(id)
          }
        }
        try connection.script("PRAGMA defer_foreign_keys = ON")
        for (sql, values) in statements {
          let statement = try connection.prepare(sql)
          statement.bind(values)
          try statement.finish()
        }
        _ = try writer.finish()
      }
    }
    let insert = "INSERT INTO record (id, kind, parent, slug, title) VALUES (?, ?, ?, ?, ?)"
    let root = SQLValue(RecordID.root)
    try entry(
      "init",
      [
        (insert, [root, .text("register"), root, .text(""), .null]),
        ("INSERT INTO setting (name, value) VALUES ('timeZone', 'UTC')", []),
      ])
    for (id, slug) in [(kaya, "kaya"), (dori, "dori")] {
      try entry(
        "add city \(slug)",
        [
          (insert, [SQLValue(id), .text("city"), root, .text(slug), .text(slug.capitalized)]),
          ("INSERT INTO city (id, country) VALUES (?, 'BF')", [SQLValue(id)]),
        ])
    }
    for region in ["Nord", "Centre-Nord"] {
      try entry(
        "edit kaya --region \(region)",
        [("UPDATE city SET region = ? WHERE id = ?", [.text(region), SQLValue(kaya)])])
    }
    try entry(
      "remove dori",
      [
        ("DELETE FROM city WHERE id = ?", [SQLValue(dori)]),
        ("DELETE FROM record WHERE id = ?", [SQLValue(dori)]),
      ])
  }
}
