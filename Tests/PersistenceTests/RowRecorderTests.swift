import CSQLiteSession
import Domain
import Schema
import TestSupport
import Testing

@testable import Persistence

/// What is recorded of a change, beside what SQLite's session extension records of the same.
@Suite struct RowRecorderTests {
  /// A file of its own in memory, with some records that were there before.
  private func register() throws -> Connection {
    let connection = try DatabaseFile(path: ":memory:", .readWrite).connection
    for migration in migrations { try connection.script(migration.sql) }
    for number in 0..<4 { try connection.script(Self.city(number, "before")) }
    return connection
  }

  /// The rows of a city: one of fixed columns, one with columns that a later layout added.
  private static func city(_ number: Int, _ name: String) -> String {
    """
    INSERT INTO record (id, kind, parent, slug, title) VALUES (\(key(number)), 'city', \(key(number)),
      'c\(number)', '\(name)');
    INSERT INTO city (id, country, latitude) VALUES (\(key(number)), 'BF', \(number * 1_000_000));
    """
  }

  private static func key(_ number: Int) -> String {
    "x'" + String(repeating: "0", count: 31) + String(number, radix: 16) + "'"
  }

  /// One step, drawn by lot; what it says may not be possible, and then does nothing.
  private static func step(_ dice: inout Dice) -> String {
    let id = key(dice.roll(0...7))
    let word = dice.pick(["Kaya", "Dori", "", "Djibo é", String(repeating: "long ", count: 60)])
    return switch dice.roll(0...9) {
    case 0, 1: city(dice.roll(0...7), word)
    case 2: "UPDATE record SET title = '\(word)' WHERE id = \(id)"
    case 3: "UPDATE city SET latitude = \(dice.roll(-3...3)), note = '\(word)' WHERE id = \(id)"
    case 4: "UPDATE city SET note = NULL, country = country WHERE id = \(id)"
    case 5: "DELETE FROM city WHERE id = \(id); DELETE FROM record WHERE id = \(id)"
    case 6:
      """
      INSERT INTO setting (name, value) VALUES ('zone', '\(word)')
        ON CONFLICT DO UPDATE SET value = excluded.value
      """
    case 7: "INSERT OR REPLACE INTO narrative VALUES (\(id), 'title', 0, 'fr', '\(word)')"
    case 8:
      "UPDATE narrative SET ordinal = \(dice.roll(0...2)) WHERE record = \(id) AND ordinal = 0"
    default:
      "INSERT INTO searchMap (record) VALUES (\(id)); DELETE FROM setting WHERE name = 'zone'"
    }
  }

  /// Runs steps, some of them in attempts that are taken back; `attempt` says how.
  private func run(
    _ seed: UInt64, on connection: Connection, attempt: (() throws -> Void) throws -> Void
  ) throws {
    struct TakenBack: Error {}
    var dice = Dice(seed: seed)
    for _ in 0..<dice.roll(1...60) {
      let steps = (0..<dice.roll(1...4)).map { _ in Self.step(&dice) }
      let fails = dice.roll(0...4) == 0
      try? attempt {
        for step in steps { try? connection.script(step) }
        if fails { throw TakenBack() }
      }
    }
  }

  private func sorted(_ changeset: [UInt8]) throws -> [String] {
    var rows: [String] = []
    try Changeset.forEachRow(in: changeset) { rows.append("\($0)") }
    return rows.sorted()
  }

  @Test func `it records what a session records, row by row`() throws {
    var all = 0
    for seed in UInt64(1)...40 {
      let (one, other) = (try register(), try register())
      try one.script("BEGIN; PRAGMA defer_foreign_keys = ON")
      let recorder = RowRecorder(one.handle)
      try run(seed, on: one) { try recorder.attempt(on: one, $0) }
      let recorded = try sorted(try recorder.collectRows())

      try other.script("BEGIN; PRAGMA defer_foreign_keys = ON")
      let session = try Session(other.handle)
      try run(seed, on: other) { body in
        try other.script("SAVEPOINT attempt")
        do { try body() } catch { try other.script("ROLLBACK TO attempt") }
        try other.script("RELEASE attempt")
      }
      #expect(recorded == (try sorted(try session.changeset())), "seed \(seed)")
      all += recorded.count
    }
    #expect(all > 500)
  }

  @Test func `what was recorded leads back to what was there`() throws {
    for seed in UInt64(200)...220 {
      let connection = try register()
      func state() throws -> [[SQLValue]] {
        try ["record", "city", "setting", "narrative"].flatMap { table in
          try connection.rows("SELECT * FROM \(table) ORDER BY 1, 2") { row in
            (0..<(table == "setting" ? 2 : 4)).map { row.value($0) }
          }
        }
      }
      let before = try state()
      try connection.script("BEGIN; PRAGMA defer_foreign_keys = ON")
      let recorder = RowRecorder(connection.handle)
      try run(seed, on: connection) { try recorder.attempt(on: connection, $0) }
      let changeset = try recorder.collectRows()
      recorder.stop()
      if changeset.isEmpty { continue }
      #expect(try Changeset.apply(Changeset.inverted(changeset), to: connection.handle))
      #expect(try state() == before, "seed \(seed)")
      #expect(try recorder.collectRows() == [])
    }
  }

  @Test func `the key of every recorded table is its first columns`() throws {
    let connection = try register()
    for table in Tables.recorded {
      let places = try connection.rows(
        "SELECT pk FROM pragma_table_info(?) ORDER BY cid", [.text(table)]
      ) { Int($0.integer(0)) }
      let count = try #require(Tables.keyColumns(of: table))
      #expect(places == places.indices.map { $0 < count ? $0 + 1 : 0 }, "\(table)")
    }
    #expect(Tables.keyColumns(of: "deadline") == nil)
  }
}

/// SQLite's own session, to compare with.
private final class Session {
  private var handle: OpaquePointer?

  init(_ connection: OpaquePointer) throws {
    guard sqlite3session_create(connection, "main", &handle) == SQLITE_OK,
      Tables.recorded.allSatisfy({ sqlite3session_attach(handle, $0) == SQLITE_OK })
    else { throw SQLiteFailure(connection) }
  }

  deinit {
    sqlite3session_delete(handle)
  }

  func changeset() throws -> [UInt8] {
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(handle, &count, &bytes)
    defer { sqlite3_free(bytes) }
    guard code == SQLITE_OK else {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }
}
