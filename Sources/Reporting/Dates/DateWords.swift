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
  ///
  /// A time of day behind a day is left out, years of two digits are those nearest to today, and the date is no
  /// year before 1900.
  ///
  /// - Parameter order: The order of the numbers of a day, where that was said.
  package func date(_ text: String, order: DayOrder? = nil) throws(PartialDateError) -> PartialDate
  {
    let date = try read(text, order)
    if let year = date.first?.year, year < 1900 { throw .yearTooEarly(year) }
    return date
  }

  private func read(_ text: String, _ order: DayOrder?) throws(PartialDateError) -> PartialDate {
    guard text.utf8.count <= 120 else { throw .notADate(String(text.prefix(60))) }
    let plain = DateText.plain(text)
    if DateText.open.contains(plain) { return .open }
    if let relative = relative(plain) { return relative }
    if let rest = DateText.about(plain) {
      let exact = try read(rest, order)
      guard let date = try? PartialDate(exact.text + (exact.isApproximate ? "" : "~")) else {
        throw .notADate(text)
      }
      return date
    }
    do {
      if let named = try named(DateText.words(plain), isJoined: !plain.contains(" ")) {
        return named
      }
      if let numbers = try DateNumbers(plain, today: today)?.date(order) { return numbers }
      return try PartialDate(plain)
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

  /// - Parameter isJoined: Whether the words stood in one, as in "sept-26": "sept 26" can be a day.
  private func named(_ words: [String], isJoined: Bool) throws(PartialDateError) -> PartialDate? {
    if let last = words.last, let year = year(last),
      let quarter = QuarterNames.quarter(words.dropLast())
    {
      return try PartialDate(year: year, quarter: quarter)
    }
    switch words.count {
    case 2:
      guard isJoined || words[1].count == 4, let year = year(words[1]) else { return nil }
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
    switch word.count {
    case 4: Int(word)
    case 2: Int(word).flatMap { $0 < 0 ? nil : DateNumbers.year($0, today: today) }
    default: nil
    }
  }

  private func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    return ["", "er", "st", "nd", "rd", "th", "."].contains(rest) && digits.count <= 2
      ? Int(digits) : nil
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
