import Domain

/// What is said of the past, of proofs and of copies.
extension Phrases {
  static func between(_ from: String, _ to: String) -> Wording {
    Wording(
      en: "What differs between \(from) and \(to)", fr: "Ce qui diffère entre \(from) et \(to)",
      ar: "ما اختلف بين \(from) و\(to)", az: "\(from) və \(to) arasındakı fərqlər")
  }
  /// - Parameter first: The first entry that may have been altered, when the digest differs.
  static func attested(_ number: String, _ why: Finding.Attested, from first: Int64) -> Wording {
    switch why {
    case .missing:
      Wording(
        en: "The attested entry \(number) is not in this register.",
        fr: "L'entrée attestée \(number) n'est pas dans ce registre.",
        ar: "القيد المصدَّق رقم \(number) غير موجود في هذا السجل.",
        az: "Təsdiqlənmiş \(number) nömrəli qeyd bu reyestrdə yoxdur.")
    case .differs:
      Wording(
        en:
          "Entry \(number) is not the one that was attested: one of the entries \(first) to \(number) was altered.",
        fr:
          "L'entrée \(number) n'est pas celle qui a été attestée : l'une des entrées \(first) à \(number) a été altérée.",
        ar:
          "القيد رقم \(number) ليس القيد المصدَّق: غُيِّر أحد القيود من \(first) إلى \(number).",
        az:
          "\(number) nömrəli qeyd təsdiqlənən deyil: \(first)–\(number) nömrəli qeydlərdən biri dəyişdirilib."
      )
    case .time:
      Wording(
        en: "Entry \(number) does not have the time that was attested.",
        fr: "L'entrée \(number) n'a pas la date qui a été attestée.",
        ar: "وقت القيد رقم \(number) ليس الوقت المصدَّق.",
        az: "\(number) nömrəli qeydin vaxtı təsdiqlənən vaxt deyil.")
    case .backdated:
      Wording(
        en: "Entry \(number) is dated before the attested entry, which does not cover it.",
        fr: "L'entrée \(number) est datée d'avant l'entrée attestée, qui ne la couvre pas.",
        ar: "القيد رقم \(number) مؤرّخ قبل القيد المصدَّق الذي لا يشمله.",
        az: "\(number) nömrəli qeyd onu əhatə etməyən təsdiqlənmiş qeyddən əvvələ tarixlənib.")
    case .lost:
      Wording(
        en:
          "A purge took the command and the reason out of entry \(number): the letter proves nothing of it any more.",
        fr:
          "Une purge a retiré la commande et le motif de l'entrée \(number) : l'attestation n'en prouve plus rien.",
        ar: "أزال محو نهائي أمر القيد رقم \(number) وسببه: لم تعد الشهادة تثبت شيئًا عنه.",
        az:
          "Birdəfəlik silmə \(number) nömrəli qeydin əmrini və səbəbini çıxarıb: təsdiqnamə artıq onu sübut etmir."
      )
    }
  }
  static let compareWithBackup = Wording(
    en: "To find where it begins, compare with a backup: grants doctor --against FILE",
    fr: "Pour situer l'écart, comparez avec une sauvegarde : grants doctor --against FICHIER",
    ar: "قارن بنسخة احتياطية لمعرفة البداية: grants doctor --against FILE",
    az: "Haradan başladığını ehtiyat nüsxə ilə yoxlayın: grants doctor --against FAYL")
  /// - Parameter last: The last entry that this register has since; nil for none after that one.
  static func fork(_ number: String, through last: Int64? = nil) -> Wording {
    let range = last.map { "\(number)–\($0)" } ?? number
    return Wording(
      en:
        "From entry \(number) on the two files go apart (\(range)): they are a fork, or one was altered.",
      fr:
        "À partir de l'entrée \(number) les deux fichiers divergent (\(range)) : une bifurcation, ou l'un est altéré.",
      ar: "يفترق الملفان ابتداءً من القيد \(number) ‏(\(range)): تفرُّع أو تغيير في أحدهما.",
      az:
        "\(number) nömrəli qeyddən fayllar ayrılır (\(range)): ya şaxələnib, ya da biri dəyişdirilib."
    )
  }
  static func lacks(_ first: String, through last: Int64?) -> Wording {
    guard let last else {
      return Wording(
        en: "The other copy has entry \(first), which this register lacks.",
        fr: "L'autre copie contient l'entrée \(first), absente de ce registre.",
        ar: "في النسخة الأخرى القيد \(first) غير الموجود في هذا السجل.",
        az: "Digər nüsxədə bu reyestrdə olmayan \(first) nömrəli qeyd var.")
    }
    return Wording(
      en: "The other copy has entries \(first) to \(last), which this register lacks.",
      fr: "L'autre copie contient les entrées \(first) à \(last), absentes de ce registre.",
      ar: "في النسخة الأخرى القيود من \(first) إلى \(last) غير الموجودة في هذا السجل.",
      az: "Digər nüsxədə bu reyestrdə olmayan \(first)–\(last) nömrəli qeydlər var.")
  }
  static func behind(_ number: String) -> Wording {
    Wording(
      en:
        "This file lacks or changes entry \(number), which was made on this machine: it is an older copy, or it was altered.",
      fr:
        "Ce fichier ne contient pas, ou a modifié, l'entrée \(number) faite sur cette machine : c'est une copie plus ancienne, ou il a été altéré.",
      ar:
        "هذا الملف لا يحتوي القيد \(number) المُدخل على هذا الجهاز أو غيّره: إنه نسخة أقدم أو جرى تغييره.",
      az:
        "Bu faylda bu kompüterdə edilmiş \(number) nömrəli qeyd yoxdur və ya dəyişdirilib: ya köhnə nüsxədir, ya da dəyişdirilib."
    )
  }
  static func sealed(_ number: String, _ findings: Int) -> Wording {
    Wording(
      en:
        "When the register was upgraded (entry \(number)), its earlier history did not check out: findings: \(findings).",
      fr:
        "Lors de la mise à niveau du registre (entrée \(number)), son historique antérieur présentait des anomalies : \(findings).",
      ar: "عند ترقية السجل (القيد \(number)) ظهرت في تاريخه السابق ملاحظات عددها: \(findings).",
      az:
        "Reyestr yenilənərkən (\(number) nömrəli qeyd) əvvəlki tarixçəsində uyğunsuzluqlar tapılıb: \(findings)."
    )
  }
  static let unrelated = Wording(
    en: "The two files have no entry in common: they are different registers.",
    fr: "Les deux fichiers n'ont aucune entrée en commun : ce sont des registres différents.",
    ar: "لا قيد مشتركًا بين الملفين: إنهما سجلان مختلفان.",
    az: "Faylların ortaq qeydi yoxdur: bunlar fərqli reyestrlərdir.")
  static let unrelatedRemedy = Wording(
    en: "Name a copy of this register.", fr: "Indiquez une copie de ce registre.",
    ar: "حدّد نسخة من هذا السجل.", az: "Bu reyestrin nüsxəsini göstərin.")
  static let forkRemedy = Wording(
    en: "Keep one, and enter there what only the other has. Copy registers with grants clone.",
    fr: "Gardez-en un et saisissez-y ce que seul l'autre contient. Copiez avec grants clone.",
    ar: "احتفظ بأحدهما وأدخل فيه ما ينفرد به الآخر. انسخ السجلات بالأمر grants clone.",
    az: "Birini saxlayın, yalnız o birində olanı ora yazın. Nüsxəni grants clone ilə çıxarın.")
  static let unsignedEntries = Wording(
    en: "Unsigned entries", fr: "Entrées non signées", ar: "قيود غير موقَّعة",
    az: "İmzalanmamış qeydlər")
  static let includingTheLast = Wording(
    en: ", including the last", fr: ", dont la dernière", ar: "، منها الأخير",
    az: ", sonuncu daxil olmaqla")
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
  /// What stands in the place of what was erased.
  static let erased = Wording(
    en: "(erased)", fr: "(effacé)", ar: "(مُحي)", az: "(silinib)")
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
