/// A light that somebody set beside the computed one. It ends with the next report that is issued.
public struct Judgement: Hashable, Sendable {
  /// Its reference.
  public let reference: String
  /// The light that was set.
  public let light: Light
  /// The day from which on it holds.
  public let from: PartialDate
  /// Its last day; nil until a report is issued.
  public let until: PartialDate?
  /// Who judged; nil when nobody said.
  public let by: Party?
  /// Why.
  public let reason: String

  /// A judgement of a project's light.
  public init(
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
  public func holds(on asOf: Day) -> Bool {
    from.hasHappened(by: asOf) && (until?.last.map { asOf <= $0 } ?? true)
  }
}

extension ProjectFacts {
  /// The judgement of the light that holds on a day: the latest one.
  public func judgement(asOf: Day) -> Judgement? {
    judgements.filter { $0.holds(on: asOf) }.max {
      ($0.from.first ?? .distantPast, $0.reference) < ($1.from.first ?? .distantPast, $1.reference)
    }
  }
}
