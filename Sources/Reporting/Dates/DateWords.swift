package import Domain

/// Reads dates as people say them, in four languages.
package struct DateWords {
  private let today: Day

  /// Words are understood from `today`.
  package init(today: Day) {
    self.today = today
  }

  /// The date that a text says: EDTF, "October 2025", "14 oct. 2024", "T4 2025", "today",
  /// "in 3 weeks", "il y a 2 jours", "14/10/2024".
  ///
  /// - Throws: ``PartialDateError`` that says which date does not exist, or that it is none.
  package func date(_ text: String) throws(PartialDateError) -> PartialDate {
    let trimmed = text.trimmingBlanks().lowercased()
    guard trimmed.utf8.count <= 60 else { throw .notADate(String(text.prefix(60))) }
    if let relative = relative(trimmed) { return relative }
    if let named = try named(trimmed) { return named }
    if trimmed.contains("/") || trimmed.split(separator: ".").count == 3 {
      return try numbers(trimmed)
    }
    do {
      return try PartialDate(trimmed)
    } catch .notADate {
      throw .notADate(text)
    }
  }

  // MARK: From today

  private func relative(_ text: String) -> PartialDate? {
    switch text {
    case "today", "aujourd'hui", "aujourd’hui", "اليوم", "bu gün", "bugün":
      return PartialDate(today)
    case "yesterday", "hier", "أمس", "dünən": return PartialDate(today.advanced(by: -1))
    case "tomorrow", "demain", "غدا", "غدًا", "sabah": return PartialDate(today.advanced(by: 1))
    default: break
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, ["in", "dans", "بعد"].contains(words[0]) {
      return step(words[1], words[2], sign: 1)
    }
    if words.count == 3, ["ago", "əvvəl"].contains(words[2]) {
      return step(words[0], words[1], sign: -1)
    }
    if words.count == 3, ["sonra"].contains(words[2]) { return step(words[0], words[1], sign: 1) }
    if words.count == 5, words[0...2] == ["il", "y", "a"] {
      return step(words[3], words[4], sign: -1)
    }
    return nil
  }

  private func step(_ count: String, _ unit: String, sign: Int) -> PartialDate? {
    guard let number = Int(count), (0...10_000).contains(number) else { return nil }
    let units: [(DateStep.Unit, [String])] = [
      (.day, ["day", "jour", "gün", "يوم", "أيام"]),
      (.week, ["week", "semaine", "həftə", "أسبوع", "أسابيع"]),
      (.month, ["month", "mois", "ay", "شهر", "أشهر"]),
      (.year, ["year", "an", "il", "سنة", "سنوات"]),
    ]
    let singular = unit.hasSuffix("s") && unit != "mois" ? String(unit.dropLast()) : unit
    guard let found = units.first(where: { $0.1.contains(singular) })?.0 else { return nil }
    return PartialDate(DateStep(sign * number, found).from(today))
  }

  // MARK: With the name of a month, or a quarter

  private func named(_ text: String) throws(PartialDateError) -> PartialDate? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    if let last = words.last, let year = year(last),
      let quarter = QuarterNames.quarter(words.dropLast())
    {
      return try PartialDate(year: year, quarter: quarter)
    }
    switch words.count {
    case 2:
      guard let year = year(words[1]) else { return nil }
      return try MonthNames.month(words[0]).map { month throws(PartialDateError) in
        try PartialDate(year: year, month: month)
      }
    case 3:
      guard let year = year(words[2]) else { return nil }
      if let month = MonthNames.month(words[1]), let day = day(words[0]) {
        return try PartialDate(year: year, month: month, day: day)
      }
      if let month = MonthNames.month(words[0]), let day = day(words[1]) {
        return try PartialDate(year: year, month: month, day: day)
      }
      return nil
    default: return nil
    }
  }

  private func year(_ word: String) -> Int? {
    word.count == 4 ? Int(word) : nil
  }

  private func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    return ["", "er", "st", "nd", "rd", "th", "."].contains(rest) && digits.count <= 2
      ? Int(digits) : nil
  }

  // MARK: Three numbers

  /// Day, month and year; refused where the first two could be exchanged.
  private func numbers(_ text: String) throws(PartialDateError) -> PartialDate {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "." }).map { Int($0) }
    if parts.count == 2, let first = parts[0], let second = parts[1] {
      // 10/2025 and 2025/10: only one of the two can be a year.
      if second > 31 { return try PartialDate(year: second, month: first) }
      if first > 31 { return try PartialDate(year: first, month: second) }
    }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else {
      throw .notADate(text)
    }
    if first > 31 { return try PartialDate(year: first, month: second, day: third) }
    if first != second, let one = Day(year: third, month: second, day: first),
      let other = Day(year: third, month: first, day: second)
    {
      throw .ambiguous(text, one: one, other: other)
    }
    if second > 12 { return try PartialDate(year: third, month: first, day: second) }
    return try PartialDate(year: third, month: second, day: first)
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
