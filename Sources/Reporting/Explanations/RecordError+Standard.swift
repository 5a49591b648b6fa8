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
