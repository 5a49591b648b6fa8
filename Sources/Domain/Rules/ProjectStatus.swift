/// How a project stands on a day.
package struct ProjectStatus: Hashable, Sendable {
  /// What is recorded of it.
  package let facts: ProjectFacts
  /// The day that cuts the events.
  package let asOf: Day
  /// What it owes.
  package let deliverables: [DeliverableStatus]
  /// The same in sums; there also where they were not loaded one by one.
  package let totals: DeliverableTotals
  /// Its dated events.
  package let milestones: [MilestoneStatus]
  /// What is open of what the agreements make due that pay for it, in the order of deadlines.
  package let agreementDeadlines: [DeadlineItem]
  /// Its indicators, result by result.
  package let indicators: [IndicatorStatus]
  /// The light; nil for a project whose status has no colour.
  package let light: Light?
  /// What the light is made of, and what else is to be known, the gravest first.
  package let reasons: [LightReason]
  /// A light that somebody set beside the computed one; nil when nobody did, or it has ended.
  package let judgement: Judgement?
  /// How many of the planned days have passed, 4 decimals; nil without a start or an end.
  package let timeElapsed: ExactDecimal?
  package let people: PeopleReached
  /// What nobody has stated.
  package let missing: MissingFacts
  /// The date of the last event.
  package let lastEvent: Day?

  /// The mean progress of what can be measured, 4 decimals; nil with less than half measurable.
  package var progress: ExactDecimal? { totals.progress }
  /// How many deliverables have a target and something recorded.
  package var measurable: Int { totals.measurable }

  /// How many of the things that concern it are overdue; a project in sums knows only the longest overdue of
  /// its deliverables.
  package var overdueCount: Int { reasons.count { $0.finding.isOverdue } }

  /// The places in use: those of the project and those of its parts.
  package var places: [Party] {
    let own = deliverables.flatMap(\.parts).filter { $0.state != .dropped }.compactMap(
      \.facts.place)
    return (facts.places + own).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The milestone that is the planned end.
  package var end: MilestoneStatus? { milestones.first { $0.facts.type == .end } }

  /// The status of a project on the day `asOf`.
  ///
  /// - Parameters:
  ///   - agreementDeadlines: What is open on that day of what the agreements make due that pay for it.
  ///   - thresholds: The numbers to judge by; those of the facts when nil.
  package init(
    _ facts: ProjectFacts, agreementDeadlines: [DeadlineItem] = [], thresholds: Thresholds? = nil,
    asOf: Day
  ) {
    self.facts = facts
    self.agreementDeadlines = agreementDeadlines
    self.asOf = asOf
    deliverables = facts.deliverables.map {
      DeliverableStatus(
        $0, groupSizes: facts.groupSizes, dimensions: facts.dimensions, asOf: asOf)
    }
    let closed = facts.closedOn(asOf: asOf)
    milestones = facts.milestones.map {
      MilestoneStatus($0, projectClosed: closed, asOf: asOf)
    }.sorted { Self.isEarlier($0, $1) }
    indicators = facts.indicators.map { IndicatorStatus($0, asOf: asOf) }
    totals = facts.summed?.totals ?? DeliverableTotals(deliverables.map(Standing.init))
    let end = milestones.first { $0.facts.type == .end }?.due.agreed
    timeElapsed = Self.timeElapsed(
      from: facts.actualStart?.first ?? facts.plannedStart?.first, to: end?.last,
      asOf: min(asOf, closed?.first ?? asOf))
    people = PeopleReached(
      PeopleTally(merging: deliverables.map(\.tally.people)), groupSizes: facts.groupSizes)
    missing = MissingFacts(facts, deliverables, milestones)
    lastEvent = facts.lastEvent(asOf: asOf)
    let judged = LightJudgement(
      facts, deliverables, totals, milestones, agreementDeadlines, indicators,
      lastEvent: lastEvent, thresholds: thresholds ?? facts.thresholds, asOf: asOf)
    judgement = facts.judgement(asOf: asOf)
    light = judged.light
    reasons = judged.reasons
  }

  private static func isEarlier(_ left: MilestoneStatus, _ right: MilestoneStatus) -> Bool {
    switch (left.currentDue, right.currentDue) {
    case (let mine?, let theirs?) where mine != theirs: mine.isDue(before: theirs)
    case (nil, _?): false
    case (_?, nil): true
    default: left.facts.reference < right.facts.reference
    }
  }

  private static func timeElapsed(from start: Day?, to end: Day?, asOf: Day) -> ExactDecimal? {
    guard let start, let end, start < end else { return nil }
    let passed = max(0, start.distance(to: asOf))
    return ExactDecimal(passed).ratio(to: ExactDecimal(start.distance(to: end)))
  }
}

extension ProjectFacts {
  /// The day on which the project was closed or ended; nil while it is not.
  package func closedOn(asOf: Day) -> PartialDate? {
    if let end = actualEnd, end.hasHappened(by: asOf) { return end }
    let verdict = steps.until(asOf).last { [.closed, .cancelled, .reopened].contains($0.type) }
    return verdict.flatMap { $0.type == .reopened ? nil : $0.day }
  }

  /// What closed the project and opened it again, as steps of its end: those of the project up to the day on
  /// which it ended, if it did, and that day.
  package var closingSteps: [Step] {
    let verdicts = steps.until(.distantFuture).compactMap { step -> Step? in
      switch step.type {
      case .closed, .cancelled: Step(.completed, on: step.day)
      case .reopened: Step(.reopened, on: step.day)
      default: nil
      }
    }
    guard let actualEnd else { return verdicts }
    let end = actualEnd.first ?? .distantFuture
    return verdicts.filter { ($0.day.first ?? end) < end } + [Step(.completed, on: actualEnd)]
  }

  /// The status on a day: what was stated, unless a later step says more.
  package func effectiveStatus(asOf: Day) -> ActivityStatus? {
    switch steps.until(asOf).last(where: {
      [.closed, .cancelled, .started, .reopened].contains($0.type)
    })?.type {
    case .closed?: .closed
    case .cancelled?: .cancelled
    case .started?, .reopened?:
      status == .pipeline || status == .closed || status == .cancelled ? .implementation : status
    default: status
    }
  }

  /// The last day on which something happened, by the day of the event.
  func lastEvent(asOf: Day) -> Day? {
    var dates = steps.map(\.day) + journal + [actualStart].compactMap { $0 }
    dates +=
      deliverables.flatMap(\.events)
      + (deliverables.map { $0.tally?.events?.last } + [summed?.totals.lastEvent])
      .compactMap { $0.map { PartialDate(min($0, asOf)) } }
    dates += milestones.flatMap(\.steps).map(\.day)
    dates += indicators.flatMap(\.readings).map(\.day)
    return dates.compactMap { date in
      date.hasHappened(by: asOf) ? min(date.last ?? asOf, asOf) : nil
    }.max()
  }

  /// How many of the days after `start` up to `asOf` no pause of the whole project covers.
  func activeDays(after start: Day, to asOf: Day) -> Int {
    var pauses: [(from: Day, to: Day)] = []
    for pause in suspensions where pause.scope == nil {
      guard let from = pause.from.first else { continue }
      pauses.append((max(from, start.advanced(by: 1)), min(pause.until?.last ?? asOf, asOf)))
    }
    var paused = 0
    var covered = start
    for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.to > covered {
      paused += max(pause.from, covered.advanced(by: 1)).distance(to: pause.to) + 1
      covered = pause.to
    }
    return max(0, start.distance(to: asOf) - paused)
  }
}
