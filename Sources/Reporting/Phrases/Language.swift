/// A language in which the command speaks.
public enum Language: String, CaseIterable, Sendable {
  case en, fr

  /// The language of a code such as `fr`, `fr-BF` or `fr_FR.UTF-8`; nil for one that is not spoken.
  public init?(code: String) {
    let primary = code.lowercased().prefix { $0.isLetter }
    self.init(rawValue: String(primary))
  }
}

/// A phrase in every language.
public struct Wording: Hashable, Sendable {
  /// English.
  public let en: String
  /// French.
  public let fr: String
  /// Arabic.
  public let ar: String
  /// Azerbaijani.
  public let az: String

  /// A phrase, said in each language.
  public init(en: String, fr: String, ar: String? = nil, az: String? = nil) {
    self.en = en
    self.fr = fr
    self.ar = ar ?? en
    self.az = az ?? en
  }

  /// A phrase that is the same everywhere, such as a name.
  public init(_ text: String) {
    self.init(en: text, fr: text, ar: text, az: text)
  }

  /// The phrase in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .en: en
    case .fr: fr
    }
  }

  /// The forms of a noun after a number in Arabic, after the plural rules of CLDR.
  public typealias ArabicForms = (
    one: String, two: String, few: String, many: String, other: String
  )

  /// A number with its noun, after the plural rules of CLDR: English counts one as singular, French
  /// zero and one; Arabic has forms of its own for one, two, 3 to 10 and 11 to 99; Azerbaijani keeps
  /// the singular after every number.
  public static func count(
    _ number: Int, en: (one: String, other: String), fr: (one: String, other: String),
    ar: ArabicForms? = nil, az: String? = nil
  ) -> Wording {
    Wording(
      en: "\(number) \(number == 1 ? en.one : en.other)",
      fr: "\(number) \(abs(number) < 2 ? fr.one : fr.other)",
      ar: ar.map { arabic(number, $0) }, az: az.map { "\(number) \($0)" })
  }

  private static func arabic(_ number: Int, _ forms: ArabicForms) -> String {
    switch (abs(number), abs(number) % 100) {
    case (1, _): forms.one
    case (2, _): forms.two
    case (_, 3...10): "\(number) \(forms.few)"
    case (_, 11...99): "\(number) \(forms.many)"
    default: "\(number) \(forms.other)"
    }
  }
}
