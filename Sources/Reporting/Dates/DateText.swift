public import Domain

extension PartialDate {
  /// The date as it was given: "October 2025", "14 October 2024", "about 2025", "Q4 2025";
  /// "14 octobre 2024", "14 oktyabr 2024", "14 أكتوبر 2024".
  public func text(in language: Language) -> String {
    guard let first else { return Phrases.noEnd(language) }
    let (year, month, day) = first.components
    let exact: String
    switch precision {
    case .year: exact = "\(year)"
    case .quarter: exact = "\(QuarterNames.of((month + 2) / 3, language)) \(year)"
    case .month: exact = "\(MonthNames.of(month, language)) \(year)"
    case .day, .open:
      let number = language == .fr && day == 1 ? "1er" : "\(day)"
      exact = "\(number) \(MonthNames.of(month, language)) \(year)"
    }
    return isApproximate ? Phrases.about(exact)(language) : exact
  }
}

extension Day {
  /// The day in words: "14 October 2024".
  public func text(in language: Language) -> String {
    PartialDate(self).text(in: language)
  }
}
