import Reporting
import UseCases

/// Files and folders that cannot be used.
extension RequestError {
  static func missingFile(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is no file '\(path)'.", fr: "Il n'y a pas de fichier « \(path) ».",
        ar: "لا ملف «\(path)».", az: "“\(path)” faylı yoxdur."),
      remedy: Wording(
        en: "Check the name and the folder.", fr: "Vérifiez le nom et le dossier.",
        ar: "تحقق من الاسم والمجلد.", az: "Adı və qovluğu yoxlayın."))
  }

  static func fileNotReadable(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' cannot be read.", fr: "« \(path) » est illisible.",
        ar: "لا يمكن قراءة «\(path)».", az: "“\(path)” oxunmur."),
      remedy: Wording(
        en: "Check the rights of the file.", fr: "Vérifiez les droits du fichier.",
        ar: "تحقق من صلاحيات الملف.", az: "Faylın icazələrini yoxlayın."))
  }

  static func folderInsteadOfFile(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' is a folder or a device, no file.",
        fr: "« \(path) » est un dossier ou un périphérique, pas un fichier.",
        ar: "«\(path)» مجلد أو جهاز وليس ملفًا.",
        az: "“\(path)” fayl deyil, qovluq və ya qurğudur."),
      remedy: Wording(
        en: "Name the file itself.", fr: "Indiquez le fichier lui-même.", ar: "اذكر الملف نفسه.",
        az: "Faylın özünü göstərin."))
  }

  static func fileNotWritable(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' cannot be written.", fr: "Impossible d'écrire « \(path) ».",
        ar: "لا يمكن كتابة «\(path)».", az: "“\(path)” yazıla bilmir."),
      remedy: Wording(
        en: "Check the folder, its rights and the room on the disk.",
        fr: "Vérifiez le dossier, ses droits et la place sur le disque.",
        ar: "تحقق من المجلد وصلاحياته والمكان على القرص.",
        az: "Qovluğu, icazələrini və diskdəki yeri yoxlayın."))
  }

  static func fileChangedMeanwhile(_ path: String) -> Explanation {
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
  }

  static func emptyFile(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is nothing in '\(path)'.", fr: "Il n'y a rien dans « \(path) ».",
        ar: "لا شيء في «\(path)».", az: "“\(path)” faylı boşdur."),
      remedy: Wording(
        en: "See whether it was saved or downloaded to its end, and try again.",
        fr: "Vérifiez qu'il a été enregistré ou téléchargé jusqu'au bout, puis réessayez.",
        ar: "تأكد من أنه حُفظ أو نُزِّل كاملًا، ثم حاول مجددًا.",
        az: "Onun tam saxlanıldığını və ya tam yükləndiyini yoxlayın və yenidən cəhd edin."))
  }

  static func fileInsteadOfFolder(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' is no folder, and --keep counts the copies in one.",
        fr: "« \(path) » n'est pas un dossier, or --keep compte les copies d'un dossier.",
        ar: "«\(path)» ليس مجلدًا، و--keep يعدّ النسخ في مجلد.",
        az: "'\(path)' qovluq deyil; --keep qovluqdakı nüsxələri sayır."),
      remedy: Wording(
        en: "Name a folder, or leave --keep out.", fr: "Indiquez un dossier, ou omettez --keep.",
        ar: "اذكر مجلدًا أو احذف --keep.", az: "Qovluq göstərin və ya --keep yazmayın."))
  }
}
