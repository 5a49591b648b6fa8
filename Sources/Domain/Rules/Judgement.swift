/// A light that somebody set beside the computed one. It ends with the next report that is issued.
package struct Judgement: Hashable, Sendable {
  package let reference: String
  /// The light that was set.
  package let light: Light
  /// The day from which on it holds.
  package let from: PartialDate
  /// Its last day; nil until a report is issued.
  package let until: PartialDate?
  /// Who judged; nil when nobody said.
  package let by: Party?
  /// Why.
  package let reason: String

  /// A judgement of a project's light.
  package init(
    reference: String, light: Light, from: PartialDate, until: PartialDate? = nil,
    by: Party? = nil, reason: String
  ) {
    self.reference = reference
    self.light = light
    self.from = from
    self.until = until
    self.by = by
    self.reason = reason
  }

  /// Whether it holds on a day: the report that ends it still shows it.
  package func holds(on asOf: Day) -> Bool {
    from.hasHappened(by: asOf) && (until?.last.map { asOf <= $0 } ?? true)
  }
}

extension ProjectFacts {
  /// The judgement of the light that holds on a day: the latest one.
  package func judgement(asOf: Day) -> Judgement? {
    judgements.filter { $0.holds(on: asOf) }.max {
      ($0.from.first ?? .distantPast, $0.reference) < ($1.from.first ?? .distantPast, $1.reference)
    }
  }
}
