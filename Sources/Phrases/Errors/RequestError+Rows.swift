package import Reporting
package import UseCases

/// Tables of which rows cannot be taken.
extension RequestError {
  /// - Parameters:
  ///   - table: The file, with its sheet where it has one.
  ///   - file: The file; nil for standard input.
  ///   - lines: What is wrong, a line for each row; the first only when there are many.
  ///   - errors: The file with the refused rows.
  package static func rowsRefused(
    _ table: String, _ file: String?, _ refused: Int, _ rows: Int, _ lines: [Wording],
    _ errors: String
  ) -> Explanation {
    let more = lines.isEmpty || refused <= lines.count ? 0 : refused - lines.count
    let source = Wording { file.map($0.quoted) ?? Self.theTable($0) }
    return Explanation(
      problem: Wording(
        en:
          "\(table): \(refused) of \(rows) \(rows == 1 ? "row" : "rows") cannot be taken; nothing was changed.",
        fr:
          "\(table) : \(refused) \(refused < 2 ? "ligne" : "lignes") sur \(rows) \(refused < 2 ? "n'a pas pu être reprise" : "n'ont pas pu être reprises") ; rien n'a été changé.",
        ar: "\(table): لا يمكن أخذ \(refused) من \(rows) من الأسطر؛ لم يُغيَّر شيء.",
        az: "\(table): \(rows) sətirdən \(refused) götürülə bilmir; heç nə dəyişdirilməyib."),
      list: lines + (more > 0 ? [moreRows(more)] : []),
      remedy: Wording(
        en:
          "Correct \(source.en) and load it again. Or load the other rows now with --skip-errors, and then the corrected '\(errors)'.",
        fr:
          "Corrigez \(source.fr) et rechargez-le. Ou chargez dès maintenant les autres lignes avec --skip-errors, puis « \(errors) » une fois corrigé.",
        ar:
          "صحّح \(source.ar) ثم حمّله من جديد. أو حمّل الأسطر الأخرى الآن مع --skip-errors، ثم حمّل «\(errors)» بعد تصحيحه.",
        az:
          "\(source.az) faylını düzəldib yenidən yükləyin. Və ya digər sətirləri indi --skip-errors ilə, sonra isə düzəldilmiş “\(errors)” faylını yükləyin."
      ))
  }

  private static func theTable(_ language: Language) -> String {
    switch language {
    case .en: "the table"
    case .fr: "le tableau"
    case .ar: "الجدول"
    case .az: "Cədvəl"
    }
  }

  private static func moreRows(_ count: Int) -> Wording {
    Wording(
      en: "… and \(count) more \(count == 1 ? "row" : "rows").",
      fr: count < 2 ? "… et \(count) autre ligne." : "… et \(count) autres lignes.",
      ar: "… وأسطر أخرى: \(count).", az: "… və daha \(count) sətir.")
  }
}
