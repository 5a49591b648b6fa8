/// On which days people work.
package struct WorkCalendar: Hashable, Sendable {
  /// The days of the week without work, 1 Monday to 7 Sunday (ISO 8601).
  package let weekend: Set<Int>
  /// The days without work beside them.
  package let holidays: Set<Day>

  /// The calendar with this weekend and these holidays.
  package init(weekend: Set<Int> = [6, 7], holidays: Set<Day> = []) {
    // With no day left to work on, nothing could ever fall due.
    self.weekend = weekend.count < 7 ? weekend : [6, 7]
    self.holidays = holidays
  }

  /// Whether people work on a day.
  package func isWorkingDay(_ day: Day) -> Bool {
    !weekend.contains(day.weekday) && !holidays.contains(day)
  }

  /// The day so many working days after another, or before it; the day itself does not count.
  package func advance(_ day: Day, by count: Int) -> Day {
    var day = day
    var left = count.magnitude
    while left > 0 {
      let next = day.advanced(by: count.signum())
      // The calendar's own end.
      if next == day { return day }
      day = next
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The weekend that names of days spell, such as `saturday sunday` or `vendredi,samedi`; nil for
  /// any other text, or for a week without a working day.
  package static func weekend(_ text: String) -> Set<Int>? {
    var days = Set<Int>()
    for word in text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," || $0 == "+" }) {
      let index = names.firstIndex { $0.contains { $0 == word || $0.prefix(3) == word } }
      guard let index else { return nil }
      days.insert(index + 1)
    }
    return days.isEmpty || days.count == 7 ? nil : days
  }

  private static let names = [
    ["monday", "lundi"], ["tuesday", "mardi"], ["wednesday", "mercredi"], ["thursday", "jeudi"],
    ["friday", "vendredi"], ["saturday", "samedi"], ["sunday", "dimanche"],
  ]
}

extension Day {
  /// The day of the week, 1 Monday to 7 Sunday (ISO 8601).
  package var weekday: Int {
    // 1 January 1970 was a Thursday.
    let shifted = (daysSinceEpoch + 3) % 7
    return (shifted + 7) % 7 + 1
  }
}
