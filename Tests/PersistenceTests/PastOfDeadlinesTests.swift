import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// The past of single milestones and planned payments, with all that their standing follows from.
@Suite struct PastOfDeadlinesTests {
  private static let days = ["2026-01-20", "2026-02-27", "2026-03-31", "2026-05-04", "2026-06-15"]

  /// A register with milestones of two projects and an agreement, and payments that wait for them.
  private static func planned() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.organisation, "giver", "Giver")
    try temporary.add(.organisation, "doer", "Doer")
    try temporary.add(.agreement, "a", "Grant")
    for project in ["p", "q"] { try temporary.add(.project, project, "Project \(project)") }
    for (reference, type) in [
      ("p/report", "report"), ("p/end", "end"), ("q/audit", "audit"), ("q/end", "end"),
      ("a/final", "report"),
    ] {
      try temporary.add(
        .milestone, reference, "Milestone \(reference)",
        ["type": type, "due": "2026-03", "owedBy": "doer", "owedTo": "giver"])
    }
    try temporary.add(
      .milestone, "p/after", "After", ["rule": "end+30d", "due": "2026-04-30"])
    for (reference, conditions) in [("a/first", "p/report"), ("a/second", "q/audit,q/end,a/final")]
    {
      try temporary.add(
        .tranche, reference, "Payment \(reference)",
        ["amount": "100 EUR", "within": "+5wd", "provider": "giver", "conditions": conditions])
    }
    return temporary
  }

  /// Some dozens of changes of all that bears on how they stand.
  private static func eventful(seed: UInt64, steps: Int) throws -> TemporaryRegister {
    var dice = Dice(seed: seed)
    let temporary = try planned()
    for step in 0..<steps {
      let known = try temporary.content()
      func any(_ kinds: Kind...) -> String? {
        let fitting = known.filter { kinds.contains($0.kind) }
        return fitting.isEmpty
          ? nil : fitting[dice.roll(0...(fitting.count - 1))].reference.description
      }
      func day() -> String { days[dice.roll(0...(days.count - 1))] }
      switch dice.roll(0...14) {
      case 0...2:
        guard let one = any(.milestone) else { continue }
        let type = ["submitted", "accepted", "returned", "completed"][dice.roll(0...3)]
        try temporary.add(
          .step, "\(one)/step-\(step)", nil, ["type": type, "day": day(), "by": "giver"])
      case 3:
        if let one = any(.milestone, .tranche) { try temporary.correct(one, "due", day()) }
      case 4:
        guard let one = any(.milestone) else { continue }
        try temporary.add(
          .amendment, "\(one)/amendment-\(step)", nil,
          [
            "type": "contractual", "field": "due", "before": "2026-03", "after": day(),
            "inForce": day(), "reason": "Rains",
          ])
      case 5, 6:
        guard let one = any(.tranche) else { continue }
        try temporary.add(
          .transaction, "a/paid-\(step)", "Paid \(step)",
          [
            "type": "disbursement", "day": day(), "amount": "\(dice.roll(1...6) * 20) EUR",
            "tranche": one, "provider": "giver", "receiver": "doer",
          ])
      case 7:
        if let one = any(.transaction), let other = any(.tranche) {
          try temporary.edit(one, "tranche", other)
        }
      case 8:
        if let one = any(.tranche), let other = any(.milestone) {
          try temporary.edit(one, "conditions", other)
        }
      case 9: try temporary.add(.holiday, "h\(step)", "Holiday", ["day": day()])
      case 10: if let one = any(.holiday) { try temporary.edit(one, "day", day()) }
      case 11:
        let weekend = ["friday saturday", "saturday sunday", "sunday"][dice.roll(0...2)]
        _ = try temporary.register.change("set", by: TemporaryRegister.ada) {
          try $0.set(.weekend, to: weekend)
        }
      case 12:
        guard let one = any(.organisation, .milestone, .tranche, .project) else { continue }
        _ = try temporary.register.change("rename", by: TemporaryRegister.ada) { change in
          try change.connection.run(
            "UPDATE record SET title = ? WHERE id = ?", .text("Called \(step)"),
            SQLValue(try change.find(Reference(one))))
        }
      case 13:
        let one = any(.step, .transaction, .tranche, .holiday, .amendment, .milestone)
        if let one { try? temporary.remove(one) }
      default: _ = try? temporary.register.undo(by: TemporaryRegister.ada)
      }
    }
    return temporary
  }

  /// What `show` tells of a milestone or a planned payment.
  private struct DueReminder: Equatable {
    var draft: Draft
    var milestones: [MilestoneStatus?] = []
    var tranches: [MoneyStatus.Tranche?] = []
  }

  private func telling(_ reading: Reading, _ reference: Reference) throws -> DueReminder {
    let id = try reading.find(reference)
    var telling = DueReminder(draft: try reading.draft(of: id))
    for day: Day in ["2026-02-15", "2026-04-30", "2026-12-31"] {
      telling.milestones.append(try reading.milestoneStatus(id, asOf: day))
      telling.tranches.append(try reading.trancheStatus(id, asOf: day))
    }
    return telling
  }

  @Test(arguments: [UInt64(8), 9, 10, 11])
  func `the past of one deadline is what the past of all says of it`(seed: UInt64) throws {
    let temporary = try Self.eventful(seed: seed, steps: 70)
    let entries = try temporary.register.read { try $0.entries() }
    var past = try Look(temporary.path)
    var everNamed = Set<Reference>()
    var compared = 0
    for entry in entries.reversed() where entry.name.number % 5 == 2 {
      past.knownUntil = entry.at
      var whole: [Reference: DueReminder] = [:]
      try past.read { reading in
        try reading.forEachDraft {
          guard $0.kind == .milestone || $0.kind == .tranche else { return }
          whole[$0.reference] = try telling(reading, $0.reference)
          everNamed.insert($0.reference)
        }
      }
      // Another look, so that the whole past does not answer for the part.
      let part = try Look(temporary.path, knownUntil: entry.at)
      for reference in everNamed {
        let (one, isWhole) = try part.read(.record([reference])) {
          (try? telling($0, reference), $0.past?.isWhole)
        }
        #expect(one == whole[reference], "\(reference) at entry \(entry.name.number)")
        if whole[reference] != nil {
          #expect(isWhole == false)
          compared += 1
        }
      }
    }
    #expect(compared > 80)
  }
}
