import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Persistence

/// What an examination finds in lists, indexes and the form of history, and how it tells many findings.
@Suite struct ExaminationTests {
  private let ada = TemporaryRegister.ada

  func filled() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(.city, "dori", "Dori")
    try temporary.add(.project, "p", "Project", ["plannedStart": "2026-01"])
    for name in ["w", "x"] {
      try temporary.add(.deliverable, "p/\(name)", "Workshops", ["target": "6", "due": "2026-05"])
    }
    try temporary.add(.milestone, "p/report", "Report", ["type": "report", "due": "2026-07-31"])
    return temporary
  }

  /// Alters the file as another program would, with the triggers that keep sums in step taken out meanwhile.
  func alter(_ temporary: TemporaryRegister, _ sql: String) throws {
    let queue = try DatabaseQueue(path: temporary.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
      for name in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger) }
    }
  }

  func findings(_ temporary: TemporaryRegister) throws -> [Finding] {
    try temporary.register.read { try $0.examine() }
  }

  @Test(arguments: [
    ("deadline", "due", "'2026-06'"), ("deadline", "dueLast", "'2027-01-01'"),
    ("deadline", "originalDue", "'2026-06'"), ("deadline", "isOpen", "1 - isOpen"),
    ("deadline", "validFrom", "'2026-01-01'"), ("deadline", "isHeld", "1"),
    ("standing", "counted", "0"), ("standing", "measurable", "1 - measurable"),
    ("standing", "weight", "7"),
    ("standing", "weighted", "7"), ("standing", "exact", "0"), ("standing", "done", "1"),
    ("standing", "firstDue", "NULL"), ("standing", "firstOpenDue", "'2030-01-01'"),
    ("standing", "lastEvent", "'2026-01-01'"), ("standing", "validFrom", "'2026-01-01'"),
    ("projectStanding", "deliverables", "3"), ("projectStanding", "counted", "1"),
    ("projectStanding", "measurable", "measurable + 1"), ("projectStanding", "weight", "1"),
    ("projectStanding", "weighted", "1"), ("projectStanding", "inexact", "1"),
    ("projectStanding", "done", "1"), ("projectStanding", "firstDue", "NULL"),
    ("projectStanding", "firstOpenDue", "NULL"), ("projectStanding", "lastEvent", "'2026-01-01'"),
    ("projectStanding", "validFrom", "'2026-01-01'"), ("deadlineDay", "open", "9"),
  ])
  func `every column of a derived table is compared with what it is made from`(
    table: String, column: String, value: String
  ) throws {
    let temporary = try filled()
    try alter(temporary, "UPDATE \(table) SET \(column) = \(value)")
    let found = try findings(temporary).filter { $0.place?.table == table }
    #expect(!found.isEmpty && found.allSatisfy { $0.place?.columns == [column] }, "\(found)")
    try temporary.register.rebuildDerived()
    #expect(try findings(temporary) == [])
  }

  @Test(arguments: [
    "DELETE FROM deadline WHERE dueLast = '2026-07-31'", "DELETE FROM standing",
    "DELETE FROM projectStanding", "DELETE FROM deadlineDay", "DELETE FROM searchMap",
    "INSERT INTO deadlineDay VALUES ('2031-01-01', 1)",
    "INSERT INTO deadline SELECT zeroblob(16), due, dueLast, originalDue, 0, validFrom, 0 FROM deadline LIMIT 1",
    "INSERT INTO searchMap VALUES (99, zeroblob(3))",
    "UPDATE searchText_content SET c0 = 'other words' WHERE id = 1",
    "UPDATE searchText_docsize SET sz = x'7f' WHERE id = 1", "DELETE FROM searchText_docsize",
    "UPDATE searchText_data SET block = zeroblob(length(block)) WHERE id > 10",
    "DELETE FROM searchText_data WHERE id > 10",
    "DELETE FROM searchText_content WHERE id = 1",
    "INSERT INTO searchText_config VALUES ('rank', 'bm25(10.0)')",
  ])
  func
    `rows of lists that are missing or too many, and a text index that lies, are found and rebuilt`(
      sql: String
    ) throws
  {
    let temporary = try filled()
    try alter(temporary, sql)
    let found = try findings(temporary)
    #expect(
      !found.isEmpty && found.allSatisfy { [.outOfStep, .textIndex].contains($0.sort) }, "\(found)")
    try temporary.register.rebuildDerived()
    #expect(try findings(temporary) == [])
    #expect(try temporary.register.read { try $0.search("workshops", limit: 5) }.count == 2)
  }

  @Test func `an index behind which another tree stands is found, by a proof as well`() throws {
    let temporary = try filled()
    try temporary.add(
      .delivery, "p/w@2026-02-01", nil, ["day": "2026-02-01", "quantity": "3", "at": "kaya"])
    let head = try temporary.register.read { try $0.head() }
    // SQLite refuses two trees in one place, but not two that have changed their places.
    let names = ["delivery_by_at", "delivery_by_replaces"]
    let pages = try names.map { name in
      try DatabaseQueue(path: temporary.path).read {
        try Int.fetchOne(
          $0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name])
      }
    }
    let swaps = zip(names, pages.reversed()).map {
      "UPDATE sqlite_schema SET rootpage = \($1 ?? 0) WHERE name = '\($0)'"
    }
    try alter(temporary, "PRAGMA writable_schema = ON; " + swaps.joined(separator: "; "))
    let register = try Register(path: temporary.path, access: .reading)
    let found = try register.read { try $0.examine() }
    #expect(
      found.contains {
        if case .integrity(let detail) = $0 { detail.contains("delivery_by_at") } else { false }
      }, "\(found)")
    #expect(try register.read { try $0.verify([head]) }.contains { $0.sort == .integrity })
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    #expect(throws: RegisterError.self) { try register.backup(to: copy) }
    #expect(throws: RegisterError.self) {
      try Register.restore(
        temporary.path, to: copy, keeping: copy + ".kept", by: TemporaryRegister.ada)
    }
  }

  @Test func `a proof finds lists and rows that lie`() throws {
    let temporary = try filled()
    let head = try temporary.register.read { try $0.head() }
    try alter(temporary, "UPDATE standing SET done = 1; UPDATE city SET region = 'by hand'")
    let found = try temporary.register.read { try $0.verify([head]) }
    #expect(Set(found.map(\.sort)) == [.unaccounted, .outOfStep])
    #expect(found.contains { $0.place?.columns == ["region"] })
  }

  @Test func `of many findings of one sort a hundred are listed and the others counted`() throws {
    let temporary = try TemporaryRegister()
    _ = try temporary.register.change("load", by: ada) { change in
      for number in 0..<130 {
        try change.add(
          Draft(kind: .city, reference: try Reference("c\(number)"), title: "City \(number)"))
      }
    }
    try alter(temporary, "UPDATE city SET latitude = 5")
    let found = try findings(temporary)
    #expect(found.count == 101)
    #expect(found.last == .more(.unaccounted, count: 30))
  }

  @Test(arguments: [
    (
      "entry", "UPDATE entry SET undoesOffice = zeroblob(16) WHERE number = 2", Finding.Fault.undoes
    ),
    ("entry", "UPDATE entry SET kind = 'seal' WHERE number = 2", .hash),
    ("entry", "UPDATE entry SET at = 9223372036854775807 WHERE number = 2", .hash),
    ("entry", "UPDATE entry SET clock = -9223372036854775808 WHERE number = 2", .hash),
    ("entry", "UPDATE entry SET layout = 8 WHERE number = 2", .hash),
    ("changeset", "UPDATE changeset SET part = 1 WHERE number = 2", .parts),
    (
      "changeset",
      "INSERT INTO changeset SELECT office, number, 1, 0, NULL, x'' FROM changeset WHERE number = 2",
      .parts
    ),
    ("changeset", "UPDATE changeset SET bytes = x'00ff', size = NULL WHERE number = 2", .changeset),
    ("changeset", "UPDATE changeset SET size = 5000000000 WHERE number = 2", .packed),
    ("change", "UPDATE span SET ordinal = ordinal + 7 WHERE number = 2", .index),
    (
      "change",
      "INSERT INTO trace SELECT office, number, 0, NULL, zeroblob(32) FROM entry WHERE number = 2",
      .index
    ),
    (
      "change",
      "INSERT INTO span VALUES (99999, zeroblob(16), 1, 0, 1, 'city', 'insert', 0)",
      .index
    ),
    ("change", "INSERT INTO line VALUES (x'00', 99999)", .index),
    ("change", "DELETE FROM line WHERE place = 5", .index),
    ("change", "UPDATE line SET place = 7 WHERE place = 5", .index),
    ("change", "UPDATE span SET rows = rows + 1 WHERE number = 2", .index),
  ])
  func `what no digest covers of an entry is examined as well`(
    table: String, sql: String, fault: Finding.Fault
  ) throws {
    let temporary = try filled()
    try alter(temporary, sql)
    let found = try findings(temporary)
    #expect(
      found.contains {
        if case .chain(_, fault) = $0 { $0.place?.table == table } else { false }
      }, "\(found)")
  }

  @Test func `an entry that nothing can follow refuses the next one`() throws {
    let temporary = try filled()
    try alter(temporary, "UPDATE entry SET at = 9223372036854775807 WHERE number = 3")
    let last = try temporary.register.read { try $0.head() }.entry
    try alter(temporary, "UPDATE entry SET at = 9223372036854775807 WHERE number = \(last.number)")
    #expect(throws: HistoryError.nothingCanFollow(last)) {
      try temporary.add(.city, "gaoua", "Gaoua")
    }
  }

  @Test func `rows that are written otherwise than the register writes them are found`() throws {
    let city = RowChange(
      table: "city", operation: .insert, old: [nil, nil],
      new: [.blob([UInt8](repeating: 7, count: 16)), .text("BF")], isKey: [true, false], key: [],
      subject: nil, columns: 0)
    let good = Changeset.encoded([city])
    #expect(try Self.isCanonical(good))
    let head = good.firstIndex(of: 0x12) ?? 0
    var indirect = good
    indirect[head + 1] = 1
    // The length of the key in two bytes, and a table without a row.
    var long = good
    long.replaceSubrange(head + 3...head + 3, with: [0x80, 16])
    let empty = good + Changeset.encoded([city]).prefix(head)
    var key = good
    key[2] = 9
    for bytes in [indirect, long, empty, key] {
      #expect(try !Self.isCanonical(bytes), "\(bytes)")
      var rows: [RowChange] = []
      try Changeset.forEachRow(in: bytes) { rows.append($0) }
      #expect(rows.map(\.new) == [city.new])
    }
  }

  private static func isCanonical(_ bytes: [UInt8]) throws -> Bool {
    try bytes.withUnsafeBytes { buffer in
      var rows = ChangesetRows(buffer)
      while try rows.next() {}
      return rows.isCanonical
    }
  }

  @Test func `the text index is made again as the layout has it`() throws {
    let temporary = try filled()
    func sql() throws -> [String] {
      try DatabaseQueue(path: temporary.path).read {
        try String.fetchAll(
          $0,
          sql: "SELECT type || name || tbl_name || ifnull(sql, '') FROM sqlite_schema ORDER BY 1")
      }
    }
    let before = try sql()
    try temporary.register.rebuildDerived()
    #expect(try sql() == before)
  }
}
