package import Exchange
package import Reporting
import XML

extension PublicationReport.Problem {
  package init(_ problem: IATIProblem, file: String) {
    self.init(
      file: file, line: problem.line, part: problem.element.isEmpty ? "" : "<\(problem.element)>",
      identifier: problem.identifier,
      gravity: problem.fault.gravity, explanation: problem.fault.explanation)
  }
}

extension IATIProblem.Fault {
  /// What is wrong, and what becomes of it.
  package var explanation: Explanation {
    Explanation(problem: problem, remedy: remedy)
  }

  private var remedy: Wording {
    switch self {
    case .noIdentifier, .sameIdentifier: PublicationWords.knownByPlace
    case .notOfTheStandard, .nothingRead:
      Wording(
        en: "Check that it is an IATI file; nothing was taken.",
        fr: "Vérifiez que c'est un fichier IITA ; rien n'a été repris.",
        ar: "تأكد أنه ملف IATI؛ لم يؤخذ شيء.",
        az: "IATI faylı olduğunu yoxlayın; heç nə götürülmədi.")
    case .tooLarge, .unreadable:
      Wording(
        en: "What stands before it is taken.", fr: "Ce qui précède est repris.",
        ar: "أُخذ ما قبله.", az: "Ondan əvvəlkilər götürülüb.")
    case .notInThisVersion:
      Wording(
        en: "It is lost.", fr: "C'est perdu.", ar: "فُقد.", az: "İtirildi.")
    case .unknownElement:
      Wording(
        en: "It is left out.", fr: "Il est laissé de côté.", ar: "تُرك.", az: "Kənarda qaldı.")
    default: PublicationWords.keptAsPublished
    }
  }

  private var problem: Wording {
    switch self {
    case .rule(let error): error.explanation.problem
    case .noIdentifier: PublicationWords.noIdentifier
    case .sameIdentifier(let text): PublicationWords.sameIdentifier(text)
    case .missing(let name): PublicationWords.missing(name)
    case .notAnAmount(let text):
      Wording(
        en: "'\(text)' is not an amount.", fr: "« \(text) » n'est pas un montant.",
        ar: "«\(text)» ليس مبلغًا.", az: "“\(text)” məbləğ deyil.")
    case .notANumber(let text):
      Wording(
        en: "'\(text)' is not a number.", fr: "« \(text) » n'est pas un nombre.",
        ar: "«\(text)» ليس عددًا.", az: "“\(text)” ədəd deyil.")
    case .notADay(let text):
      Wording(
        en: "'\(text)' is not a day, such as 2026-10-14.",
        fr: "« \(text) » n'est pas un jour, comme 2026-10-14.",
        ar: "«\(text)» ليس يومًا مثل 2026-10-14.",
        az: "“\(text)” 2026-10-14 kimi bir gün deyil.")
    case .oneBefore:
      Wording(
        en: "there is another one before it, which is taken.",
        fr: "il y en a un autre avant, qui est repris.",
        ar: "يوجد آخر قبله وهو المأخوذ.", az: "ondan əvvəl başqası var, o götürülür.")
    case .notAPosition(let text):
      Wording(
        en: "'\(text)' is no position in degrees north and east.",
        fr: "« \(text) » n'est pas une position en degrés nord et est.",
        ar: "«\(text)» ليس موقعًا بدرجات العرض والطول.",
        az: "“\(text)” şimal və şərq dərəcələri ilə mövqe deyil.")
    case .severalValues:
      Wording(
        en: "there is more than one value, and nothing says which is the total.",
        fr: "il y a plusieurs valeurs, et rien ne dit laquelle est le total.",
        ar: "هناك أكثر من قيمة ولا شيء يبين أيها الإجمالي.",
        az: "bir neçə dəyər var və hansının cəm olduğu göstərilməyib.")
    case .noCurrency(let text):
      Wording(
        en: "the amount \(text) has no currency, and the activity has no default.",
        fr: "le montant \(text) n'a pas de devise, et l'activité n'en a pas par défaut.",
        ar: "المبلغ \(text) بلا عملة، ولا عملة افتراضية للنشاط.",
        az: "\(text) məbləğinin valyutası yoxdur, fəaliyyətin də standart valyutası yoxdur.")
    case .unknownCurrency(let code):
      Wording(
        en: "there is no currency '\(code)'.", fr: "il n'y a pas de devise « \(code) ».",
        ar: "لا توجد عملة «\(code)».", az: "“\(code)” valyutası yoxdur.")
    case .unknownCode(let code, let element):
      Wording(
        en: "\(element) has no code '\(code)'.", fr: "\(element) n'a pas de code « \(code) ».",
        ar: "لا رمز «\(code)» في \(element).", az: "\(element) üçün “\(code)” kodu yoxdur.")
    case .nobodyNamed:
      Wording(
        en: "no organisation is named.", fr: "aucune organisation n'est nommée.",
        ar: "لم تُذكر أي منظمة.", az: "heç bir təşkilatın adı çəkilmir.")
    case .endsBeforeStart: PublicationWords.endsBeforeStart
    case .overlappingPeriods(let text):
      Wording(
        en: "the period \(text) shares days with another.",
        fr: "la période \(text) a des jours communs avec une autre.",
        ar: "تتداخل الفترة \(text) مع أخرى.", az: "\(text) dövrü başqası ilə üst-üstə düşür.")
    case .tooLarge:
      Wording(
        en: "it is too large to be held in memory.", fr: "c'est trop grand pour la mémoire.",
        ar: "أكبر من أن تتسع له الذاكرة.", az: "yaddaş üçün çox böyükdür.")
    case .unknownElement(let name):
      Wording(
        en: "the standard has no '\(name)' here.", fr: "la norme n'a pas de « \(name) » ici.",
        ar: "لا يعرف المعيار «\(name)» هنا.", az: "standartda burada “\(name)” yoxdur.")
    case .notInThisVersion(let text):
      Wording(
        en: "version 2.03 has no place for '\(text)'.",
        fr: "la version 2.03 n'a pas de place pour « \(text) ».",
        ar: "لا مكان في الإصدار 2.03 لـ«\(text)».",
        az: "2.03 versiyasında “\(text)” üçün yer yoxdur.")
    case .percentages(let name, let sum):
      Wording(
        en: "the percentages of \(name) make \(sum), not 100.",
        fr: "les pourcentages de \(name) font \(sum), pas 100.",
        ar: "مجموع نسب \(name) هو \(sum) لا 100.",
        az: "\(name) faizlərinin cəmi 100 deyil, \(sum)-dir.")
    case .unreadable(let reason), .nothingRead(let reason): Self.unreadable(reason)
    case .notOfTheStandard(let name):
      Wording(
        en: "a file that begins with <\(name)> is not of the IATI Standard.",
        fr: "un fichier qui commence par <\(name)> n'est pas de la norme IITA.",
        ar: "ملف يبدأ بـ<\(name)> ليس من معيار IATI.",
        az: "<\(name)> ilə başlayan fayl IATI standartından deyil.")
    }
  }

  private static func unreadable(_ reason: XMLFault.Reason) -> Wording {
    switch reason {
    case .malformed(_, let words):
      Wording(
        en: "it is not well-formed XML (\(words)).",
        fr: "ce n'est pas du XML bien formé (\(words)).",
        ar: "ليس XML سليم الصيغة (\(words)).", az: "düzgün qurulmuş XML deyil (\(words)).")
    case .endsEarly:
      Wording(
        en: "the file ends too early.", fr: "le fichier finit trop tôt.",
        ar: "ينتهي الملف قبل أوانه.",
        az: "fayl vaxtından əvvəl bitir.")
    case .declaresEntities:
      Wording(
        en: "it declares entities, which are not read.",
        fr: "il déclare des entités, qui ne sont pas lues.", ar: "يعرّف كيانات لا تُقرأ.",
        az: "oxunmayan obyektlər (entity) elan edir.")
    case .unknownEncoding(let name):
      Wording(
        en: "the encoding '\(name)' is not known.", fr: "l'encodage « \(name) » n'est pas connu.",
        ar: "الترميز «\(name)» غير معروف.", az: "“\(name)” kodlaşdırması tanınmır.")
    case .tooDeep(let limit):
      Wording(
        en: "more than \(limit) elements stand within each other.",
        fr: "plus de \(limit) éléments sont imbriqués.", ar: "أكثر من \(limit) عنصرًا متداخلًا.",
        az: "\(limit)-dən çox element iç-içədir.")
    case .tooLong(let limit):
      Wording(
        en: "one sign of markup is longer than \(limit >> 20) MB.",
        fr: "une balise dépasse \(limit >> 20) Mo.", ar: "وسم أطول من \(limit >> 20) ميغابايت.",
        az: "bir teq \(limit >> 20) MB-dan uzundur.")
    }
  }
}
