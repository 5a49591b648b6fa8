/// When a target will be reached at the pace of what was delivered so far.
///
/// Two paces are taken: from the first delivery to the as-of day, and over the last 90 days. They are
/// plain, can be worked out by hand, and what lies between them is the range. Fewer than three days with
/// deliveries, or less than four weeks between the first and the last, say nothing yet.
package struct Forecast: Hashable, Sendable {
  /// What can be said.
  package enum Outcome: Hashable, Sendable {
    /// Too few deliveries, or in too short a time.
    case tooEarly
    /// Between these two days.
    case between(Day, Day)
    /// Not before this day; at the pace of the last 90 days never.
    case notBefore(Day)
  }

  /// What can be said.
  package let outcome: Outcome
  /// How many days after the due date the range begins and ends, negative for before; nil without a due
  /// date or a range.
  package let daysLate: ClosedRange<Int>?

  static let recentDays = 90
  /// On how many days something has to be delivered for a forecast.
  package static let fewestDays = 3
  private static let shortestSpan = 28

  /// The forecast for a target that is not reached; nil when it is, or when there is none.
  ///
  /// - Parameters:
  ///   - target: How much is owed.
  ///   - due: The agreed date.
  ///   - deliveries: What was delivered by the as-of day.
  package init?(
    target: ExactDecimal?, due: PartialDate?, deliveries: [(day: Day, quantity: ExactDecimal)],
    asOf: Day
  ) {
    self.init(target: target, due: due, Tally.Pace(deliveries, asOf: asOf), asOf: asOf)
  }

  /// The same for what was delivered in sums.
  package init?(target: ExactDecimal?, due: PartialDate?, _ pace: Tally.Pace, asOf: Day) {
    guard let target, pace.delivered < target, let rest = target.subtracting(pace.delivered) else {
      return nil
    }
    guard pace.hasEnoughDays, let first = pace.first, let last = pace.last,
      first.distance(to: last) >= Self.shortestSpan,
      let overall = Self.days(for: rest, at: pace.delivered, in: first.distance(to: asOf) + 1)
    else {
      (outcome, daysLate) = (.tooEarly, nil)
      return
    }
    let since = pace.beginning(asOf: asOf)
    guard let lately = Self.days(for: rest, at: pace.recent, in: since.distance(to: asOf) + 1)
    else {
      (outcome, daysLate) = (.notBefore(asOf.advanced(by: overall)), nil)
      return
    }
    let (from, to) = (
      asOf.advanced(by: min(overall, lately)), asOf.advanced(by: max(overall, lately))
    )
    outcome = .between(from, to)
    daysLate = due?.last.map { $0.distance(to: from)...$0.distance(to: to) }
  }

  /// How many days `rest` takes when `done` took so many, rounded up; nil when nothing was done.
  private static func days(for rest: ExactDecimal, at done: ExactDecimal, in days: Int) -> Int? {
    let decimals = max(rest.decimals, done.decimals)
    let (whole, part) = (Int128(done.mantissa(at: decimals)), Int128(rest.mantissa(at: decimals)))
    guard whole > 0 else { return nil }
    // Further than a life is as good as never.
    return Int(min((part * Int128(days) + whole - 1) / whole, 36_500))
  }
}

extension DeliverableStatus {
  /// When the target will be reached; nil when it is, when there is none, or when it is not open.
  package func forecast(asOf: Day) -> Forecast? {
    guard state.isOpen else { return nil }
    return Forecast(
      target: goal, due: due.agreed ?? parts.compactMap(\.due.agreed).max { $0.isDue(before: $1) },
      tally.pace, asOf: asOf)
  }
}
