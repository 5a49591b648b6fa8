package import Domain

extension RecordError: Explainable {
  /// What is wrong, and what to do next.
  package var explanation: Explanation {
    switch self {
    case .badReference(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' cannot be a reference.", fr: "« \(text) » ne peut pas être une référence.",
          ar: "«\(text)» لا يصلح مرجعًا.", az: "“\(text)” istinad ola bilməz."),
        remedy: Self.referenceForm)
    case .badSlug(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' cannot be part of a reference.",
          fr: "« \(text) » ne peut pas faire partie d'une référence.",
          ar: "«\(text)» لا يصلح جزءًا من مرجع.", az: "“\(text)” istinadın hissəsi ola bilməz."),
        remedy: Self.referenceForm)
    case .noSuchKind(let word, let nearest):
      Explanation(
        problem: Wording(
          en: "There is no kind '\(word)'.\(Self.meant(nearest).en)",
          fr: "Il n'y a pas de genre « \(word) ».\(Self.meant(nearest).fr)",
          ar: "لا نوع «\(word)».\(Self.meant(nearest).ar)",
          az: "“\(word)” adlı növ yoxdur.\(Self.meant(nearest).az)"),
        remedy: Wording(
          en: "Kinds: \(Kind.allCases.map(\.typed).joined(separator: ", ")).",
          fr: "Genres : \(Kind.allCases.map(\.typed).joined(separator: ", ")).",
          ar: "الأنواع: \(Kind.allCases.map(\.typed).joined(separator: ", ")).",
          az: "Növlər: \(Kind.allCases.map(\.typed).joined(separator: ", "))."))
    case .noSuchField(let name, let kind, let nearest):
      Explanation(
        problem: Wording(
          en: "\(Self.a(kind, atBeginning: true)) has no field '\(name)'.\(Self.meant(nearest).en)",
          fr:
            "Le genre « \(kind.typed) » n'a pas de champ « \(name) ».\(Self.meant(nearest).fr)",
          ar: "النوع «\(kind.typed)» ليس له حقل «\(name)».\(Self.meant(nearest).ar)",
          az: "“\(kind.typed)” növünün “\(name)” sahəsi yoxdur.\(Self.meant(nearest).az)"),
        remedy: Self.fields(of: kind))
    case .missingField(let name, let kind):
      Explanation(
        problem: Wording(
          en: "\(Self.a(kind, atBeginning: true)) cannot be without '\(name)'.",
          fr: "Le genre « \(kind.typed) » exige « \(name) ».",
          ar: "النوع «\(kind.typed)» لا يستغني عن «\(name)».",
          az: "“\(kind.typed)” növü “\(name)” olmadan ola bilməz."),
        remedy: Wording(
          en: "Add --set \(name)=…", fr: "Ajoutez --set \(name)=…", ar: "أضف --set \(name)=…",
          az: "Əlavə edin: --set \(name)=…"))
    case .missingTitle(let kind):
      Explanation(
        problem: Wording(
          en: "\(Self.a(kind, atBeginning: true)) needs a name.",
          fr: "Le genre « \(kind.typed) » exige un nom.",
          ar: "النوع «\(kind.typed)» يحتاج إلى اسم.",
          az: "“\(kind.typed)” növünə ad lazımdır."),
        remedy: Wording(
          en: "Give it after the reference: grants add \(kind.typed) REFERENCE \"Name\"",
          fr: "Donnez-le après la référence : grants add \(kind.typed) RÉFÉRENCE \"Nom\"",
          ar: "اكتبه بعد المرجع: grants add \(kind.typed) REFERENCE \"Name\"",
          az: "İstinaddan sonra yazın: grants add \(kind.typed) ISTINAD \"Ad\""))
    case .notAChoice(let text, let field, let choices):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a value of '\(field)'.",
          fr: "« \(text) » n'est pas une valeur de « \(field) ».",
          ar: "«\(text)» ليس قيمة للحقل «\(field)».",
          az: "“\(text)” “\(field)” sahəsinin dəyəri deyil."),
        remedy: Wording(
          en: "Choose one of: \(choices.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(choices.joined(separator: ", ")).",
          ar: "اختر واحدة من: \(choices.joined(separator: ", ")).",
          az: "Birini seçin: \(choices.joined(separator: ", "))."))
    case .malformed(let text, let field, let expected):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a value of '\(field)'.",
          fr: "« \(text) » n'est pas une valeur de « \(field) ».",
          ar: "«\(text)» ليس قيمة للحقل «\(field)».",
          az: "“\(text)” “\(field)” sahəsinin dəyəri deyil."),
        remedy: expected.remedy)
    case .badDate(let text, let field, let why):
      Explanation(
        problem: Wording(
          en: "\(field): \(why.explanation.problem.en)",
          fr: "\(field) : \(why.explanation.problem.fr)",
          ar: "\(field): \(why.explanation.problem.ar)",
          az: "\(field): \(why.explanation.problem.az)"),
        remedy: text.isEmpty ? ExpectedShape.date.remedy : why.explanation.remedy)
    case .badMoney(let text, let field):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not an amount of money for '\(field)'.",
          fr: "« \(text) » n'est pas une somme pour « \(field) ».",
          ar: "«\(text)» ليس مبلغًا للحقل «\(field)».",
          az: "“\(text)” “\(field)” sahəsi üçün pul məbləği deyil."),
        remedy: ExpectedShape.money.remedy)
    case .wrongKind(let reference, let kind, let expected):
      RegisterError.wrongKind(reference, is: kind, expected: expected).explanation
    case .missingReason: Self.reasonMissing
    case .onlyOwedTo(let party): Self.onlyOwed(to: party)
    case .notClosed(let project, let open): Self.stillOpen(project, open)
    case .notAmended(let reference, let field): Self.notAmended(reference, field)
    case .wrongParent(let kind, let parent):
      Explanation(
        problem: Wording(
          en: parent.map { "\(Self.a(kind, atBeginning: true)) cannot stand under \(Self.a($0))." }
            ?? "\(Self.a(kind, atBeginning: true)) cannot stand on its own.",
          fr: parent.map { "« \(kind.typed) » ne se place pas sous « \($0.typed) »." }
            ?? "« \(kind.typed) » ne se place pas seul.",
          ar: parent.map { "«\(kind.typed)» لا يوضع تحت «\($0.typed)»." }
            ?? "«\(kind.typed)» لا يقوم بذاته.",
          az: parent.map { "“\(kind.typed)” “\($0.typed)” altında dayana bilməz." }
            ?? "“\(kind.typed)” tək dayana bilməz."),
        remedy: Self.place(of: kind))
    case .futureDay(let date, let today, let rule): Self.future(date, today, rule)
    case .negative(let text, let field):
      Explanation(
        problem: Wording(
          en: "'\(field)' cannot be \(text).", fr: "« \(field) » ne peut pas être \(text).",
          ar: "«\(field)» لا يمكن أن يكون \(text).", az: "“\(field)” \(text) ola bilməz."),
        remedy: Wording(
          en: "Give 0 or more; a wrong delivery is corrected with grants amend … --correction.",
          fr: "Donnez 0 ou plus ; une erreur se corrige par grants amend … --correction.",
          ar: "اكتب 0 أو أكثر؛ ويُصوَّب الإنجاز الخاطئ بـ grants amend … --correction.",
          az: "0 və ya daha çox yazın; səhv təhvil grants amend … --correction ilə düzəldilir."))
    case .endsBeforeStart(let start, let end, let rule): Self.order(start, end, rule)
    case .overlapping(let one, let other):
      Explanation(
        problem: Wording(
          en: "\(one) shares days with \(other): a value would count twice.",
          fr: "\(one) partage des jours avec \(other) : une valeur compterait deux fois.",
          ar: "\(one) يشترك في أيام مع \(other): ستُحسب القيمة مرتين.",
          az: "\(one) ilə \(other) ortaq günlərə malikdir: dəyər iki dəfə sayılardı."),
        remedy: Wording(
          en: "Give periods that follow each other.", fr: "Donnez des périodes qui se suivent.",
          ar: "اجعل الفترات متتالية.", az: "Bir-birinin ardınca gələn dövrlər verin."))
    case .countsDeliverable(let indicator, let deliverable):
      Explanation(
        problem: Wording(
          en: "\(indicator) counts the deliveries of \(deliverable): nobody enters a figure twice.",
          fr:
            "\(indicator) compte les réalisations de \(deliverable) : aucun chiffre n'est saisi deux fois.",
          ar: "\(indicator) يعدّ إنجازات \(deliverable): لا يُدخل رقم مرتين.",
          az: "\(indicator) \(deliverable) təhvillərini sayır: heç kim rəqəmi iki dəfə daxil etmir."
        ),
        remedy: Wording(
          en: "Record what was delivered: grants record \(deliverable) N",
          fr: "Enregistrez ce qui a été réalisé : grants record \(deliverable) N",
          ar: "سجّل ما أُنجز: grants record \(deliverable) N",
          az: "Təhvil veriləni qeyd edin: grants record \(deliverable) N"))
    case .lockedPeriod(let period):
      Explanation(
        problem: Wording(
          en: "The values of \(period) are settled.", fr: "Les valeurs de \(period) sont arrêtées.",
          ar: "قيم \(period) نهائية.", az: "\(period) dəyərləri yekundur."),
        remedy: Wording(
          en:
            "Correct one that is there: grants amend … --set value=N --correction --reason \"…\"; or open it: grants edit \(period) --locked no",
          fr:
            "Corrigez une valeur existante : grants amend … --set value=N --correction --reason \"…\" ; ou rouvrez-la : grants edit \(period) --locked no",
          ar:
            "صوّب قيمة موجودة: grants amend … --set value=N --correction --reason \"…\" أو افتح الفترة: grants edit \(period) --locked no",
          az:
            "Mövcud dəyəri düzəldin: grants amend … --set value=N --correction --reason \"…\" və ya dövrü açın: grants edit \(period) --locked no"
        ))
    case .cannotFeed(let indicator, let top, let reason):
      Self.feeding(indicator, top, reason)
    case .rolledUp(let indicator, let feeder): Self.rolledUp(indicator, feeder)
    case .breaksStandard(let rule, let field, let value): Self.standard(rule, field, value)
    case .sharesExceedWhole(let project, let percent): Self.shares(project, percent)
    case .partsExceedTotal(let field, let parts, let total):
      Explanation(
        problem: Wording(
          en: "'\(field)': \(parts) of \(total) is more than the whole.",
          fr: "« \(field) » : \(parts) sur \(total) dépasse le tout.",
          ar: "«\(field)»: \(parts) من \(total) أكثر من الكل.",
          az: "“\(field)”: \(total) cəmindən \(parts) bütövdən çoxdur."),
        remedy: Wording(
          en: "Leave the total out, or make it at least \(parts).",
          fr: "Omettez le total, ou donnez au moins \(parts).",
          ar: "احذف المجموع أو اجعله \(parts) على الأقل.",
          az: "Cəmi yazmayın və ya ən azı \(parts) edin."))
    }
  }

  /// The kind with its English article.
  private static func a(_ kind: Kind, atBeginning: Bool = false) -> String {
    let beginsWithVowel = kind.typed.first.map("aeio".contains) ?? false
    return (atBeginning ? "A" : "a") + (beginsWithVowel ? "n " : " ") + kind.typed
  }

  private static let referenceForm = Wording(
    en: "References are letters a–z, digits and hyphens, as in bf-girls/workshops.",
    fr: "Une référence a des lettres a–z, des chiffres, des tirets : bf-girls/workshops.",
    ar: "المرجع حروف a–z وأرقام وشرطات، مثل bf-girls/workshops.",
    az: "İstinad a–z hərfləri, rəqəmlər və defislərdir: bf-girls/workshops.")

  /// " Did you mean …?", or nothing.
  package static func meant(_ nearest: String?) -> Wording {
    nearest.map {
      Wording(
        en: " Did you mean '\($0)'?", fr: " Vouliez-vous dire « \($0) » ?", ar: " هل تقصد «\($0)»؟",
        az: " “\($0)” demək istəyirdiniz?")
    }
      ?? Wording("")
  }

  private static func fields(of kind: Kind) -> Wording {
    let names = kind.fields.map(\.word).joined(separator: ", ")
    return Wording(
      en: "Fields: \(names).", fr: "Champs : \(names).", ar: "الحقول: \(names).",
      az: "Sahələr: \(names).")
  }

  private static func place(of kind: Kind) -> Wording {
    let parents = kind.parents.map(\.rawValue)
    return parents.isEmpty
      ? Wording(
        en: "Give it a reference without a slash.", fr: "Donnez une référence sans barre oblique.",
        ar: "أعطه مرجعًا دون شرطة مائلة.", az: "Ona kəsr xətti olmayan istinad verin.")
      : Wording(
        en: "Put it under a record of kind \(parents.joined(separator: " or ")): PARENT/NAME.",
        fr: "Placez-le sous un genre \(parents.joined(separator: " ou ")) : PARENT/NOM.",
        ar: "ضعه تحت سجل من النوع \(parents.joined(separator: " أو ")): PARENT/NAME.",
        az:
          "Onu bu növdən olan yazının altına qoyun: \(parents.joined(separator: " və ya ")): ÜST/AD."
      )
  }
}
