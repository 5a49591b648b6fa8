public import Domain

extension PartialDateError: Explainable {
  /// What is wrong, and what to do next.
  public var explanation: Explanation {
    switch self {
    case .notADate(let text):
      Explanation(
        problem: Wording(en: "'\(text)' is not a date.", fr: "« \(text) » n'est pas une date."),
        remedy: Self.forms)
    case .noSuchYear(let year):
      Explanation(
        problem: Wording(
          en: "There is no year \(year) here: years run from 1 to 9999.",
          fr: "Il n'y a pas d'année \(year) ici : les années vont de 1 à 9999."),
        remedy: Self.forms)
    case .noSuchMonth(let month):
      Explanation(
        problem: Wording(
          en: "There is no month \(month): a year has 12 months.",
          fr: "Il n'y a pas de mois \(month) : une année a 12 mois."),
        remedy: Self.forms)
    case .noSuchQuarter(let quarter):
      Explanation(
        problem: Wording(
          en: "There is no quarter \(quarter): a year has 4.",
          fr: "Il n'y a pas de trimestre \(quarter) : une année en a 4."),
        remedy: Self.forms)
    case .noSuchDay(let day, let year, let month, let last):
      Explanation(
        problem: Wording(
          en: "There is no day \(day): \(MonthNames.en[month - 1]) \(year) has \(last) days.",
          fr: "Il n'y a pas de jour \(day) : \(MonthNames.fr[month - 1]) \(year) a \(last) jours."),
        remedy: Self.forms)
    case .ambiguous(let text, let one, let other):
      Explanation(
        problem: Wording(
          en: "'\(text)' can be \(one.text(in: .en)) or \(other.text(in: .en)).",
          fr: "« \(text) » peut être le \(one.text(in: .fr)) ou le \(other.text(in: .fr))."),
        remedy: Wording(en: "Write \(one) or \(other).", fr: "Écrivez \(one) ou \(other)."))
    }
  }

  private static let forms = Wording(
    en: "Write 2025-10-14, 2025-10, \"October 2025\", \"Q4 2025\", 2025, today or \"in 3 weeks\".",
    fr: "Écrivez 2025-10-14, 2025-10, « octobre 2025 », « T4 2025 », 2025 ou « dans 3 semaines ».")
}

extension RecordError: Explainable {
  /// What is wrong, and what to do next.
  public var explanation: Explanation {
    switch self {
    case .badReference(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' cannot be a reference.", fr: "« \(text) » ne peut pas être une référence."),
        remedy: Self.referenceForm)
    case .badSlug(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' cannot be part of a reference.",
          fr: "« \(text) » ne peut pas faire partie d'une référence."),
        remedy: Self.referenceForm)
    case .noSuchKind(let word, let nearest):
      Explanation(
        problem: Wording(
          en: "There is no kind '\(word)'.\(Self.meant(nearest).en)",
          fr: "Il n'y a pas de genre « \(word) ».\(Self.meant(nearest).fr)"),
        remedy: Wording(
          en: "Kinds: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
          fr: "Genres : \(Kind.allCases.map(\.rawValue).joined(separator: ", "))."))
    case .noSuchField(let name, let kind, let nearest):
      Explanation(
        problem: Wording(
          en: "A \(kind.rawValue) has no field '\(name)'.\(Self.meant(nearest).en)",
          fr: "Le genre « \(kind.rawValue) » n'a pas de champ « \(name) ».\(Self.meant(nearest).fr)"
        ),
        remedy: Self.fields(of: kind))
    case .missingField(let name, let kind):
      Explanation(
        problem: Wording(
          en: "A \(kind.rawValue) cannot be without '\(name)'.",
          fr: "Le genre « \(kind.rawValue) » exige « \(name) »."),
        remedy: Wording(en: "Add --set \(name)=…", fr: "Ajoutez --set \(name)=…"))
    case .missingTitle(let kind):
      Explanation(
        problem: Wording(
          en: "A \(kind.rawValue) needs a name.", fr: "Le genre « \(kind.rawValue) » exige un nom."),
        remedy: Wording(
          en: "Give it after the reference: grants add \(kind.rawValue) REFERENCE \"Name\"",
          fr: "Donnez-le après la référence : grants add \(kind.rawValue) RÉFÉRENCE \"Nom\""))
    case .notAChoice(let text, let field, let choices):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a value of '\(field)'.",
          fr: "« \(text) » n'est pas une valeur de « \(field) »."),
        remedy: Wording(
          en: "Choose one of: \(choices.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(choices.joined(separator: ", "))."))
    case .malformed(let text, let field, let expected):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a value of '\(field)'.",
          fr: "« \(text) » n'est pas une valeur de « \(field) »."),
        remedy: Self.shape(expected))
    case .badDate(let text, let field, let why):
      Explanation(
        problem: Wording(
          en: "\(field): \(why.explanation.problem.en)",
          fr: "\(field) : \(why.explanation.problem.fr)"),
        remedy: text.isEmpty ? Self.shape(.date) : why.explanation.remedy)
    case .badMoney(let text, let field):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not an amount of money for '\(field)'.",
          fr: "« \(text) » n'est pas une somme pour « \(field) »."),
        remedy: Self.shape(.money))
    case .wrongParent(let kind, let parent):
      Explanation(
        problem: Wording(
          en: parent.map { "A \(kind.rawValue) does not stand under a \($0.rawValue)." }
            ?? "A \(kind.rawValue) does not stand on its own.",
          fr: parent.map { "« \(kind.rawValue) » ne se place pas sous « \($0.rawValue) »." }
            ?? "« \(kind.rawValue) » ne se place pas seul."),
        remedy: Self.place(of: kind))
    case .futureDay(let date, let today):
      Explanation(
        problem: Wording(
          en: "\(date.text(in: .en)) lies after today, \(today.text(in: .en)).",
          fr: "\(date.text(in: .fr)) est après aujourd'hui, \(today.text(in: .fr))."),
        remedy: Wording(
          en: "Record it when it has happened; what is planned is a milestone or a due date.",
          fr: "Enregistrez-le une fois fait ; ce qui est prévu est un jalon ou une échéance."))
    case .negative(let text, let field):
      Explanation(
        problem: Wording(
          en: "'\(field)' cannot be \(text).", fr: "« \(field) » ne peut pas être \(text)."),
        remedy: Wording(
          en: "Give 0 or more; a wrong delivery is corrected with grants amend … --correction.",
          fr: "Donnez 0 ou plus ; une erreur se corrige par grants amend … --correction."))
    case .endsBeforeStart(let start, let end):
      Explanation(
        problem: Wording(
          en: "The end, \(end.text(in: .en)), lies before the start, \(start.text(in: .en)).",
          fr: "La fin, \(end.text(in: .fr)), précède le début, \(start.text(in: .fr))."),
        remedy: Wording(en: "Change one of the two dates.", fr: "Changez l'une des deux dates."))
    case .overlapping(let one, let other):
      Explanation(
        problem: Wording(
          en: "\(one) shares days with \(other): a value would count twice.",
          fr: "\(one) partage des jours avec \(other) : une valeur compterait deux fois."),
        remedy: Wording(
          en: "Give periods that follow each other.", fr: "Donnez des périodes qui se suivent."))
    case .countsDeliverable(let indicator, let deliverable):
      Explanation(
        problem: Wording(
          en: "\(indicator) counts the deliveries of \(deliverable): nobody enters a figure twice.",
          fr:
            "\(indicator) compte les réalisations de \(deliverable) : aucun chiffre n'est saisi deux fois."
        ),
        remedy: Wording(
          en: "Record what was delivered: grants record \(deliverable) N",
          fr: "Enregistrez ce qui a été réalisé : grants record \(deliverable) N"))
    case .lockedPeriod(let period):
      Explanation(
        problem: Wording(
          en: "The values of \(period) are settled.", fr: "Les valeurs de \(period) sont arrêtées."),
        remedy: Wording(
          en:
            "Correct one that is there: grants amend … --set value=N --correction --reason \"…\"; or open it: grants edit \(period) --locked no",
          fr:
            "Corrigez une valeur existante : grants amend … --set value=N --correction --reason \"…\" ; ou rouvrez-la : grants edit \(period) --locked no"
        ))
    case .partsExceedTotal(let field, let parts, let total):
      Explanation(
        problem: Wording(
          en: "'\(field)': \(parts) of \(total) is more than the whole.",
          fr: "« \(field) » : \(parts) sur \(total) dépasse le tout."),
        remedy: Wording(
          en: "Leave the total out, or make it at least \(parts).",
          fr: "Omettez le total, ou donnez au moins \(parts)."))
    }
  }

  private static let referenceForm = Wording(
    en: "References are letters a–z, digits and hyphens, as in bf-girls/workshops.",
    fr: "Une référence a des lettres a–z, des chiffres, des tirets : bf-girls/workshops.")

  /// " Did you mean …?", or nothing.
  static func meant(_ nearest: String?) -> Wording {
    nearest.map { Wording(en: " Did you mean '\($0)'?", fr: " Vouliez-vous dire « \($0) » ?") }
      ?? Wording("")
  }

  private static func fields(of kind: Kind) -> Wording {
    let names = kind.fields.map(\.name).joined(separator: ", ")
    return Wording(en: "Fields: \(names).", fr: "Champs : \(names).")
  }

  private static func place(of kind: Kind) -> Wording {
    let parents = kind.parents.map(\.rawValue)
    return parents.isEmpty
      ? Wording(
        en: "Give it a reference without a slash.", fr: "Donnez une référence sans barre oblique.")
      : Wording(
        en: "Put it under a record of kind \(parents.joined(separator: " or ")): PARENT/NAME.",
        fr: "Placez-le sous un genre \(parents.joined(separator: " ou ")) : PARENT/NOM.")
  }

  private static func shape(_ shape: ExpectedShape) -> Wording {
    switch shape {
    case .wholeNumber: Wording(en: "Give a whole number.", fr: "Donnez un nombre entier.")
    case .decimal:
      Wording(
        en: "Give a number of at most 18 digits, such as 12 or 12.5.",
        fr: "Donnez un nombre d'au plus 18 chiffres, comme 12 ou 12.5.")
    case .money:
      Wording(
        en: "Give an amount and an ISO 4217 code with its decimals, such as \"1200.50 USD\".",
        fr: "Donnez une somme et un code ISO 4217 avec ses décimales : \"1200.50 USD\".")
    case .date:
      Wording(en: "Give a date, such as 2025-10.", fr: "Donnez une date, comme 2025-10.")
    case .yesOrNo: Wording(en: "Give yes or no.", fr: "Donnez oui ou non.")
    case .degrees:
      Wording(
        en: "Give degrees with at most 6 decimals, such as 13.0917.",
        fr: "Donnez des degrés avec au plus 6 décimales, comme 13.0917.")
    case .country:
      Wording(
        en: "Give two capital letters (ISO 3166-1), such as BF.",
        fr: "Donnez deux lettres capitales (ISO 3166-1), comme BF.")
    case .language:
      Wording(
        en: "Give a language code, such as fr.", fr: "Donnez un code de langue, comme fr.")
    case .counts:
      Wording(
        en: "Give counts such as 48, or female=30,male=18.",
        fr: "Donnez des nombres comme 48, ou female=30,male=18.")
    case .text: Wording(en: "Give a text.", fr: "Donnez un texte.")
    case .step:
      Wording(
        en: "Give a length of time such as 6m, 1y, 2w or 45d.",
        fr: "Donnez une durée comme 6m, 1y, 2w ou 45d.")
    case .offset:
      Wording(
        en: "Give days such as +45d, months such as +2m, or working days such as +30wd.",
        fr: "Donnez des jours comme +45d, des mois comme +2m, ou des jours ouvrés comme +30wd.")
    case .currency:
      Wording(
        en: "Give a currency of ISO 4217, such as XOF, EUR or USD.",
        fr: "Donnez une devise ISO 4217, comme XOF, EUR ou USD.")
    case .days:
      Wording(
        en: "Give days from the due date, such as -30,-7,0,14.",
        fr: "Donnez des jours par rapport à l'échéance, comme -30,-7,0,14.")
    case .rule:
      Wording(
        en: "Name a milestone beside it and a step, such as end+90d or end-1m.",
        fr: "Nommez un jalon voisin et un pas, comme end+90d ou end-1m.")
    }
  }
}
