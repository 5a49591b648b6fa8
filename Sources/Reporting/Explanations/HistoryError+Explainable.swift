package import Domain

extension HistoryError: Explainable {
  /// What is wrong, and what to do next.
  package var explanation: Explanation { explanation(in: nil) }

  func explanation(in office: RecordID?) -> Explanation {
    func name(_ entry: EntryName) -> String { entry.typed(in: office) }
    return switch self {
    case .nothingToUndo(let author):
      Explanation(
        problem: Wording(
          en: "There is nothing that \(author) could undo.",
          fr: "Il n'y a rien que \(author) puisse annuler.",
          ar: "لا شيء يمكن لـ \(author) التراجع عنه.",
          az: "\(author) üçün geri alınacaq heç nə yoxdur."),
        remedy: Self.seeHistory)
    case .lastIsByAnother(let author, let entry):
      Explanation(
        problem: Wording(
          en: "The last change, entry \(name(entry)), is by \(author ?? Phrases.erased.en).",
          fr:
            "Le dernier changement, l'entrée \(name(entry)), est de \(author ?? Phrases.erased.fr).",
          ar: "آخر تغيير، القيد \(name(entry))، من \(author ?? Phrases.erased.ar).",
          az:
            "Son dəyişiklik, \(name(entry)) nömrəli qeyd, \(author ?? Phrases.erased.az) tərəfindəndir."
        ),
        remedy: Wording(
          en: "Undo it by its number if that is meant: grants undo \(name(entry))",
          fr: "Annulez-le par son numéro si c'est voulu : grants undo \(name(entry))",
          ar: "تراجع عنه برقمه إن كان ذلك مقصودًا: grants undo \(name(entry))",
          az: "Məqsəd budursa, nömrəsi ilə geri alın: grants undo \(name(entry))"))
    case .nothingToRedo(let author):
      Explanation(
        problem: Wording(
          en: "There is no undo of \(author) to take back.",
          fr: "Il n'y a pas d'annulation de \(author) à rétablir.",
          ar: "لا تراجع لـ \(author) يمكن إلغاؤه.",
          az: "\(author) üçün bərpa ediləcək geri alma yoxdur."),
        remedy: Self.seeHistory)
    case .noSuchEntry(let text, let entries): Self.noSuchEntry(text, entries)
    case .noSuchAuthor(let author, let nearest, let authors):
      Self.noSuchAuthor(author, nearest, authors)
    case .beforeTheBeginning(let first):
      Explanation(
        problem: Wording(
          en: "The register was not there yet: it begins at \(HistoryReport.time(first)).",
          fr: "Le registre n'existait pas encore : il commence le \(HistoryReport.time(first)).",
          ar: "لم يكن السجل موجودًا بعد: يبدأ في \(HistoryReport.time(first)).",
          az: "Reyestr hələ yox idi: \(HistoryReport.time(first)) tarixində başlayır."),
        remedy: Wording(
          en: "Name a later day, or an entry: grants history",
          fr: "Indiquez un jour plus tard, ou une entrée : grants history",
          ar: "اذكر يومًا لاحقًا أو رقم قيد: grants history",
          az: "Daha gec bir gün və ya qeyd göstərin: grants history"))
    case .alreadyUndone(let entry, let other):
      Explanation(
        problem: Wording(
          en: "Entry \(name(entry)) was undone already, by entry \(name(other)).",
          fr: "L'entrée \(name(entry)) est déjà annulée, par l'entrée \(name(other)).",
          ar: "القيد \(name(entry)) سبق التراجع عنه بالقيد \(name(other)).",
          az: "\(name(entry)) nömrəli qeyd artıq \(name(other)) nömrəli qeydlə geri alınıb."),
        remedy: Self.seeHistory)
    case .laterWork(let entry, let later):
      Explanation(
        problem: Wording(
          en: "Later work builds on entry \(name(entry)): \(Self.list(later, office).en).",
          fr:
            "Un travail ultérieur repose sur l'entrée \(name(entry)) : \(Self.list(later, office).fr).",
          ar: "عمل لاحق مبني على القيد \(name(entry)): \(Self.list(later, office).ar).",
          az: "Sonrakı iş \(name(entry)) nömrəli qeydə əsaslanır: \(Self.list(later, office).az)."),
        remedy: Wording(
          en: "Undo that first. Nothing was changed.",
          fr: "Annulez cela d'abord. Rien n'a été changé.", ar: "تراجع عن ذلك أولًا. لم يُغيَّر شيء.",
          az: "Əvvəlcə onu geri alın. Heç nə dəyişdirilməyib."))
    case .wouldBreak(let entry, let reference, let error):
      Explanation(
        problem: Wording(
          en:
            "Without entry \(name(entry)), \(reference) breaks a rule: \(error.explanation.problem.en)",
          fr:
            "Sans l'entrée \(name(entry)), \(reference) enfreint une règle : \(error.explanation.problem.fr)",
          ar:
            "من دون القيد \(name(entry)) يخالف \(reference) قاعدة: \(error.explanation.problem.ar)",
          az:
            "\(name(entry)) nömrəli qeydsiz \(reference) qaydanı pozur: \(error.explanation.problem.az)"
        ),
        remedy: Wording(
          en: "Edit the record instead: grants edit \(reference). Nothing was changed.",
          fr: "Modifiez plutôt l'enregistrement : grants edit \(reference). Rien n'a été changé.",
          ar: "عدِّل السجل بدلًا من ذلك: grants edit \(reference). لم يتغيّر شيء.",
          az: "Əvəzinə qeydi düzəldin: grants edit \(reference). Heç nə dəyişmədi."))
    case .notAsLeft(let entry, _):
      Explanation(
        problem: Wording(
          en: "The records are not as entry \(name(entry)) left them.",
          fr: "Les enregistrements ne sont pas tels que l'entrée \(name(entry)) les a laissés.",
          ar: "السجلات ليست كما تركها القيد \(name(entry)).",
          az: "Yazılar \(name(entry)) nömrəli qeydin qoyduğu kimi deyil."),
        remedy: Wording(
          en: "Somebody changed the file by hand; see: grants doctor.",
          fr: "Quelqu'un a modifié le fichier à la main ; voir : grants doctor.",
          ar: "غيّر أحدهم الملف يدويًا؛ انظر: grants doctor.",
          az: "Kimsə faylı əl ilə dəyişib; baxın: grants doctor."))
    case .purged(let entry):
      Explanation(
        problem: Wording(
          en: "What entry \(name(entry)) did was erased for good.",
          fr: "Ce que l'entrée \(name(entry)) a fait a été effacé définitivement.",
          ar: "ما فعله القيد \(name(entry)) مُحي نهائيًا.",
          az: "\(name(entry)) nömrəli qeydin etdiyi birdəfəlik silinib."),
        remedy: Wording(
          en: "It cannot come back. Enter what is wanted anew.",
          fr: "Cela ne peut revenir. Saisissez à nouveau ce qui est voulu.",
          ar: "لا يمكن استرجاعه. أدخل المطلوب من جديد.",
          az: "O, qaytarıla bilməz. Lazım olanı yenidən yazın."))
    case .unreadable(let entry):
      Explanation(
        problem: Wording(
          en: "Entry \(name(entry)) of history cannot be read.",
          fr: "L'entrée \(name(entry)) de l'historique est illisible.",
          ar: "القيد \(name(entry)) في السجل التاريخي غير مقروء.",
          az: "Tarixçənin \(name(entry)) nömrəli qeydi oxunmur."),
        remedy: Wording(
          en: "The file is damaged or was altered; see: grants doctor.",
          fr: "Le fichier est endommagé ou altéré ; voir : grants doctor.",
          ar: "الملف تالف أو غُيّر؛ انظر: grants doctor.",
          az: "Fayl zədələnib və ya dəyişdirilib; baxın: grants doctor."))
    case .nothingCanFollow(let entry):
      Explanation(
        problem: Wording(
          en:
            "Nothing more can be entered: entry \(name(entry)) has the last time or number that there is.",
          fr:
            "Rien ne peut plus être saisi : l'entrée \(name(entry)) porte la dernière date ou le dernier numéro possible.",
          ar: "لا يمكن إدخال المزيد: القيد \(name(entry)) يحمل آخر وقت أو رقم ممكن.",
          az:
            "Daha heç nə yazıla bilməz: \(name(entry)) nömrəli qeydin vaxtı və ya nömrəsi mümkün olanların sonuncusudur."
        ),
        remedy: Wording(
          en:
            "No clock says so: somebody wrote it into the file. Restore a backup: grants restore FILE.",
          fr:
            "Aucune horloge ne l'indique : quelqu'un l'a écrit dans le fichier. Restaurez une sauvegarde : grants restore FICHIER.",
          ar:
            "لا توجد ساعة تشير إلى ذلك: كتبه أحدهم في الملف. استعد نسخة احتياطية: grants restore الملف.",
          az:
            "Heç bir saat belə göstərmir: kimsə bunu fayla yazıb. Ehtiyat nüsxəni bərpa edin: grants restore FAYL."
        ))
    }
  }

  static let seeHistory = Wording(
    en: "See what was done: grants history", fr: "Voyez ce qui a été fait : grants history",
    ar: "انظر ما جرى: grants history", az: "Nə edildiyinə baxın: grants history")

  private static func list(_ entries: [EntryName], _ office: RecordID?) -> Wording {
    let numbers = entries.prefix(5).map { $0.typed(in: office) }.joined(separator: ", ")
    let more = entries.count > 5 ? " …" : ""
    return Wording(
      en: "\(entries.count == 1 ? "entry" : "entries") \(numbers)\(more)",
      fr: "\(entries.count == 1 ? "entrée" : "entrées") \(numbers)\(more)",
      ar: "\(entries.count == 1 ? "القيد" : "القيود") \(numbers)\(more)",
      az: "\(entries.count == 1 ? "qeyd" : "qeydlər") \(numbers)\(more)")
  }
}

extension ImportError: Explainable {
  /// What is wrong, and what to do next.
  package var explanation: Explanation {
    let inner: Explanation =
      switch reason {
      case .rule(let error): error.explanation
      case .register(let error): error.explanation
      }
    return Explanation(
      problem: Wording(
        en: "line \(line), '\(reference)': \(inner.problem.en)",
        fr: "ligne \(line), « \(reference) » : \(inner.problem.fr)",
        ar: "السطر \(line)، «\(reference)»: \(inner.problem.ar)",
        az: "sətir \(line), “\(reference)”: \(inner.problem.az)"),
      remedy: inner.remedy)
  }
}
