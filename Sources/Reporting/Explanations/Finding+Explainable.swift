package import Domain

extension Finding {
  /// What was found, and the fix.
  package var explanation: Explanation { explanation(in: nil) }

  /// What was found, and the fix.
  ///
  /// - Parameter office: That of the register: entries of others are named with the last letters of theirs. Nil where
  ///   it is not known.
  package func explanation(in office: RecordID?) -> Explanation {
    func name(_ entry: EntryName) -> String { entry.typed(in: office) }
    return switch self {
    case .integrity(let detail):
      Explanation(
        problem: Wording(
          en: "The file is damaged: \(detail).", fr: "Le fichier est endommagé : \(detail).",
          ar: "الملف تالف: \(detail).", az: "Fayl zədələnib: \(detail)."),
        remedy: Self.repair)
    case .unreadableDisk(let detail):
      Explanation(
        problem: Wording(
          en: "The disk cannot be read (\(detail)); nothing more was examined.",
          fr: "Le disque ne peut pas être lu (\(detail)) ; l'examen s'est arrêté là.",
          ar: "تعذّرت قراءة القرص (\(detail))؛ وتوقف الفحص هنا.",
          az: "Disk oxuna bilmir (\(detail)); yoxlama burada dayandı."),
        remedy: Wording(
          en:
            "Copy the file to another disk, then: grants repair FILE NEW, or grants restore BACKUP.",
          fr:
            "Copiez le fichier sur un autre disque, puis : grants repair FICHIER NOUVEAU, ou grants restore SAUVEGARDE.",
          ar:
            "انسخ الملف إلى قرص آخر، ثم: grants repair FILE NEW أو grants restore BACKUP.",
          az:
            "Faylı başqa diskə köçürün, sonra: grants repair FAYL YENİ və ya grants restore NÜSXƏ.")
      )
    case .unexamined(let table, let detail):
      Explanation(
        problem: Wording(
          en: "The table \(table) could not be examined to the end: \(detail).",
          fr: "La table \(table) n'a pas pu être examinée jusqu'au bout : \(detail).",
          ar: "تعذّر فحص الجدول \(table) حتى نهايته: \(detail).",
          az: "\(table) cədvəli sona qədər yoxlanıla bilmədi: \(detail)."),
        remedy: Self.repair)
    case .schema(let fault): Self.schema(fault)
    case .erasureUnfinished: RegisterError.unfinishedErasure
    case .copyFromBefore(let path): Self.copyFromBefore(path)
    case .textIndex(let detail):
      Explanation(
        problem: Wording(
          en: "The search index does not match its words: \(detail).",
          fr: "L'index de recherche ne correspond pas à ses mots : \(detail).",
          ar: "فهرس البحث لا يطابق كلماته: \(detail).",
          az: "Axtarış indeksi sözlərinə uyğun deyil: \(detail)."),
        remedy: Self.rebuild)
    case .outOfStep(let table, let record, let columns):
      Explanation(
        problem: Wording(
          en: "The list \(table) does not match the records for \(record)\(Self.list(columns)).",
          fr:
            "La liste \(table) ne correspond pas aux enregistrements pour \(record)\(Self.list(columns)).",
          ar: "القائمة \(table) لا تطابق السجلات بشأن \(record)\(Self.list(columns)).",
          az: "\(table) siyahısı \(record) üzrə yazılara uyğun deyil\(Self.list(columns))."),
        remedy: Self.rebuild)
    case .more(let sort, let count):
      Explanation(
        problem: Wording(
          en: "\(count) more findings of the kind '\(sort.rawValue)' are not listed.",
          fr: "\(count) autres constats du type « \(sort.rawValue) » ne sont pas détaillés.",
          ar: "\(count) ملاحظة أخرى من النوع «\(sort.rawValue)» غير مدرجة.",
          az: "'\(sort.rawValue)' növündən daha \(count) hal sadalanmayıb."),
        remedy: Wording(
          en: "Fix those listed first, then: grants doctor.",
          fr: "Corrigez d'abord ceux qui sont listés, puis : grants doctor.",
          ar: "صحّح المدرج أولًا، ثم: grants doctor.",
          az: "Əvvəlcə sadalananları düzəldin, sonra: grants doctor."))
    case .chain(let entry, let fault): Self.chain(name(entry), fault)
    case .attested(let entry, let why, let after):
      Explanation(
        problem: Phrases.attested(name(entry), why, from: (after?.number ?? 0) + 1),
        remedy: Phrases.compareWithBackup)
    case .fork(let entry, let last):
      Explanation(
        problem: Phrases.fork(name(entry), through: entry.number < last ? last : nil),
        remedy: Phrases.forkRemedy)
    case .lacks(let entry, let last):
      Explanation(
        problem: Phrases.lacks(name(entry), through: entry.number < last ? last : nil),
        remedy: Phrases.forkRemedy)
    case .unrelated:
      Explanation(problem: Phrases.unrelated, remedy: Phrases.unrelatedRemedy)
    case .behind(let entry):
      Explanation(problem: Phrases.behind(name(entry)), remedy: Phrases.compareWithBackup)
    case .sealed(let entry, let findings):
      Explanation(
        problem: Phrases.sealed(name(entry), findings), remedy: Phrases.compareWithBackup)
    case .evidenceMissing(let reference, let hash): Self.missing(reference, hash.prefix(12))
    case .evidenceChanged(let reference, let hash): Self.altered(reference, hash.prefix(12))
    case .evidenceNotAFile(let reference, let hash): Self.notAFile(reference, hash.prefix(12))
    case .danglingReference(let table, let key, let column, let names):
      Self.dangling(table, key, column, names)
    case .circle(let record): Self.circle(record)
    case .ambiguous(let reference, let keys): RegisterError.severalRecords(reference, keys)
    case .unaccounted(let table, let record, let columns, let how):
      Self.unaccounted(table, record, columns, how)
    case .rule(let reference, let error): Self.broken(reference, error)
    case .setting(let error): Self.broken(error)
    case .malformed(let table, let key, let column, let value):
      Self.malformed(table, key, column, value)
    }
  }

  static let restore = Wording(
    en: "Go back to the last backup: grants restore BACKUP.",
    fr: "Revenez à la dernière sauvegarde : grants restore SAUVEGARDE.",
    ar: "عُد إلى آخر نسخة احتياطية: grants restore BACKUP.",
    az: "Son ehtiyat nüsxəyə qayıdın: grants restore NÜSXƏ.")
  private static let repair = Wording(
    en:
      "Go back to the last backup: grants restore BACKUP. Without one: grants repair FILE NEW.",
    fr:
      "Revenez à la dernière sauvegarde : grants restore SAUVEGARDE. Sans sauvegarde : grants repair FICHIER NOUVEAU.",
    ar:
      "عُد إلى آخر نسخة احتياطية: grants restore BACKUP. وإن لم توجد: grants repair FILE NEW.",
    az:
      "Son ehtiyat nüsxəyə qayıdın: grants restore NÜSXƏ. Nüsxə yoxdursa: grants repair FAYL YENİ.")
  private static let rebuild = Wording(
    en: "Rebuild it: grants doctor --rebuild.", fr: "Reconstruisez-la : grants doctor --rebuild.",
    ar: "أعد بناءها: grants doctor --rebuild.", az: "Yenidən qurun: grants doctor --rebuild.")

  private static func list(_ columns: [String]) -> String {
    columns.isEmpty ? "" : " (\(columns.joined(separator: ", ")))"
  }

  private static func chain(_ number: String, _ fault: Fault) -> Explanation {
    if fault == .missing {
      return Explanation(
        problem: Wording(
          en: "Entry \(number) of history is missing.",
          fr: "L'entrée \(number) de l'historique manque.",
          ar: "القيد \(number) مفقود من السجل التاريخي.",
          az: "Tarixçədə \(number) nömrəli qeyd yoxdur."),
        remedy: compareRemedy)
    }
    let why = Phrases.fault(fault)
    return Explanation(
      problem: Wording(
        en: "Entry \(number) of history was altered: \(why.en).",
        fr: "L'entrée \(number) de l'historique a été altérée : \(why.fr).",
        ar: "غُيّر القيد \(number) في السجل التاريخي: \(why.ar).",
        az: "Tarixçənin \(number) nömrəli qeydi dəyişdirilib: \(why.az)."),
      remedy: compareRemedy)
  }

  private static let compareRemedy = Wording(
    en: "Compare with a backup: grants doctor --against BACKUP; then: grants restore BACKUP.",
    fr:
      "Comparez avec une sauvegarde : grants doctor --against SAUVEGARDE ; puis : grants restore SAUVEGARDE.",
    ar: "قارن بنسخة احتياطية: grants doctor --against BACKUP؛ ثم: grants restore BACKUP.",
    az:
      "Ehtiyat nüsxə ilə müqayisə edin: grants doctor --against NÜSXƏ; sonra: grants restore NÜSXƏ."
  )
}
