import Domain
package import Exchange
package import Reporting

extension TableError {
  /// What is wrong, and what to do next.
  package var explanation: Explanation {
    switch self {
    case .number(.ambiguous(let text, let grouped, let decimal)):
      Explanation(
        problem: NumberError.ambiguous(text, grouped: grouped, decimal: decimal).explanation
          .problem,
        remedy: Wording(
          en: "Say what stands before decimals: --decimal point or --decimal comma.",
          fr: "Dites ce qui précède les décimales : --decimal point ou --decimal comma.",
          ar: "حدد ما يسبق الكسور العشرية: --decimal point أو --decimal comma.",
          az: "Onluq hissədən əvvəl nə durduğunu deyin: --decimal point və ya --decimal comma."))
    case .ambiguousDay(let text, let one, let other):
      Explanation(
        problem: PartialDateError.ambiguous(text, one: one, other: other).explanation.problem,
        remedy: Wording(
          en: "Say which is first: --dates dmy or --dates mdy.",
          fr: "Dites ce qui vient d'abord : --dates dmy ou --dates mdy.",
          ar: "حدد ما يأتي أولًا: --dates dmy أو --dates mdy.",
          az: "Hansının əvvəl gəldiyini deyin: --dates dmy və ya --dates mdy."))
    case .notAPercentage(let text):
      Explanation(
        problem: Wording(
          en: "'\(text)' is a percentage, and this value is not one.",
          fr: "« \(text) » est un pourcentage, mais cette valeur n'en est pas un.",
          ar: "«\(text)» نسبة مئوية، وهذه القيمة ليست نسبة.",
          az: "“\(text)” faizdir, bu dəyər isə faiz deyil."),
        remedy: Wording(
          en: "Write the number itself, or set the indicator's measure to percentage.",
          fr: "Écrivez le nombre lui-même, ou donnez à l'indicateur la mesure « percentage ».",
          ar: "اكتب العدد نفسه، أو اجعل قياس المؤشر percentage.",
          az: "Ədədin özünü yazın və ya göstəricinin ölçüsünü percentage edin."))
    case .maybeTotal(let text):
      Explanation(
        problem: Wording(
          en:
            "'\(text)' can be a total or a line of its own; it is not the sum of the lines above.",
          fr:
            "« \(text) » peut être un total ou une ligne à part entière ; ce n'est pas la somme des lignes au-dessus.",
          ar: "«\(text)» قد يكون مجموعًا أو سطرًا مستقلًا؛ وهو لا يساوي مجموع الأسطر التي فوقه.",
          az:
            "“\(text)” cəm və ya ayrıca sətir ola bilər; yuxarıdakı sətirlərin cəminə bərabər deyil."
        ),
        remedy: Wording(
          en:
            "Delete the row if it is a total; if it is a line, give it a reference in a column 'Reference'.",
          fr:
            "Supprimez la ligne si c'est un total ; sinon, donnez-lui une référence dans une colonne « Référence ».",
          ar: "احذف السطر إن كان مجموعًا؛ وإلا فأعطه مرجعًا في عمود «المرجع».",
          az: "Cəmdirsə, sətri silin; deyilsə, “İstinad” sütununda ona istinad verin."))
    case .fault(let text):
      Explanation(
        problem: Wording(
          en: "The cell shows an error, \(text).", fr: "La cellule montre une erreur, \(text).",
          ar: "في الخلية خطأ، \(text).", az: "Xanada xəta var, \(text)."),
        remedy: Wording(
          en: "Mend the formula, or put the value in its place.",
          fr: "Corrigez la formule, ou mettez la valeur à sa place.",
          ar: "صحّح المعادلة أو ضع القيمة مكانها.", az: "Düsturu düzəldin və ya yerinə dəyər qoyun.")
      )
    case .number(.noCurrency(let text)):
      Explanation(
        problem: NumberError.noCurrency(text).explanation.problem,
        remedy: Wording(
          en: "Add a column 'Currency', or --currency XOF.",
          fr: "Ajoutez une colonne « Devise », ou --currency XOF.",
          ar: "أضف عمود «العملة» أو --currency XOF.",
          az: "“Valyuta” sütunu və ya --currency XOF əlavə edin."))
    case .number(.ambiguousCurrency(let word, let text, let codes)):
      Explanation(
        problem: NumberError.ambiguousCurrency(word, in: text, codes: codes).explanation.problem,
        remedy: Wording(
          en: "Say which: --currency \(codes.first ?? "XOF").",
          fr: "Dites laquelle : --currency \(codes.first ?? "XOF").",
          ar: "حدد أيها: --currency \(codes.first ?? "XOF").",
          az: "Hansı olduğunu deyin: --currency \(codes.first ?? "XOF")."))
    case .number(let error): error.explanation
    case .notFound(let text, let kinds, let nearest): Self.notFound(text, kinds, nearest)
    case .ambiguousName(let text, let references):
      Explanation(
        problem: Wording(
          en: "'\(text)' is the name of several records.",
          fr: "« \(text) » est le nom de plusieurs enregistrements.",
          ar: "«\(text)» اسم لعدة سجلات.", az: "“\(text)” bir neçə yazının adıdır."),
        remedy: Wording(
          en: "Write one of: \(references.joined(separator: ", ")).",
          fr: "Écrivez l'un de : \(references.joined(separator: ", ")).",
          ar: "اكتب واحدًا من: \(references.joined(separator: ", ")).",
          az: "Birini yazın: \(references.joined(separator: ", "))."))
    case .noParent(let kind, let parents):
      Explanation(
        problem: Wording(
          en: "The row does not say what the \(RecordWords.kind(kind).en) stands under.",
          fr: "La ligne ne dit pas sous quoi se place : \(RecordWords.kind(kind).fr).",
          ar: "لا يذكر السطر ما يوضع تحته: \(RecordWords.kind(kind).ar).",
          az: "Sətir bunun nəyin altında dayandığını demir: \(RecordWords.kind(kind).az)."),
        remedy: Wording(
          en:
            "Add a column with the \(parents.map { RecordWords.kind($0).en }.joined(separator: " or the ")), or --under REFERENCE.",
          fr:
            "Ajoutez une colonne \(parents.map { RecordWords.kind($0).fr }.joined(separator: " ou ")), ou --under RÉFÉRENCE.",
          ar:
            "أضف عمودًا: \(parents.map { RecordWords.kind($0).ar }.joined(separator: " أو "))، أو --under REFERENCE.",
          az:
            "Sütun əlavə edin: \(parents.map { RecordWords.kind($0).az }.joined(separator: " və ya ")), yaxud --under ISTINAD."
        ))
    case .noName:
      Explanation(
        problem: Wording(
          en: "The row has neither a reference nor a name.",
          fr: "La ligne n'a ni référence ni nom.", ar: "ليس في السطر مرجع ولا اسم.",
          az: "Sətirdə nə istinad, nə də ad var."),
        remedy: Wording(
          en:
            "Fill one in, and repeat a name that stands for several rows in each of them; a line that is no record can be deleted.",
          fr:
            "Donnez l'un des deux, et répétez sur chaque ligne un nom qui vaut pour plusieurs ; une ligne sans enregistrement peut être retirée.",
          ar: "املأ أحدهما، وكرّر في كل سطر الاسم الذي يخص عدة أسطر؛ ويمكن حذف سطر ليس بسجل.",
          az:
            "Birini doldurun və bir neçə sətrə aid adı hər sətirdə təkrar edin; yazı olmayan sətri silmək olar."
        ))
    case .double(let reference, let row):
      Explanation(
        problem: Wording(
          en: "\(row.map { "Row \($0)" } ?? "A row before it") is \(reference) already.",
          fr:
            "\(row.map { "La ligne \($0)" } ?? "Une ligne au-dessus") est déjà \(reference).",
          ar: "\(row.map { "السطر \($0)" } ?? "سطر قبله") هو \(reference).",
          az:
            "\(row.map { "\($0) nömrəli" } ?? "Ondan əvvəlki") sətir artıq \(reference) yazısıdır."),
        remedy: Wording(
          en: "Take one out, or tell the two apart by a column 'Reference' or 'Key'.",
          fr: "Retirez l'une des deux, ou distinguez-les par une colonne « Référence » ou « Clé ».",
          ar: "احذف أحدهما أو ميّز بينهما بعمود «المرجع» أو «مفتاح السطر».",
          az: "Birini çıxarın və ya “İstinad” yaxud “Sətir açarı” sütunu ilə ayırın.")
      )
    case .lookalike(let reference):
      Explanation(
        problem: Wording(
          en: "It looks like \(reference): the same day, place and quantity under another key.",
          fr: "Elle ressemble à \(reference) : mêmes jour, lieu et quantité sous une autre clé.",
          ar: "يشبه \(reference): اليوم والمكان والكمية نفسها بمفتاح آخر.",
          az: "\(reference) yazısına bənzəyir: başqa açarla eyni gün, yer və miqdar."),
        remedy: Wording(
          en: "Take it out if it is the same; if it is another one, load it with --keep-doubles.",
          fr:
            "Retirez-la si c'est la même ; si c'en est une autre, chargez-la avec --keep-doubles.",
          ar: "احذفه إن كان هو نفسه؛ وإن كان غيره فحمّله مع --keep-doubles.",
          az: "Eynisidirsə, çıxarın; başqasıdırsa, --keep-doubles ilə yükləyin."))
    case .conflict(let reference, let fields):
      Explanation(
        problem: Wording(
          en: "\(reference) is there and says something else: \(Self.named(fields).en).",
          fr: "\(reference) existe et dit autre chose : \(Self.named(fields).fr).",
          ar: "\(reference) موجود ويقول غير ذلك: \(Self.named(fields).ar).",
          az: "\(reference) var və başqa şey deyir: \(Self.named(fields).az)."),
        remedy: Wording(
          en: "--update takes what the table says, --add leaves what the register says.",
          fr: "--update prend ce que dit le tableau, --add garde ce que dit le registre.",
          ar: "يأخذ --update بما في الجدول، ويُبقي --add ما في السجل.",
          az: "--update cədvəldəkini götürür, --add reyestrdəkini saxlayır."))
    case .agreed(let reference, let fields):
      Explanation(
        problem: Wording(
          en: "\(reference) has an agreed value: \(Self.named(fields).en).",
          fr: "\(reference) a une valeur convenue : \(Self.named(fields).fr).",
          ar: "لـ \(reference) قيمة متفق عليها: \(Self.named(fields).ar).",
          az: "\(reference) üçün razılaşdırılmış dəyər var: \(Self.named(fields).az)."),
        remedy: Wording(
          en:
            "Say what kind of change it is: --correction, --internal or --contractual NUMBER, and --reason.",
          fr:
            "Dites quel changement c'est : --correction, --internal ou --contractual NUMÉRO, et --reason.",
          ar: "حدد نوع التغيير: --correction أو --internal أو --contractual NUMBER، ومعه --reason.",
          az:
            "Hansı dəyişiklik olduğunu deyin: --correction, --internal və ya --contractual NÖMRƏ, həm də --reason."
        ))
    case .notThere(let reference):
      Explanation(
        problem: Wording(
          en: "There is no \(reference) to change.",
          fr: "Il n'y a pas de \(reference) à modifier.", ar: "لا \(reference) ليُعدَّل.",
          az: "Dəyişdiriləcək \(reference) yoxdur."),
        remedy: Wording(
          en: "With --add --update it would be added.",
          fr: "Avec --add --update il serait ajouté.", ar: "مع --add --update يُضاف.",
          az: "--add --update ilə əlavə edilərdi."))
    case .rule(.missingField(let name, let kind)):
      Explanation(
        problem: RecordError.missingField(name, kind: kind).explanation.problem,
        remedy: Wording(
          en: "Fill the cell in, or say which column it is: --map \"Heading=\(name)\".",
          fr: "Remplissez la cellule, ou dites quelle colonne c'est : --map \"Titre=\(name)\".",
          ar: "املأ الخلية أو حدد العمود: --map \"Heading=\(name)\".",
          az: "Xananı doldurun və ya hansı sütun olduğunu deyin: --map \"Başlıq=\(name)\"."))
    case .rule(let error): error.explanation
    case .register(let error): error.explanation
    }
  }

  private static func notFound(_ text: String, _ kinds: [Kind], _ nearest: [String]) -> Explanation
  {
    let words = kinds.map { RecordWords.kind($0) }
    let canBeMade = kinds.contains { [.city, .organisation, .person].contains($0) }
    let meant = RecordError.meant(nearest.first)
    return Explanation(
      problem: Wording(
        en: "There is no \(words.map(\.en).joined(separator: " or ")) '\(text)'.\(meant.en)",
        fr:
          "Il n'y a pas de \(words.map(\.fr).joined(separator: " ou ")) « \(text) ».\(meant.fr)",
        ar:
          "لا وجود لـ «\(text)» (\(words.map(\.ar).joined(separator: " أو "))).\(meant.ar)",
        az: "“\(text)” yoxdur (\(words.map(\.az).joined(separator: " və ya "))).\(meant.az)"),
      remedy: canBeMade
        ? Wording(
          en: "Add it first, or let --make-missing add all that are missing.",
          fr: "Ajoutez-le d'abord, ou laissez --make-missing ajouter ce qui manque.",
          ar: "أضفه أولًا، أو دع --make-missing يضيف كل ما ينقص.",
          az:
            "Əvvəlcə onu əlavə edin və ya qoyun --make-missing çatışmayanların hamısını əlavə etsin."
        )
        : Wording(
          en: "Add it first: grants add \(kinds.first?.rawValue ?? "") …",
          fr: "Ajoutez-le d'abord : grants add \(kinds.first?.rawValue ?? "") …",
          ar: "أضفه أولًا: grants add \(kinds.first?.rawValue ?? "") …",
          az: "Əvvəlcə əlavə edin: grants add \(kinds.first?.rawValue ?? "") …"))
  }

  private static func named(_ fields: [String]) -> Wording {
    let words = fields.map { RecordWords.field($0) }
    // Of a publication, what stands beside the fields can be another.
    guard !words.isEmpty else {
      return Wording(
        en: "what is kept of it as it was published", fr: "ce qui en est gardé tel que publié",
        ar: "ما يُحفظ منه كما نُشر", az: "nəşr edildiyi kimi saxlanılan")
    }
    return Wording(
      en: words.map(\.en).joined(separator: ", "), fr: words.map(\.fr).joined(separator: ", "),
      ar: Language.ar.commas(words.map(\.ar)), az: words.map(\.az).joined(separator: ", "))
  }
}
