import CSQLiteSession
import Domain
import Foundation

@testable import Persistence

extension FuzzTarget {
  /// A register of which the schema was altered, as by somebody with SQLite, and beside which other files
  /// lie. Whatever is done with it, nothing else in its folder is touched.
  ///
  /// The first byte says what is done with it. The rest is a list of steps, each ended by the byte 0xFF: what is
  /// altered, of which object, and a text.
  static let schema = FuzzTarget(
    name: "schema",
    seeds: [
      steps(0, (0, 9, "CREATE TABLE city (id BLOB PRIMARY KEY, a AS (randomblob(99)))")),
      steps(1, (1, 3, "CREATE TRIGGER x AFTER INSERT ON entry BEGIN DELETE FROM city; END")),
      steps(2, (1, 2, "CREATE VIEW v AS SELECT * FROM record")),
      steps(3, (2, 9, "\u{2}"), (3, 12, " CHECK (length(hex(zeroblob(9999))) > 0)")),
      steps(4, (4, 40, "")), steps(5, (5, 0, "\u{D9}")),
      steps(6, (0, 0, "CREATE TABLE setting (name, value); ATTACH 'canary' AS x")),
    ]
  ) { bytes in
    guard let use = bytes.first, let place = HostilePlace(bytes.dropFirst()) else { return }
    defer { place.remove() }
    place.use(use)
    precondition(place.isUntouched, "something beside the register was touched")
  }

  private static func steps(_ use: UInt8, _ steps: (UInt8, UInt8, String)...) -> [UInt8] {
    [use] + steps.flatMap { [$0.0, $0.1] + Array($0.2.utf8) + [0xFF] }
  }
}

/// A folder with a register that somebody has altered, and a file that belongs to the user.
private struct HostilePlace {
  private let folder: String
  private var path: String { folder + "/r.sqlite" }

  private static let canary = Data("the user's own".utf8)
  private static let count = 8

  init?(_ bytes: ArraySlice<UInt8>) {
    folder = NSTemporaryDirectory() + "grants-hostile-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    guard let register = FuzzTarget.smallRegister, mkdir(folder, 0o700) == 0,
      (try? Data(register).write(to: URL(filePath: path))) != nil,
      (try? Self.canary.write(to: URL(filePath: folder + "/canary"))) != nil
    else { return nil }
    alter(bytes.split(separator: 0xFF).prefix(Self.count).map(Array.init))
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func alter(_ steps: [[UInt8]]) {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, "unix") == SQLITE_OK else {
      return
    }
    sqlite3_exec(connection, "PRAGMA writable_schema = ON", nil, nil, nil)
    for step in steps where step.count >= 2 {
      let (object, text) = (Int32(step[1]), String(decoding: step.dropFirst(2), as: UTF8.self))
      let sql =
        switch step[0] % 6 {
        case 0: "UPDATE sqlite_schema SET sql = ?2 WHERE rowid = ?1"
        case 1:
          "INSERT INTO sqlite_schema VALUES ((SELECT type FROM sqlite_schema WHERE rowid = ?1), 'x' || ?1,"
            + " (SELECT tbl_name FROM sqlite_schema WHERE rowid = ?1), 0, ?2)"
        case 2: "UPDATE sqlite_schema SET rootpage = unicode(?2) WHERE rowid = ?1"
        case 3: "UPDATE sqlite_schema SET sql = replace(sql, ',', ?2 || ',') WHERE rowid = ?1"
        case 4: "DELETE FROM sqlite_schema WHERE rowid = ?1 AND ?2 = ?2"
        default: ""
        }
      guard !sql.isEmpty else {
        let side = ["-journal", "-wal", "-shm"][Int(object % 3)]
        try? Data(step.dropFirst(2)).write(to: URL(filePath: path + side))
        continue
      }
      var statement: OpaquePointer?
      sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
      sqlite3_bind_int(statement, 1, object)
      sqlite3_bind_text(statement, 2, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      sqlite3_step(statement)
      sqlite3_finalize(statement)
    }
  }

  /// Does one of the things that are done with somebody else's register.
  func use(_ number: UInt8) {
    let author = Author(name: "ada", clock: 2, today: Day(daysSinceEpoch: 20_000))
    let reading = try? Register(path: path, access: .reading)
    switch number % 7 {
    case 0: _ = try? reading?.read { try $0.examine() }
    case 1: _ = try? reading?.read { try $0.projectFacts() }
    case 2: _ = try? reading?.read(as: Viewer(knownUntil: 1)) { try $0.projectFacts() }
    case 3: _ = try? reading?.clone(to: folder + "/clone", clock: 3)
    case 4:
      _ = try? Register.restore(path, to: folder + "/back", keeping: "", by: author)
    case 5: _ = try? Register.repair(path, into: folder + "/saved", author: author)
    default:
      _ = try? Register(path: path, access: .writing).change("set", by: author) {
        try $0.set(.notice, to: "N")
      }
    }
  }

  /// Whether the user's file is as it was, and nothing lies beside that nobody asked for.
  var isUntouched: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = ["r.sqlite", "clone", "back", "saved"]
    return (try? Data(contentsOf: URL(filePath: folder + "/canary"))) == Self.canary
      && names.allSatisfy { name in name == "canary" || own.contains { name.hasPrefix($0) } }
  }
}
