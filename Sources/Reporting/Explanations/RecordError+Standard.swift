import Domain

/// What the standard and the rules of figures that are put together do not allow, in words.
extension RecordError {
  static func standard(_ rule: StandardRule, _ field: String, _ value: String) -> Explanation {
    let name = "IATI 2.03, \(rule.rawValue)"
    switch rule {
    case .actualStart, .actualEnd:
      return Explanation(
        problem: Wording(
          en: "'\(field)' cannot be \(value): what is actual is not in the future (\(name)).",
          fr: "« \(field) » ne peut être \(value) : le réel n'est pas dans l'avenir (\(name)).",
          ar: "لا يمكن أن يكون «\(field)» \(value): الفعلي لا يقع في المستقبل (\(name)).",
          az: "“\(field)” \(value) ola bilməz: faktiki tarix gələcəkdə olmur (\(name))."),
        remedy: Wording(
          en: "Give it when it has happened; until then: --planned-start, or the milestone end.",
          fr: "Donnez-la une fois passée ; d'ici là : --planned-start, ou le jalon end.",
          ar: "أدخله بعد حدوثه؛ وحتى ذلك الحين: --planned-start أو المَعلَم end.",
          az: "Baş verəndən sonra yazın; o vaxtadək: --planned-start və ya end mərhələsi."))
    case .budgetPeriod:
      return Explanation(
        problem: Wording(
          en: "The budget of a time is for a year at most; this one ends on \(value) (\(name)).",
          fr:
            "Le budget d'une période couvre un an au plus ; celui-ci finit le \(value) (\(name)).",
          ar: "ميزانية الفترة لسنة واحدة على الأكثر؛ وهذه تنتهي في \(value) (\(name)).",
          az: "Dövr büdcəsi ən çoxu bir illikdir; bu isə \(value) tarixində bitir (\(name))."),
        remedy: Wording(
          en: "Split it: grants split LINE --every 1y --from … --until …",
          fr: "Divisez-le : grants split LIGNE --every 1y --from … --until …",
          ar: "قسّمها: grants split LINE --every 1y --from … --until …",
          az: "Onu bölün: grants split LINE --every 1y --from … --until …"))
    case .percentage:
      return Explanation(
        problem: Wording(
          en: "'\(field)' cannot be \(value): a percentage is 0 to 100 (\(name)).",
          fr: "« \(field) » ne peut être \(value) : un pourcentage va de 0 à 100 (\(name)).",
          ar: "لا يمكن أن يكون «\(field)» \(value): النسبة بين 0 و100 (\(name)).",
          az: "“\(field)” \(value) ola bilməz: faiz 0-dan 100-dəkdir (\(name))."),
        remedy: Wording(
          en: "Give per cent, such as 40.", fr: "Donnez un pourcentage, comme 40.",
          ar: "اكتب نسبة مئوية مثل 40.", az: "Faiz yazın, məsələn 40."))
    case .actualOrder, .indicatorPeriod, .budgetOrder:
      return Explanation(
        problem: Wording(
          en: "'\(field)' cannot be \(value): the end lies before the start (\(name)).",
          fr: "« \(field) » ne peut être \(value) : la fin précède le début (\(name)).",
          ar: "لا يمكن أن يكون «\(field)» \(value): النهاية تسبق البداية (\(name)).",
          az: "“\(field)” \(value) ola bilməz: son başlanğıcdan əvvəldir (\(name))."),
        remedy: Self.otherDate)
    case .transactionDay:
      return Explanation(
        problem: Wording(
          en: "'\(field)' cannot be \(value): money that moved has moved by today (\(name)).",
          fr:
            "« \(field) » ne peut être \(value) : un mouvement de fonds n'est pas à venir (\(name)).",
          ar: "لا يمكن أن يكون «\(field)» \(value): حركة الأموال لا تقع في المستقبل (\(name)).",
          az: "“\(field)” \(value) ola bilməz: vəsaitin hərəkəti gələcəkdə olmur (\(name))."),
        remedy: Self.whenHappened)
    case .missingValue:
      return Explanation(
        problem: Wording(
          en: "What is counted or a percentage needs a number as its value (\(name)).",
          fr: "Un dénombrement ou un pourcentage demande une valeur chiffrée (\(name)).",
          ar: "العدّ أو النسبة يحتاج إلى قيمة رقمية (\(name)).",
          az: "Sayılan göstərici və ya faiz üçün dəyər rəqəmlə yazılmalıdır (\(name))."),
        remedy: Wording(
          en: "Give the number, or say that nobody collected it: --value not-collected",
          fr: "Donnez le nombre, ou dites que personne ne l'a collecté : --value not-collected",
          ar: "اكتب الرقم، أو بيّن أن أحدًا لم يجمعه: --value not-collected",
          az: "Rəqəmi yazın və ya toplanmadığını bildirin: --value not-collected"))
    case .qualitativeBaseline, .qualitativeTarget:
      return Explanation(
        problem: Wording(
          en: "The indicator is qualitative: '\(field)' is no number such as \(value) (\(name)).",
          fr:
            "L'indicateur est qualitatif : « \(field) » n'est pas un nombre comme \(value) (\(name)).",
          ar: "المؤشر نوعي: «\(field)» ليس رقمًا مثل \(value) (\(name)).",
          az: "İndikator keyfiyyət göstəricisidir: “\(field)” \(value) kimi rəqəm olmur (\(name))."),
        remedy: Wording(
          en: "Say it in words: --note \"…\"", fr: "Dites-le en mots : --note \"…\"",
          ar: "اكتبه بالكلمات: --note \"…\"", az: "Sözlə yazın: --note \"…\""))
    case .qualitativeValue:
      return Explanation(
        problem: Wording(
          en:
            "The indicator is qualitative: its value is said in words, not as \(value) (\(name)).",
          fr: "L'indicateur est qualitatif : sa valeur se dit en mots, non par \(value) (\(name)).",
          ar: "المؤشر نوعي: تُذكر قيمته بالكلمات لا بالرقم \(value) (\(name)).",
          az: "İndikator keyfiyyət göstəricisidir: dəyəri \(value) deyil, sözlə yazılır (\(name))."),
        remedy: Wording(
          en: "Give it in words: --words \"…\"", fr: "Donnez-la en mots : --words \"…\"",
          ar: "اكتبها بالكلمات: --words \"…\"", az: "Sözlə yazın: --words \"…\""))
    }
  }

  /// A day that has not come.
  static func future(_ date: PartialDate, _ today: Day, _ rule: StandardRule?) -> Explanation {
    let name = Self.suffix(rule)
    return Explanation(
      problem: Wording(
        en: "\(date.text(in: .en)) lies after today, \(today.text(in: .en))\(name).",
        fr: "\(date.text(in: .fr)) est après aujourd'hui, \(today.text(in: .fr))\(name).",
        ar: "\(date.text(in: .ar)) يقع بعد اليوم، \(today.text(in: .ar))\(name).",
        az: "\(date.text(in: .az)) bu gündən, \(today.text(in: .az)) tarixindən sonradır\(name)."),
      remedy: Self.whenHappened)
  }

  /// A time that ends before it begins.
  static func order(_ start: PartialDate, _ end: PartialDate, _ rule: StandardRule?) -> Explanation
  {
    let name = Self.suffix(rule)
    return Explanation(
      problem: Wording(
        en: "The end, \(end.text(in: .en)), lies before the start, \(start.text(in: .en))\(name).",
        fr: "La fin, \(end.text(in: .fr)), précède le début, \(start.text(in: .fr))\(name).",
        ar: "النهاية، \(end.text(in: .ar))، تسبق البداية، \(start.text(in: .ar))\(name).",
        az:
          "Son, \(end.text(in: .az)), başlanğıcdan, \(start.text(in: .az)) tarixindən əvvəldir\(name)."
      ), remedy: Self.otherDate)
  }

  private static func suffix(_ rule: StandardRule?) -> String {
    rule.map { " (IATI 2.03, \($0.rawValue))" } ?? ""
  }

  private static let otherDate = Wording(
    en: "Change one of the two dates.", fr: "Changez l'une des deux dates.",
    ar: "غيّر أحد التاريخين.", az: "İki tarixdən birini dəyişin.")

  private static let whenHappened = Wording(
    en: "Record it when it has happened; what is planned is a milestone or a due date.",
    fr: "Enregistrez-le une fois fait ; ce qui est prévu est un jalon ou une échéance.",
    ar: "سجّله بعد حدوثه؛ أما المخطط فمَعلَم أو موعد نهائي.",
    az: "Baş verəndən sonra qeyd edin; planlaşdırılan isə mühüm mərhələ və ya son tarixdir.")

  static func shares(_ project: String, _ percent: ExactDecimal) -> Explanation {
    Explanation(
      problem: Wording(
        en: "\(percent) % of \(project) would be paid for; the whole is 100 % (IATI 2.03, 12.2.1).",
        fr:
          "\(percent) % de \(project) seraient financés ; le tout fait 100 % (IATI 2.03, 12.2.1).",
        ar: "سيُموَّل \(percent) % من \(project)؛ والمجموع 100 % (IATI 2.03, 12.2.1).",
        az: "\(project) üçün \(percent) % ödənilmiş olardı; hamısı 100 %-dir (IATI 2.03, 12.2.1)."),
      remedy: Wording(
        en: "Lower a share, or say for which time each is: --from, --until.",
        fr: "Baissez une part, ou dites pour quelle période chacune vaut : --from, --until.",
        ar: "خفّض إحدى الحصص أو حدّد مدة كل منها: --from و--until.",
        az: "Payı azaldın və ya hər birinin müddətini göstərin: --from, --until."))
  }

  static func rolledUp(_ indicator: String, _ feeder: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "\(indicator) is put together from other indicators, such as \(feeder).",
        fr: "\(indicator) réunit d'autres indicateurs, comme \(feeder).",
        ar: "يُجمَّع \(indicator) من مؤشرات أخرى مثل \(feeder).",
        az: "\(indicator) başqa indikatorlardan, məsələn \(feeder) indikatorundan yığılır."),
      remedy: Wording(
        en: "Record the value there: grants measure \(feeder) VALUE",
        fr: "Enregistrez la valeur là-bas : grants measure \(feeder) VALEUR",
        ar: "سجّل القيمة هناك: grants measure \(feeder) VALUE",
        az: "Dəyəri orada qeyd edin: grants measure \(feeder) VALUE"))
  }

  static func feeding(_ indicator: String, _ top: String, _ reason: Feeding) -> Explanation {
    let why =
      switch reason {
      case .countsDeliverable:
        Wording(
          en: "it counts a deliverable itself", fr: "il compte lui-même un livrable",
          ar: "لأنه يعدّ مُنجَزًا بنفسه", az: "o özü təhvil veriləcək nəticəni sayır")
      case .otherMeasure:
        Wording(
          en: "they measure in different ways", fr: "leurs mesures diffèrent",
          ar: "لأن طريقتي القياس مختلفتان", az: "onların ölçüsü fərqlidir")
      case .otherUnit(let own, let unit):
        Wording(
          en: "one counts '\(own)', the other '\(unit)'",
          fr: "l'un compte « \(own) », l'autre « \(unit) »",
          ar: "لأن أحدهما يعدّ «\(own)» والآخر «\(unit)»",
          az: "biri “\(own)”, o biri “\(unit)” sayır")
      case .circle:
        Wording(
          en: "they would lead round in a circle", fr: "cela tournerait en rond",
          ar: "لأن ذلك يدور في حلقة", az: "bu, qapalı dövrə olardı")
      }
    return Explanation(
      problem: Wording(
        en: "\(indicator) cannot go into \(top): \(why.en).",
        fr: "\(indicator) ne peut pas alimenter \(top) : \(why.fr).",
        ar: "لا يمكن أن يدخل \(indicator) في \(top): \(why.ar).",
        az: "\(indicator) \(top) indikatoruna daxil ola bilməz: \(why.az)."),
      remedy: Wording(
        en: "Give both the same measure and unit, or name another indicator: --feeds …",
        fr: "Donnez aux deux la même mesure et la même unité, ou un autre indicateur : --feeds …",
        ar: "اجعل القياس والوحدة واحدًا في كليهما، أو اختر مؤشرًا آخر: --feeds …",
        az: "Hər ikisinə eyni ölçü və vahid verin və ya başqa indikator göstərin: --feeds …"))
  }
}
