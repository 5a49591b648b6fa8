/// One day of the Gregorian calendar, in the years 1 to 9999.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  package let daysSinceEpoch: Int

  /// The day that lies so many days after 1 January 1970; held within the years 1 to 9999.
  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = min(max(daysSinceEpoch, -719_162), 2_932_896)
  }

  /// The day of a date; nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(daysSinceEpoch: Self.days(year, month, day))
  }

  /// The number of days in a month.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  package var components: (year: Int, month: Int, day: Int) {
    // After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1 to 9999.
  package var year: Int { components.year }
  /// The month, 1 to 12.
  package var month: Int { components.month }
  /// The day of the month, 1 to 31.
  package var day: Int { components.day }

  /// The earlier day is less.
  package static func < (left: Self, right: Self) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // days_from_civil of the same source.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: Strideable {
  /// The day so many days later.
  package func advanced(by days: Int) -> Day {
    Day(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// How many days later the other day is.
  package func distance(to other: Day) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }
}

extension Day: LosslessStringConvertible {
  /// The day that ISO 8601 text spells, as `2025-10-31`; nil for any other text or no such day.
  package init?(_ text: String) {
    var digits = Digits(text)
    guard let year = digits.next(4), digits.skipHyphen(), let month = digits.next(2),
      digits.skipHyphen(), let day = digits.next(2), digits.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as ISO 8601 has it.
  package var description: String {
    let (year, month, day) = components
    return Digits.text((year, 4), (month, 2), (day, 2))
  }
}
