/// How one deliverable counts in its project.
package struct Standing: Hashable, Sendable {
  /// Whether it is neither cancelled nor dropped.
  package var isCounted: Bool
  /// Delivered ÷ target, 4 decimals, at most 1; nil when it cannot be measured.
  package var progress: ExactDecimal?
  /// What its progress weighs in that of the project; 1 where nobody stated it.
  package var weight: ExactDecimal
  /// Whether it is delivered or closed.
  package var isDone: Bool
  /// The earliest last day of its due date and those of its parts.
  package var firstDue: Day?
  /// The earliest last day of the due dates at which something is still to be done.
  package var firstOpenDue: Day?
  package var lastEvent: Day?

  /// How a deliverable counts that stands so.
  package init(_ status: DeliverableStatus) {
    let state = status.state
    isCounted = state != .cancelled && state != .dropped
    progress = isCounted ? status.progress : nil
    weight = status.facts.weight ?? ExactDecimal(1)
    isDone = state == .delivered || state == .closed
    let open = status.parts.filter(\.state.isOpen).map(\.due)
    firstDue = Self.first([status.due] + status.parts.map(\.due))
    firstOpenDue = state.isOpen ? Self.first([status.due] + open) : nil
    let days = status.facts.events.compactMap(\.last) + [status.facts.tally?.events?.last]
    lastEvent = days.compactMap { $0 }.max()
  }

  /// What stands in a register for one deliverable.
  package init(
    isCounted: Bool, progress: ExactDecimal?, weight: ExactDecimal, isDone: Bool, firstDue: Day?,
    firstOpenDue: Day?, lastEvent: Day?
  ) {
    self.isCounted = isCounted
    self.progress = progress
    self.weight = weight
    self.isDone = isDone
    self.firstDue = firstDue
    self.firstOpenDue = firstOpenDue
    self.lastEvent = lastEvent
  }

  private static func first(_ dates: [Plan<PartialDate>]) -> Day? {
    dates.compactMap { $0.agreed?.last }.min()
  }
}

extension DeliverableFacts {
  /// The dates of all that happened to it and to what was delivered.
  package var events: [PartialDate] {
    deliveries.map(\.day) + deliveries.flatMap(\.steps).map(\.day) + steps.map(\.day)
      + parts.flatMap(\.steps).map(\.day)
  }
}
