import Domain

extension Finding {
  static func dangling(_ table: String, _ key: String, _ column: String, _ names: String)
    -> Explanation
  {
    Explanation(
      problem: Wording(
        en: "\(table).\(column) of \(key) points to a row of \(names) that does not exist.",
        fr: "\(table).\(column) de \(key) renvoie à une ligne de \(names) qui n'existe pas.",
        ar: "العمود \(table).\(column) في \(key) يشير إلى سطر في \(names) لا وجود له.",
        az: "\(key) üçün \(table).\(column) \(names) cədvəlində olmayan sətrə istinad edir."),
      remedy: restore)
  }

  static func circle(_ record: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The record \(record) is its own ancestor (record.parent).",
        fr: "L'enregistrement \(record) dépend de lui-même (record.parent).",
        ar: "السجل \(record) يندرج تحت نفسه (record.parent).",
        az: "\(record) yazısı özü özünə tabedir (record.parent)."),
      remedy: restore)
  }

  static func broken(_ reference: String, _ error: RecordError) -> Explanation {
    let problem = error.explanation.problem
    var remedy = correction(of: reference, error.field)
    if case .notClosed(_, let open) = error, RecordID(reference) == nil {
      remedy = closing(of: reference, open)
    }
    return Explanation(
      problem: Wording(
        en: "\(reference): \(problem.en)",
        fr: "\(reference) : \(problem.fr)",
        ar: "\(reference): \(problem.ar)",
        az: "\(reference): \(problem.az)"),
      remedy: remedy)
  }

  /// The command that corrects a record.
  ///
  /// - Parameters:
  ///   - reference: The record's key (UUID) where it has no reference; no command takes that.
  ///   - field: The field that is wrong; nil when that is not one alone.
  private static func correction(of reference: String, _ field: String?) -> Wording {
    guard RecordID(reference) == nil else { return restore }
    guard let field else {
      return Wording(
        en: "Look at the record, then correct it with grants edit: grants show '\(reference)'",
        fr:
          "Regardez l'enregistrement, puis corrigez-le avec grants edit : grants show '\(reference)'",
        ar: "انظر في السجل ثم صحّحه بـ grants edit: grants show '\(reference)'",
        az: "Yazıya baxın, sonra grants edit ilə düzəldin: grants show '\(reference)'")
    }
    // An option '--by' says who makes the change.
    let option = field == "by" ? "--set by=" : "--\(field) "
    return Wording(
      en: "Correct it: grants edit '\(reference)' \(option)VALUE",
      fr: "Corrigez : grants edit '\(reference)' \(option)VALEUR",
      ar: "صحّحه: grants edit '\(reference)' \(option)VALUE",
      az: "Düzəldin: grants edit '\(reference)' \(option)DƏYƏR")
  }

  static func malformed(_ table: String, _ key: String, _ column: String, _ value: String)
    -> Explanation
  {
    Explanation(
      problem: Wording(
        en: "\(table).\(column) of \(key) holds '\(value)', which is not allowed there.",
        fr: "\(table).\(column) de \(key) contient « \(value) », ce qui n'y est pas admis.",
        ar: "العمود \(table).\(column) في \(key) يحتوي «\(value)»، وهذا غير مسموح به هناك.",
        az: "\(key) üçün \(table).\(column) xanasında icazə verilməyən '\(value)' var."),
      remedy: restore)
  }

  static func unaccounted(
    _ table: String, _ record: String, _ columns: [String], _ how: Unaccounted
  ) -> Explanation {
    let kind = Kind(rawValue: table).map(RecordWords.kind)
    func what(_ language: Language, in rows: Wording) -> String {
      guard let kind else { return rows(language) }
      return "\(record) (\(kind(language)))"
    }
    func list(_ language: Language) -> String {
      if columns.isEmpty { return "" }
      let words = columns.map { kind == nil ? $0 : RecordWords.field($0)(language) }
      return (language == .fr ? " : " : ": ") + words.joined(separator: ", ")
    }
    let word =
      switch how {
      case .added: Wording(en: "added", fr: "ajout fait", ar: "أُضيف", az: "əlavə edilib")
      case .missing: Wording(en: "removed", fr: "suppression faite", ar: "أُزيل", az: "silinib")
      case .changed:
        Wording(en: "changed", fr: "modification faite", ar: "غُيّر", az: "dəyişdirilib")
      }
    let rows = Wording(
      en: "A row of \(table) for \(record)", fr: "Ligne de \(table) pour \(record)",
      ar: "سطر في \(table) يخص \(record)", az: "\(table) cədvəlində \(record) üçün sətir")
    return Explanation(
      problem: Wording(
        en: "\(what(.en, in: rows)) was \(word.en) outside grants\(list(.en)).",
        fr: "\(what(.fr, in: rows)) : \(word.fr) en dehors de grants\(list(.fr)).",
        ar: "\(what(.ar, in: rows)) \(word.ar) خارج grants\(list(.ar)).",
        az:
          "\(what(.az, in: rows)) grants-dən kənarda \(word.az)\(list(.az))."
      ),
      remedy: Wording(
        en: "No entry of history accounts for it. Go back to a backup: grants restore BACKUP.",
        fr:
          "Aucune entrée de l'historique ne l'explique. Revenez à une sauvegarde : grants restore SAUVEGARDE.",
        ar: "لا يفسّره أي قيد في السجل التاريخي. عُد إلى نسخة احتياطية: grants restore BACKUP.",
        az:
          "Tarixçədə bunu izah edən qeyd yoxdur. Ehtiyat nüsxəyə qayıdın: grants restore NÜSXƏ."))
  }

  static func missing(_ reference: String, _ hash: Substring) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The file of \(reference) (SHA-256 \(hash)…) is missing.",
        fr: "Le fichier de \(reference) (SHA-256 \(hash)…) manque.",
        ar: "ملف \(reference) (SHA-256 \(hash)…) مفقود.",
        az: "\(reference) faylı (SHA-256 \(hash)…) yoxdur."),
      remedy: Wording(
        en: "Attach it again, or copy it from a backup's evidence folder.",
        fr:
          "Joignez-le de nouveau, ou copiez-le depuis le dossier de pièces d'une sauvegarde.",
        ar: "أرفقه من جديد، أو انسخه من مجلد مستندات الإثبات لنسخة احتياطية.",
        az: "Onu yenidən əlavə edin və ya ehtiyat nüsxənin sənədlər qovluğundan köçürün."))
  }

  static func notAFile(_ reference: String, _ hash: Substring) -> Explanation {
    Explanation(
      problem: Wording(
        en:
          "In the evidence folder, the place of \(reference) (\(hash)…) is not a regular file that can be read.",
        fr:
          "Dans le dossier des pièces justificatives, l'emplacement de \(reference) (\(hash)…) n'est pas un fichier ordinaire lisible.",
        ar:
          "في مجلد مستندات الإثبات، موضع \(reference) (\(hash)…) ليس ملفًا عاديًا قابلًا للقراءة.",
        az:
          "Təsdiqedici sənədlər qovluğunda \(reference) (\(hash)…) yerində oxuna bilən adi fayl yoxdur."
      ),
      remedy: Wording(
        en: "Remove what is there, then: grants restore BACKUP.",
        fr: "Retirez ce qui s'y trouve, puis : grants restore SAUVEGARDE.",
        ar: "أزل ما هناك، ثم: grants restore BACKUP.",
        az: "Orada olanı silin, sonra: grants restore NÜSXƏ."))
  }

  static func altered(_ reference: String, _ hash: Substring) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The file of \(reference) is not the one that was recorded (SHA-256 \(hash)…).",
        fr: "Le fichier de \(reference) n'est pas celui qui a été enregistré (SHA-256 \(hash)…).",
        ar: "ملف \(reference) ليس الملف المسجَّل (SHA-256 \(hash)…).",
        az: "\(reference) faylı qeyd edilmiş fayl deyil (SHA-256 \(hash)…)."),
      remedy: restore)
  }
}

// MARK: What lies beside rows

extension Finding {
  static func schema(_ fault: SchemaFault) -> Explanation {
    let object = Phrases.object(fault)
    let the = Phrases.theObject(fault)
    let remedy = Wording(
      en: "Save the records into a new register: grants repair FILE NEW.",
      fr: "Récupérez les enregistrements dans un nouveau registre : grants repair FICHIER NOUVEAU.",
      ar: "احفظ السجلات في سجل جديد: grants repair FILE NEW.",
      az: "Yazıları yeni reyestrdə saxlayın: grants repair FAYL YENİ.")
    return switch fault.fault {
    case .foreign:
      Explanation(
        problem: Wording(
          en: "The file holds an object that is not part of a register: \(object.en).",
          fr: "Le fichier contient un objet étranger au registre : \(object.fr).",
          ar: "في الملف عنصر ليس من السجل: \(object.ar).",
          az: "Faylda reyestrə aid olmayan obyekt var: \(object.az)."), remedy: remedy)
    case .altered:
      Explanation(
        problem: Wording(
          en: "The definition of \(the.en) was altered; no rows were read.",
          fr: "La définition de \(the.fr) a été altérée ; aucune ligne n'a été lue.",
          ar: "غُيّر تعريف \(the.ar)؛ ولم يُقرأ أي صف.",
          az: "Tərifi dəyişdirilib: \(object.az); heç bir sətir oxunmayıb."), remedy: remedy)
    case .missing:
      Explanation(
        problem: Wording(
          en: "The file lacks \(the.en); no rows were read.",
          fr: "\(Language.fr.capitalised(the.fr)) manque ; aucune ligne n'a été lue.",
          ar: "\(the.ar) غير موجود في الملف؛ ولم يُقرأ أي صف.",
          az: "Faylda \(object.az) yoxdur; heç bir sətir oxunmayıb."), remedy: remedy)
    }
  }

  static func copyFromBefore(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' is an earlier copy of the register and may still hold what was erased.",
        fr:
          "« \(path) » est une copie antérieure du registre et peut encore contenir ce qui a été effacé.",
        ar: "«\(path)» نسخة سابقة من السجل وقد يكون فيها ما مُحي.",
        az: "“\(path)” reyestrin əvvəlki nüsxəsidir, silinənlər hələ orada ola bilər."),
      remedy: Wording(
        en: "Make a backup, then delete that copy.",
        fr: "Faites une sauvegarde, puis supprimez cette copie.",
        ar: "خذ نسخة احتياطية ثم احذف تلك النسخة.",
        az: "Ehtiyat nüsxə çıxarın, sonra həmin nüsxəni silin."))
  }
}

extension RecordError {
  /// The field in which a record breaks the rule; nil when that is not one alone.
  fileprivate var field: String? {
    switch self {
    case .missingField(let field, _), .notAChoice(_, let field, _), .malformed(_, let field, _),
      .badDate(_, let field, _), .badMoney(_, let field), .negative(_, let field),
      .breaksStandard(_, let field, _), .partsExceedTotal(let field, _, _):
      field
    case .missingTitle: "title"
    case .missingReason: "reason"
    case .onlyOwedTo: "by"
    default: nil
    }
  }
}
