import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// The register as it was known, checked against a copy that is rebuilt from the first entries.
@Suite struct PastTests {
  /// A register made by some dozens of changes of every sort.
  ///
  /// - Parameter moves: Whether records get other names and places, too.
  static func eventful(seed: UInt64, steps: Int, moves: Bool = false) throws -> TemporaryRegister {
    var dice = Dice(seed: seed)
    let temporary = try TemporaryRegister()
    for step in 0..<steps {
      let known = try temporary.content()
      let deliverables = known.filter { $0.kind == .deliverable }.map(\.reference.description)
      if moves, dice.roll(0...4) == 0 {
        try? move(temporary, known, step, &dice)
        continue
      }
      switch dice.roll(0...7) {
      case 0: try temporary.add(.city, "city-\(step)", "City \(step)", ["country": "BF"])
      case 1:
        try temporary.add(.project, "p\(step)", "Project \(step)")
        try temporary.add(
          .deliverable, "p\(step)/w", "Workshops",
          ["target": "\(step + 1)", "due": "2026-0\(step % 9 + 1)"])
        try temporary.add(.milestone, "p\(step)/end", "End", ["due": "2026-06"])
      case 2 where !deliverables.isEmpty:
        let one = deliverables[dice.roll(0...(deliverables.count - 1))]
        try temporary.add(
          .delivery, "\(one)@2026-03-\(dice.roll(10...28))-\(step)", nil,
          ["day": "2026-03-\(dice.roll(10...28))", "quantity": "1"])
      case 3 where !deliverables.isEmpty:
        let one = deliverables[dice.roll(0...(deliverables.count - 1))]
        try temporary.correct(one, "target", "\(dice.roll(1...99))")
      case 4 where !known.isEmpty:
        let one = known[dice.roll(0...(known.count - 1))]
        try? temporary.remove(one.reference.description)
      case 5: _ = try? temporary.register.undo(by: TemporaryRegister.ada)
      case 6: _ = try? temporary.register.redo(by: TemporaryRegister.ada)
      default:
        guard let one = known.first(where: { $0.kind == .city }) else { continue }
        try temporary.edit(one.reference.description, "region", "Region \(step)")
      }
    }
    return temporary
  }

  /// Gives a record the name of one that is gone or a new one, or a deliverable another project.
  private static func move(
    _ temporary: TemporaryRegister, _ known: [Draft], _ step: Int, _ dice: inout Dice
  ) throws {
    guard !known.isEmpty else { return }
    let one = known[dice.roll(0...(known.count - 1))]
    let projects = known.filter { $0.kind == .project }
    _ = try temporary.register.change("move", by: TemporaryRegister.ada) { change in
      let id = try change.find(one.reference)
      /// Writers see that a name is free.
      func checkIsFree(_ slug: String, under parent: RecordID) throws {
        guard try change.child(of: parent, slug) == nil else {
          throw RegisterError.duplicate(slug)
        }
      }
      if one.kind == .deliverable, !projects.isEmpty {
        let other = projects[dice.roll(0...(projects.count - 1))]
        let parent = try change.find(other.reference)
        try checkIsFree(one.reference.slug, under: parent)
        try change.connection.run(
          "UPDATE record SET parent = ? WHERE id = ?", SQLValue(parent), SQLValue(id))
      } else {
        let slug = "city-\(dice.roll(0...step))"
        try checkIsFree(slug, under: change.record(id).parent)
        try change.connection.run(
          "UPDATE record SET slug = ? WHERE id = ?", .text(slug), SQLValue(id))
      }
    }
  }

  /// What a register says when it is asked in many ways.
  private struct Answers: Equatable {
    var drafts: [Draft] = []
    var deadlines: [[DeadlineItem]] = []
    var counts: [Int] = []
    var projects: [ProjectFacts] = []
    var portfolio: [Standing] = []
    var found: [[RecordID]] = []
    var entries: [Int64] = []
  }

  /// What a portfolio tells of a project.
  private struct Standing: Equatable {
    let light: Light?
    let first: LightReason?
    let progress: ExactDecimal?
    let lastEvent: Day?

    init(_ status: ProjectStatus) {
      light = status.light
      first = status.reasons.first
      progress = status.progress
      lastEvent = status.lastEvent
    }
  }

  private func answers(_ register: Look) throws -> Answers {
    try register.read { reading in
      var all = Answers()
      try reading.forEachDraft { all.drafts.append($0) }
      for day: Day in ["2026-02-15", "2026-05-01", "2026-12-31"] {
        all.deadlines.append(try reading.deadlines(.overdue, asOf: day))
        all.counts.append(
          try reading.deadlineCount(.upcoming(until: "2027-01-01"), asOf: day))
        all.portfolio += try reading.portfolioFacts(asOf: day).map {
          Standing(ProjectStatus($0, asOf: day))
        }
      }
      all.projects = try reading.projectFacts()
      for word in ["city", "workshops", "region", "project"] {
        all.found.append(try reading.search(word, limit: 50))
      }
      all.entries = try reading.entries().map(\.name.number)
      return all
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `the past is what a copy rebuilt from its entries says`(seed: UInt64) throws {
    let temporary = try Self.eventful(seed: seed, steps: 40)
    let entries = try temporary.register.read { try $0.entries() }
    var past = try Look(temporary.path)
    let bytes = try Data(contentsOf: URL(filePath: temporary.path))
    for entry in entries.reversed() where entry.name.number % 4 == 1 {
      let rebuilt = try Rebuilt(temporary.register, until: entry.at)
      past.knownUntil = entry.at
      #expect(
        try answers(past) == answers(Look(rebuilt.register)), "entry \(entry.name.number)")
    }
    past.knownUntil = nil
    #expect(try answers(past) == answers(Look(temporary.register)))
    #expect(try Data(contentsOf: URL(filePath: temporary.path)) == bytes)
  }

  @Test func `a moment is an entry or a time, and not before the beginning`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.register.read { reading in
      let entries = try reading.entries()
      #expect(try reading.time(ofEntry: 2) == entries[0].at)
      #expect(try reading.lastEntry(until: entries[0].at - 1) == entries[1].at)
      let office = String(entries[0].name.office.description.suffix(6))
      #expect(try reading.time(ofEntry: 1, office: office) == entries[1].at)
      #expect(throws: HistoryError.noSuchEntry("3")) { try reading.time(ofEntry: 3) }
      #expect(throws: HistoryError.beforeTheBeginning(first: entries[1].at)) {
        try reading.lastEntry(until: 12)
      }
    }
  }

  @Test func `what differs between two moments is told once, and backwards the other way round`()
    throws
  {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya", ["region": "A"])
    try temporary.add(.city, "dori", "Dori")
    let start = try temporary.register.read { try $0.lastEntry(until: .max) }
    try temporary.edit("kaya", "region", "B")
    try temporary.edit("kaya", "region", "C")
    try temporary.add(.city, "gaoua", "Gaoua")
    try temporary.remove("gaoua")
    try temporary.remove("dori")
    let end = try temporary.register.read { try $0.lastEntry(until: .max) }
    let (there, back) = try temporary.register.read {
      (try $0.difference(from: start, to: end), try $0.difference(from: end, to: start))
    }
    #expect(
      there.map { "\($0.table) \($0.operation)" }.sorted() == [
        "city delete", "city update", "record delete",
      ])
    let cells = there.first { $0.operation == "update" }?.cells
    #expect(cells?.map(\.column) == ["region"])
    #expect(cells?.first?.before == .text("A") && cells?.first?.after == .text("C"))
    #expect(
      back.map { "\($0.table) \($0.operation)" }.sorted() == [
        "city insert", "city update", "record insert",
      ])
    #expect(back.first { $0.operation == "update" }?.cells.first?.before == .text("C"))
    let gone = try #require(there.first { $0.operation == "delete" }?.record)
    #expect(try temporary.register.read { try $0.lastReference(of: gone)?.description } == "dori")
  }
}
