package import Reporting
package import Sheets

extension SheetError {
  /// What is wrong with the file at `path`.
  package func explanation(path: String) -> Explanation {
    let (problem, remedy) = words
    return Explanation(
      problem: Wording(
        en: "\(path): \(problem.en)", fr: "\(path) : \(problem.fr)", ar: "\(path): \(problem.ar)",
        az: "\(path): \(problem.az)"), remedy: remedy)
  }

  private var words: (Wording, Wording) {
    let again = Wording(
      en:
        "Open it with the program that made it and save it again as .xlsx or .csv. Nothing was changed.",
      fr:
        "Ouvrez-le dans le programme d'origine et enregistrez-le à nouveau en .xlsx ou .csv. Rien n'a été changé.",
      ar: "افتحه بالبرنامج الذي أنشأه واحفظه من جديد بصيغة .xlsx أو .csv. لم يُغيَّر شيء.",
      az:
        "Onu yaradan proqramda açın və yenidən .xlsx və ya .csv kimi saxlayın. Heç nə dəyişdirilməyib."
    )
    switch self {
    case .notATable:
      return (
        Wording(
          en: "this is neither CSV nor a workbook.", fr: "ce n'est ni du CSV ni un classeur.",
          ar: "هذا ليس CSV ولا مصنفًا.", az: "bu nə CSV, nə də iş kitabıdır."),
        again
      )
    case .another(let form):
      return (
        Wording { language in
          let name = form.words(language)
          return switch language {
          case .en: "this is \(name), not a table."
          case .fr: "c'est \(name), pas un tableau."
          case .ar: "هذا \(name)، وليس جدولًا."
          case .az: "bu, \(name), cədvəl deyil."
          }
        }, Self.sendTable
      )
    case .damaged(let part):
      return (
        Wording(
          en: "the file is damaged or cut short\(part.isEmpty ? "" : ", in \(part)").",
          fr: "le fichier est abîmé ou tronqué\(part.isEmpty ? "" : ", dans \(part)").",
          ar: "الملف تالف أو مبتور\(part.isEmpty ? "" : "، في \(part)").",
          az: "fayl zədələnib və ya yarımçıqdır\(part.isEmpty ? "" : ", \(part)")."), again
      )
    case .tooLarge(let part, let bytes):
      let size = bytes >> 20
      return (
        Wording(
          en: "\(part) unpacks to more than \(size) MB; it was not read.",
          fr: "\(part) dépasse \(size) Mo une fois ouvert ; il n'a pas été lu.",
          ar: "يتجاوز \(part) بعد فك ضغطه \(size) ميغابايت؛ فلم يُقرأ.",
          az: "\(part) açılanda \(size) MB-dan çox olur; oxunmadı."), Self.plainFile
      )
    case .swells(let part, let times):
      return (
        Wording(
          en: "\(part) unpacks to more than \(times) times its size; it was not read.",
          fr: "\(part) dépasse \(times) fois sa taille une fois ouvert ; il n'a pas été lu.",
          ar: "يتجاوز \(part) بعد فك ضغطه \(times) ضعف حجمه؛ فلم يُقرأ.",
          az: "\(part) açılanda öz ölçüsündən \(times) dəfədən çox böyüyür; oxunmadı."),
        Self.plainFile
      )
    case .tooManyParts(let limit):
      return (
        Wording(
          en: "the file is packed from more than \(limit) parts; it was not read.",
          fr: "le fichier contient plus de \(limit) parties ; il n'a pas été lu.",
          ar: "يتألف الملف من أجزاء يزيد عددها على \(limit)؛ فلم يُقرأ.",
          az: "fayl \(limit) hissədən çoxdur; oxunmadı."), Self.plainFile
      )
    case .tooDeep(let part, let levels):
      return (
        Wording(
          en: "\(part) nests elements more than \(levels) levels deep; it was not read.",
          fr: "\(part) imbrique des éléments sur plus de \(levels) niveaux ; il n'a pas été lu.",
          ar: "تتداخل العناصر في \(part) إلى مستويات يزيد عددها على \(levels)؛ فلم يُقرأ.",
          az: "\(part) elementləri \(levels) səviyyədən dərin iç-içədir; oxunmadı."),
        Self.plainFile
      )
    case .beyondSheet(let sheet, let row, let column):
      return (Self.beyondSheet(sheet, row, column), Self.plainFile)
    case .badXML(let part, let line):
      return (
        Wording(
          en: "\(part), line \(line): this is not the XML of a workbook.",
          fr: "\(part), ligne \(line) : ce n'est pas le XML d'un classeur.",
          ar: "\(part)، السطر \(line): هذا ليس XML مصنف.",
          az: "\(part), sətir \(line): bu, iş kitabının XML-i deyil."), again
      )
    case .declaresEntities(let part):
      return (
        Wording(
          en: "\(part) declares entities, which no workbook needs; it was not read.",
          fr: "\(part) déclare des entités, inutiles dans un classeur ; il n'a pas été lu.",
          ar: "يعرّف \(part) كيانات لا يحتاج إليها مصنف؛ فلم يُقرأ.",
          az: "\(part) heç bir iş kitabına lazım olmayan obyektlər elan edir; oxunmadı."), again
      )
    case .openQuote(let line):
      return (
        Wording(
          en: "line \(line): a quotation mark is never closed.",
          fr: "ligne \(line) : un guillemet n'est jamais fermé.",
          ar: "السطر \(line): علامة اقتباس لم تُغلق.",
          az: "sətir \(line): dırnaq işarəsi bağlanmayıb."),
        Wording(
          en: "Close it, or write it twice where it is part of the text. Nothing was changed.",
          fr: "Fermez-le, ou doublez-le s'il fait partie du texte. Rien n'a été changé.",
          ar: "أغلقها أو اكتبها مرتين حيث هي جزء من النص. لم يُغيَّر شيء.",
          az: "Onu bağlayın və ya mətnin hissəsidirsə iki dəfə yazın. Heç nə dəyişdirilməyib.")
      )
    case .endlessCell(let line):
      return (
        Wording(
          en: "line \(line): a cell or a row has no end.",
          fr: "ligne \(line) : une cellule ou une ligne ne finit pas.",
          ar: "السطر \(line): خلية أو سطر بلا نهاية.",
          az: "sətir \(line): xananın və ya sətrin sonu yoxdur."), again
      )
    case .notInEncoding(let name, let line):
      return (
        Wording(
          en: "line \(line) is not \(name).", fr: "la ligne \(line) n'est pas en \(name).",
          ar: "السطر \(line) ليس بترميز \(name).",
          az: "\(line) nömrəli sətir \(name) kodlaşdırmasında deyil."),
        Wording(
          en: "Say which it is: --encoding windows-1252, for instance.",
          fr: "Dites lequel : --encoding windows-1252, par exemple.",
          ar: "حدد الترميز: --encoding windows-1252 مثلًا.",
          az: "Hansı olduğunu deyin: məsələn, --encoding windows-1252.")
      )
    case .unknownEncoding(let name, let known):
      return (
        Wording(
          en: "there is no encoding '\(name)' here.",
          fr: "il n'y a pas d'encodage « \(name) » ici.", ar: "لا ترميز «\(name)» هنا.",
          az: "burada “\(name)” kodlaşdırması yoxdur."),
        Wording(
          en: "Choose one of: \(known.joined(separator: ", ")).",
          fr: "Choisissez parmi : \(known.joined(separator: ", ")).",
          ar: "اختر واحدًا من: \(known.joined(separator: ", ")).",
          az: "Birini seçin: \(known.joined(separator: ", ")).")
      )
    case .lockedOrOld:
      return (
        Wording(
          en: "the workbook is locked with a password, or older than Excel 2007.",
          fr: "le classeur est protégé par un mot de passe, ou antérieur à Excel 2007.",
          ar: "المصنف مقفل بكلمة مرور أو أقدم من Excel 2007.",
          az: "iş kitabı parolla qorunur və ya Excel 2007-dən köhnədir."), again
      )
    case .noSuchSheet(let name, let known):
      return (
        Wording(
          en: "there is no sheet '\(name)'.", fr: "il n'y a pas de feuille « \(name) ».",
          ar: "لا ورقة «\(name)».", az: "“\(name)” vərəqi yoxdur."),
        known.isEmpty
          ? Wording(
            en: "A CSV file has no sheets.", fr: "Un fichier CSV n'a pas de feuilles.",
            ar: "ملف CSV ليس له أوراق.", az: "CSV faylında vərəq olmur.")
          : Wording(
            en: "Sheets: \(known.joined(separator: ", ")).",
            fr: "Feuilles : \(known.joined(separator: ", ")).",
            ar: "الأوراق: \(known.joined(separator: ", ")).",
            az: "Vərəqlər: \(known.joined(separator: ", ")).")
      )
    case .cannotWrite:
      return (
        Wording(
          en: "a sheet has room for 1,048,576 rows; there are more.",
          fr: "une feuille a 1 048 576 lignes ; il y en a plus.",
          ar: "تتسع الورقة لـ 1,048,576 سطرًا؛ وهناك أكثر.",
          az: "vərəqdə 1.048.576 sətir üçün yer var; daha çoxdur."),
        Wording(
          en: "Write CSV instead.", fr: "Écrivez du CSV.", ar: "اكتب CSV بدلًا منه.",
          az: "Əvəzinə CSV yazın.")
      )
    }
  }

  private static let sendTable = Wording(
    en: "Save the table as .xlsx or .csv, and import that file. Nothing was changed.",
    fr: "Enregistrez le tableau en .xlsx ou .csv et importez ce fichier. Rien n'a été changé.",
    ar: "احفظ الجدول بصيغة .xlsx أو .csv ثم استورد ذلك الملف. لم يُغيَّر شيء.",
    az: "Cədvəli .xlsx və ya .csv kimi saxlayıb həmin faylı idxal edin. Heç nə dəyişdirilməyib.")

  private static let plainFile = Wording(
    en: "No table needs that; ask its sender for a plain file.",
    fr: "Aucun tableau n'en a besoin ; demandez un fichier simple à l'expéditeur.",
    ar: "لا جدول يحتاج إلى ذلك؛ اطلب من مرسله ملفًا بسيطًا.",
    az: "Heç bir cədvələ bu lazım deyil; göndərəndən sadə fayl istəyin.")

  private static func beyondSheet(_ sheet: String?, _ row: Int, _ column: String?) -> Wording {
    let before = Wording(
      en: sheet.map { "sheet '\($0)', " } ?? "", fr: sheet.map { "feuille « \($0) », " } ?? "",
      ar: sheet.map { "الورقة «\($0)»، " } ?? "", az: sheet.map { "“\($0)” vərəqi, " } ?? "")
    guard let column else {
      return Wording(
        en: "\(before.en)row \(row): a sheet ends at row 1,048,576.",
        fr: "\(before.fr)ligne \(row) : une feuille finit à la ligne 1 048 576.",
        ar: "\(before.ar)السطر \(row): تنتهي الورقة عند السطر 1,048,576.",
        az: "\(before.az)sətir \(row): vərəq 1.048.576-cı sətirdə bitir.")
    }
    return Wording(
      en: "\(before.en)row \(row), column \(column): a sheet ends at column XFD.",
      fr: "\(before.fr)ligne \(row), colonne \(column) : une feuille finit à la colonne XFD.",
      ar: "\(before.ar)السطر \(row)، العمود \(column): تنتهي الورقة عند العمود XFD.",
      az: "\(before.az)sətir \(row), sütun \(column): vərəq XFD sütununda bitir.")
  }
}
