package import Domain

/// Values as a language writes them, each kept beside its words.
extension Cell {
  /// A number, or words where there is none.
  package init(
    _ number: ExactDecimal?, in language: Language, none: String = "–", _ tone: Tone = .plain
  ) {
    self.init(
      number.map { $0.text(in: language) } ?? none, tone, value: number.map { .number($0) })
  }

  /// A ratio as per cent, or words where there is none.
  package init(
    ratio: ExactDecimal?, in language: Language, none: String = "–", _ tone: Tone = .plain
  ) {
    self.init(
      ratio.map { language.percent(ratio: $0) } ?? none, tone, value: ratio.map { .ratio($0) })
  }

  /// A sum of money.
  package init(_ money: Money, in language: Language, _ tone: Tone = .plain) {
    self.init(money.text(in: language), tone, value: .money(money))
  }

  /// A date, or words where there is none.
  package init(
    _ date: PartialDate?, in language: Language, none: String = "–", _ tone: Tone = .plain
  ) {
    self.init(date.map { $0.text(in: language) } ?? none, tone, value: date.map { .date($0) })
  }
}
