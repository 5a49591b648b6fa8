import Domain

/// Names of entries and of people that mean nothing, or too much.
extension HistoryError {
  /// So many candidates are named.
  private static let named = 5

  static func noSuchEntry(_ text: String, _ entries: [Entry]) -> Explanation {
    guard let first = entries.first else {
      return Explanation(
        problem: Wording(
          en: "There is no such entry: \(text).", fr: "Il n'y a pas d'entrée \(text).",
          ar: "لا يوجد قيد رقم \(text).", az: "\(text) nömrəli qeyd yoxdur."),
        remedy: seeHistory)
    }
    let lines = entries.prefix(named).map {
      Wording("\($0.name.full)  \(HistoryReport.time($0.at))  \($0.author ?? "–")")
    }
    return Explanation(
      problem: Wording(
        en: "'\(text)' is not the name of one entry. Of that number there are:",
        fr: "« \(text) » ne désigne pas une seule entrée. Il y a de ce numéro :",
        ar: "«\(text)» لا يدل على قيد واحد. القيود بهذا الرقم:",
        az: "“\(text)” tək bir qeydin adı deyil. Bu nömrə ilə var:"),
      list: lines + (entries.count > named ? [Wording("…")] : []),
      remedy: Wording(
        en: "Name the one that is meant with its office, for example: \(first.name.full)",
        fr: "Indiquez celle qui est voulue avec son bureau, par exemple : \(first.name.full)",
        ar: "اذكر القيد المقصود مع مكتبه، مثلًا: \(first.name.full)",
        az: "Nəzərdə tutulanı ofisi ilə göstərin, məsələn: \(first.name.full)"))
  }

  static func noSuchAuthor(_ author: String, _ nearest: String?, _ authors: [String])
    -> Explanation
  {
    let meant = RecordError.meant(nearest)
    let names =
      authors.prefix(named).joined(separator: ", ") + (authors.count > named ? " …" : "")
    return Explanation(
      problem: Wording(
        en: "Nobody named '\(author)' entered anything.\(meant.en)",
        fr: "Personne du nom de « \(author) » n'a rien saisi.\(meant.fr)",
        ar: "لم يُدخل أحد باسم «\(author)» شيئًا.\(meant.ar)",
        az: "“\(author)” adlı heç kim heç nə daxil etməyib.\(meant.az)"),
      remedy: Wording(
        en: "Entries were made by: \(names)", fr: "Des entrées ont été faites par : \(names)",
        ar: "القيود أدخلها: \(names)", az: "Qeydləri daxil edənlər: \(names)"))
  }
}
