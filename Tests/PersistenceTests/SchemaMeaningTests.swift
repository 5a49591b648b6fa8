import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// What the schema says of the columns of recorded tables, and that it is what Domain means.
@Suite struct SchemaMeaningTests {
  private func own(_ sql: String) throws -> [[String]] {
    try OwnLayout().connection.rows(sql) { row in (0..<4).map { row.text($0) } }
  }

  @Test func `a reference to one kind names its table, any other one names record`() throws {
    var (all, ofOneKind) = (0, 0)
    for kind in Kind.allCases {
      let keys = try own(
        """
        SELECT "from", "table", on_delete, "to" FROM pragma_foreign_key_list('\(kind.rawValue)')
        """)
      let named = Dictionary(uniqueKeysWithValues: keys.map { ($0[0], $0[1]) })
      var expected = ["id": "record"]
      for case (let name, .reference(let kinds)) in kind.fields.map({ ($0.name, $0.shape) }) {
        all += 1
        if kinds.count == 1 { ofOneKind += 1 }
        expected[name] = kinds.count == 1 ? kinds[0].rawValue : "record"
      }
      #expect(named == expected, "\(kind)")
      #expect(keys.allSatisfy { $0[2] == "NO ACTION" }, "\(kind)")
    }
    #expect((all, ofOneKind) == (58, 35))
    let deferred = try own("SELECT sql, '', '', '' FROM sqlite_schema").map {
      $0[0].components(separatedBy: "DEFERRABLE INITIALLY DEFERRED").count - 1
    }
    #expect(deferred.reduce(0, +) == 35)
  }

  @Test func `the conditions of columns are those of the catalogue`() throws {
    for table in Tables.recorded where table != "original" {
      let sql = try own(
        "SELECT sql, '', '', '' FROM sqlite_schema WHERE type = 'table' AND name = '\(table)'")[0][
          0]
      let conditions = ColumnConditions(of: table).conditions
      for condition in conditions {
        #expect(sql.contains("CHECK (\(condition.sql))"), "\(table).\(condition.column)")
      }
      #expect(sql.components(separatedBy: " CHECK (").count - 1 == conditions.count, "\(table)")
    }
  }

  /// A value that a condition does not allow, as SQL.
  static func wrong(_ condition: ColumnConditions.Condition) -> String {
    let sql = condition.sql
    if sql.hasPrefix("length(id)") { return "x'0102'" }
    if sql.contains("unknown IS NULL") { return "'both'" }
    if sql.contains("date(") { return "'2025-02-30'" }
    if sql.contains("GLOB '[0-9]") { return "'14.10.2025'" }
    if sql.contains("GLOB '[A-Z]") { return "'x1'" }
    if sql.contains("GLOB") { return "'No Such Code!'" }
    if sql.contains("IN (0, 1)") { return "2" }
    if sql.hasSuffix(" 0 AND 18") { return "19" }
    return sql.contains(" 1 AND") ? "0" : sql.contains(">=") ? "-1" : "-999999999"
  }

  @Test
  func `each condition refuses a wrong value, and doctor names one that is there all the same`()
    throws
  {
    let temporary = try TemporaryRegister()
    let database = try DatabaseQueue(path: temporary.path)
    var count = 0
    for kind in Kind.allCases {
      for condition in ColumnConditions(of: kind.rawValue).conditions {
        count += 1
        let wrong = Self.wrong(condition)
        func write(checks: Bool) throws {
          try database.writeWithoutTransaction { db in
            try db.execute(
              sql: """
                PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = \(checks ? 0 : 1);
                """)
            try Self.put(kind, condition.column, wrong, in: db)
          }
        }
        #expect(throws: DatabaseError.self, "\(kind).\(condition.column)") {
          try write(checks: true)
        }
        try write(checks: false)
        let found = try temporary.register.read { reading in
          try Examination(reading).run { try $0.examineColumns() }
        }
        #expect(
          found.map { [$0.place?.table, $0.place?.columns.first] }
            == [[kind.rawValue, condition.column]], "\(found)")
        try database.writeWithoutTransaction { db in
          try db.execute(sql: "DELETE FROM \"\(kind.rawValue)\"")
        }
      }
    }
    #expect(count == 143)
  }

  /// Puts a row in whose columns are empty, but for one.
  private static func put(_ kind: Kind, _ column: String, _ value: String, in db: Database) throws {
    let columns = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\" AS n FROM pragma_table_info('\(kind.rawValue)')")
    var values: [String: String] = [:]
    let table = KindTable.of(kind)
    for row in columns where row["n"] == 1 {
      let name: String = row["name"]
      let shape = table.placements.first { $0.columns.contains(name) }?.field.shape
      values[name] =
        switch shape {
        case nil: "zeroblob(16)"
        case .reference?: "zeroblob(16)"
        case .date?: "'2025'"
        case .text? where RecordRules.isDigest(name): "'\(Shell.digest)'"
        case .decimal?, .integer?, .money?, .flag?: "0"
        default: "'x'"
        }
    }
    values[column] = value
    let list = values.sorted { $0.key < $1.key }
    try db.execute(
      sql: """
        INSERT INTO "\(kind.rawValue)" (\(list.map { "\"\($0.key)\"" }.joined(separator: ", ")))
        VALUES (\(list.map(\.value).joined(separator: ", ")))
        """)
  }

  @Test func `what a table holds past its conditions stops no copy, repair, restore or undo`()
    throws
  {
    let temporary = try TemporaryRegister()
    let ada = TemporaryRegister.ada
    try temporary.add(.project, "p", "Project")
    try temporary.add(.milestone, "p/end", "End", ["due": "2026-05"])
    try temporary.edit("p", "invented", "yes")
    try DatabaseQueue(path: temporary.path).writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA ignore_check_constraints = ON;
          UPDATE milestone SET dueLast = '2026-02-30'; UPDATE project SET invented = 7;
          """)
    }
    func wrong(_ register: Register) throws -> Set<[String]> {
      Set(
        try register.examine().compactMap {
          guard case .malformed(let table, let key, let column, let value) = $0 else { return nil }
          return [table, key, column, value]
        })
    }
    let expected: Set = [
      ["milestone", "p/end", "dueLast", "2026-02-30"], ["project", "p", "invented", "7"],
    ]
    #expect(try wrong(temporary.register) == expected)
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    try temporary.register.backup(to: copy)
    #expect(try wrong(Register(path: copy, access: .reading)) == expected)
    let repaired = temporary.folder.appending(path: "repaired.sqlite").path()
    #expect(
      try Register.repair(temporary.path, into: repaired, author: ada).rows["milestone"] == 1)
    #expect(try wrong(Register(path: repaired, access: .reading)) == expected)
    let restored = temporary.folder.appending(path: "restored.sqlite").path()
    _ = try Register.restore(copy, to: restored, keeping: restored + ".old", by: ada)
    let register = try Register(path: restored, access: .writing)
    #expect(try wrong(register) == expected)
    // Another column of such a row can be written, and what was entered before can be taken back.
    let other = TemporaryRegister(sharing: temporary, register)
    try other.edit("p/end", "description", "The end")
    _ = try register.undo(by: ada)
    #expect(try wrong(register) == expected)
  }
}
