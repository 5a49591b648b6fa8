package import Reporting
package import Sheets

extension ForeignForm {
  /// What such a file is called.
  package var words: Wording {
    switch self {
    case .pdf:
      Wording(en: "a PDF document", fr: "un document PDF", ar: "مستند PDF", az: "PDF sənədidir")
    case .wordDocument:
      Wording(en: "a Word document", fr: "un document Word", ar: "مستند Word", az: "Word sənədidir")
    case .slides:
      Wording(
        en: "a presentation", fr: "une présentation", ar: "عرض تقديمي", az: "təqdimatdır")
    case .openDocument:
      Wording(
        en: "an OpenDocument file (.ods or .odt)", fr: "un fichier OpenDocument (.ods ou .odt)",
        ar: "ملف OpenDocument (.ods أو .odt)", az: "OpenDocument faylıdır (.ods və ya .odt)")
    case .binaryWorkbook:
      Wording(
        en: "a binary workbook (.xlsb)", fr: "un classeur binaire (.xlsb)",
        ar: "مصنف ثنائي (.xlsb)", az: "ikili iş kitabıdır (.xlsb)")
    case .archive:
      Wording(
        en: "an archive of files", fr: "une archive de fichiers", ar: "أرشيف ملفات",
        az: "fayl arxividir")
    case .picture: Wording(en: "a picture", fr: "une image", ar: "صورة", az: "şəkildir")
    case .webPage:
      Wording(en: "a web page", fr: "une page web", ar: "صفحة ويب", az: "veb-səhifədir")
    case .richText:
      Wording(
        en: "a rich text document (.rtf)", fr: "un document RTF", ar: "مستند RTF",
        az: "RTF sənədidir")
    case .database:
      Wording(
        en: "a database, perhaps a register", fr: "une base de données, peut-être un registre",
        ar: "قاعدة بيانات، وربما سجل", az: "verilənlər bazası, bəlkə də reyestrdir")
    }
  }
}
