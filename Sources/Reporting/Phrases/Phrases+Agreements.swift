import Domain

/// What is said of the money of several agreements, and of spending in another currency.
extension Phrases {
  static let byAgreement = Wording(
    en: "By agreement, each by itself", fr: "Par accord, chacun pour soi",
    ar: "بحسب الاتفاقية، كل على حدة", az: "Sazişlər üzrə, hər biri ayrıca")

  static func lineWithin(_ line: String) -> Wording {
    Wording(
      en: "\(line): a part of the budget of the agreement above, not added to it",
      fr: "\(line) : partie du budget de l'accord supérieur, sans s'y ajouter",
      ar: "\(line): جزء من ميزانية الاتفاقية الأعلى، لا يُضاف إليها",
      az: "\(line): yuxarıdakı sazişin büdcəsinin bir hissəsidir, ona əlavə olunmur")
  }

  /// What an amount is in the currency of its line, and by which rate.
  static func convertedAs(_ cost: MoneyStatus.Cost) -> Wording {
    let amount = MoneyReport.padded(cost.amount)
    let rate = cost.rate.map { Phrases.rate($0) }
    func words(_ language: Language) -> String {
      "= \(amount.text(in: language))" + (rate.map { " (\($0(language)))" } ?? "")
    }
    return Wording(en: words(.en), fr: words(.fr), ar: words(.ar), az: words(.az))
  }

  /// Categories that nobody counted.
  static func categoriesNotCollected(_ categories: [String]) -> Wording {
    let names = categories.map(RecordWords.categories)
    func list(_ language: Language) -> String { language.commas(names.map { $0(language) }) }
    return Wording(
      en: "Not collected: \(list(.en))", fr: "Non collecté : \(list(.fr))",
      ar: "لم تُجمع بياناتها: \(list(.ar))", az: "Toplanmayıb: \(list(.az))")
  }

  /// A value of a site for which that of its city stands.
  static func withinCity(_ reference: String, _ site: String, _ city: String) -> Wording {
    Wording(
      en: "\(reference) is not added: \(site) is in \(city), whose own value stands for it",
      fr: "\(reference) ne s'ajoute pas : \(site) est à \(city), dont la valeur le comprend",
      ar: "\(reference) لا تُضاف: \(site) تقع في \(city)، وقيمة المدينة تشملها",
      az: "\(reference) əlavə olunmur: \(site) \(city) şəhərindədir, onun dəyəri bunu da əhatə edir"
    )
  }
}
