import Domain
import Foundation
import GRDB
import Schema
import TestSupport
import Testing

@testable import Persistence

@Suite struct SchemaTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func tables(_ temporary: TemporaryRegister) throws -> [(name: String, sql: String)] {
    try DatabaseQueue(path: temporary.path).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'searchText\\_%' ESCAPE '\\' ORDER BY rowid
          """
      ).map { (name: $0["name"], sql: $0["sql"]) }
    }
  }

  @Test func `schema.sql is what the migrations leave`() throws {
    let whole =
      "-- The whole schema as the migrations leave it; written by scripts/schema.\n\n"
      + (try tables(TemporaryRegister())).map { $0.sql + ";\n" }.joined(separator: "\n")
    let file = root.appending(path: "Schema/schema.sql")
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_SCHEMA"] != nil {
      try whole.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == whole)
  }

  @Test func `the picture shows the kinds as they are`() throws {
    let file = root.appending(path: "docs/schema.svg")
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_SCHEMA"] != nil {
      try SchemaPicture().svg.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == SchemaPicture().svg)
  }

  @Test func `every table is recorded, derived or local`() throws {
    let temporary = try TemporaryRegister()
    let names = try DatabaseQueue(path: temporary.path).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table'
          AND name NOT LIKE 'searchText\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          """)
    }
    #expect(Set(names) == Set(Tables.recorded + Tables.derived + Tables.local))
  }

  @Test func `the columns of every kind are those of the catalogue`() throws {
    let temporary = try TemporaryRegister()
    try DatabaseQueue(path: temporary.path).read { db in
      for kind in Kind.allCases {
        let columns = try db.columns(in: kind.rawValue).map(\.name)
        #expect(columns == ["id"] + KindTable.of(kind).columns, "\(kind)")
      }
    }
  }

  @Test func `whatever names a record is found from that record by an index`() throws {
    let temporary = try TemporaryRegister()
    try DatabaseQueue(path: temporary.path).read { db in
      for table in Tables.recorded {
        for key in try Row.fetchAll(db, sql: "SELECT * FROM pragma_foreign_key_list('\(table)')") {
          let column: String = key["from"]
          let plan = try Row.fetchAll(
            db, sql: "EXPLAIN QUERY PLAN SELECT 1 FROM \"\(table)\" WHERE \"\(column)\" = x'00'")
          #expect(
            plan.allSatisfy { ($0["detail"] as String).hasPrefix("SEARCH") }, "\(table).\(column)")
        }
      }
    }
  }

  @Test func `every migration sets its own version`() throws {
    for (index, migration) in migrations.enumerated() {
      #expect(migration.sql.contains("PRAGMA user_version = \(index + 1);"))
      #expect(
        migration.name.hasPrefix("\(10_000 + index + 1)-".dropFirst()))
    }
  }

  @Test func `impossible days are refused by the tables themselves`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.project, "p", "P")
    try temporary.add(.milestone, "p/end", "End", ["due": "2025-10"])
    #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: temporary.path).write {
        try $0.execute(sql: "UPDATE milestone SET dueLast = '2025-02-30'")
      }
    }
  }
}
