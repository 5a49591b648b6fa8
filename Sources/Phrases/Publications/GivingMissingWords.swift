package import Exchange
package import Reporting

/// What 360Giving demands and nobody has stated, with the command that states it.
package enum GivingMissingWords {
  package static func line(_ what: GivingMissing.What, _ path: String) -> Wording {
    PublicationWords.lacks(name(what), at: path, command: command(what, path))
  }

  private static func command(_ what: GivingMissing.What, _ path: String) -> String? {
    switch what {
    case .identifier: "grants edit \(path) --identifier 360G-…"
    case .organisationIdentifier: "grants edit \(path) --identifier …"
    case .awarded: "grants edit \(path) --awarded 2025-10-14"
    case .description: "grants edit \(path) --description …"
    case .title: "grants edit \(path) --title …"
    case .subject: "grants edit \(path) --subject …"
    case .funding: "grants add funding \(path)/… --project … --amount …"
    case .amount: "grants edit \(path) --amount …"
    case .funder: "grants add party \(path)/… --organisation … --role funder"
    case .recipient: "grants add party \(path)/… --organisation … --role grantee"
    case .oneCurrency, .wrong: nil
    }
  }

  private static func name(_ what: GivingMissing.What) -> Wording {
    switch what {
    case .identifier:
      Wording(
        en: "the identifier of the grant, with your 360Giving prefix",
        fr: "l'identifiant de la subvention, avec votre préfixe 360Giving",
        ar: "معرّف المنحة مع بادئتكم في 360Giving",
        az: "qrantın identifikatoru, 360Giving prefiksinizlə")
    case .organisationIdentifier:
      Wording(
        en: "the organisation's identifier", fr: "l'identifiant de l'organisation",
        ar: "معرّف المنظمة", az: "təşkilatın identifikatoru")
    case .awarded:
      Wording(
        en: "the day of the decision to award it", fr: "le jour de la décision d'attribution",
        ar: "يوم قرار المنح", az: "ayrılma qərarının günü")
    case .title: Wording(en: "the title", fr: "le titre", ar: "العنوان", az: "başlıq")
    case .subject:
      Wording(en: "what it is about", fr: "l'objet", ar: "الموضوع", az: "mövzu")
    case .description:
      Wording(en: "the description", fr: "la description", ar: "الوصف", az: "təsvir")
    case .funding:
      Wording(
        en: "what it pays for, and how much", fr: "ce qu'elle finance, et pour combien",
        ar: "ما تموّله، وبكم", az: "nəyi və nə qədər maliyyələşdirdiyi")
    case .amount:
      Wording(
        en: "the amount awarded", fr: "le montant attribué", ar: "المبلغ الممنوح",
        az: "ayrılan məbləğ")
    case .oneCurrency:
      Wording(
        en: "its amounts in one currency", fr: "ses montants dans une seule devise",
        ar: "مبالغها بعملة واحدة", az: "məbləğlərin bir valyutada olması")
    case .funder:
      Wording(
        en: "who gives it", fr: "qui l'accorde", ar: "الجهة المانحة", az: "onu kimin verdiyi")
    case .recipient:
      Wording(
        en: "who receives it", fr: "qui la reçoit", ar: "الجهة المتلقية", az: "onu kimin aldığı")
    case .wrong(let path, let value):
      Wording(
        en: "\(shown(path, value, "'", "'")) is not as the standard has it",
        fr: "\(shown(path, value, "« ", " »")) n'est pas conforme à la norme",
        ar: "\(shown(path, value, "«", "»")) لا يوافق المعيار",
        az: "\(shown(path, value, "“", "”")) standarta uyğun deyil")
    }
  }

  private static func shown(
    _ path: String, _ value: String, _ open: String, _ close: String
  ) -> String {
    value.isEmpty ? path : "\(path) \(open)\(value)\(close)"
  }
}
