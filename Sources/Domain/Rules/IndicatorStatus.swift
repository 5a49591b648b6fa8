/// How an indicator stands on a day.
package struct IndicatorStatus: Hashable, Sendable {
  /// A period and what was reached in it.
  package struct Period: Hashable, Sendable {
    package let facts: IndicatorFacts.Period
    /// What is to be reached in it.
    package let target: Plan<ExactDecimal>
    /// What was reached; nil when nothing was recorded, which is not 0.
    package let actual: Figure?
    /// What was reached of the target, 4 decimals, from the baseline where there is one; nil without
    /// either.
    package let ratio: ExactDecimal?
    /// Whether its last day has come.
    package let hasEnded: Bool
    /// Where the parts of values do not make the whole, and by how much.
    package let gaps: [Gap]
  }

  /// Parts of a value that do not make it.
  package struct Gap: Hashable, Sendable {
    package let reference: String
    /// The parts and what they should make.
    package let parts: PartsGap
  }

  /// What is recorded of it.
  package let facts: IndicatorFacts
  /// Its periods, earliest first.
  package let periods: [Period]
  /// What was reached in all; nil when nothing was recorded.
  package let total: Figure?
  /// What is to be reached in all; nil when no period has a target.
  package let target: ExactDecimal?
  /// What was reached in all of it, 4 decimals.
  package let ratio: ExactDecimal?

  /// The status of an indicator on the day `asOf`.
  package init(_ facts: IndicatorFacts, asOf: Day) {
    self.facts = facts
    let counted = facts.counted(asOf: asOf)
    let sorted = facts.periods.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
    periods = sorted.map { period in
      let days = period.from...max(period.from, period.until)
      let own = counted.filter { reading in reading.day.first.map(days.contains) ?? false }
      let actual = facts.figure(in: days, asOf: asOf)
      let target = Plan(target: period.target, period.changes, asOf: asOf)
      return Period(
        facts: period, target: target, actual: actual,
        ratio: Self.ratio(
          actual?.value, target.agreed, facts, elapsed: Self.elapsed(period, facts, asOf)),
        hasEnded: period.until <= asOf, gaps: Self.gaps(own, facts.dimensions))
    }
    total = facts.figure(in: .distantPast ... .distantFuture, asOf: asOf)
    let targets = periods.compactMap(\.target.agreed)
    let addsUp = facts.accumulation == .perPeriod && [.sum, .count].contains(facts.rollUp)
    target =
      addsUp && !targets.isEmpty
      ? ExactDecimal.sum(targets)
      : targets.last
    ratio = Self.ratio(total?.value, target, facts, elapsed: nil)
  }

  package var lastEnded: Period? { periods.last { $0.hasEnded && $0.target.agreed != nil } }

  /// The period in which the day lies, else the last that has begun, else the first.
  package func current(_ asOf: Day) -> Period? {
    periods.last { $0.facts.from <= asOf } ?? periods.first
  }

  /// What was reached of the way from the baseline to the target; of the target alone where nobody
  /// stated a baseline. Never under 0.
  static func ratio(
    _ actual: ExactDecimal?, _ target: ExactDecimal?, _ facts: IndicatorFacts,
    elapsed: ExactDecimal?
  ) -> ExactDecimal? {
    guard let actual, let target else { return nil }
    var (way, done): (ExactDecimal?, ExactDecimal?) = (target, actual)
    // What was done in a period is no level that could be compared with a baseline.
    let isLevel =
      facts.accumulation == .cumulative || facts.rollUp == .last || facts.rollUp == .average
    if let baseline = facts.baseline, isLevel || facts.direction == .descending {
      way = target.subtracting(baseline)
      done = actual.subtracting(baseline)
      if facts.direction == .descending { (way, done) = (way?.negated, done?.negated) }
    } else if facts.direction == .descending {
      // Without a beginning only being there can be judged.
      return actual <= target ? ExactDecimal.one : nil
    }
    guard let way, let done, way.mantissa > 0 else { return nil }
    guard done.mantissa > 0 else { return ExactDecimal(mantissa: 0, decimals: 4) }
    guard let elapsed else { return done.ratio(to: way) }
    return done.ratio(to: way)?.ratio(to: elapsed)
  }

  /// How much of a period has passed, 4 decimals, for an indicator that should grow evenly; nil for
  /// others, within the first quarter, and when it is over.
  private static func elapsed(_ period: IndicatorFacts.Period, _ facts: IndicatorFacts, _ asOf: Day)
    -> ExactDecimal?
  {
    guard facts.isSteady, asOf < period.until, period.from <= asOf else { return nil }
    let whole = period.from.distance(to: period.until) + 1
    let passed = period.from.distance(to: asOf) + 1
    return passed * 4 > whole ? ExactDecimal(passed).ratio(to: ExactDecimal(whole)) : nil
  }

  /// Values whose exclusive parts do not make them.
  private static func gaps(_ readings: [IndicatorFacts.Reading], _ dimensions: Dimensions) -> [Gap]
  {
    readings.flatMap { reading in
      dimensions.gaps(reading.parts, whole: reading.denominator ?? reading.value).map {
        Gap(reference: reading.reference, parts: $0)
      }
    }
  }
}

extension Day {
  /// The first day of all, where a time has no beginning.
  package static let distantPast = Day(daysSinceEpoch: Int.min / 2)
  /// The last day of all, where a time has no end.
  package static let distantFuture = Day(daysSinceEpoch: Int.max / 2)
}
