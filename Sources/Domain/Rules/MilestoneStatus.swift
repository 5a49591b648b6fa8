/// Where a milestone stands on a day, and with whom.
package struct MilestoneStatus: Hashable, Sendable {
  /// The state of a milestone.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case open, submitted, returned, accepted, completed, waived, cancelled

    /// Whether the party that owes it still has something to do.
    package var isOpen: Bool { self == .open || self == .returned }

    /// Whether what was owed is done, or the party that it is owed to renounced it.
    package var isDone: Bool { self == .accepted || self == .completed || self == .waived }

    /// Whether nobody has anything more to do: what was only handed over still waits.
    package var isSettled: Bool { isDone || self == .cancelled }
  }

  /// What is recorded of it.
  package let facts: MilestoneFacts
  package let due: Plan<PartialDate>
  /// Its state on the day.
  package let state: State
  /// The date to which it counts now: a new one after a return, else the agreed one.
  package let currentDue: PartialDate?
  /// The day of the event that closed it.
  package let completedOn: PartialDate?
  /// Whose move it is; nil when it is done or nobody stated it.
  package let withParty: Party?
  /// How many days it is overdue with the party that owes it; 0 when it is not open.
  package let daysOverdue: Int
  /// How many days late it was handed over; nil until then.
  package let daysLateAtSubmission: Int?
  /// How many days it has lain with the party it is owed to; nil unless it was submitted.
  package let daysWithReceiver: Int?

  /// What money it holds back: the payments that wait for it and are not made; empty when it is done.
  package let holdsBack: [HeldPayment]

  /// The status of a milestone on the day `asOf`.
  ///
  /// - Parameter projectClosed: The day on which the project was closed, which also closes its end.
  package init(_ facts: MilestoneFacts, projectClosed: PartialDate? = nil, asOf: Day) {
    self.facts = facts
    // A date of its own, once it has one, goes before the rule.
    let own = Plan(due: facts.due, facts.changes, asOf: asOf)
    due = own.agreed == nil ? facts.follows?.plan(asOf: asOf) ?? own : own
    var state = State.open
    var current = due.agreed
    var done: PartialDate?
    var submitted: PartialDate?
    for step in facts.steps.until(asOf) {
      switch step.type {
      case .submitted: (state, submitted) = (.submitted, step.day)
      case .returned: (state, current) = (.returned, step.newDue ?? current)
      case .accepted: (state, done) = (.accepted, step.day)
      case .completed, .closed: (state, done) = (.completed, step.day)
      case .waived: (state, done) = (.waived, step.day)
      case .cancelled, .ended: (state, done) = (.cancelled, step.day)
      case .reopened: (state, done) = (.open, nil)
      case .verified, .started: break
      }
    }
    if facts.type == .end, state.isOpen, let closed = projectClosed, closed.hasHappened(by: asOf) {
      (state, done) = (.completed, closed)
    }
    self.state = state
    currentDue = current
    completedOn = done
    withParty =
      switch state {
      case .open, .returned: facts.owedBy
      case .submitted: facts.owedTo
      default: nil
      }
    daysOverdue = state.isOpen ? current.map { Deadline.daysOverdue($0, asOf: asOf) } ?? 0 : 0
    daysLateAtSubmission = submitted?.first.flatMap { day in
      current.map { Deadline.daysOverdue($0, asOf: day) }
    }
    holdsBack = state.isDone ? [] : facts.holds.compactMap { $0.unpaid(asOf: asOf) }
    daysWithReceiver = state == .submitted ? submitted?.first.map { $0.distance(to: asOf) } : nil
  }
}
