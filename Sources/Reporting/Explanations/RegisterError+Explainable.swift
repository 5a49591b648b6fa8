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
    case .readOnly(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be written to.", fr: "On ne peut pas écrire dans « \(path) ».",
          ar: "لا يمكن الكتابة في «\(path)».", az: "“\(path)” faylına yazmaq olmur."),
        remedy: Wording(
          en: "Change the rights of the file and its folder, or copy it elsewhere.",
          fr: "Changez les droits du fichier et du dossier, ou copiez-le ailleurs.",
          ar: "غيّر صلاحيات الملف ومجلده أو انسخه إلى مكان آخر.",
          az: "Faylın və qovluğunun icazələrini dəyişin və ya başqa yerə köçürün."))
    case .cannotOpen(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be opened.", fr: "« \(path) » ne peut pas être ouvert.",
          ar: "لا يمكن فتح «\(path)».", az: "“\(path)” açılmır."),
        remedy: Wording(
          en: "See that the folder is there and that you may read it.",
          fr: "Vérifiez que le dossier existe et que vous pouvez le lire.",
          ar: "تأكد من وجود المجلد ومن حقك في قراءته.",
          az: "Qovluğun mövcud olduğunu və oxuya bildiyinizi yoxlayın."))
    case .diskFull(let path):
      Explanation(
        problem: Wording(
          en: "There is no room on the disk for '\(path)'.",
          fr: "Il n'y a plus de place sur le disque pour « \(path) ».",
          ar: "لا مكان على القرص لـ «\(path)».", az: "Diskdə “\(path)” üçün yer yoxdur."),
        remedy: Wording(
          en: "Make room and try again. Nothing was changed.",
          fr: "Libérez de la place et réessayez. Rien n'a été changé.",
          ar: "أخلِ مكانًا وحاول مجددًا. لم يُغيَّر شيء.",
          az: "Yer açın və yenidən cəhd edin. Heç nə dəyişdirilməyib."))
    case .inputOutput(let path, let detail):
      Explanation(
        problem: Wording(
          en: "The disk failed at '\(path)': \(detail).",
          fr: "Erreur du disque sur « \(path) » : \(detail).",
          ar: "أخفق القرص عند «\(path)»: \(detail).",
          az: "“\(path)” ünvanında disk xəta verdi: \(detail)."),
        remedy: Wording(
          en: "Check the disk; then: grants doctor.",
          fr: "Vérifiez le disque ; puis : grants doctor.", ar: "افحص القرص، ثم: grants doctor.",
          az: "Diski yoxlayın, sonra: grants doctor."))
    case .networkFileSystem(let path, let type):
      Explanation(
        problem: Wording(
          en: "'\(path)' lies on a network file system (\(type)), where a register is not safe.",
          fr:
            "« \(path) » est sur un système de fichiers réseau (\(type)), peu sûr pour un registre.",
          ar: "«\(path)» على نظام ملفات شبكي (\(type)) لا يأمن فيه السجل.",
          az: "“\(path)” şəbəkə fayl sistemindədir (\(type)), orada reyestr təhlükəsiz deyil."),
        remedy: Wording(
          en: "Keep it on a local disk, or accept the risk with --allow-network.",
          fr: "Gardez-le sur un disque local, ou acceptez le risque avec --allow-network.",
          ar: "احتفظ به على قرص محلي أو اقبل المخاطرة بـ --allow-network.",
          az: "Onu yerli diskdə saxlayın və ya riski --allow-network ilə qəbul edin."))
    case .noSuchRecord(let text, let nearest):
      Explanation(
        problem: Wording(
          en: "There is no record '\(text)'.\(RecordError.meant(nearest.first).en)",
          fr: "Il n'y a pas d'enregistrement « \(text) ».\(RecordError.meant(nearest.first).fr)",
          ar: "لا سجل باسم «\(text)».\(RecordError.meant(nearest.first).ar)",
          az: "“\(text)” adlı yazı yoxdur.\(RecordError.meant(nearest.first).az)"),
        remedy: Wording(
          en: "Look for it with: grants search WORDS, or: grants list KIND.",
          fr: "Cherchez avec : grants search MOTS, ou : grants list GENRE.",
          ar: "ابحث عنه: grants search WORDS أو: grants list KIND.",
          az: "Axtarın: grants search SÖZLƏR və ya: grants list NÖV."))
    case .duplicate(let reference):
      Explanation(
        problem: Wording(
          en: "There is a record '\(reference)' already.",
          fr: "Il y a déjà un enregistrement « \(reference) ».",
          ar: "يوجد سجل باسم «\(reference)» من قبل.", az: "“\(reference)” adlı yazı artıq var."),
        remedy: Wording(
          en: "Choose another reference, or change it with: grants edit \(reference).",
          fr: "Choisissez une autre référence, ou modifiez-le : grants edit \(reference).",
          ar: "اختر مرجعًا آخر أو غيّر السجل: grants edit \(reference).",
          az: "Başqa istinad seçin və ya onu dəyişin: grants edit \(reference)."))
    case .keyTaken(let id, let owner, let reference): Self.keyTaken(id, owner, reference)
    case .statedTwice(let reference): Self.statedTwice(reference)
    case .wrongKind(let reference, let kind, let expected):
      Explanation(
        problem: Wording(
          en: "'\(reference)' is a record of kind \(kind.typed).",
          fr: "« \(reference) » est du genre \(kind.typed).",
          ar: "«\(reference)» سجل من النوع \(kind.typed).",
          az: "“\(reference)” \(kind.typed) növündən yazıdır."),
        remedy: Wording(
          en: "Name a record of kind \(Self.list(expected)).",
          fr: "Indiquez un enregistrement du genre \(Self.list(expected)).",
          ar: "حدد سجلًا من النوع \(Self.list(expected)).",
          az: "Bu növdən yazı göstərin: \(Self.list(expected))."))
    case .hasDependents(let reference, let dependents, let count):
      Explanation(
        problem: Wording(
          en: "\(count) \(count == 1 ? "record stands" : "records stand") under '\(reference)'"
            + " or \(count == 1 ? "names" : "name") it: \(Self.some(dependents, count)).",
          fr: "\(count) \(count < 2 ? "enregistrement dépend" : "enregistrements dépendent")"
            + " de « \(reference) » : \(Self.some(dependents, count)).",
          ar: "سجلات تحت «\(reference)» أو تذكره: \(Self.some(dependents, count)).",
          az: "“\(reference)” altında olan və ya onun adını çəkən yazılar: \(count): "
            + "\(Self.some(dependents, count))."),
        remedy: Wording(
          en: "Remove them first, or what stands under it as well with --with-children.",
          fr: "Retirez-les d'abord, ou ce qui est en dessous aussi avec --with-children.",
          ar: "أزلها أولًا، أو أزل ما تحته أيضًا بـ --with-children.",
          az: "Əvvəlcə onları çıxarın və ya altındakıları da --with-children ilə çıxarın."))
    case .malformedRow(let table, let column, let record, let value):
      Explanation(
        problem: Wording(
          en:
            "The register holds '\(value)' in \(table).\(column) of \(record), which no rule allows.",
          fr:
            "Le registre contient « \(value) » dans \(table).\(column) de \(record), contre la règle.",
          ar: "في السجل «\(value)» في \(table).\(column) لـ \(record)، وهو ما لا تسمح به أي قاعدة.",
          az:
            "Reyestrdə \(record) üçün \(table).\(column) xanasında heç bir qaydanın icazə vermədiyi “\(value)” var."
        ),
        remedy: Wording(
          en: "It was changed outside grants; see: grants doctor.",
          fr: "Il a été modifié en dehors de grants ; voir : grants doctor.",
          ar: "غُيّر خارج grants؛ انظر: grants doctor.",
          az: "grants-dən kənarda dəyişdirilib; baxın: grants doctor."))
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

  private static func list(_ kinds: [Kind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }

  private static func some(_ names: [String], _ count: Int) -> String {
    names.joined(separator: ", ") + (count > names.count ? " …" : "")
  }
}
