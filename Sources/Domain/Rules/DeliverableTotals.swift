/// The deliverables of a project in sums, as they stand on a day.
package struct SummedDeliverables: Hashable, Sendable {
  /// Their sums.
  package let totals: DeliverableTotals
  /// What is overdue longest among them; nil when nothing is.
  package let overdue: LightReason?

  /// Deliverables with these sums.
  package init(_ totals: DeliverableTotals, overdue: LightReason?) {
    self.totals = totals
    self.overdue = overdue
  }
}

/// The deliverables of one project together: what the project's light and progress need of them.
///
/// A register keeps these sums as records change, so that a portfolio need not look at each deliverable.
package struct DeliverableTotals: Hashable, Sendable {
  package var count = 0
  /// How many of them are neither cancelled nor dropped.
  package var counted = 0
  /// How many of those can be measured.
  package var measurable = 0
  /// Their weights together; nil beyond 18 digits.
  package var weights: ExactDecimal? = ExactDecimal(0)
  /// Their progress, each by its weight, together; nil beyond 18 digits.
  package var weighted: ExactDecimal? = ExactDecimal(0)
  /// Whether any of them is delivered or closed.
  package var isAnyDone = false
  /// The earliest last day of all due dates.
  package var firstDue: Day?
  /// The earliest last day of the due dates at which something is still to be done.
  package var firstOpenDue: Day?
  package var lastEvent: Day?

  /// No deliverables.
  package init() {}

  /// Deliverables that stand so.
  package init(_ all: [Standing]) {
    for standing in all { add(standing) }
  }

  private mutating func add(_ standing: Standing) {
    count += 1
    if standing.isCounted { counted += 1 }
    if let progress = standing.progress {
      measurable += 1
      weights = weights?.adding(standing.weight)
      weighted = progress.times(standing.weight).flatMap { weighted?.adding($0) }
    }
    isAnyDone = isAnyDone || standing.isDone
    firstDue = [firstDue, standing.firstDue].compactMap { $0 }.min()
    firstOpenDue = [firstOpenDue, standing.firstOpenDue].compactMap { $0 }.min()
    lastEvent = [lastEvent, standing.lastEvent].compactMap { $0 }.max()
  }

  /// The mean progress of what can be measured, 4 decimals; nil when that is less than half.
  package var progress: ExactDecimal? {
    guard measurable > 0, measurable * 2 >= counted, let weights, let weighted else { return nil }
    return weighted.ratio(to: weights)
  }
}
