import Domain
package import Reporting
package import Sealing
import UseCases

extension SealError {
  /// Why nothing was sealed or opened, and what to do.
  package var explanation: Explanation {
    switch self {
    case .noProgram(let name):
      Explanation(
        problem: Wording(
          en: "Backups are sealed by the program '\(name)', which is not on this machine.",
          fr:
            "Les sauvegardes sont chiffrées par le programme « \(name) », absent de cette machine.",
          ar: "تُشفَّر النسخ الاحتياطية بالبرنامج «\(name)»، وهو غير موجود على هذا الجهاز.",
          az: "Ehtiyat nüsxələri “\(name)” proqramı şifrələyir, o isə bu kompüterdə yoxdur."),
        remedy: Wording(
          en: "Install it: apt-get install age.", fr: "Installez-le : apt-get install age.",
          ar: "ثبّته: apt-get install age.", az: "Quraşdırın: apt-get install age."))
    case .noTerminal:
      Explanation(
        problem: Wording(
          en: "A passphrase is asked for at a terminal, and there is none.",
          fr: "La phrase secrète est demandée sur un terminal, et il n'y en a pas.",
          ar: "تُطلب عبارة المرور على طرفية، ولا توجد طرفية.",
          az: "Parol ifadəsi terminalda soruşulur, terminal isə yoxdur."),
        remedy: Wording(
          en:
            "Seal to a public key (backup --encrypt-to KEY), open with its other half (--key FILE).",
          fr:
            "Chiffrez pour une clé publique (backup --encrypt-to CLÉ), ouvrez avec l'autre (--key FICHIER).",
          ar: "شفّر لمفتاح عام (backup --encrypt-to KEY)، وافتح بالمفتاح السري (--key FILE).",
          az: "Açıq açarla şifrələyin (backup --encrypt-to AÇAR), gizlisi ilə açın (--key FAYL)."))
    case .noPassphrase(let path):
      Explanation(
        problem: Self.notMade(path),
        remedy: Wording(
          en: "Type the same passphrase twice; an empty one lets age make one up and show it.",
          fr:
            "Tapez deux fois la même phrase secrète ; vide, age en invente une et l'affiche.",
          ar: "اكتب عبارة المرور نفسها مرتين؛ وإن تركتها فارغة ابتكر age عبارة وأظهرها.",
          az: "Eyni parol ifadəsini iki dəfə yazın; boş buraxsanız, age özü düzəldib göstərər."))
    case .exists(let path): RegisterError.alreadyExists(path: path).explanation
    case .cannotWrite(let path): RequestError.cannotWrite(path).explanation
    case .notSealed(let path):
      Explanation(
        problem: Self.notMade(path),
        remedy: Wording(
          en: "See what age says above; check the public key, and the room and the rights there.",
          fr:
            "Voyez ce qu'age dit plus haut ; vérifiez la clé publique, ainsi que la place et les droits.",
          ar: "انظر ما يقوله age أعلاه؛ وتحقّق من المفتاح العام ومن المساحة والصلاحيات.",
          az: "Yuxarıda age-in nə dediyinə baxın; açıq açarı, yeri və hüquqları yoxlayın."))
    case .notOpened(let path):
      Explanation(
        problem: Wording(
          en: "The sealed backup '\(path)' could not be opened. Nothing was changed.",
          fr: "La sauvegarde chiffrée « \(path) » n'a pas pu être ouverte. Rien n'a été modifié.",
          ar: "تعذّر فتح النسخة الاحتياطية المشفّرة «\(path)». لم يتغيّر شيء.",
          az: "Şifrələnmiş “\(path)” nüsxəsi açılmadı. Heç nə dəyişdirilmədi."),
        remedy: Wording(
          en: "Give the right passphrase, or name the file of the secret key: --key FILE.",
          fr: "Donnez la bonne phrase secrète, ou le fichier de la clé secrète : --key FICHIER.",
          ar: "أدخل عبارة المرور الصحيحة، أو حدّد ملف المفتاح السري: ‎--key FILE.",
          az: "Düzgün parol ifadəsini yazın və ya gizli açarın faylını göstərin: --key FAYL."))
    }
  }

  private static func notMade(_ path: String) -> Wording {
    Wording(
      en: "The backup '\(path)' was not made: it could not be sealed.",
      fr: "La sauvegarde « \(path) » n'a pas été faite : elle n'a pas pu être chiffrée.",
      ar: "لم تُنشأ النسخة الاحتياطية «\(path)»: تعذّر تشفيرها.",
      az: "“\(path)” ehtiyat nüsxəsi hazırlanmadı: onu şifrələmək mümkün olmadı.")
  }
}
