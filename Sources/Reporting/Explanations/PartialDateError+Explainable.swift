package import Domain

extension PartialDateError: Explainable {
  /// What is wrong, and what to do next.
  package var explanation: Explanation {
    switch self {
    case .notADate(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a date.", fr: "« \(text) » n'est pas une date.",
          ar: "«\(text)» ليس تاريخًا.", az: "“\(text)” tarix deyil."),
        remedy: Self.forms)
    case .noSuchYear(let year):
      Explanation(
        problem: Wording(
          en: "There is no year \(year) here: years run from 1 to 9999.",
          fr: "Il n'y a pas d'année \(year) ici : les années vont de 1 à 9999.",
          ar: "لا سنة \(year) هنا: السنوات من 1 إلى 9999.",
          az: "Burada \(year) ili yoxdur: illər 1-dən 9999-a qədərdir."),
        remedy: Self.forms)
    case .yearTooEarly(let year):
      Explanation(
        problem: Wording(
          en: "The year \(year) is before 1900.", fr: "L'année \(year) est antérieure à 1900.",
          ar: "السنة \(year) قبل عام 1900.", az: "\(year)-ci il 1900-cü ildən əvvəldir."),
        remedy: Wording(
          en: "Write the year with four digits, such as 2025.",
          fr: "Écrivez l'année en quatre chiffres, par exemple 2025.",
          ar: "اكتب السنة بأربعة أرقام، مثل 2025.", az: "İli dörd rəqəmlə yazın, məsələn, 2025."))
    case .noSuchMonth(let month):
      Explanation(
        problem: Wording(
          en: "There is no month \(month): a year has 12 months.",
          fr: "Il n'y a pas de mois \(month) : une année a 12 mois.",
          ar: "لا شهر برقم \(month): في السنة 12 شهرًا.",
          az: "\(month) nömrəli ay yoxdur: ildə 12 ay var."),
        remedy: Self.forms)
    case .noSuchQuarter(let quarter):
      Explanation(
        problem: Wording(
          en: "There is no quarter \(quarter): a year has 4.",
          fr: "Il n'y a pas de trimestre \(quarter) : une année en a 4.",
          ar: "لا ربع برقم \(quarter): في السنة 4 أرباع.",
          az: "\(quarter) nömrəli rüb yoxdur: ildə 4 rüb var."),
        remedy: Self.forms)
    case .noSuchDay(let day, let year, let month, let last):
      Explanation(
        problem: Wording(
          en: "There is no day \(day): \(MonthNames.en[month - 1]) \(year) has \(last) days.",
          fr: "Il n'y a pas de jour \(day) : \(MonthNames.fr[month - 1]) \(year) a \(last) jours.",
          ar: "لا يوم \(day): في \(MonthNames.ar[month - 1]) \(year) من الأيام \(last).",
          az:
            "\(day) nömrəli gün yoxdur: \(MonthNames.az[month - 1]) \(year) ayında \(last) gün var."
        ),
        remedy: Self.forms)
    case .ambiguous(let text, let one, let other):
      Explanation(
        problem: Wording(
          en: "'\(text)' can be \(one.text(in: .en)) or \(other.text(in: .en)).",
          fr: "« \(text) » peut être le \(one.text(in: .fr)) ou le \(other.text(in: .fr)).",
          ar: "«\(text)» قد يكون \(one.text(in: .ar)) أو \(other.text(in: .ar)).",
          az: "“\(text)” həm \(one.text(in: .az)), həm də \(other.text(in: .az)) ola bilər."),
        remedy: Wording(
          en: "Write \(one) or \(other).", fr: "Écrivez \(one) ou \(other).",
          ar: "اكتب \(one) أو \(other).", az: "\(one) və ya \(other) yazın."))
    }
  }

  private static let forms = Wording(
    en: "Write 2025-10-14, 2025-10, \"October 2025\", \"Q4 2025\", 2025, today or \"in 3 weeks\".",
    fr: "Écrivez 2025-10-14, 2025-10, « octobre 2025 », « T4 2025 », 2025 ou « dans 3 semaines ».",
    ar:
      "اكتب 2025-10-14 أو 2025-10 أو «أكتوبر 2025» أو «الربع الرابع 2025» أو 2025 أو «اليوم» أو «بعد 3 أسابيع».",
    az:
      "Belə yazın: 2025-10-14, 2025-10, “oktyabr 2025”, “4-cü kvartal 2025”, 2025, “bu gün” və ya “3 həftə sonra”."
  )
}
