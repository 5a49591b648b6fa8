package import Domain

/// What is said when a value was recorded.
package enum MeasureWords {
  /// Where the indicator stands now, in the period of the value.
  package static func confirmation(_ status: IndicatorStatus, on day: PartialDate) -> Wording {
    let title = status.facts.title
    func shown(_ number: ExactDecimal) -> Wording {
      Wording { status.facts.shown(number, in: $0) }
    }
    let period = status.periods.first { period in
      day.first.map { period.facts.from <= $0 && $0 <= period.facts.until } ?? false
    }
    guard let period, let target = period.target.agreed, let actual = period.actual else {
      let value = status.total.map { shown($0.value) } ?? Wording("–")
      return Wording(
        en: "\(title): \(value.en); no period target for that day.",
        fr: "\(title) : \(value.fr) ; pas de cible de période pour ce jour.",
        ar: "\(title): \(value.ar)؛ لا مستهدف للفترة التي يقع فيها هذا اليوم.",
        az: "\(title): \(value.az); həmin gün üçün dövr hədəfi yoxdur.")
    }
    let percent = Phrases.percent(period.ratio)
    let (value, goal, until) = (shown(actual.value), shown(target), period.facts.until)
    return Wording(
      en: "\(title): \(value.en) of \(goal.en) by \(until.text(in: .en)), \(percent.en).",
      fr: "\(title) : \(value.fr) sur \(goal.fr) au \(until.text(in: .fr)), \(percent.fr).",
      ar: "\(title): \(value.ar) من \(goal.ar) حتى \(until.text(in: .ar))، \(percent.ar).",
      az:
        "\(title): \(until.text(in: .az)) tarixinədək \(goal.az) hədəfdən \(value.az), \(percent.az)."
    )
  }
}
