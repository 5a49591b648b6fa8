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
        en: "The record \(record) stands under itself (record.parent).",
        fr: "La fiche \(record) dépend d'elle-même (record.parent).",
        ar: "السجل \(record) يندرج تحت نفسه (record.parent).",
        az: "\(record) qeydi özünün altında durur (record.parent)."),
      remedy: restore)
  }

  static func broken(_ reference: String, _ problem: Wording) -> Explanation {
    Explanation(
      problem: Wording(
        en: "\(reference): \(problem.en)",
        fr: "\(reference) : \(problem.fr)",
        ar: "\(reference): \(problem.ar)",
        az: "\(reference): \(problem.az)"),
      remedy: Wording(
        en: "Fix it: grants edit \(reference).", fr: "Corrigez : grants edit \(reference).",
        ar: "صحّحه: grants edit \(reference).", az: "Düzəldin: grants edit \(reference)."))
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
    _ table: String, _ record: String, _ columns: String, _ how: Unaccounted
  ) -> Explanation {
    let word =
      switch how {
      case .added: Wording(en: "was added", fr: "a été ajoutée", ar: "أُضيف", az: "əlavə edilib")
      case .missing:
        Wording(en: "was removed", fr: "a été supprimée", ar: "أُزيل", az: "silinib")
      case .changed:
        Wording(en: "was changed", fr: "a été modifiée", ar: "غُيّر", az: "dəyişdirilib")
      }
    return Explanation(
      problem: Wording(
        en: "A row of \(table) for \(record) \(word.en)\(columns) without an entry of history.",
        fr: "Une ligne de \(table) pour \(record) \(word.fr)\(columns) hors de l'historique.",
        ar: "سطر في \(table) يخص \(record) \(word.ar)\(columns) دون قيد في السجل التاريخي.",
        az:
          "\(table) cədvəlində \(record) üçün bir sətir\(columns) tarixçədə qeyd olmadan \(word.az)."
      ),
      remedy: Wording(
        en: "Somebody changed the file by hand. Go back to a backup: grants restore BACKUP.",
        fr:
          "Quelqu'un a modifié le fichier à la main. Revenez à une sauvegarde : grants restore COPIE.",
        ar: "غيّر أحدهم الملف يدويًا. عُد إلى نسخة احتياطية: grants restore BACKUP.",
        az: "Kimsə faylı əl ilə dəyişib. Ehtiyat nüsxəyə qayıdın: grants restore NÜSXƏ."))
  }

  static func missing(_ reference: String, _ hash: Substring) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The bytes of \(reference) (SHA-256 \(hash)…) are missing.",
        fr: "Les octets de \(reference) (SHA-256 \(hash)…) manquent.",
        ar: "بيانات \(reference) (SHA-256 \(hash)…) غير موجودة.",
        az: "\(reference) məlumatları (SHA-256 \(hash)…) yoxdur."),
      remedy: restore)
  }

  static func notAFile(_ reference: String, _ hash: Substring) -> Explanation {
    Explanation(
      problem: Wording(
        en:
          "In the evidence folder, the place of \(reference) (\(hash)…) is not a regular file that can be read.",
        fr:
          "Dans le dossier des preuves, l'emplacement de \(reference) (\(hash)…) n'est pas un fichier ordinaire lisible.",
        ar:
          "في مجلد الأدلة، موضع \(reference) (\(hash)…) ليس ملفًا عاديًا قابلًا للقراءة.",
        az:
          "Sübut qovluğunda \(reference) (\(hash)…) yerində oxuna bilən adi fayl yoxdur."),
      remedy: Wording(
        en: "Remove what is there, then: grants restore BACKUP.",
        fr: "Retirez ce qui s'y trouve, puis : grants restore COPIE.",
        ar: "أزل ما هناك، ثم: grants restore BACKUP.",
        az: "Orada olanı silin, sonra: grants restore NÜSXƏ."))
  }

  static func altered(_ reference: String, _ hash: Substring) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The bytes of \(reference) are not those that were recorded (\(hash)…).",
        fr: "Les octets de \(reference) ne sont pas ceux enregistrés (\(hash)…).",
        ar: "بيانات \(reference) ليست كما سُجّلت (\(hash)…).",
        az: "\(reference) məlumatları qeyd edildiyi kimi deyil (\(hash)…)."),
      remedy: restore)
  }
}

// MARK: What lies beside rows

extension Finding {
  static func schema(_ fault: SchemaFault) -> Explanation {
    let object = "\(fault.type) \(fault.name)"
    let remedy = Wording(
      en: "Save the records into a new register: grants repair FILE NEW.",
      fr: "Récupérez les enregistrements dans un nouveau registre : grants repair FICHIER NOUVEAU.",
      ar: "احفظ السجلات في سجل جديد: grants repair FILE NEW.",
      az: "Yazıları yeni reyestrdə saxlayın: grants repair FAYL YENİ.")
    return switch fault.fault {
    case .foreign:
      Explanation(
        problem: Wording(
          en: "The file holds an object that is not part of a register: \(object).",
          fr: "Le fichier contient un objet étranger au registre : \(object).",
          ar: "في الملف عنصر ليس من السجل: \(object).",
          az: "Faylda reyestrə aid olmayan obyekt var: \(object)."), remedy: remedy)
    case .altered:
      Explanation(
        problem: Wording(
          en: "The definition of \(object) was altered; no rows were read.",
          fr: "La définition de \(object) a été altérée ; aucune ligne n'a été lue.",
          ar: "غُيّر تعريف \(object)؛ ولم يُقرأ أي صف.",
          az: "\(object) tərifi dəyişdirilib; heç bir sətir oxunmayıb."), remedy: remedy)
    case .missing:
      Explanation(
        problem: Wording(
          en: "The file lacks \(object); no rows were read.",
          fr: "Il manque \(object) dans le fichier ; aucune ligne n'a été lue.",
          ar: "ينقص الملف \(object)؛ ولم يُقرأ أي صف.",
          az: "Faylda \(object) yoxdur; heç bir sətir oxunmayıb."), remedy: remedy)
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
