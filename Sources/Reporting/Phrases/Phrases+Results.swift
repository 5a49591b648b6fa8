import Domain

/// What is said of results and forecasts.
extension Phrases {
  static let results = Wording(en: "Results", fr: "Résultats", ar: "النتائج", az: "Nəticələr")
  static let indicator = Wording(en: "Indicator", fr: "Indicateur", ar: "المؤشر", az: "İndikator")
  static let baseline = Wording(
    en: "Baseline", fr: "Valeur de référence", ar: "خط الأساس", az: "Baza göstəricisi")
  static let actual = Wording(en: "Actual", fr: "Réalisé", ar: "المنجز", az: "İcra")
  static let inAll = Wording(en: "In all", fr: "Au total", ar: "إجمالًا", az: "Ümumilikdə")
  static let howIt = Wording(
    en: "How it was had", fr: "Mode de calcul", ar: "طريقة الحساب", az: "Hesablama üsulu")
  static let forecastHeading = Wording(
    en: "At this pace", fr: "Au rythme actuel", ar: "بالوتيرة الحالية", az: "Hazırkı templə")
  static let lessIsBetter = Wording(
    en: "less is better", fr: "le moins est le mieux", ar: "كلما قلّ كان أفضل",
    az: "az olması yaxşıdır")
  static let noIndicators = Wording(
    en:
      "There is no indicator yet. Add a result, then an indicator under it: grants add result PROJECT/RESULT …",
    fr:
      "Il n'y a pas encore d'indicateur. Ajoutez un résultat, puis un indicateur : grants add result PROJET/RÉSULTAT …",
    ar: "لا مؤشرات بعد. أضف نتيجة ثم مؤشرًا تحتها: grants add result PROJECT/RESULT …",
    az:
      "Hələ indikator yoxdur. Nəticə, sonra onun altında indikator əlavə edin: grants add result LAYIHE/NETICE …"
  )

  static func fedBy(_ deliverable: String) -> Wording {
    Wording(
      en: "counts \(deliverable)", fr: "décompte de : \(deliverable)",
      ar: "محتسب من: \(deliverable)",
      az: "\(deliverable) sayılır")
  }
  static func method(_ figure: IndicatorStatus.Figure) -> Wording {
    figure.contributions.isEmpty
      ? ownMethod(figure)
      : putTogether(
        ownMethod(figure), figure.contributions.count { $0.absence == nil })
  }
  private static func ownMethod(_ figure: IndicatorStatus.Figure) -> Wording {
    let count = figure.readings.count
    let values = Wording.count(
      count, en: ("value", "values"), fr: ("valeur", "valeurs"),
      ar: ("قيمة واحدة", "قيمتين", "قيم", "قيمة", "قيمة"), az: "dəyər")
    switch figure.method {
    case .sum:
      return Wording(
        en: "sum of \(values.en)", fr: "somme de \(values.fr)", ar: "مجموع \(values.ar)",
        az: "\(values.az) üzrə cəm")
    case .latest:
      return count == 1
        ? Wording(en: "latest value", fr: "dernière valeur", ar: "آخر قيمة", az: "son dəyər")
        : Wording(
          en: "sum of the latest of \(count) places", fr: "somme des dernières de \(count) lieux",
          ar: "مجموع آخر القيم في عدة أماكن: \(count)", az: "\(count) yerin son dəyərlərinin cəmi")
    case .share:
      let parts = figure.share.map { "\($0.numerator) / \($0.denominator)" } ?? ""
      return Wording(
        en: "\(parts), from \(values.en)", fr: "\(parts), de \(values.fr)",
        ar: "\(parts)، من \(values.ar)", az: "\(parts), \(values.az) üzrə")
    case .increase: return increase
    case .count:
      return Wording(
        en: "count of \(values.en)", fr: "décompte de \(values.fr)", ar: "عدد القيم: \(count)",
        az: "\(values.az) sayılıb")
    }
  }
  static func gap(
    _ reference: String, _ categories: String, _ parts: Int64, _ whole: ExactDecimal
  ) -> Wording {
    let (parts, whole) = (number(ExactDecimal(Int(parts))), number(whole))
    return Wording(
      en: "\(reference): \(categories) make \(parts.en), the value is \(whole.en)",
      fr: "\(reference) : \(categories) font \(parts.fr), la valeur est \(whole.fr)",
      ar: "\(reference): مجموع \(categories) هو \(parts.ar)، والقيمة المسجلة \(whole.ar)",
      az: "\(reference): \(categories) cəmi \(parts.az) edir, dəyər isə \(whole.az)")
  }
  /// What an indicator is at, after its name and reference.
  static func underTarget(
    _ name: String, _ ratio: ExactDecimal, _ actual: ExactDecimal, _ target: ExactDecimal
  ) -> Wording {
    let (share, actual, target) = (percent(ratio), number(actual), number(target))
    return Wording(
      en: "\(name) is at \(share.en) of its period target, \(actual.en) of \(target.en)",
      fr: "\(name) est à \(share.fr) de sa cible de période, \(actual.fr) sur \(target.fr)",
      ar: "\(name): تحقق \(share.ar) من مستهدف الفترة، \(actual.ar) من \(target.ar)",
      az: "\(name): dövr üzrə hədəfin \(share.az) qədəri, \(target.az) hədəfdən \(actual.az)")
  }
  static let noActual = Wording(
    en: "has no value for a period that has ended", fr: "n'a pas de valeur pour une période finie",
    ar: "لا قيمة له لفترة انتهت", az: "bitmiş dövr üçün dəyəri yoxdur")

  static func forecast(_ title: String, _ reference: String, _ forecast: Forecast) -> Wording {
    let name = "\(title) (\(reference))"
    switch forecast.outcome {
    case .tooEarly:
      return Wording(
        en: "\(name): too early to tell", fr: "\(name) : trop tôt pour le dire",
        ar: "\(name): من المبكر الحكم", az: "\(name): hökm vermək hələ tezdir")
    case .notBefore(let day):
      return Wording(
        en: "\(name): nothing in 90 days; not before \(day.text(in: .en)) at the pace before",
        fr: "\(name) : rien depuis 90 jours ; pas avant le \(day.text(in: .fr)) au rythme d'avant",
        ar: "\(name): لا شيء منذ 90 يومًا؛ ليس قبل \(day.text(in: .ar)) بالوتيرة السابقة",
        az:
          "\(name): 90 gündür heç nə yoxdur; əvvəlki templə \(day.text(in: .az)) tarixindən tez deyil"
      )
    case .between(let from, let to):
      let late = forecast.daysLate.map(daysFromDue)
      let range =
        from == to
        ? Wording(
          en: from.text(in: .en), fr: "le \(from.text(in: .fr))", ar: "في \(from.text(in: .ar))",
          az: from.text(in: .az))
        : Wording(
          en: "\(from.text(in: .en)) to \(to.text(in: .en))",
          fr: "entre le \(from.text(in: .fr)) et le \(to.text(in: .fr))",
          ar: "بين \(from.text(in: .ar)) و\(to.text(in: .ar))",
          az: "\(from.text(in: .az)) ilə \(to.text(in: .az)) arasında")
      return Wording(
        en: "\(name): done \(range.en)" + (late.map { ", " + $0.en } ?? ""),
        fr: "\(name) : fini \(range.fr)" + (late.map { ", " + $0.fr } ?? ""),
        ar: "\(name): يكتمل \(range.ar)" + (late.map { "، " + $0.ar } ?? ""),
        az: "\(name): \(range.az) tamamlanır" + (late.map { ", " + $0.az } ?? ""))
    }
  }

  private static func daysFromDue(_ range: ClosedRange<Int>) -> Wording {
    let (low, high) = (range.lowerBound, range.upperBound)
    if high <= 0 {
      return Wording(
        en: "\(-high) to \(-low) days before it is due",
        fr: "\(-high) à \(-low) jours avant l'échéance", ar: "قبل الموعد بأيام: \(-high)–\(-low)",
        az: "son tarixdən \(-high)–\(-low) gün əvvəl")
    }
    if low >= 0 {
      return low == high
        ? Wording(
          en: "\(low) days after it is due", fr: "\(low) jours après l'échéance",
          ar: "بعد الموعد بـ\(days(low).ar)", az: "son tarixdən \(low) gün sonra")
        : Wording(
          en: "\(low) to \(high) days after it is due",
          fr: "\(low) à \(high) jours après l'échéance", ar: "بعد الموعد بأيام: \(low)–\(high)",
          az: "son tarixdən \(low)–\(high) gün sonra")
    }
    return Wording(
      en: "\(-low) days before to \(high) days after it is due",
      fr: "\(-low) jours avant à \(high) jours après l'échéance",
      ar: "بين \(days(-low).ar) قبل الموعد و\(days(high).ar) بعده",
      az: "son tarixdən \(-low) gün əvvəl ilə \(high) gün sonra arasında")
  }
}

/// What is said when a figure is explained.
extension Phrases {
  static let partsDoNotFillEachOther = Wording(
    en: "more in one place does not fill another", fr: "un lieu ne comble pas l'autre",
    ar: "الزيادة في مكان لا تسد نقص غيره", az: "bir yerdəki artıq başqa yerin əskiyini doldurmur")
  static let notMeasurable = Wording(
    en: "not measurable", fr: "non mesurable", ar: "غير قابل للقياس", az: "ölçülə bilmir")
  static let meanOf = Wording(
    en: "the mean of what can be measured, by weight",
    fr: "la moyenne de ce qui est mesurable, par poids", ar: "متوسط ما يمكن قياسه مرجّحًا بالأوزان",
    az: "ölçülə bilənlərin çəkili ortası")
  static func replacedBy(_ reference: String) -> Wording {
    Wording(
      en: "corrected by \(reference)", fr: "corrigé par \(reference)", ar: "صُوّب بـ\(reference)",
      az: "\(reference) ilə düzəldilib")
  }
  static func laterThan(_ day: Day) -> Wording {
    Wording(
      en: "after \(day.text(in: .en))", fr: "après le \(day.text(in: .fr))",
      ar: "بعد \(day.text(in: .ar))", az: "\(day.text(in: .az)) tarixindən sonra")
  }
}
