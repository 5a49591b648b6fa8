package import Printing
package import Reporting

extension PrintError {
  /// Why there is no PDF, and what to do.
  package var explanation: Explanation {
    let other = Wording(
      en: "The same report can be had with --format html and printed by any browser.",
      fr: "Le même rapport s'obtient avec --format html et s'imprime depuis tout navigateur.",
      ar: "يمكن الحصول على التقرير نفسه بواسطة ‎--format html وطباعته من أي متصفح.",
      az: "Eyni hesabatı --format html ilə alıb istənilən brauzerdən çap etmək olar.")
    switch self {
    case .noBrowser(let names):
      let list = names.joined(separator: ", ")
      return Explanation(
        problem: Wording(
          en: "A PDF is made by Chromium, which is not on this machine (looked for \(list)).",
          fr: "Le PDF est produit par Chromium, absent de cette machine (cherché : \(list)).",
          ar: "يُنشأ ملف PDF بواسطة Chromium، وهو غير موجود على هذا الجهاز (جرى البحث عن: \(list)).",
          az: "PDF-i Chromium hazırlayır, o isə bu kompüterdə yoxdur (axtarıldı: \(list))."),
        remedy: Wording(
          en: "Install it: apt-get install chromium fonts-noto-core. Or use --format html.",
          fr: "Installez-le : apt-get install chromium fonts-noto-core. Ou prenez --format html.",
          ar: "ثبّته: apt-get install chromium fonts-noto-core، أو استعمل ‎--format html.",
          az: "Quraşdırın: apt-get install chromium fonts-noto-core. Və ya --format html seçin."))
    case .tookTooLong(let program, let seconds):
      return Explanation(
        problem: Wording(
          en: "\(program) took more than \(seconds) s to make the PDF and was stopped.",
          fr: "\(program) a mis plus de \(seconds) s à produire le PDF et a été arrêté.",
          ar: "استغرق \(program) أكثر من \(seconds) ث لإنشاء ملف PDF فأُوقف.",
          az: "\(program) PDF-i \(seconds) saniyədən çox hazırladı və dayandırıldı."),
        remedy: other)
    case .failed(let program, let detail):
      return Explanation(
        problem: Wording(
          en: "\(program) could not make the PDF: \(detail)",
          fr: "\(program) n'a pas pu produire le PDF : \(detail)",
          ar: "تعذّر على \(program) إنشاء ملف PDF: \(detail)",
          az: "\(program) PDF-i hazırlaya bilmədi: \(detail)"), remedy: other)
    case .noRoom(let folder):
      return Explanation(
        problem: Wording(
          en: "Temporary files cannot be written to '\(folder)'.",
          fr: "Impossible d'écrire des fichiers temporaires dans « \(folder) ».",
          ar: "لا يمكن كتابة ملفات مؤقتة في «\(folder)».",
          az: "“\(folder)” qovluğuna müvəqqəti fayl yazmaq olmur."),
        remedy: Wording(
          en: "Check its rights and the room on the disk, or name another: TMPDIR=FOLDER.",
          fr: "Vérifiez ses droits et la place sur le disque, ou un autre : TMPDIR=DOSSIER.",
          ar: "تحقّق من صلاحياته ومن المساحة على القرص، أو حدّد غيره: TMPDIR=FOLDER.",
          az: "Hüquqlarını və diskdə yeri yoxlayın, ya da başqasını göstərin: TMPDIR=QOVLUQ."))
    }
  }
}
