public import Domain

extension Finding {
  /// What was found, and the fix.
  public var explanation: Explanation { explanation(in: nil) }

  /// What was found, and the fix.
  ///
  /// - Parameter office: That of the register: entries of others are named with the last letters of theirs. Nil where
  ///   it is not known.
  public func explanation(in office: RecordID?) -> Explanation {
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

extension Phrases {
  /// What is wrong with an entry of history, with the names of the columns.
  static func fault(_ fault: Finding.Fault) -> Wording {
    switch fault {
    case .missing:
      Wording(
        en: "it is missing", fr: "elle manque", ar: "القيد غير موجود", az: "qeyd yoxdur")
    case .hash:
      Wording(
        en: "its content does not match its digest (hash)",
        fr: "son contenu ne correspond pas à son empreinte (hash)",
        ar: "محتواه لا يطابق بصمته (hash)", az: "məzmunu heşinə uyğun deyil (hash)")
    case .kind:
      Wording(
        en: "its kind is unknown (kind)", fr: "son type est inconnu (kind)",
        ar: "نوعه غير معروف (kind)", az: "növü naməlumdur (kind)")
    case .undoes:
      Wording(
        en: "the entry that it undoes is only half named (undoesOffice, undoesNumber)",
        fr: "l'entrée qu'elle annule n'est nommée qu'à moitié (undoesOffice, undoesNumber)",
        ar: "القيد الذي يتراجع عنه مذكور نصفه فقط (undoesOffice, undoesNumber)",
        az: "geri aldığı qeyd yarımçıq göstərilib (undoesOffice, undoesNumber)")
    case .erased:
      Wording(
        en: "parts of it were erased without a purge",
        fr: "des parties en ont été effacées sans purge",
        ar: "مُحيت أجزاء منه دون أمر المحو purge", az: "hissələri purge olmadan silinib")
    case .remains:
      Wording(
        en: "something is still there that a purge lists as erased",
        fr: "un contenu déclaré effacé par une purge y figure encore",
        ar: "ما زال فيه ما يذكر أمر المحو purge أنه مُحي",
        az: "purge-un silinmiş kimi göstərdiyi məzmun hələ oradadır")
    case .slot:
      Wording(
        en: "what is listed as erased does not fit it (erased)",
        fr: "ce qui est déclaré effacé ne lui correspond pas (erased)",
        ar: "المذكور أنه مُحي منه لا يطابقه (erased)",
        az: "silinmiş kimi göstərilənlər ona uyğun deyil (erased)")
    case .seed:
      Wording(
        en: "the base of its salts is malformed (seed)",
        fr: "la base de ses sels est mal formée (seed)",
        ar: "أساس أملاحه غير صالح (seed)", az: "duzlarının əsası səhvdir (seed)")
    case .oldColumns:
      Wording(
        en: "it mixes the form of an older layout with the current one (layout)",
        fr: "elle mêle la forme d'une ancienne version et la forme actuelle (layout)",
        ar: "يخلط بين صيغة إصدار أقدم والصيغة الحالية (layout)",
        az: "köhnə və indiki formatı qarışdırır (layout)")
    case .oldHash:
      Wording(
        en: "its content does not match the digest it had in an older layout (oldHash)",
        fr: "son contenu ne correspond pas à son empreinte d'une ancienne version (oldHash)",
        ar: "محتواه لا يطابق بصمته في الإصدار الأقدم (oldHash)",
        az: "məzmunu köhnə formatdakı heşinə uyğun deyil (oldHash)")
    case .old:
      Wording(
        en: "it claims an older layout but follows a current entry or is signed (layout)",
        fr:
          "elle se dit d'une ancienne version mais suit une entrée actuelle ou est signée (layout)",
        ar: "يدّعي صيغة أقدم لكنه يلي قيدًا حاليًا أو موقّع (layout)",
        az:
          "köhnə formatda olduğunu bildirir, amma indiki qeyddən sonradır və ya imzalıdır (layout)")
    case .unsealed:
      Wording(
        en: "no seal covers it", fr: "aucun scellé ne la couvre", ar: "لا يشمله أي ختم",
        az: "heç bir möhür onu əhatə etmir")
    case .seal:
      Wording(
        en: "it is a seal that covers what it must not, or lost its words",
        fr: "c'est un scellé qui couvre ce qu'il ne doit pas, ou qui a perdu ses mots",
        ar: "هو ختم يشمل ما لا يجوز له أو فقد كلماته",
        az: "icazəsiz şeyi əhatə edən və ya sözlərini itirmiş möhürdür")
    case .time:
      Wording(
        en: "its time is not later than that of the entries before it (at)",
        fr: "sa date n'est pas postérieure à celle des entrées précédentes (at)",
        ar: "وقته ليس بعد وقت القيود السابقة (at)",
        az: "vaxtı əvvəlki qeydlərdən sonra deyil (at)")
    case .seen:
      Wording(
        en: "it refers to entries of another office that are not there (seen)",
        fr: "elle se réfère à des entrées d'un autre bureau qui n'existent pas (seen)",
        ar: "يشير إلى قيود مكتب آخر غير موجودة (seen)",
        az: "başqa ofisin mövcud olmayan qeydlərinə istinad edir (seen)")
    case .root:
      Wording(
        en: "nothing precedes it although it is not the first of all",
        fr: "rien ne la précède alors qu'elle n'est pas la toute première",
        ar: "لا شيء قبله مع أنه ليس أول القيود", az: "ilk qeyd olmasa da, ondan əvvəl heç nə yoxdur"
      )
    case .branch:
      Wording(
        en: "it branches off: no later entry builds on it",
        fr: "elle forme une branche : aucune entrée ultérieure ne s'appuie sur elle",
        ar: "هو فرع لا يبني عليه أي قيد لاحق",
        az: "ayrılan qoldur: sonrakı heç bir qeyd ona əsaslanmır")
    case .said:
      Wording(
        en: "texts are attached to it although it does not exist (said)",
        fr: "des textes s'y rattachent alors qu'elle n'existe pas (said)",
        ar: "نصوص مرتبطة به وهو غير موجود (said)",
        az: "mövcud olmasa da, ona mətnlər bağlanıb (said)")
    case .signature:
      Wording(
        en: "its signature is missing or does not match (signature)",
        fr: "sa signature manque ou ne correspond pas (signature)",
        ar: "توقيعه غير موجود أو غير مطابق (signature)",
        az: "imzası yoxdur və ya uyğun deyil (signature)")
    case .erases:
      Wording(
        en: "it erases what it must not (erased)",
        fr: "elle efface ce qu'elle ne doit pas (erased)",
        ar: "يمحو ما لا يجوز له محوه (erased)", az: "icazəsiz silmə edir (erased)")
    case .partial:
      Wording(
        en: "it erased only a part of a record's history (erased)",
        fr: "elle n'a effacé qu'une partie de l'historique d'un enregistrement (erased)",
        ar: "محا جزءًا فقط من تاريخ سجل (erased)",
        az: "yazının tarixçəsinin yalnız bir hissəsini silib (erased)")
    case .shell:
      Wording(
        en: "it is a purge that adds content (changeset.bytes)",
        fr: "c'est une purge qui ajoute du contenu (changeset.bytes)",
        ar: "هو أمر محو يضيف محتوى (changeset.bytes)",
        az: "məzmun əlavə edən silmədir (changeset.bytes)")
    case .changeset:
      Wording(
        en: "its rows cannot be read or are not those of the index (changeset.bytes)",
        fr: "ses lignes sont illisibles ou ne sont pas celles de l'index (changeset.bytes)",
        ar: "أسطره غير مقروءة أو ليست أسطر الفهرس (changeset.bytes)",
        az: "sətirləri oxunmur və ya indeksdəki deyil (changeset.bytes)")
    case .conflict:
      Wording(
        en: "its rows do not fit those before it (changeset.bytes)",
        fr: "ses lignes ne s'accordent pas avec les précédentes (changeset.bytes)",
        ar: "أسطره لا توافق ما قبلها (changeset.bytes)",
        az: "sətirləri əvvəlkilərə uyğun gəlmir (changeset.bytes)")
    case .parts:
      Wording(
        en: "its parts are empty or not numbered from 0 (changeset.part)",
        fr: "ses parties sont vides ou ne sont pas numérotées à partir de 0 (changeset.part)",
        ar: "أجزاؤه فارغة أو غير مرقّمة ابتداءً من 0 (changeset.part)",
        az: "hissələri boşdur və ya 0-dan nömrələnməyib (changeset.part)")
    case .form:
      Wording(
        en: "its rows are not written as the register writes them (changeset.bytes)",
        fr: "ses lignes ne sont pas écrites comme le registre les écrit (changeset.bytes)",
        ar: "أسطره غير مكتوبة كما يكتبها السجل (changeset.bytes)",
        az: "sətirləri reyestrin yazdığı formada deyil (changeset.bytes)")
    case .index:
      Wording(
        en: "the index of its rows is wrong (change)",
        fr: "l'index de ses lignes est faux (change)",
        ar: "فهرس أسطره خاطئ (change)", az: "sətirlərinin indeksi səhvdir (change)")
    }
  }
}
