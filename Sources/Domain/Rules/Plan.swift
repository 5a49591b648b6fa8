/// A planned value through its amendments: what was agreed first, what holds, what is expected.
package struct Plan<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The first agreed value, with corrections.
  package let original: Value?
  /// What both parties are bound to on the as-of day.
  package let agreed: Value?
  /// What the keeper of the register expects; the agreed value unless it was re-planned later.
  package let planned: Value?

  init(original: Value?, agreed: Value?, planned: Value?) {
    self.original = original
    self.agreed = agreed
    self.planned = planned
  }

  /// The plan of a field on a day, cut by the day from which each amendment holds.
  init(
    _ original: Value?, _ changes: [PlanChange], field: String, asOf: Day,
    parse: (String) -> Value?
  ) {
    self.original = original
    let held = changes.filter {
      $0.field == field && ($0.holdsFrom?.first).map { $0 <= asOf } == true
    }
    let ordered = held.enumerated().sorted {
      let (left, right) = ($0.element.holdsFrom?.first, $1.element.holdsFrom?.first)
      return (left?.daysSinceEpoch ?? 0, $0.offset) < (right?.daysSinceEpoch ?? 0, $1.offset)
    }.map(\.element)
    let contractual = ordered.last { $0.force == .contractual }
    agreed = contractual.map { $0.after.flatMap(parse) } ?? original
    let last = ordered.last
    planned = last.map { $0.after.flatMap(parse) } ?? original
  }
}

extension Plan<PartialDate> {
  /// The plan of the field `due`.
  init(due: PartialDate?, _ changes: [PlanChange], asOf: Day) {
    self.init(due, changes, field: "due", asOf: asOf) { try? PartialDate($0) }
  }
}

extension Plan<ExactDecimal> {
  /// The plan of the field `target`.
  init(target: ExactDecimal?, _ changes: [PlanChange], asOf: Day) {
    self.init(target, changes, field: "target", asOf: asOf) { ExactDecimal($0) }
  }
}

extension PartialDate {
  /// Whether an event of this date had happened by a day: it counts from its first day.
  package func hasHappened(by day: Day) -> Bool {
    first.map { $0 <= day } ?? false
  }
}

extension [Step] {
  /// The steps that had happened by a day, in their order.
  func until(_ day: Day) -> [Step] {
    filter { $0.day.hasHappened(by: day) }.enumerated().sorted {
      ($0.element.day.first?.daysSinceEpoch ?? 0, $0.offset)
        < ($1.element.day.first?.daysSinceEpoch ?? 0, $1.offset)
    }.map(\.element)
  }
}
