/// How long after another day something is due: `+45d`, `+2m`, `-15d`, or in working days, `+30wd`.
package enum DueOffset: Hashable, Sendable, CustomStringConvertible {
  /// Along the calendar.
  case calendar(DateStep)
  /// In working days; negative for before.
  case workingDays(Int)

  /// The offset that a text spells; nil for any other text.
  package init?(_ text: String) {
    let text = text.lowercased()
    if text.hasSuffix("wd") {
      guard let count = Int(text.dropLast(2)), abs(count) <= 2000 else { return nil }
      self = .workingDays(count)
    } else if let step = DateStep(text) {
      self = .calendar(step)
    } else {
      return nil
    }
  }

  /// The offset as it is typed.
  package var description: String {
    switch self {
    case .calendar(let step): (step.count < 0 ? "" : "+") + step.description
    case .workingDays(let count): "\(count < 0 ? "" : "+")\(count)wd"
    }
  }

  /// Whether the calendar of working days bears on it.
  package var countsWorkingDays: Bool {
    if case .workingDays = self { true } else { false }
  }

  /// The day that lies this offset after `day`.
  package func from(_ day: Day, _ calendar: WorkCalendar) -> Day {
    switch self {
    case .calendar(let step): step.from(day)
    case .workingDays(let count): calendar.advance(day, by: count)
    }
  }
}
