public import Domain

extension PartialDateError: Explainable {
  /// What is wrong, and what to do next.
  public var explanation: Explanation {
    switch self {
    case .notADate(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not a date.", fr: "« \(text) » n'est pas une date.",
          ar: "«\(text)» ليس تاريخًا.", az: "“\(text)” tarix deyil."),
        remedy: Self.forms)
    case .noSuchYear(let year):
      Explanation(
        problem: Wording(
          en: "There is no year \(year) here: years run from 1 to 9999.",
          fr: "Il n'y a pas d'année \(year) ici : les années vont de 1 à 9999.",
          ar: "لا سنة \(year) هنا: السنوات من 1 إلى 9999.",
          az: "Burada \(year) ili yoxdur: illər 1-dən 9999-a qədərdir."),
        remedy: Self.forms)
    case .noSuchMonth(let month):
      Explanation(
        problem: Wording(
          en: "There is no month \(month): a year has 12 months.",
          fr: "Il n'y a pas de mois \(month) : une année a 12 mois.",
          ar: "لا شهر برقم \(month): في السنة 12 شهرًا.",
          az: "\(month) nömrəli ay yoxdur: ildə 12 ay var."),
        remedy: Self.forms)
    case .noSuchQuarter(let quarter):
      Explanation(
        problem: Wording(
          en: "There is no quarter \(quarter): a year has 4.",
          fr: "Il n'y a pas de trimestre \(quarter) : une année en a 4.",
          ar: "لا ربع برقم \(quarter): في السنة 4 أرباع.",
          az: "\(quarter) nömrəli rüb yoxdur: ildə 4 rüb var."),
        remedy: Self.forms)
    case .noSuchDay(let day, let year, let month, let last):
      Explanation(
        problem: Wording(
          en: "There is no day \(day): \(MonthNames.en[month - 1]) \(year) has \(last) days.",
          fr: "Il n'y a pas de jour \(day) : \(MonthNames.fr[month - 1]) \(year) a \(last) jours.",
          ar: "لا يوم \(day): في \(MonthNames.ar[month - 1]) \(year) من الأيام \(last).",
          az:
            "\(day) nömrəli gün yoxdur: \(MonthNames.az[month - 1]) \(year) ayında \(last) gün var."
        ),
        remedy: Self.forms)
    case .ambiguous(let text, let one, let other):
      Explanation(
        problem: Wording(
          en: "'\(text)' can be \(one.text(in: .en)) or \(other.text(in: .en)).",
          fr: "« \(text) » peut être le \(one.text(in: .fr)) ou le \(other.text(in: .fr)).",
          ar: "«\(text)» قد يكون \(one.text(in: .ar)) أو \(other.text(in: .ar)).",
          az: "“\(text)” həm \(one.text(in: .az)), həm də \(other.text(in: .az)) ola bilər."),
        remedy: Wording(
          en: "Write \(one) or \(other).", fr: "Écrivez \(one) ou \(other).",
          ar: "اكتب \(one) أو \(other).", az: "\(one) və ya \(other) yazın."))
    }
  }

  private static let forms = Wording(
    en: "Write 2025-10-14, 2025-10, \"October 2025\", \"Q4 2025\", 2025, today or \"in 3 weeks\".",
    fr: "Écrivez 2025-10-14, 2025-10, « octobre 2025 », « T4 2025 », 2025 ou « dans 3 semaines ».",
    ar:
      "اكتب 2025-10-14 أو 2025-10 أو «أكتوبر 2025» أو «الربع الرابع 2025» أو 2025 أو «اليوم» أو «بعد 3 أسابيع».",
    az:
      "Belə yazın: 2025-10-14, 2025-10, “oktyabr 2025”, “4-cü kvartal 2025”, 2025, “bu gün” və ya “3 həftə sonra”."
  )
}

extension RecordError: Explainable {
  /// What is wrong, and what to do next.
  public var explanation: Explanation {
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
          en: "Kinds: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
          fr: "Genres : \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
          ar: "الأنواع: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
          az: "Növlər: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))."))
    case .noSuchField(let name, let kind, let nearest):
      Explanation(
        problem: Wording(
          en: "A \(kind.rawValue) has no field '\(name)'.\(Self.meant(nearest).en)",
          fr:
            "Le genre « \(kind.rawValue) » n'a pas de champ « \(name) ».\(Self.meant(nearest).fr)",
          ar: "النوع «\(kind.rawValue)» ليس له حقل «\(name)».\(Self.meant(nearest).ar)",
          az: "“\(kind.rawValue)” növünün “\(name)” sahəsi yoxdur.\(Self.meant(nearest).az)"),
        remedy: Self.fields(of: kind))
    case .missingField(let name, let kind):
      Explanation(
        problem: Wording(
          en: "A \(kind.rawValue) cannot be without '\(name)'.",
          fr: "Le genre « \(kind.rawValue) » exige « \(name) ».",
          ar: "النوع «\(kind.rawValue)» لا يستغني عن «\(name)».",
          az: "“\(kind.rawValue)” növü “\(name)” olmadan ola bilməz."),
        remedy: Wording(
          en: "Add --set \(name)=…", fr: "Ajoutez --set \(name)=…", ar: "أضف --set \(name)=…",
          az: "Əlavə edin: --set \(name)=…"))
    case .missingTitle(let kind):
      Explanation(
        problem: Wording(
          en: "A \(kind.rawValue) needs a name.", fr: "Le genre « \(kind.rawValue) » exige un nom.",
          ar: "النوع «\(kind.rawValue)» يحتاج إلى اسم.",
          az: "“\(kind.rawValue)” növünə ad lazımdır."),
        remedy: Wording(
          en: "Give it after the reference: grants add \(kind.rawValue) REFERENCE \"Name\"",
          fr: "Donnez-le après la référence : grants add \(kind.rawValue) RÉFÉRENCE \"Nom\"",
          ar: "اكتبه بعد المرجع: grants add \(kind.rawValue) REFERENCE \"Name\"",
          az: "İstinaddan sonra yazın: grants add \(kind.rawValue) ISTINAD \"Ad\""))
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
        remedy: Self.shape(expected))
    case .badDate(let text, let field, let why):
      Explanation(
        problem: Wording(
          en: "\(field): \(why.explanation.problem.en)",
          fr: "\(field) : \(why.explanation.problem.fr)",
          ar: "\(field): \(why.explanation.problem.ar)",
          az: "\(field): \(why.explanation.problem.az)"),
        remedy: text.isEmpty ? Self.shape(.date) : why.explanation.remedy)
    case .badMoney(let text, let field):
      Explanation(
        problem: Wording(
          en: "'\(text)' is not an amount of money for '\(field)'.",
          fr: "« \(text) » n'est pas une somme pour « \(field) ».",
          ar: "«\(text)» ليس مبلغًا للحقل «\(field)».",
          az: "“\(text)” “\(field)” sahəsi üçün pul məbləği deyil."),
        remedy: Self.shape(.money))
    case .wrongParent(let kind, let parent):
      Explanation(
        problem: Wording(
          en: parent.map { "A \(kind.rawValue) does not stand under a \($0.rawValue)." }
            ?? "A \(kind.rawValue) does not stand on its own.",
          fr: parent.map { "« \(kind.rawValue) » ne se place pas sous « \($0.rawValue) »." }
            ?? "« \(kind.rawValue) » ne se place pas seul.",
          ar: parent.map { "«\(kind.rawValue)» لا يوضع تحت «\($0.rawValue)»." }
            ?? "«\(kind.rawValue)» لا يقوم بذاته.",
          az: parent.map { "“\(kind.rawValue)” “\($0.rawValue)” altında dayana bilməz." }
            ?? "“\(kind.rawValue)” tək dayana bilməz."),
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

  private static let referenceForm = Wording(
    en: "References are letters a–z, digits and hyphens, as in bf-girls/workshops.",
    fr: "Une référence a des lettres a–z, des chiffres, des tirets : bf-girls/workshops.",
    ar: "المرجع حروف a–z وأرقام وشرطات، مثل bf-girls/workshops.",
    az: "İstinad a–z hərfləri, rəqəmlər və defislərdir: bf-girls/workshops.")

  /// " Did you mean …?", or nothing.
  public static func meant(_ nearest: String?) -> Wording {
    nearest.map {
      Wording(
        en: " Did you mean '\($0)'?", fr: " Vouliez-vous dire « \($0) » ?", ar: " هل تقصد «\($0)»؟",
        az: " “\($0)” demək istəyirdiniz?")
    }
      ?? Wording("")
  }

  private static func fields(of kind: Kind) -> Wording {
    let names = kind.fields.map(\.name).joined(separator: ", ")
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

  private static func shape(_ shape: ExpectedShape) -> Wording {
    switch shape {
    case .wholeNumber:
      Wording(
        en: "Give a whole number.", fr: "Donnez un nombre entier.", ar: "اكتب عددًا صحيحًا.",
        az: "Tam ədəd yazın.")
    case .decimal:
      Wording(
        en: "Give a number of at most 18 digits, such as 12 or 12.5.",
        fr: "Donnez un nombre d'au plus 18 chiffres, comme 12 ou 12.5.",
        ar: "اكتب عددًا لا يزيد على 18 رقمًا، مثل 12 أو 12.5.",
        az: "Ən çox 18 rəqəmli ədəd yazın, məsələn 12 və ya 12.5.")
    case .money:
      Wording(
        en: "Give an amount and an ISO 4217 code with its decimals, such as \"1200.50 USD\".",
        fr: "Donnez une somme et un code ISO 4217 avec ses décimales : \"1200.50 USD\".",
        ar: "اكتب مبلغًا ورمز ISO 4217 بعدد خاناته العشرية، مثل \"1200.50 USD\".",
        az: "Məbləği və ISO 4217 kodunu onluq rəqəmləri ilə yazın, məsələn \"1200.50 USD\".")
    case .date:
      Wording(
        en: "Give a date, such as 2025-10.", fr: "Donnez une date, comme 2025-10.",
        ar: "اكتب تاريخًا، مثل 2025-10.", az: "Tarix yazın, məsələn 2025-10.")
    case .yesOrNo:
      Wording(
        en: "Give yes or no.", fr: "Donnez oui ou non.", ar: "اكتب yes أو no.",
        az: "yes və ya no yazın.")
    case .degrees:
      Wording(
        en: "Give degrees with at most 6 decimals, such as 13.0917.",
        fr: "Donnez des degrés avec au plus 6 décimales, comme 13.0917.",
        ar: "اكتب درجات بست خانات عشرية على الأكثر، مثل 13.0917.",
        az: "Ən çox 6 onluq rəqəmlə dərəcə yazın, məsələn 13.0917.")
    case .country:
      Wording(
        en: "Give two capital letters (ISO 3166-1), such as BF.",
        fr: "Donnez deux lettres capitales (ISO 3166-1), comme BF.",
        ar: "اكتب حرفين كبيرين (ISO 3166-1)، مثل BF.",
        az: "İki böyük hərf yazın (ISO 3166-1), məsələn BF.")
    case .language:
      Wording(
        en: "Give a language code, such as fr.", fr: "Donnez un code de langue, comme fr.",
        ar: "اكتب رمز لغة، مثل fr.", az: "Dil kodu yazın, məsələn fr.")
    case .counts:
      Wording(
        en: "Give counts such as 48, or female=30,male=18.",
        fr: "Donnez des nombres comme 48, ou female=30,male=18.",
        ar: "اكتب أعدادًا مثل 48 أو female=30,male=18.",
        az: "Sayları belə yazın: 48 və ya female=30,male=18.")
    case .text:
      Wording(en: "Give a text.", fr: "Donnez un texte.", ar: "اكتب نصًا.", az: "Mətn yazın.")
    case .step:
      Wording(
        en: "Give a length of time such as 6m, 1y, 2w or 45d.",
        fr: "Donnez une durée comme 6m, 1y, 2w ou 45d.", ar: "اكتب مدة مثل 6m أو 1y أو 2w أو 45d.",
        az: "Müddəti belə yazın: 6m, 1y, 2w və ya 45d.")
    case .offset:
      Wording(
        en: "Give days such as +45d, months such as +2m, or working days such as +30wd.",
        fr: "Donnez des jours comme +45d, des mois comme +2m, ou des jours ouvrés comme +30wd.",
        ar: "اكتب أيامًا مثل +45d أو أشهرًا مثل +2m أو أيام عمل مثل +30wd.",
        az: "Günləri +45d, ayları +2m, iş günlərini +30wd kimi yazın.")
    case .thresholds:
      Wording(
        en:
          "Give numbers such as \"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\"; what is left out stays as it is.",
        fr:
          "Donnez des nombres comme \"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\" ; ce qui manque reste tel quel.",
        ar:
          "اكتب أرقامًا مثل \"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\"؛ وما لم يُذكر يبقى كما هو.",
        az:
          "\"redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75\" kimi rəqəmlər yazın; göstərilməyən olduğu kimi qalır."
      )
    case .currency:
      Wording(
        en: "Give a currency of ISO 4217, such as XOF, EUR or USD.",
        fr: "Donnez une devise ISO 4217, comme XOF, EUR ou USD.",
        ar: "اكتب عملة من ISO 4217، مثل XOF أو EUR أو USD.",
        az: "ISO 4217 valyutası yazın, məsələn XOF, EUR və ya USD.")
    case .days:
      Wording(
        en: "Give days from the due date, such as -30,-7,0,14.",
        fr: "Donnez des jours par rapport à l'échéance, comme -30,-7,0,14.",
        ar: "اكتب أيامًا بالنسبة إلى الموعد النهائي، مثل -30,-7,0,14.",
        az: "Son tarixə nisbətən günləri yazın, məsələn -30,-7,0,14.")
    case .rule:
      Wording(
        en: "Name a milestone beside it and a step, such as end+90d or end-1m.",
        fr: "Nommez un jalon voisin et un pas, comme end+90d ou end-1m.",
        ar: "اذكر مَعلَمًا مجاورًا وخطوة، مثل end+90d أو end-1m.",
        az: "Yanındakı mühüm mərhələni və addımı yazın, məsələn end+90d və ya end-1m.")
    }
  }
}
