import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Registers in which somebody has put tables, views and triggers of their own, or altered the program's.
@Suite struct HostileSchemaTests {
  private func register() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(.project, "p", "P")
    try temporary.add(.deliverable, "p/rooms", "Rooms", ["target": "6", "due": "2026-04"])
    return temporary
  }

  /// Whatever is done with somebody else's register, each for itself.
  private static let uses: [(name: String, run: @Sendable (String, URL) throws -> Void)] = [
    ("read", { path, _ in try Register(path: path, access: .reading).read { _ = try $0.head() } }),
    (
      "examine",
      { path, _ in _ = try Register(path: path, access: .reading).read { try $0.examine() } }
    ),
    (
      "past",
      { path, _ in
        let past = try Look(path, knownUntil: TemporaryRegister.ada.clock + 1)
        _ = try past.read { try $0.records(.city) }
      }
    ),
    (
      "backup",
      { path, folder in
        try Register(path: path, access: .reading)
          .backup(to: folder.appending(path: "copy.sqlite").path())
      }
    ),
    (
      "clone",
      { path, folder in
        try Register(path: path, access: .reading)
          .clone(to: folder.appending(path: "clone.sqlite").path(), clock: 1)
      }
    ),
    (
      "restore",
      { path, folder in
        _ = try Register.restore(
          path, to: folder.appending(path: "back.sqlite").path(),
          keeping: folder.appending(path: "kept.sqlite").path(), by: TemporaryRegister.ben)
      }
    ),
    ("write", { path, _ in _ = try Register(path: path, access: .writing) }),
    (
      "repair",
      { path, folder in
        _ = try Register.repair(
          path, into: folder.appending(path: "saved.sqlite").path(), author: TemporaryRegister.ben)
      }
    ),
  ]

  /// Runs every use, and answers which was refused, and with what.
  private func refusals(_ temporary: TemporaryRegister) throws -> [String: RegisterError] {
    var refusals: [String: RegisterError] = [:]
    for (name, run) in Self.uses {
      let folder = temporary.folder.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do { try run(temporary.path, folder) } catch let error as RegisterError {
        refusals[name] = error
      }
    }
    return refusals
  }

  @Test(arguments: [
    (
      "trigger", "extra",
      "CREATE TRIGGER extra AFTER UPDATE ON deliverable BEGIN DELETE FROM city; END"
    ),
    (
      "trigger", "t",
      "CREATE TRIGGER t AFTER INSERT ON entry BEGIN UPDATE deliverable SET target = 9; END"
    ),
    ("view", "v", "CREATE VIEW v AS SELECT * FROM record"),
    ("table", "t2", "CREATE TABLE t2 (a)"),
    ("table", "sqlite_stat1", "ANALYZE record"),
  ])
  func `what is not the program's is read past, named, and never written beside`(
    type: String, name: String, sql: String
  ) throws {
    let temporary = try register()
    try PlainSQLite(path: temporary.path).run(sql)
    let before = try Data(contentsOf: URL(filePath: temporary.path))
    let error = RegisterError.foreignObjects(
      path: temporary.path, [SchemaFault(type: type, name: name, fault: .foreign)])
    #expect(try refusals(temporary) == ["write": error, "clone": error, "restore": error])
    #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
    let reading = try Register(path: temporary.path, access: .reading)
    #expect(reading.foreignObjects == [SchemaFault(type: type, name: name, fault: .foreign)])
  }

  @Test(arguments: [
    (
      "a generated column",
      "UPDATE sqlite_schema SET sql = replace(sql, 'region TEXT',"
        + " 'region TEXT AS (upper(country))') WHERE name = 'city'", "table city"
    ),
    (
      "a rule that runs a query of its own",
      "UPDATE sqlite_schema SET sql = replace(sql, 'region TEXT',"
        + " 'region TEXT CHECK (length(hex(randomblob(100000))) > 0)') WHERE name = 'city'",
      "table city"
    ),
    (
      "an index of expressions",
      "DROP INDEX link_by_target;"
        + " CREATE INDEX link_by_target ON link (hex(target))", "index link_by_target"
    ),
    (
      "an index on a table of the program's own",
      "CREATE INDEX i ON setting (name) WHERE instr(zeroblob(100000000), x'01') > 0", "index i"
    ),
    (
      "a trigger of the program with other steps",
      "DROP TRIGGER deadline_added; CREATE TRIGGER deadline_added AFTER INSERT ON deadline"
        + " BEGIN DELETE FROM delivery; END", "trigger deadline_added"
    ),
    (
      "a view in the place of a table",
      "ALTER TABLE city RENAME TO hidden; CREATE VIEW city AS SELECT * FROM hidden", "table city"
    ),
    (
      "two tables on one root",
      "UPDATE sqlite_schema SET rootpage ="
        + " (SELECT rootpage FROM sqlite_schema WHERE name = 'site') WHERE name = 'city'",
      "table city"
    ),
    ("a table that is missing", "DROP TABLE sent", "table sent"),
  ])
  func `the program's own tables in another form are refused, also to read`(
    what: String, sql: String, object: String
  ) throws {
    let temporary = try register()
    try PlainSQLite(path: temporary.path).run(sql)
    let before = try Data(contentsOf: URL(filePath: temporary.path))
    let refusals = try refusals(temporary)
    for use in ["read", "examine", "past", "backup", "clone", "restore", "write"] {
      guard case .altered(temporary.path, let faults)? = refusals[use] else {
        Issue.record("\(use) with \(what): \(String(describing: refusals[use]))")
        continue
      }
      #expect(faults.contains { "\($0.type) \($0.name)" == object }, "\(what)")
    }
    #expect(refusals["repair"] == nil)
    #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
  }

  @Test func `the past and older layouts are read past a foreign table with an index of its own`()
    throws
  {
    let temporary = try register()
    try PlainSQLite(path: temporary.path).run("CREATE TABLE junk (a TEXT UNIQUE)")
    var reading = try Look(temporary.path)
    reading.knownUntil = try reading.read { try $0.head().at }
    #expect(try reading.read { try $0.records(.city) }.count == 1)
  }

  @Test func `text behind a definition is not run when history is replayed`() throws {
    let temporary = try register()
    let other = try TemporaryRegister()
    try other.add(.city, "dori", "Dori")
    try PlainSQLite(path: temporary.path).run(
      """
      UPDATE sqlite_schema SET sql = sql || '; ATTACH ''\(other.path)'' AS x; DELETE FROM x.city'
      WHERE name = 'setting'
      """)
    _ = try refusals(temporary)
    #expect(try other.register.read { try $0.records(.city) }.count == 1)
  }

  @Test func `a schema that is altered while the register is open is refused at the next read`()
    throws
  {
    let temporary = try register()
    let reading = try Register(path: temporary.path, access: .reading)
    #expect(try reading.read { try $0.records(.city) }.count == 1)
    try PlainSQLite(path: temporary.path).run("DROP TABLE sent; PRAGMA schema_version = 4242")
    #expect(throws: RegisterError.self) { try reading.read { try $0.records(.city) } }
  }

  @Test func `nothing appears beside a register when it is looked at as it was`() throws {
    let temporary = try register()
    let before = try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path())
    let reading = try Look(temporary.path, knownUntil: TemporaryRegister.ada.clock + 1)
    let during = try reading.read { past in
      _ = try past.records(.deliverable)
      try past.needDeadlines()
      return try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path())
    }
    #expect(during.sorted() == before.sorted())
  }

  @Test func `a text of a hundred megabytes in the schema is refused at once`() throws {
    let temporary = try register()
    try PlainSQLite(path: temporary.path).run(
      """
      UPDATE sqlite_schema SET sql = sql || ' -- ' || hex(zeroblob(2000000)) WHERE name = 'sent'
      """)
    #expect(throws: RegisterError.self) {
      try Register(path: temporary.path, access: .reading)
    }
  }

  @Test func `the digest of each layout is that of its migrations`() throws {
    let digests = try (1...Register.currentVersion).map { try LayoutCheck.ownDigest(version: $0) }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Persistence/Layout/LayoutDigests.swift")
    let text = """
      /// The digest of each layout's schema, by number from 1 on; `scripts/schema` writes it from the migrations.
      enum LayoutDigests {
        static let all = [
      \(digests.map { "    \"\($0)\"," }.joined(separator: "\n"))
        ]
      }

      """
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_SCHEMA"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}
