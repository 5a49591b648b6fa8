package import Exchange
package import Reporting

/// What the standard demands and nobody has stated, with the command that states it.
package enum IATIMissingWords {
  package static func line(_ what: IATIMissing.What, _ path: String) -> Wording {
    PublicationWords.lacks(name(what), at: path, command: command(what, path))
  }

  private static func command(_ what: IATIMissing.What, _ path: String) -> String {
    switch what {
    case .identifier, .organisationIdentifier: "grants edit \(path) --identifier …"
    case .publisher: "grants set own-organisation …"
    case .organisationType: "grants edit \(path) --type …"
    case .start: "grants edit \(path) --planned-start …"
    case .participants: "grants add participant \(path)/… --organisation … --role …"
    case .description: "grants edit \(path) --description …"
    case .status: "grants edit \(path) --status …"
    case .period: "grants edit \(path)/… --from … --until …"
    case .due: "grants edit \(path)/… --due …"
    case .measure: "grants edit \(path)/… --measure …"
    case .indicators: "grants add indicator \(path)/… …"
    case .baselineYear: "grants edit \(path)/… --baseline-date …"
    }
  }

  private static func name(_ what: IATIMissing.What) -> Wording {
    switch what {
    case .identifier:
      Wording(en: "the identifier", fr: "l'identifiant", ar: "المعرّف", az: "identifikator")
    case .publisher:
      Wording(
        en: "whose register this is", fr: "à qui est ce registre", ar: "لمن هذا السجل",
        az: "reyestrin kimə məxsus olduğu")
    case .organisationIdentifier:
      Wording(
        en: "the organisation's identifier", fr: "l'identifiant de l'organisation",
        ar: "معرّف المنظمة", az: "təşkilatın identifikatoru")
    case .organisationType:
      Wording(
        en: "the type of organisation", fr: "le type d'organisation", ar: "نوع المنظمة",
        az: "təşkilatın növü")
    case .start:
      Wording(
        en: "the start, planned or actual", fr: "le début, prévu ou réel",
        ar: "البداية، المخططة أو الفعلية", az: "başlanğıc, planlaşdırılan və ya faktiki")
    case .participants:
      Wording(
        en: "an organisation that takes part", fr: "une organisation participante",
        ar: "منظمة مشاركة", az: "iştirak edən təşkilat")
    case .description:
      Wording(en: "the description", fr: "la description", ar: "الوصف", az: "təsvir")
    case .status: Wording(en: "the status", fr: "le statut", ar: "الحالة", az: "status")
    case .period:
      Wording(
        en: "the first and last day of a budget", fr: "le premier et le dernier jour d'un budget",
        ar: "أول يوم وآخر يوم في ميزانية", az: "büdcənin ilk və son günü")
    case .due:
      Wording(
        en: "the date of a tranche", fr: "la date d'une tranche", ar: "تاريخ دفعة",
        az: "tranşın tarixi")
    case .measure:
      Wording(
        en: "what an indicator measures", fr: "ce que mesure un indicateur", ar: "ما يقيسه مؤشر",
        az: "indikatorun nəyi ölçdüyü")
    case .indicators:
      Wording(
        en: "an indicator of a result", fr: "un indicateur d'un résultat", ar: "مؤشر لنتيجة",
        az: "nəticənin indikatoru")
    case .baselineYear:
      Wording(
        en: "the year of a baseline", fr: "l'année d'une valeur de référence",
        ar: "سنة خط الأساس", az: "baza göstəricisinin ili")
    }
  }
}
