import Domain

/// A date that is written in numbers alone: `14/10/2024`, `14.10.24`, `22-02-2025`, `10/2025`.
struct DateNumbers {
  private let text: String
  private let numbers: [Int]
  private let lengths: [Int]
  private let today: Day

  /// nil for a text that is not two or three numbers with one sign between them.
  init?(_ text: String, today: Day) {
    let signs = Set(text.filter { !$0.isNumber })
    guard signs.count == 1, let sign = signs.first, "/.-".contains(sign) else { return nil }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
    // The form of ISO 8601 is no matter of orders.
    if sign == "-", parts[0].count == 4 { return nil }
    self.text = text
    self.numbers = numbers
    lengths = parts.map(\.count)
    self.today = today
  }

  /// The year that two digits stand for: the nearest to today, at most 50 years ahead.
  static func year(_ short: Int, today: Day) -> Int {
    let year = today.year - today.year % 100 + short
    if year > today.year + 50 { return year - 100 }
    return year <= today.year - 50 ? year + 100 : year
  }

  /// Day, month and year in the order that was said, else where only one order is possible.
  func date(_ order: DayOrder?) throws(PartialDateError) -> PartialDate {
    if numbers.count == 2 { return try month() }
    if lengths[0] > 2 {
      return try PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard lengths[2] == 2 || lengths[2] == 4, lengths[1] <= 2 else { throw .notADate(text) }
    let year = lengths[2] == 2 ? Self.year(numbers[2], today: today) : numbers[2]
    let (first, second) = (numbers[0], numbers[1])
    switch order {
    case .dmy: return try PartialDate(year: year, month: second, day: first)
    case .mdy: return try PartialDate(year: year, month: first, day: second)
    case nil: break
    }
    if first != second, let one = Day(year: year, month: second, day: first),
      let other = Day(year: year, month: first, day: second)
    {
      throw .ambiguous(text, one: one, other: other)
    }
    if second > 12 { return try PartialDate(year: year, month: first, day: second) }
    return try PartialDate(year: year, month: second, day: first)
  }

  /// 10/2025 and 2025/10: only one of the two can be a year.
  private func month() throws(PartialDateError) -> PartialDate {
    if lengths[1] == 4 { return try PartialDate(year: numbers[1], month: numbers[0]) }
    if lengths[0] == 4 { return try PartialDate(year: numbers[0], month: numbers[1]) }
    throw .notADate(text)
  }
}
