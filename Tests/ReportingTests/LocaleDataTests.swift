import Domain
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// The small tables of languages, held to CLDR as Foundation has it.
@Suite struct `What a language has of its own` {
  /// Arabic has Latin digits here, as the organisations of the field write it.
  private func locale(_ language: Language) -> Locale {
    Locale(identifier: language == .ar ? "ar@numbers=latn" : language.rawValue)
  }

  /// CLDR has marks of direction inside its patterns; here they are added where text is shown.
  private func plain(_ text: String?) -> String {
    (text ?? "").filter { $0 != "\u{200E}" && $0 != "\u{200F}" }
  }

  @Test(arguments: Language.allCases)
  func `the months are those of CLDR`(language: Language) {
    let formatter = DateFormatter()
    formatter.locale = locale(language)
    let names = (1...12).map { MonthNames.of($0, language) }
    #expect(
      formatter.standaloneMonthSymbols.map(language.lowercased)
        == names.map(language.lowercased))
  }

  @Test(arguments: Language.allCases)
  func `the quarters are those of CLDR`(language: Language) {
    let formatter = DateFormatter()
    formatter.locale = locale(language)
    // English and French have a short form that everybody knows.
    let isShort = language == .en || language == .fr
    let names = isShort ? formatter.shortQuarterSymbols : formatter.quarterSymbols
    #expect(names == (1...4).map { QuarterNames.of($0, language) })
  }

  @Test(
    arguments: Language.allCases,
    ["0", "7", "-7", "999", "1000", "-1234567.5", "12345.6700", "0.05", "123456789012345"])
  func `numbers are grouped and have the signs of CLDR`(language: Language, number: ExactDecimal) {
    let formatter = NumberFormatter()
    formatter.locale = locale(language)
    formatter.numberStyle = .decimal
    formatter.minimumFractionDigits = number.decimals
    formatter.maximumFractionDigits = number.decimals
    let decimal = NSDecimalNumber(string: "\(number)")
    #expect(number.text(in: language) == plain(formatter.string(from: decimal)))
  }

  @Test(arguments: [Language.fr, .ar, .az])
  func `per cent is written as in CLDR`(language: Language) {
    let formatter = NumberFormatter()
    formatter.locale = locale(language)
    formatter.numberStyle = .percent
    #expect(language.percent(ratio: "0.6745") == plain(formatter.string(from: 0.67)))
    #expect(language.percent(ratio: "12.5") == plain(formatter.string(from: 12.5)))
  }

  @Test func `per cent has a blank in English, as ISO 80000 has it`() {
    #expect(Language.en.percent(ratio: "0.6745") == "67 %")
    #expect(Language.en.percent("33.5") == "33.5 %")
  }

  /// The categories of CLDR's plural rules for whole numbers, through the rule engine of Foundation.
  @Test(arguments: Language.allCases)
  func `plural categories are those of CLDR`(language: Language) throws {
    // Written out from CLDR 46, supplemental/plurals.xml.
    let rule: (Int) -> Plural =
      switch language {
      case .en: { $0 == 1 ? .one : .other }
      case .fr: { $0 == 0 || $0 == 1 ? .one : .other }
      case .az: { $0 == 1 ? .one : .other }
      case .ar:
        { number in
          if number == 0 { return .zero }
          if number == 1 { return .one }
          if number == 2 { return .two }
          if (3...10).contains(number % 100) { return .few }
          return (11...99).contains(number % 100) ? .many : .other
        }
      }
    let own: (Int) -> Plural =
      switch language {
      case .en: Plural.en
      case .fr: Plural.fr
      case .ar: Plural.ar
      case .az: Plural.az
      }
    for number in 0..<1000 { #expect(own(number) == rule(number), "\(number)") }
  }

  @Test(arguments: Language.allCases)
  func `its own name is that of CLDR`(language: Language) {
    let name = locale(language).localizedString(forLanguageCode: language.rawValue) ?? ""
    #expect(name.hasPrefix(language.endonym))
  }

  @Test(arguments: Language.allCases)
  func `lines begin where CLDR says`(language: Language) {
    let begins = Locale.Language(identifier: language.rawValue).characterDirection
    #expect((begins == .rightToLeft) == (language.direction == .rightToLeft))
  }

  @Test func `an Azerbaijani i keeps its dot`() {
    #expect(Language.az.uppercased("icra, ılıq") == "İCRA, ILIQ")
    #expect(Language.az.lowercased("İcra, Ilıq") == "icra, ılıq")
    #expect(Language.az.capitalised("indikator") == "İndikator")
    #expect(Language.en.capitalised("indicator") == "Indicator")
  }

  @Test(arguments: [
    ("2025-10", "أكتوبر 2025", "oktyabr 2025"), ("2025-10-14", "14 أكتوبر 2025", "14 oktyabr 2025"),
    ("2025-36", "الربع الرابع 2025", "4-cü kvartal 2025"),
    ("2025-33", "الربع الأول 2025", "1-ci kvartal 2025"), ("2025", "2025", "2025"),
  ])
  func `a date is shown as it was given`(date: PartialDate, ar: String, az: String) {
    #expect(date.text(in: .ar) == ar)
    #expect(date.text(in: .az) == az)
  }

  @Test(arguments: ["2025", "2025-02", "2025-02-01", "2025-33", "2025-35", "2025-12-31", "2024-07"])
  func `a date that is shown can be typed`(date: PartialDate) throws {
    let words = DateWords(today: "2025-11-20")
    for language in Language.allCases {
      #expect(try words.date(date.text(in: language)) == date)
      #expect(try words.date(language.uppercased(date.text(in: language))) == date)
    }
  }

  @Test func `names and values stand as each language writes them`() {
    #expect(Language.allCases.map { $0.list(["a", "b"]) } == ["a; b", "a ; b", "a؛ b", "a; b"])
    #expect(Language.allCases.map { $0.commas(["a", "b"]) } == ["a, b", "a, b", "a، b", "a, b"])
    #expect(Language.allCases.map { $0.pair("a", "b") } == ["a: b", "a : b", "a: b", "a: b"])
    #expect(Language.allCases.map { $0.quoted("a") } == ["'a'", "« a »", "«a»", "“a”"])
  }
}
