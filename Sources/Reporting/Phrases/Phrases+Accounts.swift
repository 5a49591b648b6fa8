import Domain

/// What is said of sums, payments that wait, costs and lights that somebody set.
extension Phrases {
  static let givenBack = Wording(
    en: "Given back", fr: "Restitué", ar: "المُعاد", az: "Qaytarılıb")
  static let paid = Wording(en: "Paid", fr: "Payé", ar: "المدفوع", az: "Ödənilib")
  static let waitingHeading = Wording(
    en: "Held payments", fr: "Paiements retenus", ar: "دفعات محجوزة", az: "Saxlanılan ödənişlər")
  static let waitsFor = Wording(
    en: "Waiting for", fr: "En attente de", ar: "في انتظار", az: "Gözlənilir")
  static let conditions = Wording(
    en: "Conditions", fr: "Conditions", ar: "الشروط", az: "Şərtlər")
  static let atThisPace = Wording(
    en: "At this pace", fr: "Au rythme actuel", ar: "بالوتيرة الحالية", az: "Hazırkı templə")
  static let costs = Wording(
    en: "What one cost", fr: "Coût unitaire", ar: "كلفة الوحدة", az: "Bir vahidin dəyəri")
  static let perUnit = Wording(
    en: "Per unit", fr: "Par unité", ar: "للوحدة", az: "Bir vahidə")
  static let perPerson = Wording(
    en: "Per person", fr: "Par personne", ar: "للشخص", az: "Bir nəfərə")
  static let personsReached = Wording(
    en: "Persons", fr: "Personnes", ar: "الأشخاص", az: "Şəxslər")
  static let phases = Wording(
    en: "Budget by time", fr: "Budget par période", ar: "الميزانية حسب الفترة",
    az: "Dövrlər üzrə büdcə")

  static func slip(_ days: ClosedRange<Int>) -> Wording {
    let (low, high) = (max(0, days.lowerBound), days.upperBound)
    let most = self.days(high)
    if low == high {
      return Wording(
        en: "\(most.en) late", fr: "\(most.fr) de retard", ar: "تأخر \(most.ar)",
        az: "\(most.az) gecikmə")
    }
    let least = number(ExactDecimal(low))
    return Wording(
      en: "\(least.en) to \(most.en) late", fr: "de \(least.fr) à \(most.fr) de retard",
      ar: "تأخر من \(least.ar) إلى \(most.ar)", az: "\(least.az)–\(most.az) gecikmə")
  }

  static func holdsBack(_ amounts: String) -> Wording {
    Wording(
      en: "holds back \(amounts)", fr: "retient \(amounts)", ar: "يحجز \(amounts)",
      az: "\(amounts) saxlayır")
  }

  static func waiting(_ milestones: [MilestoneStatus]) -> Wording {
    Wording { language in
      language.list(
        milestones.map { milestone in
          let who = milestone.withParty?.name ?? unknown(.notStated)(language)
          return "\(milestone.facts.title) (\(who))"
        })
    }
  }

  static func judged(_ judgement: Judgement) -> Wording {
    let colour = Phrases.colour(judgement.light)
    let since = Wording { $0 == .fr ? judgement.from.frenchDate : judgement.from.text(in: $0) }
    let by = judgement.by.map { " (\($0.name))" } ?? ""
    return Wording(
      en: "set to \(colour.en) since \(since.en)\(by): \(judgement.reason)",
      fr: "mis à \(colour.fr) depuis \(since.fr)\(by) : \(judgement.reason)",
      ar: "حُدِّد \(colour.ar) منذ \(since.ar)\(by): \(judgement.reason)",
      az: "\(since.az) tarixindən \(colour.az) qoyulub\(by): \(judgement.reason)")
  }

  // MARK: Conversion

  static func inAllIn(_ currency: String) -> Wording {
    Wording(
      en: "All in \(currency)", fr: "Tout en \(currency)", ar: "الكل بعملة \(currency)",
      az: "Hamısı \(currency)")
  }
  static func rates(_ list: String, _ rule: RateRule) -> Wording {
    let rule = self.rule(rule)
    return Wording(
      en: "Rates: \(list); \(rule.en).", fr: "Taux : \(list) ; \(rule.fr).",
      ar: "الأسعار: \(list)؛ \(rule.ar).", az: "Məzənnələr: \(list); \(rule.az).")
  }
  private static func rule(_ rule: RateRule) -> Wording {
    switch rule {
    case .day:
      Wording(
        en: "that of the day of each payment", fr: "celui du jour de chaque paiement",
        ar: "سعر يوم كل دفعة", az: "hər ödəniş gününün məzənnəsi")
    case .monthly:
      Wording(
        en: "that of the month of each payment", fr: "celui du mois de chaque paiement",
        ar: "سعر شهر كل دفعة", az: "hər ödəniş ayının məzənnəsi")
    case .onReceipt:
      Wording(
        en: "that of the day on which money was received last",
        fr: "celui du jour de la dernière réception de fonds",
        ar: "سعر يوم آخر استلام للأموال", az: "vəsaitin son alındığı günün məzənnəsi")
    }
  }
  static func noRateOn(_ missing: ConvertedMoney.Missing, _ to: String) -> Wording {
    let day = Wording { missing.day.text(in: $0) }
    let (from, reference) = (missing.currency.code, missing.reference)
    return Wording(
      en:
        "no total in \(to): there is no rate for \(from) on \(day.en) (\(reference)). Add one: grants add rate …",
      fr:
        "pas de total en \(to) : pas de taux pour \(from) au \(day.fr) (\(reference)). Ajoutez-en un : grants add rate …",
      ar:
        "لا مجموع بعملة \(to): لا سعر لعملة \(from) في \(day.ar) (\(reference)). أضف سعرًا: grants add rate …",
      az:
        "\(to) ilə cəm yoxdur: \(day.az) üçün \(from) məzənnəsi yoxdur (\(reference)). Əlavə edin: grants add rate …"
    )
  }

  // MARK: What is to be looked at

  static func doubleEntry(_ paid: String, _ received: String) -> Wording {
    Wording(
      en: "\(paid) and \(received) look like the same money entered twice",
      fr: "\(paid) et \(received) : sans doute le même argent, saisi deux fois",
      ar: "\(paid) و\(received): يبدو أنه المال نفسه أُدخل مرتين",
      az: "\(paid) və \(received): eyni vəsaitin iki dəfə yazılmasına oxşayır")
  }
  static func phasesDiffer(_ line: String, _ sum: String, _ whole: String) -> Wording {
    Wording(
      en: "\(line): its times make \(sum), the line is \(whole)",
      fr: "\(line) : ses périodes font \(sum), la ligne est de \(whole)",
      ar: "\(line): مجموع فتراته \(sum) والبند \(whole)",
      az: "\(line): dövrlərin cəmi \(sum), maddə isə \(whole)")
  }
  static func superseded(_ line: String) -> Wording {
    Wording(
      en: "\(line): a revised budget stands for it", fr: "\(line) : remplacée par un budget révisé",
      ar: "\(line): حلّت محلها ميزانية منقحة", az: "\(line): yerinə düzəliş edilmiş büdcə keçib")
  }
  static func indicative(_ amount: String) -> Wording {
    Wording(
      en: "Of the budget \(amount) is indicative only.",
      fr: "Du budget, \(amount) ne sont qu'indicatifs.", ar: "من الميزانية \(amount) تقديرية فقط.",
      az: "Büdcənin \(amount) hissəsi yalnız ilkindir.")
  }

  // MARK: Where sums come from

  static func sumName(_ sum: MoneyStatus.Sum) -> Wording {
    switch sum {
    case .committed: committed
    case .disbursed: disbursed
    case .spent: spent
    case .refunded: givenBack
    }
  }
  static let inNoSum = Wording(
    en: "In no sum", fr: "Dans aucune somme", ar: "خارج المجاميع", az: "Heç bir cəmdə deyil")
  static let passedOnNote = Wording(
    en: "passed on, counted when it was first paid out",
    fr: "transmis, compté au premier décaissement", ar: "أُعيد تحويله، واحتُسب عند صرفه أول مرة",
    az: "ötürülüb, ilk köçürülmədə sayılıb")
  static let otherTypeNote = Wording(
    en: "moves no money of this sum", fr: "ne relève d'aucune somme", ar: "لا يدخل في أي مجموع",
    az: "heç bir cəmə aid deyil")
  static let inKindNote = Wording(
    en: "in kind", fr: "en nature", ar: "عيني", az: "natura şəklində")
  static let formula = Wording(
    en: "How it was had", fr: "Mode de calcul", ar: "طريقة الحساب", az: "Hesablama üsulu")
  static func payments(_ count: Int) -> Wording {
    .count(
      count, en: ("transaction", "transactions"), fr: ("transaction", "transactions"),
      ar: ("معاملة واحدة", "معاملتان", "معاملات", "معاملة", "معاملة"), az: "əməliyyat")
  }
  static func lines(_ count: Int) -> Wording {
    .count(
      count, en: ("line", "lines"), fr: ("ligne", "lignes"),
      ar: ("بند واحد", "بندان", "بنود", "بندًا", "بند"), az: "maddə")
  }
}

/// What is said of figures that are put together, and of people who are parted.
extension Phrases {
  static let contributions = Wording(
    en: "Put together from", fr: "Réunit", ar: "مجمَّع من", az: "Nədən yığılıb")
  static let byPlace = Wording(
    en: "By city", fr: "Par ville", ar: "حسب المدينة", az: "Şəhərlər üzrə")
  static let noPlace = Wording(
    en: "no place stated", fr: "lieu non précisé", ar: "المكان غير محدد", az: "yer göstərilməyib")
  static let disaggregated = Wording(
    en: "Of whom", fr: "Dont", ar: "منهم", az: "O cümlədən")
  static let category = Wording(
    en: "Category", fr: "Catégorie", ar: "الفئة", az: "Kateqoriya")
  static let collectedIn = Wording(
    en: "Collected in", fr: "Collecté dans", ar: "جُمعت في", az: "Toplanıb")
  static let judgedBy = Wording(
    en: "Judged by these numbers", fr: "Jugé selon ces nombres", ar: "معايير الحكم",
    az: "Bu rəqəmlərlə qiymətləndirilib")
  static let lookAt = Wording(
    en: "Look at", fr: "À consulter", ar: "راجع", az: "Baxın")
  static let figuresBehind = Wording(
    en: "Figures", fr: "Chiffres", ar: "الأرقام", az: "Rəqəmlər")

  static func absence(_ absence: IndicatorStatus.Contribution.Absence) -> Wording {
    switch absence {
    case .nothingRecorded: noneRecorded
    case .noDenominator:
      Wording(
        en: "left out: a share without its numerator and denominator",
        fr: "laissé de côté : une part sans numérateur ni dénominateur",
        ar: "مستبعد: نسبة بلا بسط ومقام", az: "daxil edilməyib: sürət və məxrəci olmayan pay")
    case .countedAlready:
      Wording(
        en: "counted through another already", fr: "déjà compté par un autre",
        ar: "محتسب سابقًا من خلال غيره", az: "artıq başqası ilə sayılıb")
    case .notTheLast:
      Wording(
        en: "another has a later value", fr: "un autre a une valeur plus récente",
        ar: "لغيره قيمة أحدث", az: "başqasının daha yeni dəyəri var")
    }
  }
  static func indicators(_ count: Int) -> Wording {
    .count(
      count, en: ("indicator", "indicators"), fr: ("indicateur", "indicateurs"),
      ar: ("مؤشر واحد", "مؤشران", "مؤشرات", "مؤشرًا", "مؤشر"), az: "indikator")
  }
  static func putTogether(_ how: Wording, _ count: Int) -> Wording {
    let from = indicators(count)
    return Wording(
      en: "\(how.en), out of \(from.en)", fr: "\(how.fr), sur \(from.fr)",
      ar: "\(how.ar)، من \(from.ar)", az: "\(how.az), \(from.az)")
  }
  static let increase = Wording(
    en: "growth in the time", fr: "hausse sur la période", ar: "الزيادة خلال الفترة",
    az: "dövr ərzində artım")
  static func gapOf(_ reference: String, _ gap: PartsGap) -> Wording {
    let parts = gap.categories.joined(separator: " + ")
    guard let of = gap.of else {
      return Phrases.gap(reference, parts, gap.parts, gap.whole)
    }
    let (sum, whole) = (number(ExactDecimal(Int(gap.parts))), number(gap.whole))
    return Wording(
      en: "\(reference): \(parts) of \(of) make \(sum.en), \(of) is \(whole.en)",
      fr: "\(reference) : \(parts) de \(of) font \(sum.fr), \(of) est \(whole.fr)",
      ar: "\(reference): مجموع \(parts) من \(of) هو \(sum.ar) و\(of) \(whole.ar)",
      az: "\(reference): \(of) üzrə \(parts) cəmi \(sum.az), \(of) isə \(whole.az)")
  }
}
