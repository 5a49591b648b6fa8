import Domain

extension RegisterError {
  static func lockedFile(_ path: String, _ holder: LockHolder?) -> Explanation {
    Explanation(
      problem: Phrases.locked(path, by: holder),
      remedy: Wording(
        en: "Try again when it has finished. Nothing was changed.",
        fr: "Réessayez quand il aura terminé. Rien n'a été changé.",
        ar: "أعد المحاولة بعد أن ينتهي. لم يُغيَّر شيء.",
        az: "O bitəndən sonra yenidən cəhd edin. Heç nə dəyişdirilməyib."))
  }

  static func alteredFile(_ path: String, _ faults: [SchemaFault]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The structure of '\(path)' was altered: \(list(faults).en).",
        fr: "La structure de « \(path) » a été modifiée : \(list(faults).fr).",
        ar: "عُدّلت بنية «\(path)»: \(list(faults).ar).",
        az: "“\(path)” faylının strukturu dəyişdirilib: \(list(faults).az)."),
      remedy: Wording(
        en: "Save the records into a new register: grants repair '\(path)' NEW.sqlite",
        fr:
          "Récupérez les enregistrements dans un nouveau registre : grants repair '\(path)' NOUVEAU.sqlite",
        ar: "احفظ السجلات في سجل جديد: grants repair '\(path)' NEW.sqlite",
        az: "Yazıları yeni reyestrdə saxlayın: grants repair '\(path)' YENİ.sqlite"))
  }

  static func foreignObjectsIn(_ path: String, _ faults: [SchemaFault]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' holds objects that are not part of a register: \(list(faults).en).",
        fr: "« \(path) » contient des objets étrangers au registre : \(list(faults).fr).",
        ar: "في «\(path)» عناصر ليست من السجل: \(list(faults).ar).",
        az: "“\(path)” faylında reyestrə aid olmayan obyektlər var: \(list(faults).az)."),
      remedy: Wording(
        en:
          "Save the records into a new register without them: grants repair '\(path)' NEW.sqlite",
        fr:
          "Récupérez les enregistrements dans un nouveau registre sans eux : grants repair '\(path)' NOUVEAU.sqlite",
        ar: "احفظ السجلات في سجل جديد بدونها: grants repair '\(path)' NEW.sqlite",
        az: "Yazıları onlarsız yeni reyestrdə saxlayın: grants repair '\(path)' YENİ.sqlite"))
  }

  static var unfinishedErasure: Explanation {
    Explanation(
      problem: Wording(
        en: "The records were erased, but traces of them remain in unused parts of the file.",
        fr:
          "Les enregistrements sont effacés, mais il en reste des traces dans l'espace inutilisé du fichier.",
        ar: "مُحيت السجلات، لكن بقيت آثار منها في أجزاء غير مستعملة من الملف.",
        az: "Yazılar silindi, lakin izləri faylın istifadə olunmayan yerlərində qalıb."),
      remedy: Wording(
        en:
          "Free some disk space and make sure that nobody else uses the file. The next command that writes finishes it, for example: grants doctor --rebuild",
        fr:
          "Libérez de l'espace disque et assurez-vous que personne d'autre n'utilise le fichier. La prochaine commande qui écrit terminera, par exemple : grants doctor --rebuild",
        ar:
          "وفّر مساحة على القرص وتأكد أن لا أحد غيرك يستعمل الملف. يُنهي ذلك أول أمر يكتب، مثل: grants doctor --rebuild",
        az:
          "Diskdə yer açın və fayldan başqa heç kimin istifadə etmədiyinə əmin olun. Yazan növbəti əmr bunu bitirir, məsələn: grants doctor --rebuild"
      ))
  }

  static var nameInReason: Explanation {
    Explanation(
      problem: Wording(
        en: "The reason contains a name that is to be erased, and reasons are kept.",
        fr: "Le motif contient un nom à effacer, or les motifs sont conservés.",
        ar: "في السبب اسم مطلوب محوه، والأسباب تُحفظ.",
        az: "Səbəbdə silinəcək ad var, səbəblər isə saxlanılır."),
      remedy: Wording(
        en: "Give a reason without the name, for example: --reason \"asked to be forgotten\"",
        fr: "Donnez un motif sans le nom, par exemple : --reason \"à sa demande\"",
        ar: "اذكر سببًا بلا اسم، مثل: --reason \"بطلب منه\"",
        az: "Adsız səbəb yazın, məsələn: --reason \"öz xahişi ilə\""))
  }

  static func tooLittleRoom(_ path: String, _ needed: Int64) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The disk of '\(path)' has too little free space to erase records safely.",
        fr: "Le disque de « \(path) » n'a pas assez d'espace libre pour un effacement sûr.",
        ar: "لا تكفي المساحة الحرة على قرص «\(path)» لمحو السجلات بأمان.",
        az: "“\(path)” diskində yazıları etibarlı silmək üçün boş yer çatmır."),
      remedy: Wording(
        en: "Free \(megabytes(needed)) MB and try again. Nothing was changed.",
        fr: "Libérez \(megabytes(needed)) Mo et réessayez. Rien n'a été changé.",
        ar: "وفّر \(megabytes(needed)) ميغابايت وأعد المحاولة. لم يُغيَّر شيء.",
        az: "\(megabytes(needed)) MB yer açıb yenidən cəhd edin. Heç nə dəyişdirilməyib."))
  }

  static func megabytes(_ bytes: Int64) -> Int64 { (bytes + 999_999) / 1_000_000 }

  /// Up to five objects, each with its type.
  private static func list(_ faults: [SchemaFault]) -> Wording {
    Wording { language in
      language.commas(faults.prefix(5).map { Phrases.object($0)(language) })
        + (faults.count > 5 ? " …" : "")
    }
  }
}

extension RegisterError.Unusual {
  func explanation(_ path: String) -> Explanation {
    switch self {
    case .writeAheadLog:
      Explanation(
        problem: Wording(
          en:
            "'\(path)' has a write-ahead log, and its folder is not writable: it cannot be read there.",
          fr:
            "« \(path) » a un journal d'écriture anticipée (WAL) et son dossier n'est pas accessible en écriture : il ne peut pas y être lu.",
          ar:
            "للسجل «\(path)» سجل كتابة مسبقة (WAL) ومجلده غير قابل للكتابة، فلا تمكن قراءته هناك.",
          az:
            "“\(path)” faylının WAL jurnalı var, qovluğuna isə yazmaq olmur: fayl orada oxuna bilmir."
        ),
        remedy: Wording(
          en:
            "A server has it open, or was stopped by force. Copy the file and '\(path)-wal' together into a folder of your own and run there: grants doctor",
          fr:
            "Un serveur l'utilise ou a été arrêté de force. Copiez le fichier et « \(path)-wal » ensemble dans un dossier à vous, puis : grants doctor",
          ar:
            "يستعمله خادم أو أوقف الخادم قسرًا. انسخ الملف و«\(path)-wal» معًا إلى مجلد لك ثم شغّل هناك: grants doctor",
          az:
            "Fayl serverdə açıqdır və ya server məcburi dayandırılıb. Faylı və “\(path)-wal” faylını birlikdə öz qovluğunuza köçürüb orada işə salın: grants doctor"
        ))
    case .encoding, .header:
      Explanation(
        problem: Wording(
          en: "'\(path)' has a file header that grants never writes.",
          fr: "« \(path) » a un en-tête de fichier que grants n'écrit jamais.",
          ar: "ترويسة «\(path)» ليست مما يكتبه grants.",
          az: "“\(path)” faylının başlığını grants yazmayıb."),
        remedy: Wording(
          en: "Go back to a backup: grants restore BACKUP",
          fr: "Revenez à une sauvegarde : grants restore SAUVEGARDE",
          ar: "ارجع إلى نسخة احتياطية: grants restore BACKUP",
          az: "Ehtiyat nüsxəyə qayıdın: grants restore NÜSXƏ"))
    }
  }
}

extension RegisterError.SideFile {
  func explanation(_ path: String) -> Explanation {
    switch self {
    case .notAFile:
      Explanation(
        problem: Wording(
          en: "'\(path)' is a link, folder, pipe or device, and not the register's own file.",
          fr:
            "« \(path) » est un lien, un dossier, un tube ou un périphérique, et non un fichier du registre.",
          ar: "«\(path)» رابط أو مجلد أو أنبوب أو جهاز، وليس ملفًا من ملفات السجل.",
          az: "“\(path)” keçid, qovluq, kanal və ya qurğudur, reyestrin öz faylı deyil."),
        remedy: Self.moveAway(path))
    case .otherNames:
      Explanation(
        problem: Wording(
          en: "'\(path)' is the same file as another one (a hard link).",
          fr: "« \(path) » est le même fichier qu'un autre (lien physique).",
          ar: "«\(path)» هو نفسه ملف آخر (رابط صلب).",
          az: "“\(path)” başqa faylla eyni fayldır (sərt keçid)."),
        remedy: Self.moveAway(path))
    case .namesAnother:
      Explanation(
        problem: Wording(
          en: "'\(path)' is a journal that names a second file, which no journal of grants does.",
          fr:
            "« \(path) » est un journal qui nomme un second fichier, ce qu'aucun journal de grants ne fait.",
          ar: "«\(path)» يوميات تسمّي ملفًا ثانيًا، ولا تفعل ذلك يوميات grants.",
          az: "“\(path)” ikinci faylın adını çəkən jurnaldır; grants jurnalı belə etmir."),
        remedy: Wording(
          en: "Do not trust this register. Move '\(path)' away and examine: grants doctor",
          fr: "Ne vous fiez pas à ce registre. Déplacez « \(path) », puis examinez : grants doctor",
          ar: "لا تثق بهذا السجل. انقل «\(path)» ثم افحص: grants doctor",
          az: "Bu reyestrə etibar etməyin. “\(path)” faylını köçürüb yoxlayın: grants doctor"))
    case .writeAheadLog:
      Explanation(
        problem: Wording(
          en: "'\(path)' holds changes that are not in the register yet.",
          fr: "« \(path) » contient des changements qui ne sont pas encore dans le registre.",
          ar: "في «\(path)» تغييرات لم تدخل السجل بعد.",
          az: "“\(path)” faylında hələ reyestrə düşməmiş dəyişikliklər var."),
        remedy: Wording(
          en: "Close the program that writes it. If none does, move the file away.",
          fr: "Fermez le programme qui l'écrit. S'il n'y en a pas, déplacez le fichier.",
          ar: "أغلق البرنامج الذي يكتبه. وإن لم يكن هناك برنامج فانقل الملف.",
          az: "Onu yazan proqramı bağlayın. Belə proqram yoxdursa, faylı köçürün."))
    case .inTheWay:
      Explanation(
        problem: Wording(
          en: "'\(path)' is in the way: a register of that name would use it as its own.",
          fr: "« \(path) » gêne : un registre de ce nom l'utiliserait comme le sien.",
          ar: "«\(path)» في الطريق: سيستعمله سجل بهذا الاسم كأنه ملفه.",
          az: "“\(path)” mane olur: bu adda reyestr onu öz faylı kimi işlədərdi."),
        remedy: Self.moveAway(path))
    }
  }

  private static func moveAway(_ path: String) -> Wording {
    Wording(
      en: "Move '\(path)' away and try again. Nothing was changed.",
      fr: "Déplacez « \(path) » et réessayez. Rien n'a été changé.",
      ar: "انقل «\(path)» ثم أعد المحاولة. لم يُغيَّر شيء.",
      az: "“\(path)” faylını köçürüb yenidən cəhd edin. Heç nə dəyişdirilməyib.")
  }
}

extension Phrases {
  /// Who keeps a register locked.
  package static func locked(_ path: String, by holder: LockHolder?) -> Wording {
    guard let holder else {
      return Wording(
        en: "Another program is using '\(path)'.", fr: "Un autre programme utilise « \(path) ».",
        ar: "برنامج آخر يستعمل «\(path)».", az: "“\(path)” faylından başqa proqram istifadə edir.")
    }
    let who = holder.wording
    return Wording(
      en: "\(Language.en.capitalised(who.en)) is using '\(path)'.",
      fr: "\(Language.fr.capitalised(who.fr)) utilise « \(path) ».",
      ar: "«\(path)» قيد الاستعمال: \(who.ar).",
      az: "“\(path)” faylından \(who.az) istifadə edir.")
  }
}

extension LockHolder {
  /// The process, with its command where that is known: `"grants import" (process 4242)`.
  package var wording: Wording {
    guard let command else {
      return Wording(
        en: "process \(process)", fr: "le processus \(process)", ar: "العملية \(process)",
        az: "\(process) nömrəli proses")
    }
    return Wording(
      en: "\"\(command)\" (process \(process))", fr: "« \(command) » (processus \(process))",
      ar: "«\(command)» (العملية \(process))", az: "“\(command)” (proses \(process))")
  }
}
