/// The light of a project and the reasons for it.
struct LightJudgement {
  let light: Light?
  let reasons: [LightReason]

  init(
    _ facts: ProjectFacts, _ deliverables: [DeliverableStatus], _ totals: DeliverableTotals,
    _ milestones: [MilestoneStatus], _ agreementDeadlines: [DeadlineItem],
    _ indicators: [IndicatorStatus], lastEvent: Day?, thresholds: Thresholds, asOf: Day
  ) {
    let status = facts.effectiveStatus(asOf: asOf)
    var reasons = Self.overdue(facts, deliverables) + [facts.summed?.overdue].compactMap { $0 }
    reasons += milestones.compactMap { Self.reason(for: $0, facts) }
    reasons += agreementDeadlines.filter { $0.daysOverdue > 0 }.map {
      LightReason(
        Self.overdue($0.daysOverdue, with: $0.move, facts), $0.reference, $0.title, move: $0.move)
    }
    reasons += indicators.compactMap { Self.reason(for: $0, thresholds, asOf) }
    let hasColour = status == nil || status == .implementation || status == .finalisation
    if hasColour { reasons += Self.quiet(facts, lastEvent, thresholds, asOf) }
    let calls = reasons.compactMap { $0.light(thresholds) }
    let canBeJudged =
      Self.hasFallenDue(totals, milestones, asOf: asOf) || !calls.isEmpty
      || indicators.contains { $0.lastEnded != nil }
    if !canBeJudged, hasColour {
      reasons.append(LightReason(.nothingDueYet, facts.reference, facts.title))
    }
    reasons += Self.remarks(facts, milestones, deliverables, status, asOf)
    self.reasons = reasons.enumerated().sorted {
      (Self.rank($0.element, thresholds), $0.offset)
        < (Self.rank($1.element, thresholds), $1.offset)
    }.map(\.element)
    light =
      !hasColour
      ? nil : !canBeJudged ? .grey : calls.contains(.red) ? .red : calls.isEmpty ? .green : .amber
  }

  private static func rank(_ reason: LightReason, _ thresholds: Thresholds) -> Int {
    switch reason.light(thresholds) {
    case .red: 0
    case .amber: 1
    default: 2
    }
  }

  private static func overdue(_ facts: ProjectFacts, _ deliverables: [DeliverableStatus])
    -> [LightReason]
  {
    let implementer = Responsibility.implementer(among: facts.implementers)
    let all = deliverables.filter(\.state.isOpen).flatMap { status in
      var reasons: [LightReason] = []
      if status.daysOverdue > 0 {
        reasons.append(
          LightReason(
            .overdue(days: status.daysOverdue), status.facts.reference, status.facts.title,
            move: Responsibility.deliverable(status.facts.responsible, implementer: implementer)
              .move))
      }
      for part in status.parts where part.daysOverdue > 0 {
        reasons.append(
          LightReason(
            .overdue(days: part.daysOverdue), part.facts.reference,
            part.facts.title(in: status.facts.title),
            move: Responsibility.part(
              part.facts.responsible, of: status.facts.responsible, implementer: implementer
            ).move))
      }
      return reasons
    }
    // The longest first; as they stand where that is equal.
    return all.enumerated().sorted {
      (-($0.element.days ?? 0), $0.offset) < (-($1.element.days ?? 0), $1.offset)
    }.map(\.element)
  }

  private static func reason(for status: MilestoneStatus, _ facts: ProjectFacts) -> LightReason? {
    let days = status.daysOverdue
    let finding: LightReason.Finding
    if status.state == .submitted, let waiting = status.daysWithReceiver {
      finding = .waiting(days: waiting)
    } else if days == 0 {
      return nil
    } else {
      let overdue = overdue(days, with: status.facts.owedBy, facts)
      let isEnd = status.facts.type == .end && overdue == .overdue(days: days)
      finding = isEnd ? .endPassed(days: days) : overdue
    }
    return LightReason(
      finding, status.facts.reference, status.facts.title, move: status.withParty)
  }

  /// What is overdue with one who pays for the project is not owed by the project.
  private static func overdue(_ days: Int, with party: Party?, _ facts: ProjectFacts)
    -> LightReason.Finding
  {
    party.map { facts.funders.contains($0) } ?? false
      ? .overdueByOther(days: days) : .overdue(days: days)
  }

  /// An indicator that is behind the target of its last period, or of the current one when it should
  /// grow evenly; nil when it is not.
  private static func reason(
    for status: IndicatorStatus, _ thresholds: Thresholds, _ asOf: Day
  ) -> LightReason? {
    let current = status.current(asOf).flatMap { $0.hasEnded || status.facts.isSteady ? $0 : nil }
    guard
      let period = [current, status.lastEnded].compactMap({ $0 }).first(where: {
        $0.target.agreed != nil && $0.facts.from <= asOf
      })
    else { return nil }
    let title = status.facts.title
    guard let actual = period.actual, let target = period.target.agreed else {
      return period.hasEnded ? LightReason(.noActual, period.facts.reference, title) : nil
    }
    guard let ratio = period.ratio, ratio < thresholds.amberUnder,
      period.hasEnded || status.facts.isSteady
    else { return nil }
    return LightReason(
      .underTarget(ratio: ratio, actual: actual.value, target: target), period.facts.reference,
      title)
  }

  private static func quiet(
    _ facts: ProjectFacts, _ lastEvent: Day?, _ thresholds: Thresholds, _ asOf: Day
  ) -> [LightReason] {
    guard let since = lastEvent ?? facts.plannedStart?.last, since < asOf else { return [] }
    let days = facts.activeDays(after: since, to: asOf)
    return days >= thresholds.quietDays
      ? [LightReason(.quiet(days: days), facts.reference, facts.title)] : []
  }

  /// Whether anything that is dated has passed its date, or anything is done.
  private static func hasFallenDue(
    _ totals: DeliverableTotals, _ milestones: [MilestoneStatus], asOf: Day
  ) -> Bool {
    totals.isAnyDone || totals.firstDue.map { Deadline.hasPassed($0, asOf: asOf) } ?? false
      || milestones.contains { status in
        status.state != .open
          || status.currentDue.map { Deadline.daysOverdue($0, asOf: asOf) > 0 } ?? false
      }
  }

  private static func remarks(
    _ facts: ProjectFacts, _ milestones: [MilestoneStatus], _ deliverables: [DeliverableStatus],
    _ status: ActivityStatus?, _ asOf: Day
  ) -> [LightReason] {
    var remarks: [LightReason] = []
    for pause in facts.suspensions where pause.from.hasHappened(by: asOf) {
      if let end = pause.until?.last, end < asOf { continue }
      remarks.append(
        LightReason(
          .suspended(since: pause.from), pause.scope?.reference ?? facts.reference,
          pause.scope?.name ?? facts.title, move: pause.decidedBy))
    }
    for milestone in milestones {
      for change in milestone.facts.changes where change.isPending(asOf: asOf) {
        guard let day = change.requested else { continue }
        remarks.append(
          LightReason(
            .extensionRequested(on: day), milestone.facts.reference, milestone.facts.title,
            move: facts.funders.count == 1 ? facts.funders.first : nil))
      }
    }
    if status == nil {
      remarks.append(LightReason(.statusNotStated, facts.reference, facts.title))
    }
    return remarks
  }
}

extension PlanChange {
  /// Whether it holds on a day.
  package func holds(on day: Day) -> Bool { holdsFrom?.hasHappened(by: day) ?? false }

  /// Whether it was asked for by a day and is not in force on it.
  package func isPending(asOf: Day) -> Bool {
    guard force == .contractual, requested?.hasHappened(by: asOf) ?? false else { return false }
    return !(holdsFrom?.hasHappened(by: asOf) ?? false)
  }
}
