/// A way along the calendar: `45d`, `2w`, `6m`, `-1y`.
package struct DateStep: Hashable, Sendable, CustomStringConvertible {
  /// What is counted.
  package enum Unit: Character, CaseIterable, Hashable, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"
  }

  /// How many; negative for a step back. At most 100,000 either way.
  package let count: Int
  package let unit: Unit

  /// A step of so many units.
  package init(_ count: Int, _ unit: Unit) {
    self.count = min(max(count, -100_000), 100_000)
    self.unit = unit
  }

  /// The step that a text such as `+45d` or `6m` spells; nil for any other text.
  package init?(_ text: String) {
    guard let unit = text.last.flatMap(Unit.init), text.utf8.count <= 8,
      let count = Int(text.dropLast()), abs(count) <= 100_000
    else { return nil }
    self.init(count, unit)
  }

  /// The step as it is typed.
  package var description: String { "\(count)\(unit.rawValue)" }

  /// So many of this step. Month steps from one day are taken from that day, not from the one
  /// before: 31 January, 28 February, 31 March.
  package func times(_ factor: Int) -> DateStep {
    DateStep(count.multipliedReportingOverflow(by: factor).partialValue, unit)
  }

  /// The day that lies this step after `day`; the last of the month where the month is too short.
  package func from(_ day: Day) -> Day {
    switch unit {
    case .day: day.advanced(by: count)
    case .week: day.advanced(by: count * 7)
    case .month: Self.months(count, after: day)
    case .year: Self.months(count * 12, after: day)
    }
  }

  private static func months(_ count: Int, after day: Day) -> Day {
    let (year, month, dayOfMonth) = day.components
    let index = year * 12 + month - 1 + count
    guard index >= 12 else { return Day(daysSinceEpoch: Int.min / 2) }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = Day.lastDay(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(dayOfMonth, last))
      ?? Day(daysSinceEpoch: Int.max / 2)
  }
}
