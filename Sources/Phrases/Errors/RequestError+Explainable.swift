import Domain
import Exchange
import JSON
import Printing
package import Reporting
import Sealing
import Sheets
package import UseCases

extension RequestError: Explainable {
  package var explanation: Explanation {
    switch self {
    case .noRegister:
      Explanation(
        problem: Wording(
          en: "There is no register here.", fr: "Il n'y a pas de registre ici.", ar: "لا سجل هنا.",
          az: "Burada reyestr yoxdur."),
        remedy: Wording(
          en: "Make one with: grants init. Or name one with --register FILE.",
          fr: "Créez-en un : grants init. Ou indiquez-en un : --register FICHIER.",
          ar: "أنشئ سجلًا: grants init. أو حدد سجلًا بـ --register FILE.",
          az: "Yaradın: grants init. Və ya göstərin: --register FAYL."))
    case .notFoundFile(let path):
      Explanation(
        problem: Wording(
          en: "There is no file '\(path)'.", fr: "Il n'y a pas de fichier « \(path) ».",
          ar: "لا ملف «\(path)».", az: "“\(path)” faylı yoxdur."),
        remedy: Wording(
          en: "Check the name and the folder.", fr: "Vérifiez le nom et le dossier.",
          ar: "تحقق من الاسم والمجلد.", az: "Adı və qovluğu yoxlayın."))
    case .unreadableFile(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be read.", fr: "« \(path) » est illisible.",
          ar: "لا يمكن قراءة «\(path)».", az: "“\(path)” oxunmur."),
        remedy: Wording(
          en: "Check the rights of the file.", fr: "Vérifiez les droits du fichier.",
          ar: "تحقق من صلاحيات الملف.", az: "Faylın icazələrini yoxlayın."))
    case .notAFile(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is a folder or a device, no file.",
          fr: "« \(path) » est un dossier ou un périphérique, pas un fichier.",
          ar: "«\(path)» مجلد أو جهاز وليس ملفًا.",
          az: "“\(path)” fayl deyil, qovluq və ya qurğudur."),
        remedy: Wording(
          en: "Name the file itself.", fr: "Indiquez le fichier lui-même.", ar: "اذكر الملف نفسه.",
          az: "Faylın özünü göstərin."))
    case .cannotWrite(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be written.", fr: "Impossible d'écrire « \(path) ».",
          ar: "لا يمكن كتابة «\(path)».", az: "“\(path)” yazıla bilmir."),
        remedy: Wording(
          en: "Check the folder, its rights and the room on the disk.",
          fr: "Vérifiez le dossier, ses droits et la place sur le disque.",
          ar: "تحقق من المجلد وصلاحياته والمكان على القرص.",
          az: "Qovluğu, icazələrini və diskdəki yeri yoxlayın."))
    case .noSuchExample(let name, let names):
      Explanation(
        problem: Wording(
          en: "There is no example '\(name)'.", fr: "Il n'y a pas d'exemple « \(name) ».",
          ar: "لا مثال «\(name)».", az: "“\(name)” nümunəsi yoxdur."),
        remedy: Wording(
          en: "Choose one of: \(names.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(names.joined(separator: ", ")).",
          ar: "اختر واحدًا من: \(names.joined(separator: ", ")).",
          az: "Birini seçin: \(names.joined(separator: ", "))."))
    case .noSuchLanguage(let code):
      Explanation(
        problem: Wording(
          en: "The command does not speak '\(code)'.", fr: "La commande ne parle pas « \(code) ».",
          ar: "الأمر لا يتكلم «\(code)».", az: "Əmr “\(code)” dilində danışmır."),
        remedy: Wording(
          en: "Choose one of: \(Language.codes).", fr: "Choisissez parmi : \(Language.codes).",
          ar: "اختر واحدة من: \(Language.codes).", az: "Birini seçin: \(Language.codes)."))
    case .needsAmendmentKind:
      Explanation(
        problem: Wording(
          en: "It is not said what kind of change this is.",
          fr: "Il n'est pas dit de quel changement il s'agit.", ar: "لم يُذكر نوع هذا التغيير.",
          az: "Bunun hansı dəyişiklik olduğu deyilməyib."),
        remedy: Wording(
          en:
            "Add --correction (entered wrongly), --internal (our own re-planning) or --contractual NUMBER.",
          fr:
            "Ajoutez --correction (erreur de saisie), --internal (replanification) ou --contractual NUMÉRO.",
          ar:
            "أضف --correction (خطأ في الإدخال) أو --internal (إعادة تخطيط داخلية) أو --contractual NUMBER.",
          az:
            "Əlavə edin: --correction (səhv daxil edilib), --internal (daxili yenidən planlaşdırma) və ya --contractual NÖMRƏ."
        ))
    case .noStandardFormat(let format, let formats):
      Explanation(
        problem: Wording(
          en: "There is no format '\(format)' here.",
          fr: "Il n'y a pas de format « \(format) » ici.", ar: "لا صيغة «\(format)» هنا.",
          az: "Burada “\(format)” formatı yoxdur."),
        remedy: Wording(
          en: "Choose one of: \(formats.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(formats.joined(separator: ", ")).",
          ar: "اختر واحدة من: \(formats.joined(separator: ", ")).",
          az: "Birini seçin: \(formats.joined(separator: ", "))."))
    case .unexpectedArgument(let word):
      Explanation(
        problem: Wording(
          en: "'\(word)' was not expected here.", fr: "« \(word) » n'est pas attendu ici.",
          ar: "«\(word)» غير متوقع هنا.", az: "“\(word)” burada gözlənilmirdi."),
        remedy: Wording(
          en: "Put a name of several words in quotation marks; see --help.",
          fr: "Mettez un nom de plusieurs mots entre guillemets ; voir --help.",
          ar: "ضع الاسم المكوّن من عدة كلمات بين علامتي اقتباس؛ انظر --help.",
          az: "Bir neçə sözdən ibarət adı dırnaq içinə alın; baxın: --help."))
    case .missingArgument(let name):
      Explanation(
        problem: Wording(
          en: "'\(name)' is missing.", fr: "« \(name) » manque.", ar: "«\(name)» مفقود.",
          az: "“\(name)” çatışmır."),
        remedy: Wording(
          en: "See --help.", fr: "Voir --help.", ar: "انظر --help.", az: "Baxın: --help."))
    case .needsYes:
      Explanation(
        problem: Wording(
          en: "This removes more than one record, and nobody can be asked.",
          fr: "Ceci retire plus d'un enregistrement, et personne ne peut confirmer.",
          ar: "هذا يزيل أكثر من سجل واحد، ولا أحد يمكن سؤاله.",
          az: "Bu, birdən çox yazını çıxarır və soruşulacaq heç kim yoxdur."),
        remedy: Wording(
          en: "Add --yes.", fr: "Ajoutez --yes.", ar: "أضف --yes.", az: "Əlavə edin: --yes."))
    case .unknownTopic(let topic, let topics):
      Explanation(
        problem: Wording(
          en: "There is no topic '\(topic)'.", fr: "Il n'y a pas de sujet « \(topic) ».",
          ar: "لا موضوع «\(topic)».", az: "“\(topic)” mövzusu yoxdur."),
        remedy: Wording(
          en: "Topics: \(topics.joined(separator: ", ")).",
          fr: "Sujets : \(topics.joined(separator: ", ")).",
          ar: "المواضيع: \(topics.joined(separator: ", ")).",
          az: "Mövzular: \(topics.joined(separator: ", "))."))
    case .interchange(let path, let error): error.explanation(path: path)
    case .sheet(let path, let error): error.explanation(path: path)
    case .printing(let error): error.explanation
    case .sealing(let error): error.explanation
    case .needsFile(let format):
      Explanation(
        problem: Wording(
          en: "A file of the format '\(format)' is nothing for a terminal.",
          fr: "Un fichier au format « \(format) » n'est pas fait pour un terminal.",
          ar: "ملف بصيغة «\(format)» لا يُعرض في الطرفية.",
          az: "“\(format)” formatlı fayl terminal üçün deyil."),
        remedy: Wording(
          en: "Name a file: -o report.\(format)", fr: "Indiquez un fichier : -o rapport.\(format)",
          ar: "اذكر اسم ملف: -o report.\(format)", az: "Fayl adı verin: -o report.\(format)"))
    case .changedMeanwhile(let path):
      Explanation(
        problem: Wording(
          en: "Somebody wrote to '\(path)' while it was read; nothing was changed.",
          fr: "Quelqu'un a modifié « \(path) » pendant la lecture ; rien n'a été changé.",
          ar: "كتب أحدهم في «\(path)» أثناء قراءته؛ لم يُغيَّر شيء.",
          az: "Oxunarkən kimsə “\(path)” faylına yazıb; heç nə dəyişdirilməyib."),
        remedy: Wording(
          en: "Close it in the other program and try again.",
          fr: "Fermez-le dans l'autre programme et recommencez.",
          ar: "أغلقه في البرنامج الآخر وحاول مجددًا.",
          az: "Onu digər proqramda bağlayın və yenidən cəhd edin."))
    case .notAWord(let text, let option, let words):
      Explanation(
        problem: Wording(
          en: "\(option) does not know '\(text)'.", fr: "\(option) ne connaît pas « \(text) ».",
          ar: "\(option) لا يعرف «\(text)».", az: "\(option) “\(text)” dəyərini tanımır."),
        remedy: Wording(
          en: "Choose one of: \(words.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(words.joined(separator: ", ")).",
          ar: "اختر واحدة من: \(words.joined(separator: ", ")).",
          az: "Birini seçin: \(words.joined(separator: ", "))."))
    case .whatAreTheRows(let path):
      Explanation(
        problem: Wording(
          en: "It is not said what the rows of '\(path)' are.",
          fr: "Il n'est pas dit ce que sont les lignes de « \(path) ».",
          ar: "لم يُذكر ما هي أسطر «\(path)».", az: "“\(path)” sətirlərinin nə olduğu deyilməyib."),
        remedy: Wording(
          en: "Add --as deliverables, milestones, projects, cities, organisations, people …",
          fr: "Ajoutez --as deliverables, milestones, projects, cities, organisations, people …",
          ar: "أضف --as deliverables, milestones, projects, cities, organisations, people …",
          az: "Əlavə edin: --as deliverables, milestones, projects, cities, organisations, people …"
        ))
    case .nothingInFile(let path):
      Explanation(
        problem: Wording(
          en: "There is nothing in '\(path)'.", fr: "Il n'y a rien dans « \(path) ».",
          ar: "لا شيء في «\(path)».", az: "“\(path)” faylı boşdur."),
        remedy: Wording(
          en: "See whether it was saved or downloaded to its end, and try again.",
          fr: "Vérifiez qu'il a été enregistré ou téléchargé jusqu'au bout, puis réessayez.",
          ar: "تأكد من أنه حُفظ أو نُزِّل كاملًا، ثم حاول مجددًا.",
          az: "Onun tam saxlanıldığını və ya tam yükləndiyini yoxlayın və yenidən cəhd edin."))
    case .nothingToDeliver(let project):
      Explanation(
        problem: Wording(
          en: "\(project) has no deliverable that could be filled in.",
          fr: "\(project) n'a aucun livrable à remplir.",
          ar: "ليس لـ \(project) منجز مستهدف يمكن ملؤه.",
          az: "\(project) layihəsinin doldurula biləcək nəticəsi yoxdur."),
        remedy: Wording(
          en: "Add one: grants add deliverable \(project)/workshops \"Workshops\" --target 20",
          fr: "Ajoutez-en un : grants add deliverable \(project)/ateliers \"Ateliers\" --target 20",
          ar: "أضف واحدًا: grants add deliverable \(project)/workshops \"ورش عمل\" --target 20",
          az: "Əlavə edin: grants add deliverable \(project)/seminarlar \"Seminarlar\" --target 20")
      )
    case .noMailProgram(let name):
      Explanation(
        problem: Wording(
          en: "There is no program '\(name)' on this machine; nothing was sent.",
          fr: "Il n'y a pas de programme « \(name) » sur cette machine ; rien n'a été envoyé.",
          ar: "لا برنامج «\(name)» على هذا الجهاز؛ لم يُرسل شيء.",
          az: "Bu maşında “\(name)” proqramı yoxdur; heç nə göndərilməyib."),
        remedy: name == "curl"
          ? Wording(
            en: "Install it: apt install curl.", fr: "Installez-le : apt install curl.",
            ar: "ثبّته: apt install curl.", az: "Quraşdırın: apt install curl.")
          : Wording(
            en:
              "Name a server, --smtp smtp://mail.example.org:587, or a mail program, --sendmail FILE.",
            fr:
              "Indiquez un serveur, --smtp smtp://mail.example.org:587, ou un programme, --sendmail FICHIER.",
            ar: "حدد خادمًا: --smtp smtp://mail.example.org:587 أو برنامج بريد: --sendmail FILE.",
            az:
              "Server göstərin: --smtp smtp://mail.example.org:587 və ya poçt proqramı: --sendmail FAYL."
          ))
    case .sharesDoNotFit(let shares, let parts):
      Explanation(
        problem: Wording(
          en: "There are \(shares) shares for \(parts) parts.",
          fr: "Il y a \(shares) clés pour \(parts) parties.",
          ar: "عدد الحصص \(shares) وعدد الأجزاء \(parts).",
          az: "\(parts) hissə üçün \(shares) pay göstərilib."),
        remedy: Wording(
          en: "Give one weight for each part, at least one above 0: --shares 40,30,30",
          fr: "Donnez un poids par partie, dont un au moins supérieur à 0 : --shares 40,30,30",
          ar: "أعطِ وزنًا لكل جزء، أحدها على الأقل فوق الصفر: --shares 40,30,30",
          az: "Hər hissəyə bir çəki verin, heç olmasa biri 0-dan böyük: --shares 40,30,30"))
    case .noHeadings(let path, let kind):
      Explanation(
        problem: Wording(
          en: "No heading of '\(path)' says anything of a \(RecordWords.kind(kind).en).",
          fr: "Aucun titre de « \(path) » ne dit rien d'un genre « \(RecordWords.kind(kind).fr) ».",
          ar: "لا عنوان في «\(path)» يدل على شيء من النوع «\(RecordWords.kind(kind).ar)».",
          az:
            "“\(path)” başlıqlarının heç biri “\(RecordWords.kind(kind).az)” haqqında heç nə demir."
        ),
        remedy: Wording(
          en: "Say what a column is: --map \"My heading=title\"; or name the --sheet.",
          fr: "Dites ce qu'est une colonne : --map \"Mon titre=title\" ; ou la feuille : --sheet.",
          ar: "حدد معنى العمود: --map \"My heading=title\" أو حدد الورقة بـ --sheet.",
          az: "Sütunun nə olduğunu deyin: --map \"Başlığım=title\"; və ya vərəqi göstərin: --sheet."
        ))
    case .notAFolder(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is no folder, and --keep counts the copies in one.",
          fr: "« \(path) » n'est pas un dossier, or --keep compte les copies d'un dossier.",
          ar: "«\(path)» ليس مجلدًا، و--keep يعدّ النسخ في مجلد.",
          az: "'\(path)' qovluq deyil; --keep qovluqdakı nüsxələri sayır."),
        remedy: Wording(
          en: "Name a folder, or leave --keep out.", fr: "Indiquez un dossier, ou omettez --keep.",
          ar: "اذكر مجلدًا أو احذف --keep.", az: "Qovluq göstərin və ya --keep yazmayın."))
    case .purgeNeedsConfirmation(let references):
      Explanation(
        problem: Wording(
          en: "This erases permanently and was not confirmed; nothing was changed.",
          fr: "Ceci efface définitivement et n'a pas été confirmé ; rien n'a été changé.",
          ar: "هذا يمحو نهائيًا ولم يُؤكَّد؛ لم يتغيّر شيء.",
          az: "Bu, birdəfəlik silir və təsdiqlənməyib; heç nə dəyişmədi."),
        remedy: Self.repeated(references.contains(" ") ? "\"\(references)\"" : references))
    case .restoreNeedsYes:
      Explanation(
        problem: Wording(
          en: "This replaces a register, and nobody can be asked.",
          fr: "Ceci remplace un registre, et personne ne peut confirmer.",
          ar: "هذا يستبدل سجلًا، ولا أحد يمكن سؤاله.",
          az: "Bu, reyestri əvəz edir, soruşmağa isə heç kim yoxdur."),
        remedy: Wording(
          en: "Add --yes; what is replaced is copied first.",
          fr: "Ajoutez --yes ; ce qui est remplacé est d'abord copié.",
          ar: "أضف --yes؛ ويُنسخ ما يُستبدل أولًا.",
          az: "--yes əlavə edin; əvəz olunan əvvəlcə köçürülür."))
    case .noHead(let text):
      Explanation(
        problem: Wording(
          en: "There is no attested head in '\(text)'.",
          fr: "Il n'y a pas de tête attestée dans « \(text) ».",
          ar: "لا يوجد رأس مصدَّق في «\(text)».", az: "'\(text)' içində təsdiqlənmiş sətir yoxdur."),
        remedy: Wording(
          en: "Give the whole line that begins with grants-head, or a file in which it stands.",
          fr: "Donnez toute la ligne qui commence par grants-head, ou un fichier qui la contient.",
          ar: "أعطِ السطر كاملًا بدءًا من grants-head، أو ملفًا يحتويه.",
          az: "grants-head ilə başlayan bütün sətri və ya onu saxlayan faylı göstərin."))
    case .rowsRefused(let table, let file, let refused, let rows, let lines, let errors):
      Self.rowsRefused(table, file, refused, rows, lines, errors)
    case .publicationRefused(let problems, let isStrict):
      Self.publicationRefused(problems.map(\.wording), isStrict)
    case .publicationUnreadable(let problems): Self.publicationUnreadable(problems.map(\.wording))
    case .notPublishable(let missing):
      Self.notPublishable(missing.map { IATIMissingWords.line($0.what, $0.path) })
    case .cannotShareAFile(let reference): Self.cannotShareAFile(reference)
    case .notForPublication(let reference): Self.notForPublication(reference)
    case .noGrants(let path): Self.noGrants(path)
    case .severalNamed(let text, let references):
      TableError.ambiguousName(text, references).explanation
    case .lookalike(let reference): Self.lookalike(reference)
    case .nothingPublished(let path, let isIATI): Self.nothingPublished(path, isIATI)
    case .grantsNotPublishable(let missing):
      Self.grantsNotPublishable(missing.map { GivingMissingWords.line($0.what, $0.path) })
    }
  }
}

extension RequestError {
  /// - Parameter references: As they are typed in one argument.
  private static func repeated(_ references: String) -> Wording {
    let isOne = !references.contains(" ")
    return Wording(
      en: "Repeat the \(isOne ? "reference" : "references") to confirm: --confirm \(references)",
      fr:
        "Répétez \(isOne ? "la référence" : "les références") pour confirmer : --confirm \(references)",
      ar: "كرّر \(isOne ? "المرجع" : "المراجع") للتأكيد: --confirm \(references)",
      az: "Təsdiq üçün \(isOne ? "istinadı" : "istinadları") təkrarlayın: --confirm \(references)")
  }
}
