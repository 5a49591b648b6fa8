/// Classes of time, names of languages and of columns, as tables and pictures have them.
extension Phrases {
  /// A class of ageing: "1–30 days", "more than 60 days".
  static func daysFrom(_ start: Int, to end: Int?) -> Wording {
    guard let end else {
      let limit = days(start - 1)
      return Wording(
        en: "more than \(limit.en)", fr: "plus de \(limit.fr)", ar: "أكثر من \(limit.ar)",
        az: "\(limit.az)dən çox")
    }
    let most = days(end)
    return Wording(
      en: "\(start)–\(most.en)", fr: "\(start)–\(most.fr)", ar: "من \(start) إلى \(most.ar)",
      az: "\(start)–\(most.az)")
  }

  static let agreement = Wording(en: "Agreement", fr: "Accord", ar: "الاتفاقية", az: "Saziş")
  static let city = Wording(en: "City", fr: "Ville", ar: "المدينة", az: "Şəhər")
  static let trancheColumn = Wording(en: "Tranche", fr: "Tranche", ar: "الدفعة", az: "Tranş")

  /// The name of a language, from its code; the code itself for one that is not known here.
  static func nameOfLanguage(_ code: String) -> Wording {
    switch code.lowercased().prefix(while: \.isLetter) {
    case "en": Wording(en: "English", fr: "anglais", ar: "الإنجليزية", az: "ingilis dili")
    case "fr": Wording(en: "French", fr: "français", ar: "الفرنسية", az: "fransız dili")
    case "ar": Wording(en: "Arabic", fr: "arabe", ar: "العربية", az: "ərəb dili")
    case "az":
      Wording(en: "Azerbaijani", fr: "azerbaïdjanais", ar: "الأذربيجانية", az: "Azərbaycan dili")
    case "es": Wording(en: "Spanish", fr: "espagnol", ar: "الإسبانية", az: "ispan dili")
    case "pt": Wording(en: "Portuguese", fr: "portugais", ar: "البرتغالية", az: "portuqal dili")
    case "ru": Wording(en: "Russian", fr: "russe", ar: "الروسية", az: "rus dili")
    case "tr": Wording(en: "Turkish", fr: "turc", ar: "التركية", az: "türk dili")
    default: Wording(code)
    }
  }
}
