package import Domain

extension RegisterError: Explainable {
  /// What is wrong, and what to do next.
  package var explanation: Explanation {
    switch self {
    case .notFound(let path):
      Explanation(
        problem: Wording(
          en: "There is no register at '\(path)'.", fr: "Il n'y a pas de registre à « \(path) ».",
          ar: "لا سجل في «\(path)».", az: "“\(path)” ünvanında reyestr yoxdur."),
        remedy: Wording(
          en: "Make one with: grants init '\(path)'. Or name another with --register FILE.",
          fr: "Créez-le avec : grants init '\(path)'. Ou indiquez-en un avec --register FICHIER.",
          ar: "أنشئه: grants init '\(path)'. أو حدد غيره بـ --register FILE.",
          az: "Yaradın: grants init '\(path)'. Və ya başqasını göstərin: --register FAYL."))
    case .alreadyExists(let path):
      Explanation(
        problem: Self.alreadyExists(path),
        remedy: Wording(
          en: "Choose another name, or move that file away.",
          fr: "Choisissez un autre nom, ou déplacez ce fichier.",
          ar: "اختر اسمًا آخر أو انقل ذلك الملف.", az: "Başqa ad seçin və ya həmin faylı köçürün."))
    case .foreign(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is not a register of grants.",
          fr: "« \(path) » n'est pas un registre de grants.",
          ar: "«\(path)» ليس سجلًا من سجلات grants.", az: "“\(path)” grants reyestri deyil."),
        remedy: Wording(
          en: "Name a register with --register FILE, or load a file into one with grants import.",
          fr:
            "Indiquez un registre avec --register FICHIER, ou chargez-y un fichier : grants import.",
          ar: "حدد سجلًا بـ --register FILE أو حمّل ملفًا إليه بـ grants import.",
          az: "Reyestri --register FAYL ilə göstərin və ya faylı grants import ilə yükləyin."))
    case .newer(let path, let version, let supported):
      Explanation(
        problem: Wording(
          en: "'\(path)' has layout \(version); this program knows up to \(supported).",
          fr: "« \(path) » a la structure \(version) ; ce programme connaît jusqu'à \(supported).",
          ar: "بنية «\(path)» رقمها \(version)؛ وهذا البرنامج يعرف حتى \(supported).",
          az:
            "“\(path)” quruluşu \(version) nömrəlidir; bu proqram \(supported) nömrəyə qədər tanıyır."
        ),
        remedy: Wording(
          en: "Use a newer grants. Nothing was changed.",
          fr: "Utilisez un grants plus récent. Rien n'a été changé.",
          ar: "استعمل إصدارًا أحدث من grants. لم يُغيَّر شيء.",
          az: "Daha yeni grants istifadə edin. Heç nə dəyişdirilməyib."))
    case .moved(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' was moved or replaced while it was open; nothing was changed.",
          fr: "« \(path) » a été déplacé ou remplacé pendant l'opération ; rien n'a été changé.",
          ar: "نُقل «\(path)» أو استُبدل وهو مفتوح؛ لم يتغيّر شيء.",
          az: "'\(path)' açıq ikən köçürülüb və ya dəyişdirilib; heç nə dəyişmədi."),
        remedy: Wording(
          en: "See which file is the register, and try again.",
          fr: "Vérifiez quel fichier est le registre, et recommencez.",
          ar: "تأكّد أيّ ملف هو السجل ثم أعد المحاولة.",
          az: "Hansı faylın reyestr olduğunu yoxlayıb yenidən cəhd edin."))
    case .forked(let path, let number):
      Explanation(
        problem: Phrases.fork("\(number)"),
        remedy: Wording(
          en: "Nothing was changed. Look at '\(path)' by itself: grants --register '\(path)'",
          fr: "Rien n'a été changé. Voyez « \(path) » à part : grants --register '\(path)'",
          ar: "لم يتغيّر شيء. افحص «\(path)» على حدة: grants --register '\(path)'",
          az: "Heç nə dəyişmədi. '\(path)' faylına ayrıca baxın: grants --register '\(path)'"))
    case .beyondRepair(let path):
      Explanation(
        problem: Wording(
          en: "Nothing of '\(path)' can be read.", fr: "Rien de « \(path) » n'est lisible.",
          ar: "لا يمكن قراءة شيء من «\(path)».", az: "'\(path)' faylından heç nə oxunmur."),
        remedy: Wording(
          en: "Go back to a backup: grants restore BACKUP",
          fr: "Revenez à une sauvegarde : grants restore SAUVEGARDE",
          ar: "ارجع إلى نسخة احتياطية: grants restore BACKUP",
          az: "Ehtiyat nüsxəyə qayıdın: grants restore NÜSXƏ"))
    case .damaged(let path, let detail):
      Explanation(
        problem: Wording(
          en: "'\(path)' is damaged: \(detail).", fr: "« \(path) » est endommagé : \(detail).",
          ar: "«\(path)» تالف: \(detail).", az: "“\(path)” zədələnib: \(detail)."),
        remedy: Wording(
          en: "Keep the file as it is and go back to the last backup; see: grants doctor.",
          fr:
            "Gardez le fichier tel quel et revenez à la dernière sauvegarde ; voir : grants doctor.",
          ar: "احتفظ بالملف كما هو وعُد إلى آخر نسخة احتياطية؛ انظر: grants doctor.",
          az: "Faylı olduğu kimi saxlayın və son ehtiyat nüsxəyə qayıdın; baxın: grants doctor."))
    case .locked(let path, let holder): Self.lockedFile(path, holder)
    case .unusual(let path, let why): why.explanation(path)
    case .unsafeSideFile(let path, let why): why.explanation(path)
    case .altered(let path, let faults): Self.alteredFile(path, faults)
    case .foreignObjects(let path, let faults): Self.foreignObjectsIn(path, faults)
    case .erasureUnfinished: Self.unfinishedErasure
    case .namedInReason: Self.nameInReason
    case .nothingToErase(let name):
      Explanation(
        problem: Wording(
          en:
            "The name '\(name)' cannot be erased: no entry or record of the current layout has it.",
          fr:
            "Le nom « \(name) » ne peut pas être effacé : aucune entrée ni aucun enregistrement de la version actuelle ne le porte.",
          ar: "لا يمكن محو الاسم «\(name)»: لا يحمله أي قيد أو سجل في الإصدار الحالي.",
          az: "“\(name)” adı silinə bilməz: indiki formatda heç bir qeyd və ya yazıda yoxdur."),
        remedy: Wording(
          en: "Type the whole name as history shows it: grants history --by NAME",
          fr: "Saisissez le nom entier tel que l'historique l'affiche : grants history --by NOM",
          ar: "اكتب الاسم كاملًا كما يظهر في السجل التاريخي: grants history --by NAME",
          az: "Adı tarixçədə göründüyü kimi tam yazın: grants history --by AD"))
    case .noRoom(let path, let needed): Self.tooLittleRoom(path, needed)
    case .noRoomToUpgrade(let path, let needed, let free):
      Self.tooLittleRoomToUpgrade(path, needed, free)
    case .readOnly(let path): Self.fileNotWritable(path)
    case .cannotOpen(let path): Self.fileNotOpened(path)
    case .diskFull(let path): Self.noRoomOnDisk(path)
    case .inputOutput(let path, let detail): Self.diskFailed(path, detail)
    case .networkFileSystem(let path, let type): Self.fileOnNetwork(path, type)
    case .noSuchRecord(let text, let nearest): Self.unknownRecord(text, nearest)
    case .ambiguous(let reference, let keys): Self.severalRecords(reference, keys)
    case .duplicate(let reference): Self.recordExists(reference)
    case .keyTaken(let id, let owner, let reference): Self.keyTaken(id, owner, reference)
    case .statedTwice(let reference): Self.statedTwice(reference)
    case .wrongKind(let reference, let kind, let expected):
      Self.recordOfOtherKind(reference, kind, expected)
    case .hasDependents(let reference, let dependents, let count):
      Self.recordWithDependents(reference, dependents, count)
    case .malformedRow(let table, let column, let record, let value):
      Self.rowAgainstRules(table, column, record, value)
    case .refused(let detail):
      Explanation(
        problem: Wording(
          en: "The register refused the change: \(detail).",
          fr: "Le registre a refusé le changement : \(detail).",
          ar: "رفض السجل التغيير: \(detail).", az: "Reyestr dəyişikliyi rədd etdi: \(detail)."),
        remedy: Wording(
          en: "This was not expected; see: grants doctor. Nothing was changed.",
          fr: "C'est inattendu ; voir : grants doctor. Rien n'a été changé.",
          ar: "لم يكن هذا متوقعًا؛ انظر: grants doctor. لم يُغيَّر شيء.",
          az: "Bu gözlənilmirdi; baxın: grants doctor. Heç nə dəyişdirilməyib."))
    }
  }

  /// One wording for every command that would overwrite a file.
  package static func alreadyExists(_ path: String) -> Wording {
    Wording(
      en: "'\(path)' already exists.", fr: "Le fichier « \(path) » existe déjà.",
      ar: "«\(path)» موجود بالفعل.", az: "“\(path)” artıq mövcuddur.")
  }
}
