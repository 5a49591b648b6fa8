package import Domain

extension PartialDate {
  /// The date as it was given: "October 2025", "14 October 2024", "about 2025", "Q4 2025";
  /// "14 octobre 2024", "14 oktyabr 2024", "14 أكتوبر 2024".
  package func text(in language: Language) -> String {
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

extension PartialDate {
  /// The date behind a French word for the time from which something counts: "le 3 mai 2026", "mai 2026".
  var frenchDate: String {
    let isDay = precision == .day && !isApproximate
    return (isDay ? "le " : "") + text(in: .fr)
  }

  /// What a French word is dated with: "du 3 mai 2026", "de mai 2026".
  var frenchOf: String {
    precision == .day && !isApproximate ? "du \(text(in: .fr))" : "de \(text(in: .fr))"
  }

  /// When something happened, in French: "le 3 mai 2026", "en mai 2026", "au T2 2026", "vers 2026".
  var frenchWhen: String {
    guard !isApproximate else { return text(in: .fr) }
    return switch precision {
    case .day, .open: frenchDate
    case .quarter: "au \(text(in: .fr))"
    case .month, .year: "en \(text(in: .fr))"
    }
  }
}

extension Day {
  /// The day in words: "14 October 2024".
  package func text(in language: Language) -> String {
    PartialDate(self).text(in: language)
  }
}
