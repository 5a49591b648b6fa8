package import Reporting
package import UseCases

extension FileArgumentError: Explainable {
  package var explanation: Explanation {
    switch self {
    case .registerAsEvidence(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is a register and cannot be evidence.",
          fr: "« \(path) » est un registre et ne peut pas servir de pièce justificative.",
          ar: "«\(path)» سجل ولا يصلح مستند إثبات.",
          az: "“\(path)” reyestrdir və təsdiqedici sənəd ola bilməz."),
        remedy: Wording(
          en: "Attach the document itself: --evidence FILE",
          fr: "Joignez le document lui-même : --evidence FICHIER",
          ar: "أرفق المستند نفسه: --evidence FILE",
          az: "Sənədin özünü əlavə edin: --evidence FAYL"))
    case .exportIntoFile(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is a file; evidence is exported into a folder.",
          fr: "« \(path) » est un fichier ; les pièces justificatives s'exportent dans un dossier.",
          ar: "«\(path)» ملف؛ ومستندات الإثبات تُصدَّر إلى مجلد.",
          az: "“\(path)” fayldır; təsdiqedici sənədlər qovluğa ixrac edilir."),
        remedy: Wording(
          en: "Name a folder, which may be new: --export FOLDER",
          fr: "Indiquez un dossier, existant ou nouveau : --export DOSSIER",
          ar: "حدد مجلدًا، ولو كان جديدًا: --export FOLDER",
          az: "Mövcud və ya yeni qovluq göstərin: --export QOVLUQ"))
    case .usedTwice(let path):
      Explanation(
        problem: Wording(
          en: "This command already uses '\(path)'.",
          fr: "Cette commande utilise déjà « \(path) ».",
          ar: "يستعمل هذا الأمر «\(path)» من قبل.",
          az: "Bu əmr artıq “\(path)” faylından istifadə edir."),
        remedy: Wording(
          en: "Choose another file for --errors or --save-mapping.",
          fr: "Choisissez un autre fichier pour --errors ou --save-mapping.",
          ar: "اختر ملفًا آخر لـ --errors أو --save-mapping.",
          az: "--errors və ya --save-mapping üçün başqa fayl seçin."))
    case .noBackup(let path):
      Explanation(
        problem: Wording(
          en: "There is no backup at '\(path)'.", fr: "Il n'y a pas de sauvegarde à « \(path) ».",
          ar: "لا توجد نسخة احتياطية في «\(path)».", az: "“\(path)” ünvanında ehtiyat nüsxə yoxdur."
        ),
        remedy: Wording(
          en: "Check the path: grants restore BACKUP",
          fr: "Vérifiez le chemin : grants restore SAUVEGARDE",
          ar: "تحقق من المسار: grants restore BACKUP",
          az: "Yolu yoxlayın: grants restore NÜSXƏ"))
    case .notABackup(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is not a backup of a register.",
          fr: "« \(path) » n'est pas la sauvegarde d'un registre.",
          ar: "«\(path)» ليس نسخة احتياطية من سجل.",
          az: "“\(path)” reyestrin ehtiyat nüsxəsi deyil."
        ),
        remedy: Wording(
          en: "Name a file that grants backup made: grants restore BACKUP",
          fr: "Indiquez un fichier créé par grants backup : grants restore SAUVEGARDE",
          ar: "حدد ملفًا أنشأه grants backup: grants restore BACKUP",
          az: "grants backup ilə yaradılmış faylı göstərin: grants restore NÜSXƏ"))
    case .backupIsRegister(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is the register itself, not a backup.",
          fr: "« \(path) » est le registre lui-même, pas une sauvegarde.",
          ar: "«\(path)» هو السجل نفسه وليس نسخة احتياطية.",
          az: "“\(path)” ehtiyat nüsxə deyil, reyestrin özüdür."),
        remedy: Wording(
          en: "Name a backup: grants restore BACKUP",
          fr: "Indiquez une sauvegarde : grants restore SAUVEGARDE",
          ar: "حدد نسخة احتياطية: grants restore BACKUP",
          az: "Ehtiyat nüsxəni göstərin: grants restore NÜSXƏ"))
    }
  }
}
