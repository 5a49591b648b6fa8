import Domain
import GRDB
import TestSupport
import Testing

@testable import Persistence

@Suite struct HistoryTests {
  @Test func `one change is one entry with what was before and after`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.edit("kaya", "region", "Centre-Nord")
    let entries = try temporary.register.read { try $0.entries() }
    #expect(entries.map(\.command) == ["edit kaya", "add kaya", "init"])
    let rows = try temporary.register.read { try $0.rows(of: entries[0].name) }
    #expect(rows.count == 1)
    let cells = rows[0].cells.filter { $0.column == "region" }
    #expect(cells.map(\.before) == [.null] && cells.map(\.after) == [.text("Centre-Nord")])
  }

  @Test func `a change that changes nothing makes no entry`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya", ["region": "Nord"])
    #expect(try temporary.edit("kaya", "region", "Nord") == nil)
  }

  @Test func `undo and redo walk back and forth`() throws {
    let temporary = try TemporaryRegister()
    let ada = TemporaryRegister.ada
    try temporary.add(.city, "kaya", "Kaya")
    let one = try temporary.content()
    try temporary.edit("kaya", "region", "Nord")
    let two = try temporary.content()
    _ = try temporary.register.undo(by: ada)
    #expect(try temporary.content() == one)
    _ = try temporary.register.undo(by: ada)
    #expect(try temporary.content().isEmpty)
    #expect(throws: HistoryError.nothingToUndo(author: "ada")) {
      try temporary.register.undo(by: ada)
    }
    _ = try temporary.register.redo(by: ada)
    #expect(try temporary.content() == one)
    _ = try temporary.register.redo(by: ada)
    #expect(try temporary.content() == two)
    #expect(throws: HistoryError.nothingToRedo(author: "ada")) {
      try temporary.register.redo(by: ada)
    }
    #expect(try temporary.register.read { try $0.examine() } == [])
  }

  @Test func `redo ends with the next change`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    _ = try temporary.register.undo(by: TemporaryRegister.ada)
    try temporary.add(.city, "dori", "Dori")
    #expect(throws: HistoryError.nothingToRedo(author: "ada")) {
      try temporary.register.redo(by: TemporaryRegister.ada)
    }
  }

  @Test func `undo stops at what another person did last`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    let entry = try #require(try temporary.add(.city, "dori", "Dori", by: TemporaryRegister.ben))
    #expect(throws: HistoryError.lastIsByAnother(author: "ben", entry: entry)) {
      try temporary.register.undo(by: TemporaryRegister.ada)
    }
  }

  @Test func `history and differences tell numbers, money and degrees as they were entered`() throws
  {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya", ["latitude": "13.09"])
    try temporary.add(.project, "p", "P")
    let made = try #require(try temporary.add(.deliverable, "p/w", "W", ["target": "2.5"]))
    let edits = try ["3.5", "12", "40.25", "41.25"].map {
      try #require(try temporary.correct("p/w", "target", $0))
    }
    try temporary.edit("kaya", "latitude", "13.1")
    try temporary.register.read { reading in
      func target(_ name: EntryName) throws -> [SQLValue?] {
        let cells = try reading.rows(of: name).flatMap(\.cells)
        #expect(!cells.contains { $0.column == "targetDecimals" })
        return cells.first { $0.column == "target" }.map { [$0.before, $0.after] } ?? []
      }
      #expect(try target(made) == [nil, .text("2.5")])
      // The number of decimals stays in some of them; the changeset then says nothing of it.
      let told = try edits.map(target)
      let steps = ["2.5", "3.5", "12", "40.25", "41.25"]
      #expect(told == zip(steps, steps.dropFirst()).map { [.text($0), .text($1)] })
      let net = try reading.difference(
        from: reading.time(of: made), to: reading.lastEntry(until: .max))
      let cells = net.flatMap(\.cells)
      #expect(cells.contains { $0.before == .text("2.5") && $0.after == .text("41.25") })
      #expect(cells.contains { $0.before == .text("13.09") && $0.after == .text("13.1") })
    }
  }

  @Test func `undo refuses what later work builds on`() throws {
    let temporary = try TemporaryRegister()
    let made = try #require(try temporary.add(.city, "kaya", "Kaya"))
    let edited = try #require(try temporary.edit("kaya", "region", "Nord"))
    let site = try #require(try temporary.add(.site, "kaya/school", "School"))
    let before = try temporary.content()
    #expect(throws: HistoryError.laterWork(made, later: [edited, site])) {
      try temporary.register.undo(made.number, by: TemporaryRegister.ada)
    }
    _ = try temporary.register.undo(edited.number, by: TemporaryRegister.ada)
    #expect(throws: HistoryError.laterWork(made, later: [site])) {
      try temporary.register.undo(made.number, by: TemporaryRegister.ada)
    }
    _ = try temporary.register.redo(by: TemporaryRegister.ada)
    #expect(try temporary.content() == before)
  }

  @Test func `a value that went there and back is still later work`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya", ["region": "A"])
    let first = try #require(try temporary.edit("kaya", "region", "B"))
    let second = try #require(try temporary.edit("kaya", "region", "C"))
    let third = try #require(try temporary.edit("kaya", "region", "B"))
    #expect(throws: HistoryError.laterWork(first, later: [second, third])) {
      try temporary.register.undo(first.number, by: TemporaryRegister.ada)
    }
  }

  @Test func `any sequence of changes can be undone to the beginning`() throws {
    var dice = Dice(seed: 17)
    let temporary = try TemporaryRegister()
    var states = [try temporary.content()]
    for step in 0..<25 {
      let cities = try temporary.content().filter { $0.kind == .city }
      if cities.isEmpty || dice.roll(0...2) == 0 {
        try temporary.add(.city, "city-\(step)", "City \(step)")
      } else {
        let city = cities[dice.roll(0...(cities.count - 1))].reference.description
        try temporary.edit(city, "region", "region \(step)")
      }
      states.append(try temporary.content())
    }
    while states.count > 1 {
      states.removeLast()
      _ = try temporary.register.undo(by: TemporaryRegister.ada)
      #expect(try temporary.content() == states.last)
    }
    #expect(try temporary.register.read { try $0.examine() } == [])
  }

  @Test(arguments: [
    "UPDATE entry SET author = 'eve' WHERE number = 2",
    "UPDATE entry SET reason = 'because' WHERE number = 2",
    "UPDATE changeset SET bytes = x'00', size = NULL WHERE number = 2",
    "UPDATE changeset SET size = 5000000000 WHERE number = 2",
    "DELETE FROM entry WHERE number = 2", "DELETE FROM span WHERE number = 2",
    "UPDATE span SET operation = 'delete' WHERE number = 2",
  ])
  func `an altered history is found`(sql: String) throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(.city, "dori", "Dori")
    try DatabaseQueue(path: temporary.path).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    let findings = try temporary.register.read { try $0.examine() }
    #expect(findings.contains { if case .chain = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("UPDATE city SET region = 'by hand'", Finding.Unaccounted.changed),
    ("INSERT INTO setting (name, value) VALUES ('x', 'y')", .added),
    ("DELETE FROM city", .missing),
  ])
  func `a row that history cannot account for is found`(
    sql: String, how: Finding.Unaccounted
  ) throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try DatabaseQueue(path: temporary.path).write { try $0.execute(sql: sql) }
    let findings = try temporary.register.read { try $0.examine() }
    #expect(
      findings.contains {
        if case .unaccounted(_, _, _, how) = $0 { true } else { false }
      })
  }

  @Test func `times always go on, whatever the clock says`() throws {
    let temporary = try TemporaryRegister()
    let late = Author(name: "ada", clock: 2_000_000_000_000, today: "2026-06-30")
    try temporary.add(.city, "kaya", "Kaya", by: late)
    try temporary.add(.city, "dori", "Dori")
    let entries = try temporary.register.read { try $0.entries() }
    #expect(entries.map(\.at) == entries.map(\.at).sorted(by: >))
    #expect(Set(entries.map(\.at)).count == entries.count)
  }
}
