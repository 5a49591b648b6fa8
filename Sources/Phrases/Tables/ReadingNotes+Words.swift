package import Exchange
package import Reporting
import Sheets

extension ReadingNotes {
  /// What was made of a table, a line each; empty where nothing had to be found out or left out.
  package var lines: [Wording] {
    var lines: [Wording] = []
    if let reading { lines.append(reading) }
    if leftOutCount > 0 { lines.append(leftOutLine) }
    if hiddenCount > 0 { lines.append(hiddenLine) }
    if !otherSheets.isEmpty { lines.append(sheetsLine) }
    return lines
  }

  /// `Read as: dates with the day first, decimals with a comma, encoding windows-1252 (a guess; …).`
  private var reading: Wording? {
    let parts = [dates, shortYears > 0 ? Self.shortYear : nil, decimals, encodingPart]
      .compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Wording { language in
      let list = language.commas(parts.map { $0(language) })
      return switch language {
      case .en: "Read as: \(list)."
      case .fr: "Lu ainsi : \(list)."
      case .ar: "قُرئ الملف هكذا: \(list)."
      case .az: "Belə oxunub: \(list)."
      }
    }
  }

  private var dates: Wording? {
    switch (dayFirst > 0, monthFirst > 0) {
    case (false, false): nil
    case (true, false):
      Wording(
        en: "dates with the day first", fr: "dates avec le jour en premier",
        ar: "التواريخ باليوم أولًا", az: "tarixlərdə əvvəl gün")
    case (false, true):
      Wording(
        en: "dates with the month first", fr: "dates avec le mois en premier",
        ar: "التواريخ بالشهر أولًا", az: "tarixlərdə əvvəl ay")
    case (true, true):
      Wording(
        en: "dates in both orders (\(dayFirst) with the day first, \(monthFirst) with the month)",
        fr: "dates dans les deux ordres (\(dayFirst) jour d'abord, \(monthFirst) mois d'abord)",
        ar: "التواريخ بالترتيبين (اليوم أولًا: \(dayFirst)، الشهر أولًا: \(monthFirst))",
        az: "tarixlər hər iki ardıcıllıqda (əvvəl gün: \(dayFirst), əvvəl ay: \(monthFirst))")
    }
  }

  private static let shortYear = Wording(
    en: "years of two digits as the nearest ones", fr: "années à deux chiffres au plus proche",
    ar: "السنوات ذات الرقمين بأقرب سنة", az: "iki rəqəmli illər ən yaxın il kimi")

  private var decimals: Wording? {
    switch (commas > 0, points > 0) {
    case (false, false): nil
    case (true, false):
      Wording(
        en: "decimals with a comma", fr: "décimales avec une virgule", ar: "الكسور بفاصلة",
        az: "onluqlar vergüllə")
    case (false, true):
      Wording(
        en: "decimals with a point", fr: "décimales avec un point", ar: "الكسور بنقطة",
        az: "onluqlar nöqtə ilə")
    case (true, true):
      Wording(
        en: "decimals with both signs (\(commas) with a comma, \(points) with a point)",
        fr: "décimales avec les deux signes (\(commas) avec virgule, \(points) avec point)",
        ar: "الكسور بالعلامتين (بفاصلة: \(commas)، بنقطة: \(points))",
        az: "onluqlar hər iki işarə ilə (vergüllə: \(commas), nöqtə ilə: \(points))")
    }
  }

  /// An encoding that had to be guessed, and what else it could be.
  private var encodingPart: Wording? {
    guard let encoding, !encoding.others.isEmpty else { return nil }
    let name = encoding.encoding.rawValue
    let others = encoding.others.prefix(3).map(\.rawValue).joined(separator: ", ")
    return Wording(
      en: "encoding \(name) (a guess; else --encoding \(others))",
      fr: "encodage \(name) (supposé ; sinon --encoding \(others))",
      ar: "الترميز \(name) (تخمين؛ وإلا فاستعمل --encoding \(others))",
      az: "kodlaşdırma \(name) (təxmin; əks halda --encoding \(others))")
  }

  private var leftOutLine: Wording {
    let named = leftOut
    let more = leftOutCount > named.count
    return Wording { language in
      let rows = named.map {
        "\(Self.row($0.row, language)) \(language.quoted($0.text)) (\($0.reason.words(language)))"
      }
      let list = language.commas(rows + (more ? ["…"] : []))
      return switch language {
      case .en: "Rows left out: \(list)."
      case .fr: "Lignes laissées de côté : \(list)."
      case .ar: "أسطر لم تُقرأ: \(list)."
      case .az: "Nəzərə alınmayan sətirlər: \(list)."
      }
    }
  }

  private var hiddenLine: Wording {
    let numbers = hiddenRows.map { "\($0)" } + (hiddenCount > hiddenRows.count ? ["…"] : [])
    return Wording { language in
      let list = language.commas(numbers)
      return switch language {
      case .en: "Hidden rows that were read: \(list)."
      case .fr: "Lignes masquées qui ont été lues : \(list)."
      case .ar: "أسطر مخفية قُرئت: \(list)."
      case .az: "Oxunmuş gizli sətirlər: \(list)."
      }
    }
  }

  private var sheetsLine: Wording {
    let names = otherSheets
    return Wording { language in
      let list = language.commas(names.map(language.quoted))
      return switch language {
      case .en: "Sheets not read (see --sheet): \(list)."
      case .fr: "Feuilles non lues (voir --sheet) : \(list)."
      case .ar: "أوراق لم تُقرأ (انظر --sheet): \(list)."
      case .az: "Oxunmamış vərəqlər (bax: --sheet): \(list)."
      }
    }
  }

  private static func row(_ number: Int, _ language: Language) -> String {
    switch language {
    case .en: "row \(number)"
    case .fr: "ligne \(number)"
    case .ar: "السطر \(number)"
    case .az: "sətir \(number)"
    }
  }
}

extension ReadingNotes.LeftOut.Reason {
  fileprivate var words: Wording {
    switch self {
    case .total: Wording(en: "a total", fr: "un total", ar: "مجموع", az: "cəm")
    case .tags: Wording(en: "HXL tags", fr: "étiquettes HXL", ar: "وسوم HXL", az: "HXL etiketləri")
    case .remark:
      Wording(
        en: "nothing that is taken", fr: "rien qui soit repris", ar: "لا شيء يؤخذ",
        az: "götürüləcək heç nə yoxdur")
    }
  }
}

extension Language {
  /// A text in the quotation marks of the language.
  fileprivate func quoted(_ text: String) -> String {
    switch self {
    case .en: "\"\(text)\""
    case .fr: "« \(text) »"
    case .ar: "«\(text)»"
    case .az: "“\(text)”"
    }
  }
}
