import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// The deliveries of deliverables in sums: always what the deliveries themselves come to.
@Suite struct TallyTests {
  private static let days = [
    "2026-01-20", "2026-02", "2026-02~", "2026-03-31", "2026-05-04", "2026-34", "2026-06-15",
    "2025",
  ]
  private static let numbers = ["1", "2.5", "0.125", "40", "0", "3.00", "999999999999999"]

  private static func planned() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    for city in ["kaya", "dori", "gaoua"] { try temporary.add(.city, city, city) }
    try temporary.add(.site, "kaya/school", "School")
    for project in ["p", "q"] {
      try temporary.add(.project, project, "Project \(project)")
      for group in ["g1", "g2"] {
        try temporary.add(.group, "\(project)/\(group)", group, ["size": "12"])
      }
      try temporary.add(
        .deliverable, "\(project)/d", "D", ["target": "100", "due": "2026-04"])
      try temporary.add(.deliverable, "\(project)/e", "E", ["due": "2026-05"])
      try temporary.add(.part, "\(project)/d/kaya", nil, ["at": "kaya", "target": "50"])
      try temporary.add(
        .part, "\(project)/d/school", nil, ["at": "kaya/school", "due": "2026-03"])
    }
    return temporary
  }

  /// Some dozens of changes of all that bears on what deliveries come to.
  static func eventful(seed: UInt64, steps: Int, large: Bool = false) throws -> TemporaryRegister {
    var dice = Dice(seed: seed)
    let temporary = try planned()
    for step in 0..<steps { try take(step, temporary, &dice, large: large) }
    return temporary
  }

  private static func take(
    _ step: Int, _ temporary: TemporaryRegister, _ dice: inout Dice, large: Bool
  ) throws {
    let known = try temporary.content()
    let deliveries = known.filter { $0.kind == .delivery }.map(\.reference.description)
    let any = deliveries.isEmpty ? nil : dice.pick(deliveries)
    let number = numbers[dice.roll(0...(numbers.count - (large ? 1 : 2)))]
    switch dice.roll(0...16) {
    case 0...4:
      _ = try? temporary.register.change("record", by: TemporaryRegister.ada) { change in
        for part in 0...dice.roll(0...2) {
          try change.add(delivery("\(step)-\(part)", number, nil, &dice))
        }
      }
    case 5, 6:
      guard let any, !any.contains("-c") else { return }
      let old = try Reference(any)
      _ = try? temporary.register.change("correct", by: TemporaryRegister.ada) { change in
        var draft = try delivery("\(step)-c", number, any, &dice)
        if dice.roll(0...5) > 0, let above = old.parent {
          draft.reference = above.appending("@c-\(step)")
        }
        try change.add(draft)
      }
    case 7...9:
      guard let any else { return }
      var fields = ["type": dice.pick(["verified", "accepted", "accepted", "returned"])]
      fields["day"] = dice.pick(days)
      if dice.roll(0...2) == 0 { fields["quantity"] = number }
      _ = try? temporary.add(.step, "\(any)/s-\(step)", nil, fields)
    case 10:
      if let any { _ = try? temporary.correct(any, dice.pick(["quantity", "day"]), number) }
      if let any { _ = try? temporary.edit(any, dice.pick(["at", "note"]), "dori") }
    default: try takeOther(step, temporary, known, any, &dice)
    }
  }

  /// What bears on deliveries beside themselves, and what takes changes back.
  private static func takeOther(
    _ step: Int, _ temporary: TemporaryRegister, _ known: [Draft], _ any: String?,
    _ dice: inout Dice
  ) throws {
    switch dice.roll(11...16) {
    case 11:
      let all = known.filter { [.delivery, .step, .dimension].contains($0.kind) }
      guard !all.isEmpty else { return }
      try? temporary.remove(dice.pick(all).reference.description)
    case 12:
      _ = try? temporary.add(
        .dimension, "age-\(step)", nil,
        ["categories": "young, old", "overlaps": dice.pick(["true", "false"])])
    case 13: _ = try? temporary.register.redo(by: TemporaryRegister.ada)
    case 14: if let any { try? move(any, temporary, step, &dice) }
    default: _ = try? temporary.register.undo(by: TemporaryRegister.ada)
    }
  }

  private static func delivery(
    _ name: String, _ number: String, _ replaced: String?, _ dice: inout Dice
  ) throws -> Draft {
    let project = dice.pick(["p", "q"])
    let deliverable = "\(project)/\(dice.pick(["d", "d", "e"]))"
    var draft = Draft(kind: .delivery, reference: try Reference("\(deliverable)/@\(name)"))
    var fields = ["day": dice.pick(days), "quantity": number]
    if dice.roll(0...2) > 0 { fields["at"] = dice.pick(["kaya", "dori", "kaya/school"]) }
    if dice.roll(0...3) == 0 { fields["part"] = "\(project)/d/\(dice.pick(["kaya", "school"]))" }
    if dice.roll(0...1) == 0 {
      fields["participations"] = dice.pick([
        "30", "female=3,male=4", "female=3,male=4,=9", "young=5,old=6", "young=5,female=8,male=2",
      ])
    }
    if dice.roll(0...2) == 0 { fields["newPersons"] = dice.pick(["3", "female=2,male=1"]) }
    if dice.roll(0...3) == 0 {
      fields["groups"] = dice.pick(["\(project)/g1", "\(project)/g2,\(project)/g1"])
    }
    if dice.roll(0...3) == 0 { fields["reach"] = "indirect" }
    if let replaced { (fields["replaces"], fields["reason"]) = (replaced, "Entered wrongly") }
    for (name, text) in fields {
      guard let field = Kind.delivery.field(name) else { continue }
      draft.entries[name] = try Draft.Entry(text, for: field, kind: .delivery)
    }
    return draft
  }

  /// Gives a delivery another deliverable, or a deliverable another project.
  private static func move(
    _ delivery: String, _ temporary: TemporaryRegister, _ step: Int, _ dice: inout Dice
  ) throws {
    _ = try temporary.register.change("move", by: TemporaryRegister.ada) { change in
      let one = dice.roll(0...1) == 0 ? delivery : dice.pick(["p/e", "q/e"])
      let target = one == delivery ? dice.pick(["p/d", "q/d", "p/e"]) : dice.pick(["p", "q"])
      let (id, parent) = try (change.find(Reference(one)), change.find(Reference(target)))
      let slug = one == delivery ? "@m-\(step)" : "e"
      // Writers see that a name is free.
      guard try change.child(of: parent, slug) == nil else { throw RegisterError.duplicate(slug) }
      try change.connection.run(
        "UPDATE record SET parent = ?, slug = ? WHERE id = ?", SQLValue(parent), .text(slug),
        SQLValue(id))
    }
  }

  /// What a status tells, whether from sums or from each delivery.
  private struct Told: Equatable {
    var project: [String] = []
    var deliverables: [[String]] = []
    var tallies: [Tally] = []
    var corrections: [[DeliveryFacts]] = []

    init(_ status: ProjectStatus) {
      project = [
        "\(status.totals)", "\(status.people)", "\(status.missing)", "\(status.reasons)",
        "\(String(describing: status.lastEvent))", "\(String(describing: status.light))",
      ]
      for line in status.deliverables {
        deliverables.append(
          [
            line.facts.reference, "\(line.people)", "\(line.gaps)", "\(line.counted)",
            "\(line.state)", "\(line.daysOverdue)", "\(line.deliveries) \(line.withEvidence)",
          ]
            + [
              line.delivered?.description, line.accepted?.description, line.progress?.description,
              line.lastDelivery?.text, line.forecast(asOf: status.asOf).map { "\($0)" },
            ].map { $0 ?? "-" }
            + line.parts.map { part in
              "\([part.delivered, part.accepted, part.progress]) \(part.state) \(part.daysOverdue)"
            })
        var tally = line.tally
        tally.events = nil
        tallies.append(tally)
        let all = line.facts.deliveries
        let replaced = Set(all.compactMap(\.replaces))
        corrections.append(all.filter { $0.replaces != nil || replaced.contains($0.id) })
      }
    }
  }

  /// - Returns: How many deliverables were told from their sums.
  private func compare(_ reading: Reading) throws -> Int {
    var summed = 0
    for id in try reading.projectKeys() {
      for day: Day in [
        "2026-01-31", "2026-03-01", "2026-05-20", "2026-06-30", "2026-10-01", "2027-01-01",
      ] {
        let whole = ProjectStatus(try reading.projectFacts(id), asOf: day)
        let sums = ProjectStatus(try reading.projectFacts(id, sumsOn: day), asOf: day)
        let isEqual = Told(sums) == Told(whole)
        #expect(isEqual, "\(whole.facts.reference) on \(day)")
        summed += sums.deliverables.count { $0.facts.tally != nil }
      }
    }
    return summed
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func `sums tell what the deliveries tell, after every change`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let temporary = try Self.planned()
    var summed = 0
    for step in 0..<60 {
      try Self.take(step, temporary, &dice, large: seed > 4)
      guard step % 4 == 3 else { continue }
      summed += try temporary.register.read { try compare($0) }
      let findings = try temporary.register.read { try $0.examine() }
      #expect(findings == [], "after \(step)")
    }
    #expect(summed > 20)
  }

  /// All rows of the sums.
  private func rows(_ reading: Reading) throws -> [[String]] {
    try ["tallied", "tally", "tallyDay", "tallyGroup", "standing", "deadline"].map { table in
      let columns = try reading.columns(of: table)
      return try reading.connection.rows("SELECT * FROM \(table)") { row in
        "\(columns.indices.map { row.value($0) })"
      }.sorted()
    }
  }

  @Test(arguments: [UInt64(21), 22])
  func `the sums of the past, and those made anew, are those of its deliveries`(seed: UInt64) throws
  {
    let temporary = try Self.eventful(seed: seed, steps: 50)
    let entries = try temporary.register.read { try $0.entries() }
    var past = try Look(temporary.path)
    for entry in entries.reversed() where entry.name.number % 7 == 1 {
      let rebuilt = try Rebuilt(temporary.register, until: entry.at)
      past.knownUntil = entry.at
      let then = try past.read { reading in
        try reading.needDeadlines()
        return try rows(reading)
      }
      #expect(try then == rebuilt.register.read { try rows($0) }, "entry \(entry.name.number)")
      _ = try past.read { try compare($0) }
    }
    let before = try temporary.register.read { try rows($0) }
    try temporary.register.rebuildDerived()
    #expect(try temporary.register.read { try rows($0) } == before)
  }
}
