public import Domain

/// What is said when a value was recorded.
public enum MeasureWords {
  /// Where the indicator stands now, in the period of the value.
  public static func confirmation(_ status: IndicatorStatus, on day: PartialDate) -> Wording {
    let title = status.facts.title
    let shown = status.facts.shown
    let period = status.periods.first { period in
      day.first.map { period.facts.from <= $0 && $0 <= period.facts.until } ?? false
    }
    guard let period, let target = period.target.agreed, let actual = period.actual else {
      let value = status.total.map { shown($0.value) } ?? "–"
      return Wording(
        en: "\(title): \(value); no period target for that day.",
        fr: "\(title) : \(value) ; pas de cible de période pour ce jour.")
    }
    let percent = StatusReport.percent(period.ratio) ?? "–"
    let until = period.facts.until
    return Wording(
      en:
        "\(title): \(shown(actual.value)) of \(shown(target)) by \(until.text(in: .en)), \(percent).",
      fr:
        "\(title) : \(shown(actual.value)) sur \(shown(target)) au \(until.text(in: .fr)), \(percent)."
    )
  }
}
