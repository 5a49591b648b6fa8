import Domain

/// What is said of money.
extension Phrases {
  static let money = Wording(en: "Money", fr: "Argent")
  static let currency = Wording(en: "Currency", fr: "Devise")
  static let budget = Wording(en: "Budget", fr: "Budget")
  static let committed = Wording(en: "Committed", fr: "Engagé")
  static let disbursed = Wording(en: "Disbursed", fr: "Décaissé")
  static let spent = Wording(en: "Spent", fr: "Dépensé")
  static let undisbursed = Wording(en: "Undisbursed", fr: "À décaisser")
  static let unspent = Wording(en: "Unspent", fr: "Reliquat")
  static let burnRate = Wording(en: "Of the budget", fr: "Du budget")
  static let budgetLines = Wording(en: "Budget lines", fr: "Lignes budgétaires")
  static let line = Wording(en: "Line", fr: "Ligne")
  static let thisPeriod = Wording(en: "This period", fr: "Cette période")
  static let cumulative = Wording(en: "Cumulative", fr: "Cumulé")
  static let rest = Wording(en: "Left", fr: "Reste")
  static let holdings = Wording(en: "Who has what", fr: "Qui détient quoi")
  static let party = Wording(en: "Party", fr: "Partie")
  static let received = Wording(en: "Received", fr: "Reçu")
  static let passedOn = Wording(en: "Passed on", fr: "Transmis")
  static let inHand = Wording(en: "In hand", fr: "En main")
  static let tranches = Wording(en: "Tranches", fr: "Tranches")
  static let amount = Wording(en: "Amount", fr: "Montant")
  static let noMoney = Wording(
    en:
      "No money is recorded yet. Begin with: grants add budget AGREEMENT/LINE \"Name\" --amount \"1200 EUR\"",
    fr:
      "Aucun montant enregistré. Commencez par : grants add budget ACCORD/LIGNE \"Nom\" --amount \"1200 EUR\""
  )
  static let attention = Wording(en: "To be looked at", fr: "À vérifier")
  static let inKind = Wording(en: "In kind, in no sum", fr: "En nature, hors des sommes")

  static func overLine(_ line: String) -> Wording {
    Wording(
      en: "\(line): more was spent than the line allows", fr: "\(line) : la ligne est dépassée")
  }
  static func foreign(_ reference: String, _ amount: String) -> Wording {
    Wording(
      en: "\(reference): \(amount) is another currency than its line, in no sum of it",
      fr: "\(reference) : \(amount) n'est pas dans la devise de sa ligne, hors de sa somme")
  }
  static func ineligible(_ reference: String, _ day: PartialDate) -> Wording {
    Wording(
      en: "\(reference): \(day.text(in: .en)) is outside of the eligible dates",
      fr: "\(reference) : le \(day.text(in: .fr)) est hors des dates éligibles")
  }
  static func noLine(_ reference: String) -> Wording {
    Wording(en: "\(reference): no budget line", fr: "\(reference) : sans ligne budgétaire")
  }
  static func noParties(_ reference: String) -> Wording {
    Wording(
      en: "\(reference): nobody said who gave it or who got it",
      fr: "\(reference) : on ne sait pas qui l'a donné ou reçu")
  }

  static func tranche(_ state: MoneyStatus.Tranche.State) -> Wording {
    switch state {
    case .paid(let day):
      return Wording(en: "paid \(day.text(in: .en))", fr: "payée le \(day.text(in: .fr))")
    case .held(let milestones):
      func list(_ language: Language) -> String {
        milestones.map { milestone in
          let who = milestone.withParty?.name ?? unknown(.notStated)(language)
          return "\(milestone.facts.title) (\(who))"
        }.joined(separator: "; ")
      }
      return Wording(en: "held, waiting for \(list(.en))", fr: "retenue, en attente : \(list(.fr))")
    case .due(let day):
      guard let day else { return Wording(en: "can be paid", fr: "peut être payée") }
      return Wording(en: "due \(day.text(in: .en))", fr: "due le \(day.text(in: .fr))")
    case .late(let count, let since):
      return Wording(
        en: "late \(days(count).en), since \(since.text(in: .en))",
        fr: "en retard de \(days(count).fr), depuis le \(since.text(in: .fr))")
    }
  }
  static func converted(_ sum: String, _ parts: String) -> Wording {
    Wording(en: "\(sum) in all (\(parts))", fr: "\(sum) en tout (\(parts))")
  }
  static func rate(_ rate: ExchangeRates.Rate) -> Wording {
    Wording(
      en: "1 \(rate.from) = \(rate.value) \(rate.to), \(rate.day.text(in: .en))",
      fr: "1 \(rate.from) = \(rate.value) \(rate.to), le \(rate.day.text(in: .fr))")
  }
  static func noRate(_ from: String, _ to: String) -> Wording {
    Wording(
      en: "no total in \(to): there is no rate for \(from). Add one: grants add rate …",
      fr:
        "pas de total en \(to) : il n'y a pas de taux pour \(from). Ajoutez-en un : grants add rate …"
    )
  }
}
