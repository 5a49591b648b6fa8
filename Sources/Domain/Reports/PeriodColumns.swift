/// The figures of a deliverable as a donor's table has them.
package struct PeriodColumns: Hashable, Sendable {
  /// What is owed in all, on the day.
  package let planned: ExactDecimal?
  /// What was delivered in the period; nil when nothing was recorded in it, and without a period.
  package let achieved: ExactDecimal?
  /// What was delivered by the day; nil when nothing was ever recorded.
  package let cumulative: ExactDecimal?
  /// What was to be delivered by the day: the targets whose due date is not after it; nil while nothing
  /// is due.
  package let dueByNow: ExactDecimal?

  /// Cumulative less what was due; nil while nothing is due or nothing was recorded.
  package var deviation: ExactDecimal? {
    guard let dueByNow, let cumulative else { return nil }
    return cumulative.subtracting(dueByNow)
  }
}

extension DeliverableStatus {
  /// The figures in a period, cut by the as-of day. A delivery lies in the period of its first day, so
  /// that the periods of a time add up to the whole.
  package func columns(in period: ClosedRange<Day>?, asOf: Day) -> PeriodColumns {
    let inside = facts.countedDeliveries(asOf: asOf).filter { delivery in
      guard let period, let day = delivery.day.first else { return false }
      return period.contains(day)
    }
    return PeriodColumns(
      planned: goal, achieved: inside.isEmpty ? nil : ExactDecimal.sum(inside.map(\.quantity)),
      cumulative: delivered,
      dueByNow: dueTarget(asOf: asOf))
  }

  private func dueTarget(asOf: Day) -> ExactDecimal? {
    func isDue(_ plan: Plan<PartialDate>) -> Bool { plan.agreed?.last.map { $0 <= asOf } ?? false }
    if isDue(due) { return goal }
    let targets = parts.filter { $0.state != .dropped && isDue($0.due) }.compactMap(\.target.agreed)
    return targets.isEmpty ? nil : ExactDecimal.sum(targets)
  }

  /// The deliveries that count on a day: the newest version of each that had happened by it.
  package func countedDeliveries(asOf: Day) -> [DeliveryFacts] {
    facts.countedDeliveries(asOf: asOf)
  }
}

extension DeliveryFacts {
  /// How it was received by a day: the last of the steps verified, accepted and returned.
  package func verdict(asOf: Day) -> Step? {
    steps.until(asOf).last { [.verified, .accepted, .returned].contains($0.type) }
  }
}
