import Domain

/// What reports say of people, and under their pictures.
extension Phrases {
  static let participationsColumn = Wording(
    en: "Participations", fr: "Participations", ar: "مرات المشاركة", az: "İştirak sayı")
  static let personsColumn = Wording(
    en: "Persons, counted once", fr: "Personnes, comptées une fois", ar: "الأشخاص دون تكرار",
    az: "Şəxslər, bir dəfə sayılmaqla")
  static let indirectColumn = Wording(
    en: "Reached indirectly", fr: "Atteintes indirectement", ar: "بصورة غير مباشرة",
    az: "Dolayı əhatə")
  static let placeNotStated = Wording(
    en: "place not stated", fr: "lieu non précisé", ar: "المكان غير محدد",
    az: "yer göstərilməyib")
  static let notKnown = Wording(
    en: "not known", fr: "non connu", ar: "غير معروف", az: "məlum deyil")
  static func atLeast(_ count: Int) -> Wording {
    let shown = number(ExactDecimal(count))
    return Wording(
      en: "at least \(shown.en)", fr: "au moins \(shown.fr)", ar: "\(shown.ar) على الأقل",
      az: "ən azı \(shown.az)")
  }
  static let noPeople = Wording(
    en: "Nothing is recorded of people.", fr: "Rien n'est enregistré sur les personnes.",
    ar: "لم يُسجَّل شيء عن المستفيدين.", az: "Şəxslər haqqında heç nə qeyd edilməyib.")
  static let byCity = Wording(
    en: "People reached, by city", fr: "Personnes bénéficiaires, par ville",
    ar: "المستفيدون حسب المدينة", az: "Əhatə olunan şəxslər, şəhərlər üzrə")
  static let peopleByGroup = Wording(
    en: "Participations by group", fr: "Participations par groupe", ar: "مرات المشاركة حسب الفئة",
    az: "Qruplar üzrə iştirak sayı")
  static func methodOfPersons(_ method: PeopleReached.Method) -> Wording {
    let how = Self.method(method)
    return method == .notKnown
      ? Wording(
        en: "Participations are added up; nothing says how many persons they were.",
        fr: "Les participations sont additionnées ; rien ne dit combien de personnes c'était.",
        ar: "مرات المشاركة مجموعة؛ ولا يُعرف عدد الأشخاص.",
        az: "İştirak sayları toplanıb; neçə şəxs olduğu məlum deyil.")
      : Wording(
        en: "Participations are added up, persons are not: \(how.en).",
        fr: "Les participations sont additionnées, les personnes ne le sont pas : \(how.fr).",
        ar: "مرات المشاركة مجموعة، أما الأشخاص فلا يُجمعون: \(how.ar).",
        az: "İştirak sayları toplanıb, şəxslər isə toplanmır: \(how.az).")
  }
  static let personsNotAdded = Wording(
    en: "A group that was met in several cities counts once in all, so the cities come to more.",
    fr: "Un groupe vu dans plusieurs villes compte une fois au total : les villes font davantage.",
    ar: "تُحسب الفئة التي شاركت في عدة مدن مرة واحدة في المجموع، لذلك يزيد جمع المدن عليه.",
    az:
      "Bir neçə şəhərdə iştirak edən qrup cəmdə bir dəfə sayılır, ona görə şəhərlərin cəmi çoxdur.")
  static func maskedUnder(_ children: Int64, _ others: Int64) -> Wording {
    Wording(
      en:
        "Numbers under \(children), and under \(others) for adults, are masked, with those from which they could be worked out.",
      fr:
        "Les nombres inférieurs à \(children), et à \(others) pour les adultes, sont masqués, avec ceux qui permettraient de les retrouver.",
      ar:
        "تُحجب الأعداد الأقل من \(children)، والأقل من \(others) للبالغين، وكذلك ما يمكن استنتاجها منه.",
      az:
        "\(children)-dan, böyüklər üçün \(others)-dən az olan saylar və onların hesablana biləcəyi saylar gizlədilib."
    )
  }

  // MARK: Pictures

  static let progressOfDeliverables = Wording(
    en: "Progress of the deliverables", fr: "Avancement des livrables", ar: "تقدم المنجزات",
    az: "Nəticələrin icrası")
  static let burnUp = Wording(
    en: "how it grows", fr: "progression", ar: "تطور الإنجاز", az: "artım")
  static let forecastWord = Wording(
    en: "at this pace", fr: "au rythme actuel", ar: "بالوتيرة الحالية", az: "hazırkı templə")
  static let earliest = Wording(
    en: "at the earliest", fr: "au plus tôt", ar: "في أقرب تقدير", az: "ən tezi")
  static let latest = Wording(
    en: "at the latest", fr: "au plus tard", ar: "في أبعد تقدير", az: "ən geci")
  static let reportingDay = Wording(
    en: "day of the report", fr: "date du rapport", ar: "تاريخ التقرير", az: "hesabat günü")
  static let timeline = Wording(
    en: "Deliverables and milestones in time", fr: "Livrables et jalons dans le temps",
    ar: "المنجزات والمَعالم زمنيًا", az: "Nəticələr və mərhələlər zaman üzrə")
  static func timelineText(_ count: Int) -> Wording {
    Wording(
      en: "\(count) dates, the one agreed first beside the current one.",
      fr: "\(count) dates, celle prévue d'abord à côté de l'actuelle.",
      ar: "عدد المواعيد: \(count)، والموعد المتفق عليه أولًا إلى جانب الموعد الحالي.",
      az: "\(count) tarix, ilkin razılaşdırılmış tarix indiki ilə yanaşı.")
  }
  static let ageingOfLate = Wording(
    en: "How long things have been late", fr: "Ancienneté des retards", ar: "مدة التأخير",
    az: "Gecikmələrin müddəti")
  static let moneyInTime = Wording(
    en: "Disbursed and spent over time", fr: "Décaissements et dépenses dans le temps",
    ar: "المصروف والمنفق عبر الزمن", az: "Zaman üzrə köçürülən və xərclənən vəsait")
  static let quarter = Wording(en: "Quarter", fr: "Trimestre", ar: "الربع", az: "Rüb")
  static let year = Wording(en: "Year", fr: "Année", ar: "السنة", az: "İl")
  static let noMoneyRecorded = Wording(
    en: "No money is recorded.", fr: "Aucun montant n'est enregistré.", ar: "لم تُسجَّل أي أموال.",
    az: "Heç bir məbləğ qeyd edilməyib.")
  static func moneyByMonthText(_ disbursed: String, _ spent: String, _ currency: String) -> Wording
  {
    Wording(
      en: "\(disbursed) \(currency) disbursed, \(spent) \(currency) spent in all.",
      fr: "\(disbursed) \(currency) décaissés, \(spent) \(currency) dépensés au total.",
      ar: "صُرف \(disbursed) \(currency) وأُنفق \(spent) \(currency) إجمالًا.",
      az: "Cəmi \(disbursed) \(currency) köçürülüb, \(spent) \(currency) xərclənib.")
  }
  static let mapOfCities = Wording(
    en: "Participations by city, on a map", fr: "Participations par ville, sur une carte",
    ar: "مرات المشاركة حسب المدينة على الخريطة", az: "Şəhərlər üzrə iştirak sayı, xəritədə")
}

extension RecordWords {
  /// A category of people; what is not one of the usual ones is said as it was recorded.
  static func category(_ name: String) -> Wording {
    switch name {
    case "female": Wording(en: "Female", fr: "Femmes et filles", ar: "إناث", az: "Qadın və qızlar")
    case "male": Wording(en: "Male", fr: "Hommes et garçons", ar: "ذكور", az: "Kişi və oğlanlar")
    case "other": Wording(en: "Other", fr: "Autre", ar: "غير ذلك", az: "Digər")
    case "girls": Wording(en: "Girls", fr: "Filles", ar: "فتيات", az: "Qızlar")
    case "boys": Wording(en: "Boys", fr: "Garçons", ar: "فتيان", az: "Oğlanlar")
    case "displaced":
      Wording(en: "Displaced", fr: "Personnes déplacées", ar: "نازحون", az: "Məcburi köçkünlər")
    case "disability", "disabled":
      Wording(
        en: "With a disability", fr: "En situation de handicap", ar: "ذوو إعاقة",
        az: "Əlilliyi olanlar")
    case "boarder", "boarders":
      Wording(en: "Boarders", fr: "Internes", ar: "طلاب داخليون", az: "İnternatda yaşayanlar")
    default: Wording(name)
    }
  }

  /// A category or a crossing of several.
  static func categories(_ name: String) -> Wording {
    let pieces = name.split(separator: "/").map { category(String($0)) }
    guard pieces.count > 1 else { return category(name) }
    func words(_ language: Language) -> String {
      pieces.map { $0(language) }.joined(separator: " / ")
    }
    return Wording(en: words(.en), fr: words(.fr), ar: words(.ar), az: words(.az))
  }
}
