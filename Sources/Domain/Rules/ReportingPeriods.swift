/// Times that follow each other without a gap: months, quarters, half-years, years or any step.
package struct ReportingPeriods: Hashable, Sendable {
  /// One of them.
  package struct Period: Hashable, Sendable {
    /// First and last day.
    package let days: ClosedRange<Day>
    /// What it is called: `2026-03`, `2026-q1`, `2026-h1`, `2026`, else its first day.
    package let name: String
  }

  /// The periods, earliest first.
  package let periods: [Period]

  /// From a day to a day in steps; the last one ends with the time, however short it is. At most 1,000.
  package init(every step: DateStep, from start: Day, until end: Day) {
    var periods: [Period] = []
    for number in 0..<1000 where step.count > 0 {
      let first = step.times(number).from(start)
      if first > end { break }
      let last = max(first, min(end, step.times(number + 1).from(start).advanced(by: -1)))
      periods.append(Period(days: first...last, name: Self.name(first, last)))
    }
    self.periods = periods
  }

  private static func name(_ first: Day, _ last: Day) -> String {
    let (from, to) = (first.components, last.components)
    let isWhole =
      from.day == 1 && to.day == Day.lastDay(ofMonth: to.month, year: to.year)
      && from.year == to.year
    guard isWhole else { return first.description }
    switch (from.month, to.month - from.month + 1) {
    case (let month, 1): return "\(from.year)-\(month < 10 ? "0" : "")\(month)"
    case (let month, 3) where month % 3 == 1: return "\(from.year)-q\((month + 2) / 3)"
    case (1, 6): return "\(from.year)-h1"
    case (7, 6): return "\(from.year)-h2"
    case (1, 12): return "\(from.year)"
    default: return first.description
    }
  }
}
