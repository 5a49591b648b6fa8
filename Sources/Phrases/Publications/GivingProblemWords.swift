import Domain
package import Exchange
package import Reporting

extension PublicationReport.Problem {
  package init(_ problem: GivingProblem, file: String) {
    let ordinal = problem.ordinal > 0 ? "#\(problem.ordinal)" : ""
    self.init(
      file: file, line: problem.line,
      part: [ordinal, problem.field].filter { !$0.isEmpty }.joined(separator: " "),
      identifier: problem.identifier, gravity: problem.fault.gravity,
      explanation: problem.fault.explanation)
  }
}

extension GivingProblem.Fault {
  /// What is wrong, and what becomes of it.
  package var explanation: Explanation {
    Explanation(problem: problem, remedy: remedy)
  }

  private var remedy: Wording {
    switch self {
    case .noIdentifier, .sameIdentifier: PublicationWords.knownByPlace
    case .sameGrant:
      Wording(
        en: "It is taken once.", fr: "Elle est reprise une fois.", ar: "تؤخذ مرة واحدة.",
        az: "Bir dəfə götürülür.")
    case .notAGrant, .faultyCell, .columnNotTaken, .rowOfNoGrant, .otherValue:
      Wording(
        en: "It is not taken.", fr: "Ce n'est pas repris.", ar: "لا يؤخذ.", az: "Götürülmür.")
    case .sheetNotRead:
      Wording(
        en: "Load it by itself with --sheet.", fr: "Chargez-la à part avec --sheet.",
        ar: "حمّلها وحدها بـ --sheet.", az: "Onu ayrıca --sheet ilə yükləyin.")
    case .null, .encoding:
      Wording(
        en: "Nothing is lost by it.", fr: "Rien n'est perdu.", ar: "لا يضيع بذلك شيء.",
        az: "Bununla heç nə itmir.")
    case .missing:
      Wording(
        en: "State it in the register, or in the file.",
        fr: "Indiquez-le dans le registre ou dans le fichier.", ar: "اذكره في السجل أو في الملف.",
        az: "Onu reyestrdə və ya faylda göstərin.")
    default: PublicationWords.keptAsPublished
    }
  }

  private var problem: Wording {
    switch self {
    case .rule(let error): error.explanation.problem
    case .notAGrant:
      Wording(
        en: "this is no grant.", fr: "ce n'est pas une subvention.", ar: "ليست هذه منحة.",
        az: "bu, qrant deyil.")
    case .faultyCell(let text):
      Wording(
        en: "the cell shows the error '\(text)'.",
        fr: "la cellule affiche l'erreur « \(text) ».", ar: "الخلية تعرض الخطأ «\(text)».",
        az: "xana “\(text)” xətasını göstərir.")
    case .columnNotTaken(let text):
      Wording(
        en: "'\(text)' stands in a column without a heading, or with that of another.",
        fr: "« \(text) » est dans une colonne sans titre, ou avec celui d'une autre.",
        ar: "«\(text)» في عمود بلا عنوان أو بعنوان عمود آخر.",
        az: "“\(text)” başlıqsız və ya başqasının başlığı olan sütundadır.")
    case .sheetNotRead(let name):
      Wording(
        en: "the sheet '\(name)' has grants as well.",
        fr: "la feuille « \(name) » contient aussi des subventions.",
        ar: "في الورقة «\(name)» منح أيضًا.", az: "“\(name)” vərəqində də qrantlar var.")
    case .rowOfNoGrant(let identifier):
      Wording(
        en: "the row belongs to the grant '\(identifier)', which the file does not have.",
        fr: "la ligne concerne la subvention « \(identifier) », absente du fichier.",
        ar: "الصف يخص المنحة «\(identifier)» وهي ليست في الملف.",
        az: "sətir faylda olmayan “\(identifier)” qrantına aiddir.")
    case .otherValue(let text):
      Wording(
        en: "the sheet says '\(text)', and the sheet of the grants says something else.",
        fr: "la feuille dit « \(text) », et celle des subventions dit autre chose.",
        ar: "الورقة تقول «\(text)»، وورقة المنح تقول غير ذلك.",
        az: "vərəq “\(text)” deyir, qrantların vərəqi isə başqa şey.")
    case .noIdentifier: PublicationWords.noIdentifier
    case .sameIdentifier(let text): PublicationWords.sameIdentifier(text)
    case .sameGrant:
      Wording(
        en: "the grant stands in the file twice, word for word.",
        fr: "la subvention figure deux fois dans le fichier, mot pour mot.",
        ar: "المنحة مكررة في الملف حرفيًا.", az: "qrant faylda sözbəsöz iki dəfə var.")
    case .twoRecipients:
      Wording(
        en: "an organisation and a person receive it; the standard has one of them.",
        fr: "une organisation et une personne la reçoivent ; la norme n'en admet qu'une.",
        ar: "تتلقاها منظمة وشخص معًا؛ والمعيار يقبل أحدهما.",
        az: "onu həm təşkilat, həm şəxs alır; standart yalnız birini qəbul edir.")
    case .missing(let name): PublicationWords.missing(name)
    default: problemOfAValue
    }
  }

  private var problemOfAValue: Wording {
    switch self {
    case .wrongType(let expected): Self.wrongType(expected)
    case .notADate(let text):
      Wording(
        en: "'\(text)' is no date of the form 2025-10-14.",
        fr: "« \(text) » n'est pas une date de la forme 2025-10-14.",
        ar: "«\(text)» ليس تاريخًا بالصيغة 2025-10-14.",
        az: "“\(text)” 2025-10-14 şəklində tarix deyil.")
    case .notAMoment(let text):
      Wording(
        en: "'\(text)' is no date with a time, such as 2025-10-14T09:30:00Z.",
        fr: "« \(text) » n'est pas une date avec l'heure, comme 2025-10-14T09:30:00Z.",
        ar: "«\(text)» ليس تاريخًا مع وقت مثل 2025-10-14T09:30:00Z.",
        az: "“\(text)” 2025-10-14T09:30:00Z kimi vaxtlı tarix deyil.")
    case .notANumber(let text):
      Wording(
        en: "'\(text)' is no number here.", fr: "« \(text) » n'est pas un nombre ici.",
        ar: "«\(text)» ليس عددًا هنا.", az: "“\(text)” burada ədəd deyil.")
    case .tooLarge(let text):
      Wording(
        en: "\(text) has more than 18 digits.", fr: "\(text) a plus de 18 chiffres.",
        ar: "\(text) أطول من 18 رقمًا.", az: "\(text) 18 rəqəmdən uzundur.")
    case .noCurrency(let text):
      Wording(
        en: "the amount \(text) has no currency.", fr: "le montant \(text) n'a pas de devise.",
        ar: "المبلغ \(text) بلا عملة.", az: "\(text) məbləğinin valyutası yoxdur.")
    case .unknownCurrency(let code):
      Wording(
        en: "the currency '\(code)' is not one of today's.",
        fr: "la devise « \(code) » n'est pas en usage.", ar: "العملة «\(code)» ليست متداولة.",
        az: "“\(code)” indiki valyutalardan deyil.")
    case .unknownCode(let code):
      Wording(
        en: "'\(code)' is not on the list of codes.",
        fr: "« \(code) » n'est pas dans la liste des codes.",
        ar: "«\(code)» ليس في قائمة الرموز.", az: "“\(code)” kodlar siyahısında yoxdur.")
    case .notAnAddress(let text):
      Wording(
        en: "'\(text)' is no web address such as https://example.org.",
        fr: "« \(text) » n'est pas une adresse web comme https://example.org.",
        ar: "«\(text)» ليس عنوان ويب مثل https://example.org.",
        az: "“\(text)” https://example.org kimi veb ünvanı deyil.")
    case .nobodyNamed:
      Wording(
        en: "the organisation has neither an identifier nor a name.",
        fr: "l'organisation n'a ni identifiant ni nom.", ar: "المنظمة بلا معرّف ولا اسم.",
        az: "təşkilatın nə identifikatoru, nə də adı var.")
    case .endsBeforeStart: PublicationWords.endsBeforeStart
    case .null:
      Wording(
        en: "null stands where the standard has a value or nothing.",
        fr: "null figure là où la norme veut une valeur ou rien.",
        ar: "ترد null حيث يريد المعيار قيمة أو لا شيء.",
        az: "standartın dəyər və ya heç nə istədiyi yerdə null durur.")
    case .unknownProperty(let name):
      Wording(
        en: "the standard has no '\(name)'.", fr: "la norme n'a pas de « \(name) ».",
        ar: "لا يعرف المعيار «\(name)».", az: "standartda “\(name)” yoxdur.")
    case .notPrefixed(let text):
      Wording(
        en: "the identifier '\(text)' does not begin with 360G-.",
        fr: "l'identifiant « \(text) » ne commence pas par 360G-.",
        ar: "المعرّف «\(text)» لا يبدأ بـ 360G-.",
        az: "“\(text)” identifikatoru 360G- ilə başlamır.")
    case .encoding(let name):
      Wording(
        en: "the file is not in UTF-8; it is read as \(name).",
        fr: "le fichier n'est pas en UTF-8 ; il est lu comme \(name).",
        ar: "الملف ليس بترميز UTF-8؛ يُقرأ على أنه \(name).",
        az: "fayl UTF-8 deyil; \(name) kimi oxunur.")
    default: problem
    }
  }

  private static func wrongType(_ expected: GivingExpected) -> Wording {
    switch expected {
    case .text:
      Wording(
        en: "a text is expected here.", fr: "un texte est attendu ici.", ar: "يُنتظر هنا نص.",
        az: "burada mətn gözlənilir.")
    case .number:
      Wording(
        en: "a number is expected here.", fr: "un nombre est attendu ici.",
        ar: "يُنتظر هنا عدد.", az: "burada ədəd gözlənilir.")
    case .object:
      Wording(
        en: "an object is expected here.", fr: "un objet est attendu ici.",
        ar: "يُنتظر هنا كائن.", az: "burada obyekt gözlənilir.")
    case .list:
      Wording(
        en: "a list is expected here.", fr: "une liste est attendue ici.",
        ar: "تُنتظر هنا قائمة.", az: "burada siyahı gözlənilir.")
    }
  }
}
