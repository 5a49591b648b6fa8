import Domain

/// What is said of money.
extension Phrases {
  static let money = Wording(en: "Money", fr: "Finances", ar: "الأموال", az: "Vəsait")
  static let currency = Wording(en: "Currency", fr: "Devise", ar: "العملة", az: "Valyuta")
  static let budget = Wording(en: "Budget", fr: "Budget", ar: "الميزانية", az: "Büdcə")
  static let committed = Wording(en: "Committed", fr: "Engagé", ar: "الملتزم به", az: "Öhdəlik")
  static let disbursed = Wording(en: "Disbursed", fr: "Décaissé", ar: "المصروف", az: "Köçürülüb")
  static let spent = Wording(en: "Spent", fr: "Dépensé", ar: "المنفق", az: "Xərclənib")
  static let undisbursed = Wording(
    en: "Undisbursed", fr: "À décaisser", ar: "المتبقي للصرف", az: "Köçürüləcək")
  static let unspent = Wording(
    en: "Unspent", fr: "Reliquat", ar: "الرصيد غير المنفق", az: "İstifadə olunmamış qalıq")
  static let burnRate = Wording(
    en: "Of the budget", fr: "Part du budget", ar: "نسبة من الميزانية", az: "Büdcədə payı")
  static let budgetLines = Wording(
    en: "Budget lines", fr: "Lignes budgétaires", ar: "بنود الميزانية", az: "Büdcə maddələri")
  static let line = Wording(en: "Line", fr: "Ligne", ar: "البند", az: "Maddə")
  static let thisPeriod = Wording(
    en: "This period", fr: "Cette période", ar: "هذه الفترة", az: "Bu dövr")
  static let cumulative = Wording(en: "Cumulative", fr: "Cumulé", ar: "التراكمي", az: "Cəmi")
  static let rest = Wording(en: "Left", fr: "Reste", ar: "المتبقي", az: "Qalıq")
  static let holdings = Wording(
    en: "Who has what", fr: "Répartition des fonds", ar: "ما بيد كل طرف", az: "Kimdə nə var")
  static let party = Wording(en: "Party", fr: "Partie", ar: "الطرف", az: "Tərəf")
  static let received = Wording(en: "Received", fr: "Reçu", ar: "المستلم", az: "Alınıb")
  static let passedOn = Wording(
    en: "Passed on", fr: "Transmis", ar: "المحوّل إلى غيره", az: "Ötürülüb")
  static let inHand = Wording(en: "In hand", fr: "En caisse", ar: "الرصيد المتوفر", az: "Əldə olan")
  static let tranches = Wording(en: "Tranches", fr: "Tranches", ar: "الدفعات", az: "Tranşlar")
  static let amount = Wording(en: "Amount", fr: "Montant", ar: "المبلغ", az: "Məbləğ")
  static let noMoney = Wording(
    en:
      "No money is recorded yet. Begin with: grants add budget AGREEMENT/LINE \"Name\" --amount \"1200 EUR\"",
    fr:
      "Aucun montant enregistré. Commencez par : grants add budget ACCORD/LIGNE \"Nom\" --amount \"1200 EUR\"",
    ar:
      "لم تُسجَّل أي أموال بعد. ابدأ بـ: grants add budget AGREEMENT/LINE \"Name\" --amount \"1200 EUR\"",
    az:
      "Hələ vəsait qeyd edilməyib. Belə başlayın: grants add budget SAZIS/MADDE \"Ad\" --amount \"1200 EUR\""
  )
  static let attention = Wording(
    en: "To be looked at", fr: "À vérifier", ar: "يحتاج إلى نظر", az: "Diqqət tələb edir")
  static let inKind = Wording(
    en: "In kind, in no sum", fr: "En nature, hors des sommes", ar: "مساهمات عينية، خارج المجاميع",
    az: "Natura şəklində, cəmlərə daxil deyil")

  static func overLine(_ line: String) -> Wording {
    Wording(
      en: "\(line): more was spent than the line allows", fr: "\(line) : la ligne est dépassée",
      ar: "\(line): تجاوز الإنفاق ما يسمح به البند",
      az: "\(line): maddənin icazə verdiyindən artıq xərclənib")
  }
  static func foreign(_ reference: String, _ amount: String) -> Wording {
    Wording(
      en: "\(reference): \(amount) is another currency than its line, in no sum of it",
      fr: "\(reference) : \(amount) n'est pas dans la devise de sa ligne, hors de sa somme",
      ar: "\(reference): \(amount) بعملة غير عملة بنده، خارج مجموعه",
      az: "\(reference): \(amount) maddənin valyutasında deyil, onun cəminə daxil edilməyib")
  }
  static func ineligible(_ reference: String, _ day: PartialDate) -> Wording {
    Wording(
      en: "\(reference): \(day.text(in: .en)) is outside of the eligible dates",
      fr: "\(reference) : \(day.frenchDate) est hors des dates éligibles",
      ar: "\(reference): \(day.text(in: .ar)) خارج التواريخ المقبولة",
      az: "\(reference): \(day.text(in: .az)) yol verilən tarixlərdən kənardır")
  }
  static func noLine(_ reference: String) -> Wording {
    Wording(
      en: "\(reference): no budget line", fr: "\(reference) : sans ligne budgétaire",
      ar: "\(reference): دون بند ميزانية", az: "\(reference): büdcə maddəsi göstərilməyib")
  }
  static func noParties(_ reference: String) -> Wording {
    Wording(
      en: "\(reference): nobody said who gave it or who got it",
      fr: "\(reference) : on ne sait pas qui l'a donné ou reçu",
      ar: "\(reference): لم يُذكر من أعطاه أو من استلمه",
      az: "\(reference): kimin verdiyi və ya aldığı göstərilməyib")
  }

  static func tranche(_ state: MoneyStatus.Tranche.State) -> Wording {
    switch state {
    case .paid(let day):
      return Wording(
        en: "paid \(day.text(in: .en))", fr: "payée \(day.frenchWhen)",
        ar: "دُفعت في \(day.text(in: .ar))", az: "ödənilib: \(day.text(in: .az))")
    case .held(let milestones):
      func list(_ language: Language) -> String {
        language.list(
          milestones.map { milestone in
            let who = milestone.withParty?.name ?? unknown(.notStated)(language)
            return "\(milestone.facts.title) (\(who))"
          })
      }
      return Wording(
        en: "held, waiting for \(list(.en))", fr: "retenue, en attente : \(list(.fr))",
        ar: "معلّقة بانتظار \(list(.ar))", az: "saxlanılıb, gözlənilir: \(list(.az))")
    case .due(let day):
      guard let day else {
        return Wording(
          en: "can be paid", fr: "peut être payée", ar: "يمكن دفعها", az: "ödənilə bilər")
      }
      return Wording(
        en: "due \(day.text(in: .en))", fr: "due le \(day.text(in: .fr))",
        ar: "مستحقة في \(day.text(in: .ar))", az: "ödəniş tarixi: \(day.text(in: .az))")
    case .late(let count, let since):
      return Wording(
        en: "late \(days(count).en), since \(since.text(in: .en))",
        fr: "en retard de \(days(count).fr), depuis le \(since.text(in: .fr))",
        ar: "متأخرة منذ \(days(count).ar)، من \(since.text(in: .ar))",
        az: "\(days(count).az) gecikir, \(since.text(in: .az)) tarixindən")
    }
  }
  static func rate(_ rate: ExchangeRates.Rate) -> Wording {
    let value = number(rate.value)
    return Wording(
      en: "1 \(rate.from) = \(value.en) \(rate.to), \(rate.day.text(in: .en))",
      fr: "1 \(rate.from) = \(value.fr) \(rate.to), le \(rate.day.text(in: .fr))",
      ar: "1 \(rate.from) = \(value.ar) \(rate.to)، \(rate.day.text(in: .ar))",
      az: "1 \(rate.from) = \(value.az) \(rate.to), \(rate.day.text(in: .az))")
  }
}
