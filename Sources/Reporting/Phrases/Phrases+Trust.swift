import Domain

/// What is said of the past, of proofs and of copies.
extension Phrases {
  static func between(_ from: String, _ to: String) -> Wording {
    Wording(
      en: "What differs between \(from) and \(to)", fr: "Ce qui diffère entre \(from) et \(to)",
      ar: "ما اختلف بين \(from) و\(to)", az: "\(from) və \(to) arasındakı fərqlər")
  }
  static func attested(_ number: Int64, _ why: Finding.Attested) -> Wording {
    switch why {
    case .missing:
      Wording(
        en: "The attested entry \(number) is not in this register.",
        fr: "L'entrée attestée \(number) n'est pas dans ce registre.",
        ar: "القيد المصدَّق رقم \(number) غير موجود في هذا السجل.",
        az: "Təsdiqlənmiş \(number) nömrəli qeyd bu reyestrdə yoxdur.")
    case .differs:
      Wording(
        en: "Entry \(number) is not the one that was attested: it, or one before it, was altered.",
        fr:
          "L'entrée \(number) n'est pas celle qui a été attestée : elle ou une précédente est altérée.",
        ar: "القيد رقم \(number) ليس القيد المصدَّق: غُيِّر هو أو قيد قبله.",
        az: "\(number) nömrəli qeyd təsdiqlənən deyil: o və ya ondan əvvəlki dəyişdirilib.")
    }
  }
  static let compareWithBackup = Wording(
    en: "See where it begins, with a backup: grants doctor --against FILE",
    fr: "Voyez où cela commence, avec une sauvegarde : grants doctor --against FICHIER",
    ar: "قارن بنسخة احتياطية لمعرفة البداية: grants doctor --against FILE",
    az: "Haradan başladığını ehtiyat nüsxə ilə yoxlayın: grants doctor --against FAYL")
  static func fork(_ number: Int64) -> Wording {
    Wording(
      en: "From entry \(number) on the two files go apart: they are a fork, or one was altered.",
      fr:
        "À partir de l'entrée \(number) les deux fichiers divergent : une bifurcation, ou l'un est altéré.",
      ar: "يفترق الملفان ابتداءً من القيد \(number): تفرُّع أو تغيير في أحدهما.",
      az: "\(number) nömrəli qeyddən fayllar ayrılır: ya şaxələnib, ya da biri dəyişdirilib.")
  }
  static let forkRemedy = Wording(
    en: "Keep one, and enter there what only the other has. Copy registers with grants clone.",
    fr: "Gardez-en un et saisissez-y ce que seul l'autre contient. Copiez avec grants clone.",
    ar: "احتفظ بأحدهما وأدخل فيه ما ينفرد به الآخر. انسخ السجلات بالأمر grants clone.",
    az: "Birini saxlayın, yalnız o birində olanı ora yazın. Nüsxəni grants clone ilə çıxarın.")
  static let registryOffice = Wording(
    en: "Office", fr: "Bureau", ar: "المكتب", az: "Ofis")
  static let entryWord = Wording(en: "Entry", fr: "Entrée", ar: "القيد", az: "Qeyd")
  static let madeAt = Wording(en: "Made", fr: "Faite le", ar: "بتاريخ", az: "Tarix")
  static let attestationTitle = Wording(
    en: "Head of the register's history", fr: "Tête de l'historique du registre",
    ar: "رأس سجلّ التغييرات", az: "Reyestr tarixçəsinin sonu")
  static let attestationHow = Wording(
    en:
      "Keep the line below outside: in a signed letter or a mail. It proves later that nothing up to this entry was changed.",
    fr:
      "Conservez la ligne ci-dessous à l'extérieur : lettre signée ou courriel. Elle prouvera que rien n'a été changé jusqu'à cette entrée.",
    ar:
      "احفظ السطر أدناه خارج السجل: في رسالة موقّعة أو بريد. وهو يثبت لاحقًا أن شيئًا لم يتغيّر حتى هذا القيد.",
    az:
      "Aşağıdakı sətri kənarda saxlayın: imzalı məktubda və ya e-poçtda. O, bu qeydə qədər heç nəyin dəyişmədiyini sübut edəcək."
  )
  static func attestedHolds(_ number: Int64, _ time: String, later: Int64) -> Wording {
    let more = Wording.count(
      Int(later), en: ("entry was made since", "entries were made since"),
      fr: ("entrée ajoutée depuis", "entrées ajoutées depuis"),
      ar: ("قيد واحد بعده", "قيدان بعده", "قيود بعده", "قيدًا بعده", "قيد بعده"),
      az: "qeyd sonradan əlavə edilib")
    return Wording(
      en: "Unchanged up to entry \(number) of \(time); \(more.en).",
      fr: "Inchangé jusqu'à l'entrée \(number) du \(time) ; \(more.fr).",
      ar: "لم يتغيّر شيء حتى القيد \(number) بتاريخ \(time)؛ \(more.ar).",
      az: "\(time) tarixli \(number) nömrəli qeydə qədər dəyişməyib; \(more.az).")
  }
  static let noEntries = Wording(
    en: "There is no entry.", fr: "Il n'y a pas d'entrée.", ar: "لا قيود.", az: "Qeyd yoxdur.")
  static let nothingDiffers = Wording(
    en: "Nothing differs.", fr: "Aucune différence.", ar: "لا فرق.", az: "Fərq yoxdur.")
  static func outcome(_ outcome: DiffReport.Outcome) -> Wording {
    switch outcome {
    case .added: Wording(en: "Added", fr: "Ajouté", ar: "مضاف", az: "Əlavə edilib")
    case .changed: Wording(en: "Changed", fr: "Modifié", ar: "معدَّل", az: "Dəyişdirilib")
    case .removed: Wording(en: "Removed", fr: "Retiré", ar: "محذوف", az: "Silinib")
    }
  }
}
