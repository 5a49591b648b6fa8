import Domain

/// What the rules of a register find, in words.
extension Phrases {
  static let nothingFoundByRules = Wording(
    en: "Nothing was found.", fr: "Rien n'a été trouvé.")

  static func alert(_ alert: Alert) -> Wording {
    let count = alert.days ?? 0
    switch alert.subject {
    case .quiet:
      return Wording(
        en: "nothing recorded for \(days(count).en)",
        fr: "rien d'enregistré depuis \(days(count).fr)")
    case .noDisbursement:
      return Wording(
        en: "signed \(days(count).en) ago, nothing paid",
        fr: "signé il y a \(days(count).fr), rien de payé")
    case .overspending:
      let (spent, time) = (
        StatusReport.percent(alert.shares.first) ?? "–",
        StatusReport.percent(alert.shares.last) ?? "–"
      )
      return Wording(
        en: "\(spent) spent in \(time) of the time", fr: "\(spent) dépensés en \(time) du temps")
    case .nobodyResponsible:
      return Wording(
        en: "due in \(days(count).en), nobody is responsible",
        fr: "échéance dans \(days(count).fr), personne n'est responsable")
    case .noEvidence: return Wording(en: "no evidence", fr: "sans pièce justificative")
    case .noActual: return noActual
    case .slipping:
      return Wording(
        en: "at this pace at least \(days(count).en) late",
        fr: "à ce rythme, au moins \(days(count).fr) de retard")
    }
  }
}
