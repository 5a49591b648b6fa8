import Domain
import TestSupport

/// Draws registers.
struct DeadlineDraw {
  var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func model() -> DeadlineModel {
    var model = DeadlineModel()
    for number in 0..<3 { model.projects.append(project("p\(number)")) }
    model.agreements.append(agreement("frame", pays: []))
    for number in 0..<3 {
      let pays = model.projects.map(\.slug).filter { _ in chance(2) }
      model.agreements.append(
        agreement("a\(number)", pays: pays, under: number == 0 ? "frame" : nil))
    }
    let conditions = model.milestones.map(\.plan.reference)
    for index in model.agreements.indices {
      for number in 0..<dice.roll(0...3) {
        model.agreements[index].tranches.append(
          tranche("\(model.agreements[index].slug)/t\(number)", conditions))
      }
    }
    return model
  }

  private mutating func project(_ slug: String) -> DeadlineModel.Project {
    var project = DeadlineModel.Project(slug: slug)
    project.implementers = ["doer", "helper"].filter { _ in chance(2) }
    for number in 0..<dice.roll(1...3) {
      project.deliverables.append(deliverable("\(slug)/d\(number)"))
    }
    var end = milestone("\(slug)/end", type: "end")
    end.plan.due = end.plan.due ?? "2026-03"
    end.plan.events = []
    project.milestones = [end] + (0..<dice.roll(1...2)).map { milestone("\(slug)/m\($0)") }
    if chance(2) {
      var report = milestone("\(slug)/final", type: "report")
      (report.plan.due, report.plan.amendments) = (nil, [])
      report.daysAfterEnd = dice.roll(1...60)
      project.milestones.append(report)
    }
    if chance(3) { project.actualEnd = pastDay() }
    if chance(2) {
      project.events = [.init(type: "cancelled", day: pastDay())]
      if chance(2) {
        project.events.append(.init(type: "reopened", day: later(project.events[0].day)))
      }
    }
    if chance(3) { project.suspension = pastDay() }
    return project
  }

  private mutating func agreement(_ slug: String, pays: [String], under: String? = nil)
    -> DeadlineModel.Agreement
  {
    var agreement = DeadlineModel.Agreement(
      slug: slug, under: under, grantee: dice.pick(["doer", "helper"]), pays: pays,
      end: dice.pick(["2026-01", "2026-04-15", "2026-06"]))
    if chance(2) { agreement.ageing = dice.pick([[10, 40], [10, 30, 90], [45]]) }
    agreement.milestones = (0..<dice.roll(1...2)).map { milestone("\(slug)/m\($0)") }
    return agreement
  }

  private mutating func deliverable(_ reference: String) -> DeadlineModel.Deliverable {
    var deliverable = DeadlineModel.Deliverable(plan: plan(reference))
    if chance(3) { deliverable.target = dice.roll(1...4) }
    if deliverable.target == nil {
      for place in DeadlineModel.places.keys.sorted() where chance(2) {
        let name = place.split(separator: "/").last.map(String.init) ?? place
        deliverable.parts.append(
          .init(plan: plan("\(reference)/\(name)"), place: place, target: dice.roll(1...3)))
        deliverable.parts[deliverable.parts.count - 1].plan.events = closing(3)
      }
    }
    let places = deliverable.parts.map(\.place)
    for _ in 0..<dice.roll(0...4) {
      deliverable.deliveries.append(
        (pastDay(), dice.roll(1...3), places.isEmpty ? nil : dice.pick(places)))
    }
    deliverable.plan.events = closing(4)
    return deliverable
  }

  private mutating func closing(_ odds: Int) -> [DeadlineModel.Event] {
    chance(odds)
      ? [.init(type: dice.pick(["cancelled", "closed", "completed", "ended"]), day: pastDay())] : []
  }

  private mutating func milestone(_ reference: String, type: String? = nil)
    -> DeadlineModel.Milestone
  {
    var milestone = DeadlineModel.Milestone(
      plan: plan(reference), type: type ?? dice.pick(["report", "payment", "audit", "handover"]))
    milestone.owedBy = chance(4) ? nil : dice.pick(DeadlineModel.organisations)
    milestone.owedTo = chance(4) ? nil : "giver"
    let types = [
      "submitted", "returned", "accepted", "completed", "waived", "cancelled", "reopened",
    ]
    for _ in 0..<dice.roll(0...2) {
      let type = dice.pick(types)
      milestone.plan.events.append(
        .init(type: type, day: pastDay(), newDue: type == "returned" && chance(2) ? due() : nil))
    }
    return milestone
  }

  private mutating func tranche(_ reference: String, _ milestones: [String])
    -> DeadlineModel.Tranche
  {
    var tranche = DeadlineModel.Tranche(plan: plan(reference), amount: dice.roll(1...5) * 100)
    tranche.plan.responsible = nil
    tranche.provider = chance(4) ? nil : "giver"
    if chance(2) { tranche.within = dice.roll(5...40) }
    if chance(2) {
      tranche.conditions = Array(Set([dice.pick(milestones), dice.pick(milestones)]))
    }
    for _ in 0..<dice.roll(0...2) {
      tranche.payments.append((pastDay(), dice.pick([tranche.amount, tranche.amount / 2])))
    }
    return tranche
  }

  private mutating func plan(_ reference: String) -> DeadlineModel.Plan {
    var plan = DeadlineModel.Plan(
      reference: reference, title: "Title of \(reference.replacing("/", with: " "))",
      due: chance(6) ? nil : due())
    if chance(2) { plan.responsible = dice.pick(["ada", "helper"]) }
    if plan.due != nil {
      for _ in 0..<max(0, dice.roll(-1...2)) {
        plan.amendments.append(.init(after: due(), from: pastDay(), isBinding: chance(2)))
      }
    }
    return plan
  }

  private mutating func chance(_ odds: Int) -> Bool { dice.roll(1...odds) == 1 }

  private mutating func day(_ range: ClosedRange<Int>) -> Day {
    Day(daysSinceEpoch: DeadlineModel.today.daysSinceEpoch + dice.roll(range))
  }

  private mutating func pastDay() -> Day { day(-300...0) }

  private mutating func later(_ day: Day) -> Day {
    min(DeadlineModel.today, day.advanced(by: dice.roll(1...90)))
  }

  /// A date of any precision.
  private mutating func due() -> String {
    let text = day(-260...260).description
    return dice.pick([text, text, String(text.prefix(7)), String(text.prefix(4))])
  }

  /// A day on which the register is looked at: often the last one of a due date, or the one after it.
  mutating func asOf(_ model: DeadlineModel) -> Day {
    let plans =
      model.milestones.map(\.plan) + model.agreements.flatMap(\.tranches).map(\.plan)
      + model.projects.flatMap(\.deliverables).flatMap { [$0.plan] + $0.parts.map(\.plan) }
    let ends = plans.compactMap { $0.due.flatMap { try? PartialDate($0) }?.last }
    return chance(3) || ends.isEmpty
      ? day(-280...120) : dice.pick(ends).advanced(by: dice.roll(0...1))
  }
}
