/// How an indicator stands on a day.
public struct IndicatorStatus: Hashable, Sendable {
  /// A figure and what it is made of.
  public struct Figure: Hashable, Sendable {
    /// How it was had.
    public enum Method: String, Hashable, Sendable {
      /// The values of the time were added up.
      case sum
      /// The latest value of each place; those of several places were added up.
      case latest
      /// Numerators and denominators were added up and divided.
      case share
      /// The values were counted.
      case count
    }

    /// The figure; a share is a percentage.
    public let value: ExactDecimal
    /// How it was had.
    public let method: Method
    /// For a share: the sums that were divided.
    public let share: Share?
    /// The values that it is made of, earliest first.
    public let readings: [IndicatorFacts.Reading]
  }

  /// What was divided for a share.
  public struct Share: Hashable, Sendable {
    /// The sum above the line.
    public let numerator: ExactDecimal
    /// The sum below it.
    public let denominator: ExactDecimal
  }

  /// A period and what was reached in it.
  public struct Period: Hashable, Sendable {
    /// The period.
    public let facts: IndicatorFacts.Period
    /// What is to be reached in it.
    public let target: Plan<ExactDecimal>
    /// What was reached; nil when nothing was recorded, which is not 0.
    public let actual: Figure?
    /// What was reached of the target, 4 decimals, from the baseline where there is one; nil without
    /// either.
    public let ratio: ExactDecimal?
    /// Whether its last day has come.
    public let hasEnded: Bool
    /// Where the parts of values do not make the whole, and by how much.
    public let gaps: [Gap]
  }

  /// Parts of a value that do not make it.
  public struct Gap: Hashable, Sendable {
    /// The value.
    public let reference: String
    /// The categories that should add up.
    public let categories: [String]
    /// What they come to.
    public let parts: Int64
    /// What the value is.
    public let whole: ExactDecimal
  }

  /// What is recorded of it.
  public let facts: IndicatorFacts
  /// Its periods, earliest first.
  public let periods: [Period]
  /// What was reached in all; nil when nothing was recorded.
  public let total: Figure?
  /// What is to be reached in all; nil when no period has a target.
  public let target: ExactDecimal?
  /// What was reached in all of it, 4 decimals.
  public let ratio: ExactDecimal?

  /// The status of an indicator on the day `asOf`.
  public init(_ facts: IndicatorFacts, asOf: Day) {
    self.facts = facts
    let replaced = Set(facts.readings.compactMap(\.replaces))
    let counted = facts.readings.filter {
      !replaced.contains($0.id) && $0.day.hasHappened(by: asOf)
    }
    .sorted { Self.isEarlier($0, $1) }
    let sorted = facts.periods.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
    periods = sorted.map { period in
      let own = counted.filter { reading in
        guard let day = reading.day.first else { return false }
        return period.from <= day && day <= period.until
      }
      let actual = Self.figure(own, facts)
      let target = Plan(target: period.target, period.changes, asOf: asOf)
      return Period(
        facts: period, target: target, actual: actual,
        ratio: Self.ratio(
          actual?.value, target.agreed, facts, elapsed: Self.elapsed(period, facts, asOf)),
        hasEnded: period.until <= asOf, gaps: Self.gaps(own, facts.exclusive))
    }
    total = Self.figure(counted, facts)
    let targets = periods.compactMap(\.target.agreed)
    let addsUp = facts.accumulation == .perPeriod && [.sum, .count].contains(facts.rollUp)
    target =
      addsUp && !targets.isEmpty
      ? ExactDecimal.sum(targets)
      : targets.last
    ratio = Self.ratio(total?.value, target, facts, elapsed: nil)
  }

  /// The last period that has ended and has a target.
  public var lastEnded: Period? { periods.last { $0.hasEnded && $0.target.agreed != nil } }

  /// The period in which the day lies, else the last that has begun, else the first.
  public func current(_ asOf: Day) -> Period? {
    periods.last { $0.facts.from <= asOf } ?? periods.first
  }

  private static func isEarlier(_ one: IndicatorFacts.Reading, _ other: IndicatorFacts.Reading)
    -> Bool
  {
    let (mine, theirs) = (one.day.first, other.day.first)
    return mine == theirs
      ? one.reference < other.reference : (mine ?? .distantPast) < (theirs ?? .distantPast)
  }

  /// The values of a time as one figure; cumulative values are never added up over time, shares never
  /// averaged.
  static func figure(_ readings: [IndicatorFacts.Reading], _ facts: IndicatorFacts) -> Figure? {
    let known = readings.filter { $0.value != nil }
    if facts.rollUp == .count {
      return readings.isEmpty
        ? nil
        : Figure(
          value: ExactDecimal(readings.count), method: .count, share: nil, readings: readings)
    }
    guard !known.isEmpty else { return nil }
    if known.contains(where: { $0.denominator != nil }) {
      let used = facts.accumulation == .cumulative || facts.rollUp == .last ? latest(known) : known
      return share(used)
    }
    switch facts.rollUp {
    case .sum where facts.accumulation == .perPeriod:
      return Figure(
        value: ExactDecimal.sum(known.compactMap(\.value)), method: .sum, share: nil,
        readings: known)
    case .average:
      // Shares without their denominators cannot be put together: the latest alone counts.
      guard let last = known.last, let value = last.value else { return nil }
      return Figure(value: value, method: .latest, share: nil, readings: [last])
    default:
      let used =
        facts.rollUp == .last && facts.accumulation == .perPeriod
        ? [known[known.count - 1]] : latest(known)
      return Figure(
        value: ExactDecimal.sum(used.compactMap(\.value)), method: .latest, share: nil,
        readings: used)
    }
  }

  /// The latest value of each place.
  private static func latest(_ readings: [IndicatorFacts.Reading]) -> [IndicatorFacts.Reading] {
    var places: [RecordID?: IndicatorFacts.Reading] = [:]
    for reading in readings { places[reading.place?.id] = reading }
    return places.values.sorted { isEarlier($0, $1) }
  }

  private static func share(_ readings: [IndicatorFacts.Reading]) -> Figure? {
    let whole = readings.filter { $0.denominator != nil }
    let numerator = ExactDecimal.sum(whole.compactMap(\.value))
    let denominator = ExactDecimal.sum(whole.compactMap(\.denominator))
    guard let ratio = numerator.ratio(to: denominator, decimals: 6),
      let percentage = ExactDecimal(mantissa: ratio.mantissa, decimals: 4)
    else { return nil }
    return Figure(
      value: percentage.rounded(to: 2).trimmed, method: .share,
      share: Share(numerator: numerator, denominator: denominator),
      readings: whole)
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
  private static func gaps(_ readings: [IndicatorFacts.Reading], _ exclusive: [[String]]) -> [Gap] {
    readings.flatMap { reading in
      exclusive.compactMap { categories -> Gap? in
        let parts = reading.parts.filter { categories.contains($0.category) }
        // With one part missing nothing is known of the rest.
        guard parts.count == categories.count, let whole = reading.denominator ?? reading.value
        else { return nil }
        let sum = parts.reduce(Int64(0)) { $0 + $1.number }
        guard !whole.isEqual(numerically: ExactDecimal(Int(sum))) else { return nil }
        return Gap(reference: reading.reference, categories: categories, parts: sum, whole: whole)
      }
    }
  }
}

/// The ways in which people are parted.
public enum Dimensions {
  /// The categories that exclude each other and make the whole, where nobody said otherwise. Displaced,
  /// with a disability, boarder and the like may overlap and never have to add up.
  public static let standard = [["female", "male"]]
}

extension Day {
  /// The first day of all, where a time has no beginning.
  public static let distantPast = Day(daysSinceEpoch: Int.min / 2)
  /// The last day of all, where a time has no end.
  public static let distantFuture = Day(daysSinceEpoch: Int.max / 2)
}
