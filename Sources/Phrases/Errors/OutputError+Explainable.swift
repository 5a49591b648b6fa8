import Domain
import Files
import Persistence
package import Reporting
package import UseCases

extension OutputError: Explainable {
  package var explanation: Explanation {
    switch self {
    case .exists(let path):
      Explanation(
        problem: RegisterError.alreadyExists(path),
        remedy: Wording(
          en: "Choose another name, or overwrite it with --force.",
          fr: "Choisissez un autre nom, ou remplacez-le avec --force.",
          ar: "اختر اسمًا آخر، أو استبدله بـ --force.",
          az: "Başqa ad seçin və ya --force ilə üzərinə yazın."))
    case .isFolder(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is a folder, not a file.",
          fr: "« \(path) » est un dossier, pas un fichier.", ar: "«\(path)» مجلد وليس ملفًا.",
          az: "“\(path)” fayl deyil, qovluqdur."),
        remedy: Wording(
          en: "Add a file name: \(Self.inside(path))FILE",
          fr: "Ajoutez un nom de fichier : \(Self.inside(path))FICHIER",
          ar: "أضف اسم ملف: \(Self.inside(path))FILE",
          az: "Fayl adını əlavə edin: \(Self.inside(path))FAYL"))
    case .noFolder(let path):
      Explanation(
        problem: Wording(
          en: "The folder '\(path)' does not exist.", fr: "Le dossier « \(path) » n'existe pas.",
          ar: "المجلد «\(path)» غير موجود.", az: "“\(path)” qovluğu mövcud deyil."),
        remedy: Wording(
          en: "Create it first, or choose another folder: mkdir -p '\(path)'",
          fr: "Créez-le d'abord, ou choisissez un autre dossier : mkdir -p '\(path)'",
          ar: "أنشئه أولًا أو اختر مجلدًا آخر: mkdir -p '\(path)'",
          az: "Əvvəlcə onu yaradın və ya başqa qovluq seçin: mkdir -p '\(path)'"))
    case .isRegister(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is a register and cannot be overwritten.",
          fr: "« \(path) » est un registre et ne peut pas être remplacé.",
          ar: "«\(path)» سجل ولا يمكن استبداله.",
          az: "“\(path)” reyestrdir, üzərinə yazmaq olmaz."),
        remedy: anotherFile)
    case .isKey(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' belongs to the key that signs your entries and cannot be overwritten.",
          fr:
            "« \(path) » fait partie de la clé qui signe vos saisies et ne peut pas être remplacé.",
          ar: "«\(path)» جزء من المفتاح الذي يوقّع قيودك ولا يمكن استبداله.",
          az: "“\(path)” qeydlərinizi imzalayan açara aiddir və üzərinə yazmaq olmaz."),
        remedy: anotherFile)
    case .belongsToRegister(let path, let register, let isEvidence):
      Explanation(
        problem: Wording(
          en: "'\(path)' is part of the register '\(register)' and cannot be overwritten.",
          fr: "« \(path) » fait partie du registre « \(register) » et ne peut pas être remplacé.",
          ar: "«\(path)» جزء من السجل «\(register)» ولا يمكن استبداله.",
          az: "“\(path)” “\(register)” reyestrinə aiddir və üzərinə yazmaq olmaz."),
        remedy: isEvidence
          ? Wording(
            en: "Choose another file, outside the register's evidence folder.",
            fr: "Choisissez un autre fichier, hors du dossier des pièces justificatives.",
            ar: "اختر ملفًا آخر خارج مجلد مستندات الإثبات.",
            az: "Təsdiqedici sənədlər qovluğundan kənarda başqa fayl seçin.") : anotherFile)
    case .tooLarge(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' would exceed the maximum file size.",
          fr: "« \(path) » dépasserait la taille maximale d'un fichier.",
          ar: "سيتجاوز «\(path)» الحد الأقصى لحجم الملف.",
          az: "“\(path)” faylın ən böyük ölçüsünü aşardı."),
        remedy: Wording(
          en: "Raise the limit (ulimit -f unlimited), or write to another disk.",
          fr: "Relevez la limite (ulimit -f unlimited), ou écrivez sur un autre disque.",
          ar: "ارفع الحد (ulimit -f unlimited)، أو اكتب على قرص آخر.",
          az: "Həddi artırın (ulimit -f unlimited) və ya başqa diskə yazın."))
    case .diskFull(let path):
      Explanation(
        problem: Wording(
          en: "There is no room on the disk for '\(path)'.",
          fr: "Il n'y a plus de place sur le disque pour « \(path) ».",
          ar: "لا توجد مساحة كافية على القرص لـ «\(path)».",
          az: "Diskdə “\(path)” üçün yer yoxdur."),
        remedy: Wording(
          en: "Free some space, or write to another disk.",
          fr: "Libérez de la place, ou écrivez sur un autre disque.",
          ar: "وفّر مساحة، أو اكتب على قرص آخر.", az: "Yer boşaldın və ya başqa diskə yazın."))
    case .cannotWrite(let path): RequestError.cannotWrite(path).explanation
    case .misdirected(let stream, let register): Self.misdirected(stream, register)
    }
  }

  private var anotherFile: Wording {
    Wording(
      en: "Choose another file.", fr: "Choisissez un autre fichier.", ar: "اختر ملفًا آخر.",
      az: "Başqa fayl seçin.")
  }

  private static func misdirected(_ stream: StandardStream, _ register: String) -> Explanation {
    let isOutput = stream == .output
    return Explanation(
      problem: Wording(
        en:
          "Standard \(isOutput ? "output" : "error") is redirected to the register '\(register)'.",
        fr: (isOutput ? "La sortie standard" : "La sortie d'erreur")
          + " est redirigée vers le registre « \(register) ».",
        ar: (isOutput ? "الإخراج القياسي" : "مجرى الأخطاء القياسي")
          + " موجَّه إلى السجل «\(register)».",
        az: (isOutput ? "Standart çıxış" : "Standart xəta axını")
          + " “\(register)” reyestrinə yönəldilib."),
      remedy: Wording(
        en: "Redirect it to another file: \(isOutput ? ">" : "2>") FILE",
        fr: "Redirigez-la vers un autre fichier : \(isOutput ? ">" : "2>") FICHIER",
        ar: "وجّهه إلى ملف آخر: \(isOutput ? ">" : "2>") FILE",
        az: "Onu başqa fayla yönəldin: \(isOutput ? ">" : "2>") FAYL"))
  }

  private static func inside(_ folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }
}
