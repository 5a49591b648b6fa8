import Domain
import Foundation
import GRDB
import Schema
import TestSupport
import Testing

@testable import Persistence

@Suite struct RegisterTests {
  @Test func `a register that nobody holds any more is closed, whatever was done with it`() throws {
    let temporary = try TemporaryRegister()
    weak var connection: Connection?
    do {
      let register = try Register(path: temporary.path, access: .writing)
      connection = try register.connections.write { $0.connection }
      _ = try register.change("set", by: TemporaryRegister.ada) { try $0.set(.notice, to: "A") }
      _ = try? register.change("set", by: TemporaryRegister.ada) { _ in throw GivenUp() }
      _ = try register.undo(by: TemporaryRegister.ada)
      #expect(connection != nil)
    }
    #expect(connection == nil)
  }

  private struct GivenUp: Error {}

  @Test func `a missing file, a text and another database are refused and stay as they are`() throws
  {
    let temporary = try TemporaryRegister()
    let missing = temporary.folder.appending(path: "none.sqlite").path()
    #expect(throws: RegisterError.notFound(path: missing)) {
      try Register(path: missing, access: .writing)
    }
    #expect(!FileManager.default.fileExists(atPath: missing))
    let text = temporary.folder.appending(path: "text.sqlite").path()
    try "only a text, and not a short one".write(toFile: text, atomically: true, encoding: .utf8)
    #expect(throws: RegisterError.foreign(path: text)) {
      try Register(path: text, access: .writing)
    }
    let other = temporary.folder.appending(path: "other.sqlite").path()
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    let bytes = try Data(contentsOf: URL(filePath: other))
    #expect(throws: RegisterError.foreign(path: other)) {
      try Register(path: other, access: .writing)
    }
    #expect(try Data(contentsOf: URL(filePath: other)) == bytes)
  }

  @Test func `a newer register is refused`() throws {
    let temporary = try TemporaryRegister()
    try DatabaseQueue(path: temporary.path).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = 99")
    }
    #expect(
      throws: RegisterError.newer(path: temporary.path, version: 99, supported: migrations.count)
    ) { try Register(path: temporary.path, access: .reading) }
  }

  @Test func `a damaged register is refused with a clear error`() throws {
    let temporary = try TemporaryRegister()
    for number in 0..<200 { try temporary.add(.city, "city-\(number)", "City \(number)") }
    var bytes = try Data(contentsOf: URL(filePath: temporary.path))
    for index in stride(from: 5_000, to: bytes.count, by: 3) { bytes[index] = 0x5A }
    let broken = temporary.folder.appending(path: "broken.sqlite").path()
    try bytes.write(to: URL(filePath: broken))
    #expect {
      let register = try Register(path: broken, access: .reading)
      _ = try register.read { try $0.records(.city) }
    } throws: { error in
      if case .damaged? = error as? RegisterError { true } else { false }
    }
  }

  @Test func `creation never overwrites`() throws {
    let temporary = try TemporaryRegister()
    #expect(throws: RegisterError.alreadyExists(path: temporary.path)) {
      try Register.create(path: temporary.path, settings: [:], author: TemporaryRegister.ada)
    }
  }

  @Test func `an empty file is no register, and stays empty`() throws {
    let temporary = try TemporaryRegister()
    let empty = temporary.folder.appending(path: "empty.sqlite").path()
    try Data().write(to: URL(filePath: empty))
    for access in [Register.Access.reading, .writing] {
      #expect(throws: RegisterError.foreign(path: empty)) {
        try Register(path: empty, access: access)
      }
    }
    #expect(try Data(contentsOf: URL(filePath: empty)).isEmpty)
    let backup = temporary.folder.appending(path: "backup.sqlite").path()
    try temporary.register.backup(to: backup)
    _ = try Register.restore(
      backup, to: empty, keeping: empty + ".kept", by: TemporaryRegister.ada)
    #expect(try Register(path: empty, access: .reading).examine() == [])
  }

  @Test func `a register that another process holds says so`() throws {
    let temporary = try TemporaryRegister()
    let other = try DatabaseQueue(path: temporary.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: RegisterError.locked(path: temporary.path, by: nil)) {
        try Patience.$limit.withValue(100) { try temporary.add(.city, "kaya", "Kaya") }
      }
      try db.execute(sql: "ROLLBACK")
    }
    try temporary.add(.city, "kaya", "Kaya")
  }

  @Test func `a change that fails leaves nothing behind`() throws {
    let temporary = try TemporaryRegister()
    let before = try temporary.content()
    #expect(throws: RegisterError.duplicate("kaya")) {
      try temporary.register.change("two", by: TemporaryRegister.ada) { change in
        try change.add(Draft(kind: .city, reference: Reference("kaya"), title: "Kaya"))
        try change.add(Draft(kind: .city, reference: Reference("kaya"), title: "Kaya"))
      }
    }
    #expect(try temporary.content() == before)
    #expect(try temporary.register.read { try $0.entries() }.count == 1)
  }

  @Test func `what others depend on is not removed`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.project, "p", "P")
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(.place, "p/kaya", nil, ["at": "kaya"])
    let id = try temporary.register.read { try $0.find(Reference("kaya")) }
    #expect(throws: RegisterError.hasDependents("kaya", dependents: ["p/kaya"], count: 1)) {
      try temporary.register.change("remove", by: TemporaryRegister.ada) {
        try $0.remove(id, withChildren: true)
      }
    }
  }

  @Test(arguments: ["dedougou", "dédougou", "DÉDOUGOU", "Ded"])
  func `search folds case and accents`(text: String) throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "dedougou", "Dédougou")
    let found = try temporary.register.read { reading in
      try reading.search(text, limit: 5).map { try reading.reference(of: $0).description }
    }
    #expect(found == ["dedougou"])
  }

  @Test(arguments: [
    ("Aliyev", "person"), ("eliyev", "person"), ("Əliyev", "person"), ("baki", "city"),
    ("Bakı", "city"),
  ])
  func `search reads ə as e and as a, and ı as i`(text: String, reference: String) throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.person, "person", "Əliyev")
    try temporary.add(.city, "city", "Bakı")
    let found = try temporary.register.read { reading in
      try reading.search(text, limit: 5).map { try reading.reference(of: $0).description }
    }
    #expect(found == [reference])
  }

  @Test func `search takes any text without an error`() throws {
    let temporary = try TemporaryRegister()
    for text in ["\"", "* OR", "a AND (", "x'y", "", "NEAR(", "🙂", "col:x"] {
      #expect(try temporary.register.read { try $0.search(text, limit: 5) }.isEmpty)
    }
  }

  @Test func `pictures lose where they were made`() throws {
    let temporary = try TemporaryRegister()
    let exif: [UInt8] = [0xFF, 0xE1, 0x00, 0x08] + Array("Exif\0\0".utf8)
    let rest: [UInt8] = [0xFF, 0xDB, 0x00, 0x03, 0x01, 0xFF, 0xDA, 0x00, 0x02, 0x11, 0xFF, 0xD9]
    let picture: [UInt8] = [0xFF, 0xD8] + exif + rest
    let id = try temporary.register.change("keep", by: TemporaryRegister.ada) {
      try $0.keep(Evidence(fileName: "a.jpg", bytes: picture, location: "a.jpg"))
    }.result
    try temporary.register.read { reading in
      #expect(try reading.content(of: id) == [0xFF, 0xD8] + rest)
      let record = try reading.record(id)
      #expect(record.text("originalSha256") == Digest.sha256(picture))
    }
    #expect(try temporary.register.read { try $0.examine() } == [])
  }

  @Test func `lost and changed evidence is found`() throws {
    let temporary = try TemporaryRegister()
    for name in ["a.pdf", "b.pdf"] {
      _ = try temporary.register.change("keep", by: TemporaryRegister.ada) {
        try $0.keep(Evidence(fileName: name, bytes: Array(name.utf8), location: name))
      }
    }
    try DatabaseQueue(path: temporary.path).write { db in
      try db.execute(sql: "DELETE FROM content WHERE bytes = CAST('a.pdf' AS BLOB)")
      try db.execute(sql: "UPDATE content SET bytes = x'00' WHERE bytes = CAST('b.pdf' AS BLOB)")
    }
    let codes = try temporary.register.read { try $0.examine() }
    #expect(codes.count == 2)
    #expect(codes.contains { if case .evidenceMissing("a.pdf", _) = $0 { true } else { false } })
    #expect(codes.contains { if case .evidenceChanged("b.pdf", _) = $0 { true } else { false } })
  }

  @Test func `a reader takes back what a killed process left half done`() throws {
    let temporary = try TemporaryRegister()
    for number in 0..<300 { try temporary.add(.city, "city-\(number)", "City \(number)") }
    let before = try temporary.content()
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    let writer = try DatabaseQueue(path: temporary.path)
    try writer.writeWithoutTransaction { db in
      // With a cache of one page a change reaches the file, and its journal, before it is committed.
      try db.execute(sql: "PRAGMA cache_size = 1")
      try db.execute(sql: "BEGIN IMMEDIATE")
      try db.execute(sql: "UPDATE record SET title = 'half ' || title WHERE kind = 'city'")
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: temporary.path + suffix, toPath: copy + suffix)
      }
      try db.execute(sql: "ROLLBACK")
    }
    let register = try Register(path: copy, access: .reading)
    let after = try register.read { reading in
      var drafts: [Draft] = []
      try reading.forEachDraft { drafts.append($0) }
      return drafts
    }
    #expect(after == before)
  }

  @Test func `a backup is the register of one moment`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    let path = temporary.folder.appending(path: "copy.sqlite").path()
    try temporary.register.backup(to: path)
    try temporary.add(.city, "dori", "Dori")
    let copy = try Register(path: path, access: .reading)
    #expect(try copy.read { try $0.records(.city) }.map(\.slug) == ["kaya"])
    #expect(throws: RegisterError.alreadyExists(path: path)) {
      try temporary.register.backup(to: path)
    }
  }

  @Test func `the sums of projects tell what the rules tell, on every day`() throws {
    var dice = Dice(seed: 29)
    let temporary = try TemporaryRegister()
    try temporary.add(.organisation, "org", "Org")
    for project in 0..<4 {
      try temporary.add(.project, "p\(project)", "P\(project)", ["status": "implementation"])
      try temporary.add(
        .milestone, "p\(project)/end", "End", ["type": "end", "due": day(&dice).text])
      for number in 0..<3 {
        let reference = "p\(project)/d\(number)"
        try temporary.add(
          .deliverable, reference, "D", ["target": "\(dice.roll(1...4))", "due": day(&dice).text])
        for delivery in 0..<dice.roll(0...3) {
          try temporary.add(
            .delivery, "\(reference)@\(delivery)", nil,
            ["day": day(&dice, until: "2026-06-30").text, "quantity": "\(dice.roll(1...2))"])
        }
      }
      try mess(up: "p\(project)", in: temporary, &dice)
      if dice.roll(0...1) == 0 {
        let reasons = ClosingList.Question.allCases.map { "\($0.typed): None" }
        try temporary.add(
          .step, "p\(project)/closed", nil,
          [
            "type": "closed", "day": day(&dice, until: "2026-06-30").text,
            "note": reasons.joined(separator: "; "),
          ])
      }
    }
    try temporary.register.read { reading in
      // Once all has happened, the sums alone tell of most projects.
      let summed = try reading.portfolioFacts(asOf: "2027-12-31")
      #expect(summed.contains { $0.summed?.overdue != nil })
      for _ in 0..<40 {
        let asOf = Day(daysSinceEpoch: dice.roll(20_400...20_800))
        let statuses = try reading.projectFacts().map { ProjectStatus($0, asOf: asOf) }
        #expect(try portfolio(reading, asOf: asOf) == statuses.map(Line.init))
        let late = try reading.deadlines(.overdue, asOf: asOf)
        #expect(late.count == statuses.reduce(0) { $0 + $1.overdueCount })
        #expect(try reading.deadlineCount(.overdue, asOf: asOf) == late.count)
        let first = try reading.deadlines(.overdue, asOf: asOf, limit: 3)
        #expect(first.map(\.daysOverdue) == late.prefix(3).map(\.daysOverdue))
        #expect(first.allSatisfy { late.contains($0) })
      }
    }
    #expect(try temporary.register.read { try $0.examine() } == [])
  }

  /// What a portfolio tells of a project.
  private struct Line: Equatable {
    var light: Light?
    var first: LightReason?
    var totals: DeliverableTotals
    var progress: ExactDecimal?
    var lastEvent: Day?

    init(_ status: ProjectStatus) {
      light = status.light
      first = status.reasons.first
      totals = status.totals
      totals.lastEvent = totals.lastEvent.map { min($0, status.asOf) }
      totals.weights = totals.weights?.trimmed
      totals.weighted = totals.weighted?.trimmed
      if totals.firstOpenDue.map({ $0 >= status.asOf }) ?? false { totals.firstOpenDue = nil }
      progress = status.progress
      lastEvent = status.lastEvent
    }
  }

  private func portfolio(_ reading: Reading, asOf: Day) throws -> [Line] {
    try reading.portfolioFacts(asOf: asOf).map { Line(ProjectStatus($0, asOf: asOf)) }
  }

  /// Parts, weights, cancellations, corrections, removals and an undo, by chance.
  private func mess(up project: String, in temporary: TemporaryRegister, _ dice: inout Dice) throws
  {
    try temporary.add(
      .part, "\(project)/d0/here", nil,
      ["target": "\(dice.roll(1...2))", "due": day(&dice).text])
    try temporary.edit(
      "\(project)/d1", "weight", ["0.5", "2", "0.33333", "5000"][dice.roll(0...3)])
    if dice.roll(0...2) == 0 {
      try temporary.add(
        .step, "\(project)/d1/stop", nil,
        [
          "type": ["cancelled", "completed", "closed"][dice.roll(0...2)],
          "day": day(&dice, until: "2026-06-30").text, "reason": "Rains",
        ])
    }
    try temporary.add(.deliverable, "\(project)/d9", "D9", ["due": day(&dice).text])
    if dice.roll(0...1) == 0 {
      _ = try temporary.register.change("remove", by: TemporaryRegister.ada) { change in
        try change.remove(change.find(Reference("\(project)/d2")), withChildren: true)
      }
      if dice.roll(0...1) == 0 { _ = try temporary.register.undo(by: TemporaryRegister.ada) }
    }
  }

  private func day(_ dice: inout Dice, until last: Day = "2027-01-01") -> PartialDate {
    PartialDate(min(last, Day(daysSinceEpoch: dice.roll(20_400...20_800))))
  }
}
