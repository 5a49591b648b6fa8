import Domain

/// What is said of results and forecasts.
extension Phrases {
  static let results = Wording(en: "Results", fr: "Résultats")
  static let indicator = Wording(en: "Indicator", fr: "Indicateur")
  static let baseline = Wording(en: "Baseline", fr: "Valeur de référence")
  static let actual = Wording(en: "Actual", fr: "Réalisé")
  static let inAll = Wording(en: "In all", fr: "Au total")
  static let howIt = Wording(en: "How it was had", fr: "Comment")
  static let forecastHeading = Wording(en: "At this pace", fr: "À ce rythme")
  static let lessIsBetter = Wording(en: "less is better", fr: "le moins est le mieux")
  static let noIndicators = Wording(
    en:
      "There is no indicator yet. Add a result, then an indicator under it: grants add result PROJECT/RESULT …",
    fr:
      "Il n'y a pas encore d'indicateur. Ajoutez un résultat, puis un indicateur : grants add result PROJET/RÉSULTAT …"
  )

  static func fedBy(_ deliverable: String) -> Wording {
    Wording(en: "counts \(deliverable)", fr: "compte \(deliverable)")
  }
  static func method(_ figure: IndicatorStatus.Figure) -> Wording {
    let count = figure.readings.count
    let values = Wording.count(count, en: ("value", "values"), fr: ("valeur", "valeurs"))
    switch figure.method {
    case .sum: return Wording(en: "sum of \(values.en)", fr: "somme de \(values.fr)")
    case .latest:
      return count == 1
        ? Wording(en: "latest value", fr: "dernière valeur")
        : Wording(
          en: "sum of the latest of \(count) places", fr: "somme des dernières de \(count) lieux")
    case .share:
      let parts = figure.share.map { "\($0.numerator) / \($0.denominator)" } ?? ""
      return Wording(en: "\(parts), from \(values.en)", fr: "\(parts), de \(values.fr)")
    case .count: return Wording(en: "count of \(values.en)", fr: "décompte de \(values.fr)")
    }
  }
  static func gap(_ reference: String, _ categories: String, _ parts: String, _ whole: String)
    -> Wording
  {
    Wording(
      en: "\(reference): \(categories) make \(parts), the value is \(whole)",
      fr: "\(reference) : \(categories) font \(parts), la valeur est \(whole)")
  }
  static func underTarget(_ percent: String, _ actual: String, _ target: String) -> Wording {
    Wording(
      en: "is at \(percent) of its period target, \(actual) of \(target)",
      fr: "est à \(percent) de sa cible de période, \(actual) sur \(target)")
  }
  static let noActual = Wording(
    en: "has no value for a period that has ended", fr: "n'a pas de valeur pour une période finie")

  static func forecast(_ title: String, _ reference: String, _ forecast: Forecast) -> Wording {
    let name = "\(title) (\(reference))"
    switch forecast.outcome {
    case .tooEarly:
      return Wording(en: "\(name): too early to tell", fr: "\(name) : trop tôt pour le dire")
    case .notBefore(let day):
      return Wording(
        en: "\(name): nothing in 90 days; not before \(day.text(in: .en)) at the pace before",
        fr: "\(name) : rien depuis 90 jours ; pas avant le \(day.text(in: .fr)) au rythme d'avant")
    case .between(let from, let to):
      let late = forecast.daysLate.map(daysFromDue)
      let range =
        from == to
        ? Wording(en: from.text(in: .en), fr: "le \(from.text(in: .fr))")
        : Wording(
          en: "\(from.text(in: .en)) to \(to.text(in: .en))",
          fr: "entre le \(from.text(in: .fr)) et le \(to.text(in: .fr))")
      return Wording(
        en: "\(name): done \(range.en)" + (late.map { ", " + $0.en } ?? ""),
        fr: "\(name) : fini \(range.fr)" + (late.map { ", " + $0.fr } ?? ""))
    }
  }

  private static func daysFromDue(_ days: ClosedRange<Int>) -> Wording {
    let (low, high) = (days.lowerBound, days.upperBound)
    if high <= 0 {
      return Wording(
        en: "\(-high) to \(-low) days before it is due",
        fr: "\(-high) à \(-low) jours avant l'échéance")
    }
    if low >= 0 {
      return low == high
        ? Wording(en: "\(low) days after it is due", fr: "\(low) jours après l'échéance")
        : Wording(
          en: "\(low) to \(high) days after it is due",
          fr: "\(low) à \(high) jours après l'échéance")
    }
    return Wording(
      en: "\(-low) days before to \(high) days after it is due",
      fr: "\(-low) jours avant à \(high) jours après l'échéance")
  }
}

/// What is said when a figure is explained.
extension Phrases {
  static let partsDoNotFillEachOther = Wording(
    en: "more in one place does not fill another", fr: "un lieu ne comble pas l'autre")
  static let notMeasurable = Wording(en: "not measurable", fr: "non mesurable")
  static let meanOf = Wording(
    en: "the mean of what can be measured, by weight",
    fr: "la moyenne de ce qui est mesurable, par poids")
  static func replacedBy(_ reference: String) -> Wording {
    Wording(en: "corrected by \(reference)", fr: "corrigé par \(reference)")
  }
  static func laterThan(_ day: Day) -> Wording {
    Wording(en: "after \(day.text(in: .en))", fr: "après le \(day.text(in: .fr))")
  }
}
