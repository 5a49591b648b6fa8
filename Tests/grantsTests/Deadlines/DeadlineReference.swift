import Domain
import TestSupport

/// What must be due in a drawn register on a day, told without a rule of the program: only its dates are used.
struct DeadlineReference {
  /// A line of a list.
  struct Line: Hashable, Comparable, CustomStringConvertible {
    var reference: String
    var kind: String
    var title: String
    var owner: String
    var due: String
    var originalDue: String
    var daysLeft: Int
    var responsible: String?
    var move: String?
    var ageing: [Int]
    /// The reference that others are told, and the name.
    var shared: (reference: String, title: String)?

    static func < (left: Line, right: Line) -> Bool { left.reference < right.reference }
    static func == (left: Line, right: Line) -> Bool { left.description == right.description }
    func hash(into hasher: inout Hasher) { hasher.combine(reference) }

    var description: String {
      "\(reference) \(kind) '\(title)' \(owner) due \(due) first \(originalDue) left \(daysLeft)"
        + " responsible \(responsible ?? "–") move \(move ?? "–") ageing \(ageing)"
    }

    /// As others are told of it.
    var forOthers: Line {
      var line = self
      if let shared { (line.reference, line.title) = shared }
      line.shared = nil
      return line
    }
  }

  let model: DeadlineModel
  let asOf: Day

  /// Everything that is open.
  var all: [Line] {
    model.projects.flatMap { under($0.slug) } + model.agreements.flatMap { under($0.slug) }
  }

  /// What concerns a project, or an agreement.
  func concerning(_ slug: String) -> [Line] {
    var owners = [slug]
    if model.project(slug) != nil {
      owners += model.paying(slug).map(\.slug)
    } else {
      let family = model.family(slug)
      owners = family + Set(family.compactMap(model.agreement).flatMap(\.pays))
    }
    return owners.flatMap(under)
  }

  func under(_ owner: String) -> [Line] {
    if let project = model.project(owner) {
      return project.deliverables.flatMap { lines($0, project) }
        + project.milestones.compactMap { line($0, in: owner, project) }
    }
    guard let agreement = model.agreement(owner) else { return [] }
    return agreement.milestones.compactMap { line($0, in: owner, nil) }
      + agreement.tranches.compactMap { line($0, in: owner) }
  }

  /// The planned payments that wait for a condition.
  var held: [String] {
    model.agreements.flatMap(\.tranches).filter { !isPaid($0) && isHeld($0) }
      .map(\.plan.reference)
  }

  // MARK: Kinds

  private func lines(_ deliverable: DeadlineModel.Deliverable, _ project: DeadlineModel.Project)
    -> [Line]
  {
    guard isOpen(deliverable) else { return [] }
    let one = sole(project)
    let own = deliverable.plan
    var lines = [
      line(
        own, "deliverable", in: project.slug, agreed(own),
        (own.responsible, own.responsible ?? one))
    ]
    for part in deliverable.parts where isOpen(part, deliverable) {
      let who = part.plan.responsible ?? own.responsible
      var line = line(
        part.plan, "part", in: project.slug, agreed(part.plan), (who, who ?? one))
      line?.title = "\(own.title), \(DeadlineModel.places[part.place] ?? "")"
      if DeadlineModel.sensitive.contains(part.place) {
        let city = String(part.place.split(separator: "/")[0])
        line?.shared = (own.reference, "\(own.title), \(DeadlineModel.places[city] ?? "")")
      }
      lines.append(line)
    }
    return lines.compactMap { $0 }
  }

  private func line(
    _ milestone: DeadlineModel.Milestone, in owner: String, _ project: DeadlineModel.Project?
  ) -> Line? {
    let (state, due, _) = standing(milestone, project)
    guard ["open", "returned"].contains(state), let due else { return nil }
    var line = line(
      milestone.plan, "milestone", in: owner, due,
      (milestone.plan.responsible ?? milestone.owedBy, milestone.owedBy))
    if milestone.daysAfterEnd != nil {
      line?.originalDue = ended(milestone, project, { $0.due }) ?? due
    }
    return line
  }

  private func line(_ tranche: DeadlineModel.Tranche, in owner: String) -> Line? {
    guard !isPaid(tranche), !isHeld(tranche) else { return nil }
    let met = tranche.conditions.compactMap { standing(reference: $0).done }.max()
    let after = met.flatMap { day in tranche.within.map { day.advanced(by: $0) } }
    let due = agreed(tranche.plan)
    guard let day = [after, due.flatMap(last)].compactMap({ $0 }).max() else { return nil }
    let text = due.flatMap(last) == day ? due : day.description
    var line = line(
      tranche.plan, "tranche", in: owner, text, (tranche.provider, tranche.provider))
    line?.originalDue = tranche.plan.due ?? text ?? ""
    return line
  }

  private func line(
    _ plan: DeadlineModel.Plan, _ kind: String, in owner: String, _ due: String?,
    _ who: (responsible: String?, move: String?)
  ) -> Line? {
    guard let due, let last = last(due) else { return nil }
    return Line(
      reference: plan.reference, kind: kind, title: plan.title, owner: owner, due: due,
      originalDue: plan.due ?? due, daysLeft: last.daysSinceEpoch - asOf.daysSinceEpoch,
      responsible: who.responsible, move: who.move, ageing: ageing(owner))
  }

  // MARK: What is so on the day

  private func last(_ date: String) -> Day? { (try? PartialDate(date))?.last }

  /// What was agreed last by the day: amendments of one day hold in the order of their names.
  private func agreed(_ plan: DeadlineModel.Plan) -> String? {
    let binding = plan.amendments.filter { $0.isBinding && $0.from <= asOf }
    let latest = binding.map(\.from).max()
    return binding.last { $0.from == latest }?.after ?? plan.due
  }

  private func isClosed(_ plan: DeadlineModel.Plan) -> Bool {
    plan.events.contains { $0.day <= asOf }
  }

  private func delivered(_ deliverable: DeadlineModel.Deliverable, in place: String?) -> Int {
    deliverable.deliveries.filter { $0.day <= asOf && $0.place == place }.map(\.quantity)
      .reduce(0, +)
  }

  private func isOpen(_ part: DeadlineModel.Part, _ deliverable: DeadlineModel.Deliverable) -> Bool
  {
    !isClosed(part.plan) && delivered(deliverable, in: part.place) < part.target
  }

  private func isOpen(_ deliverable: DeadlineModel.Deliverable) -> Bool {
    if isClosed(deliverable.plan) { return false }
    if let target = deliverable.target { return delivered(deliverable, in: nil) < target }
    // Parts that ended are dropped: they count neither as done nor as owed.
    let parts = deliverable.parts.filter { part in
      !part.plan.events.contains { $0.day <= asOf && $0.type == "ended" }
    }
    return parts.isEmpty
      || parts.contains { delivered(deliverable, in: $0.place) < $0.target }
  }

  private func isEnded(_ project: DeadlineModel.Project) -> Day? {
    if let end = project.actualEnd, end <= asOf { return end }
    guard let last = project.events.last(where: { $0.day <= asOf }) else { return nil }
    return last.type == "cancelled" ? last.day : nil
  }

  private func standing(
    _ milestone: DeadlineModel.Milestone, _ project: DeadlineModel.Project?
  ) -> (state: String, due: String?, done: Day?) {
    var due =
      milestone.daysAfterEnd == nil ? agreed(milestone.plan) : ended(milestone, project, agreed)
    var (state, done): (String, Day?) = ("open", nil)
    for event in ordered(milestone.plan.events) {
      state = event.type == "reopened" ? "open" : event.type
      if event.type == "returned" { due = event.newDue ?? due }
      switch event.type {
      case "accepted", "completed", "waived", "cancelled": done = event.day
      case "reopened": done = nil
      default: break
      }
    }
    if milestone.type == "end", ["open", "returned"].contains(state), let project,
      let day = isEnded(project)
    {
      (state, done) = ("completed", day)
    }
    return (state, due, done)
  }

  /// So many days after a date of the end beside it.
  private func ended(
    _ milestone: DeadlineModel.Milestone, _ project: DeadlineModel.Project?,
    _ date: (DeadlineModel.Plan) -> String?
  ) -> String? {
    guard let end = project?.milestones.first(where: { $0.type == "end" }) else { return nil }
    return date(end.plan).flatMap(last)?.advanced(by: milestone.daysAfterEnd ?? 0).description
  }

  private func standing(reference: String) -> (state: String, due: String?, done: Day?) {
    guard let milestone = model.milestones.first(where: { $0.plan.reference == reference }) else {
      return ("open", nil, nil)
    }
    return standing(milestone, model.project(String(reference.split(separator: "/")[0])))
  }

  private func ordered(_ events: [DeadlineModel.Event]) -> [DeadlineModel.Event] {
    events.filter { $0.day <= asOf }.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  private func isPaid(_ tranche: DeadlineModel.Tranche) -> Bool {
    let paid = tranche.payments.filter { $0.day <= asOf }.map(\.amount)
    return !paid.isEmpty && paid.reduce(0, +) >= tranche.amount
  }

  private func isHeld(_ tranche: DeadlineModel.Tranche) -> Bool {
    tranche.conditions.contains {
      !["accepted", "completed", "waived"].contains(standing(reference: $0).state)
    }
  }

  /// The only one that does the work of a project.
  private func sole(_ project: DeadlineModel.Project) -> String? {
    let all = Set(project.implementers + model.paying(project.slug).map(\.grantee))
    return all.count == 1 ? all.first : nil
  }

  private func ageing(_ owner: String) -> [Int] {
    let terms = model.agreement(owner).map { [$0.ageing] } ?? model.paying(owner).map(\.ageing)
    return terms.compactMap { $0 }.min { $0.lexicographicallyPrecedes($1) }
      ?? DeadlineModel.usualAgeing
  }
}
