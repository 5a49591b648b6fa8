/// How far a deliverable has come on a day.
package struct DeliverableStatus: Hashable, Sendable {
  /// The state of a deliverable or of one of its parts.
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Nothing was delivered yet.
    case notStarted
    /// Something was delivered, or nobody knows how much is enough.
    case inProgress
    /// The target is reached.
    case delivered
    /// It was closed by hand.
    case closed
    /// It will not be done.
    case cancelled
    /// The place was dropped; what was delivered there stays.
    case dropped

    /// Whether something is still to be done.
    package var isOpen: Bool { self == .notStarted || self == .inProgress }
  }

  /// Parts of the people of a delivery that do not make their whole.
  package struct Gap: Hashable, Sendable {
    /// The delivery.
    package let reference: String
    /// The parts and what they should make.
    package let parts: PartsGap

    package init(reference: String, parts: PartsGap) {
      self.reference = reference
      self.parts = parts
    }
  }

  /// How far one part has come.
  package struct Part: Hashable, Sendable {
    /// What is recorded of it.
    package let facts: PartFacts
    /// How much is owed; nil when nobody set a target.
    package let target: Plan<ExactDecimal>
    package let due: Plan<PartialDate>
    /// What was delivered there; nil when nothing was recorded.
    package let delivered: ExactDecimal?
    /// What was accepted of it; nil when nothing was recorded.
    package let accepted: ExactDecimal?
    /// Delivered ÷ target, 4 decimals, at most 1; nil when it cannot be measured.
    package let progress: ExactDecimal?
    /// Its state on the day.
    package let state: State
    /// How many days it is overdue; 0 when it is not.
    package let daysOverdue: Int
  }

  /// What is recorded of it.
  package let facts: DeliverableFacts
  /// How much is owed; nil when nobody set a target.
  package let target: Plan<ExactDecimal>
  package let due: Plan<PartialDate>
  /// What was delivered, all places together; nil when nothing was ever recorded.
  package let delivered: ExactDecimal?
  package let accepted: ExactDecimal?
  /// What of it counts towards the target: more in one place does not fill another.
  package let counted: ExactDecimal
  /// Counted ÷ target, 4 decimals, at most 1; nil without a target or when nothing was recorded.
  package let progress: ExactDecimal?
  /// Its state on the day.
  package let state: State
  /// How many days it is overdue; 0 when it is not.
  package let daysOverdue: Int
  /// What each place is owed of it.
  package let parts: [Part]
  package let people: PeopleReached
  /// Where the parts of counted people do not make the whole.
  package let gaps: [Gap]
  package let lastDelivery: PartialDate?
  /// How many deliveries count, and how many of them have evidence.
  package let deliveries: Int
  /// How many of them have evidence.
  package let withEvidence: Int
  /// The deliveries that count, in sums.
  package let tally: Tally

  /// The status of a deliverable on the day `asOf`.
  package init(
    _ facts: DeliverableFacts, groupSizes: [RecordID: Int64] = [:],
    dimensions: Dimensions = .standard, asOf: Day
  ) {
    self.facts = facts
    let tally =
      facts.tally
      ?? Tally(facts.countedDeliveries(asOf: asOf), dimensions: dimensions, asOf: asOf)
    self.tally = tally
    target = Plan(target: facts.target, facts.changes, asOf: asOf)
    due = Plan(due: facts.due, facts.changes, asOf: asOf)
    parts = facts.parts.map { Part($0, tally, asOf: asOf) }
    let whole = tally.whole
    let isStarted = whole.deliveries > 0
    delivered = isStarted ? whole.delivered : nil
    accepted = isStarted ? whole.accepted : nil
    // A dropped place counts towards a target of the whole, not towards that of the other places.
    let current = target.agreed == nil ? parts.filter { $0.state != .dropped } : parts
    let counted = Self.counted(current, outside: tally.outside(of: facts.parts).delivered)
    self.counted = counted
    let goal = target.agreed ?? Self.sumOfTargets(parts)
    // Nothing recorded is not nothing delivered: there is then no figure, not 0 %.
    progress = isStarted ? goal.flatMap { Self.share(counted, of: $0) } : nil
    state = Self.state(
      facts, goal: goal, counted: counted, parts: parts, isStarted: isStarted, asOf: asOf)
    daysOverdue =
      state.isOpen ? due.agreed.map { Deadline.daysOverdue($0, asOf: asOf) } ?? 0 : 0
    people = PeopleReached(tally.people, groupSizes: groupSizes)
    gaps = tally.gaps
    lastDelivery = tally.lastDelivery
    deliveries = whole.deliveries
    withEvidence = tally.withEvidence
  }

  /// The target of the whole, or of its parts together when each has one.
  package var goal: ExactDecimal? { target.agreed ?? Self.sumOfTargets(parts) }

  /// Whether more was delivered than the target asks for.
  package var exceedsTarget: Bool {
    guard let goal, let delivered else { return false }
    return goal < delivered
  }

  private static func sumOfTargets(_ parts: [Part]) -> ExactDecimal? {
    let current = parts.filter { $0.state != .dropped }
    guard !current.isEmpty else { return nil }
    return current.reduce(ExactDecimal(0) as ExactDecimal?) { sum, part in
      part.target.agreed.flatMap { target in sum?.adding(target) }
    }
  }

  /// Each part up to its own target, and what belongs to no part.
  private static func counted(_ parts: [Part], outside: ExactDecimal) -> ExactDecimal {
    parts.reduce(outside) { sum, part in
      let delivered = part.delivered ?? ExactDecimal(0)
      let share = part.target.agreed.map { min($0, delivered) } ?? delivered
      return sum.adding(share) ?? sum
    }
  }

  static func share(_ done: ExactDecimal, of goal: ExactDecimal) -> ExactDecimal? {
    done.ratio(to: goal).map { min($0, ExactDecimal.one) }
  }

  private static func state(
    _ facts: DeliverableFacts, goal: ExactDecimal?, counted: ExactDecimal, parts: [Part],
    isStarted: Bool, asOf: Day
  ) -> State {
    switch facts.steps.until(asOf).last?.type {
    case .cancelled?: return .cancelled
    case .closed?, .completed?: return .closed
    case .ended?: return .dropped
    default: break
    }
    if let goal, !(counted < goal),
      parts.allSatisfy({ !$0.state.isOpen || $0.target.agreed == nil })
    {
      return .delivered
    }
    return isStarted ? .inProgress : .notStarted
  }
}

extension DeliverableStatus.Part {
  init(_ facts: PartFacts, _ tally: Tally, asOf: Day) {
    self.facts = facts
    let own = tally.belonging(to: facts)
    target = Plan(target: facts.target, facts.changes, asOf: asOf)
    due = Plan(due: facts.due, facts.changes, asOf: asOf)
    let isStarted = own.deliveries > 0
    delivered = isStarted ? own.delivered : nil
    accepted = isStarted ? own.accepted : nil
    progress =
      !isStarted ? nil : target.agreed.flatMap { DeliverableStatus.share(own.delivered, of: $0) }
    state =
      switch facts.steps.until(asOf).last?.type {
      case .cancelled?: .cancelled
      case .closed?, .completed?: .closed
      case .ended?: .dropped
      default:
        if let goal = target.agreed, !(own.delivered < goal) {
          .delivered
        } else {
          isStarted ? .inProgress : .notStarted
        }
      }
    daysOverdue =
      state.isOpen ? due.agreed.map { Deadline.daysOverdue($0, asOf: asOf) } ?? 0 : 0
  }
}
