import Domain

/// What the rules of a register find, in words.
extension Phrases {
  static let nothingFoundByRules = Wording(
    en: "Nothing was found.", fr: "Rien n'a été trouvé.", ar: "لم يُعثر على شيء.",
    az: "Heç nə tapılmadı.")

  static func alert(_ alert: Alert) -> Wording {
    let count = alert.days ?? 0
    switch alert.subject {
    case .quiet:
      return Wording(
        en: "nothing recorded for \(days(count).en)",
        fr: "rien d'enregistré depuis \(days(count).fr)", ar: "لم يُسجَّل شيء منذ \(days(count).ar)",
        az: "\(days(count).az)dür heç nə qeyd edilməyib")
    case .noDisbursement:
      return Wording(
        en: "signed \(days(count).en) ago, nothing paid",
        fr: "signé il y a \(days(count).fr), rien de payé",
        ar: "وُقّع قبل \(days(count).ar) ولم يُدفع شيء",
        az: "\(days(count).az) əvvəl imzalanıb, heç nə ödənilməyib")
    case .overspending:
      let (spent, time) = (percent(alert.shares.first), percent(alert.shares.last))
      return Wording(
        en: "\(spent.en) spent in \(time.en) of the time",
        fr: "\(spent.fr) dépensés en \(time.fr) du temps",
        ar: "أُنفق \(spent.ar) في \(time.ar) من المدة",
        az: "müddətin \(time.az) hissəsində vəsaitin \(spent.az) hissəsi xərclənib")
    case .nobodyResponsible:
      return Wording(
        en: "due in \(days(count).en), nobody is responsible",
        fr: "échéance dans \(days(count).fr), personne n'est responsable",
        ar: "الموعد النهائي بعد \(days(count).ar) ولا مسؤول عنه",
        az: "\(days(count).az) sonra vaxtı çatır, məsul şəxs yoxdur")
    case .noEvidence:
      return Wording(
        en: "no evidence", fr: "sans pièce justificative", ar: "دون مستند إثبات",
        az: "təsdiqedici sənəd yoxdur")
    case .noActual: return noActual
    case .slipping:
      return Wording(
        en: "at this pace at least \(days(count).en) late",
        fr: "à ce rythme, au moins \(days(count).fr) de retard",
        ar: "بهذه الوتيرة تأخر لا يقل عن \(days(count).ar)",
        az: "bu templə ən azı \(days(count).az) gecikəcək")
    }
  }
}
