/// A language in which the command speaks.
public enum Language: String, CaseIterable, Sendable {
  case en, fr

  /// The language of a code such as `fr`, `fr-BF` or `fr_FR.UTF-8`; nil for one that is not spoken.
  public init?(code: String) {
    let primary = code.lowercased().prefix { $0.isLetter }
    self.init(rawValue: String(primary))
  }
}

/// A phrase in every language: none can be left out.
public struct Wording: Hashable, Sendable {
  /// English.
  public let en: String
  /// French.
  public let fr: String

  /// A phrase, said in each language.
  public init(en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  /// A phrase that is the same everywhere, such as a name.
  public init(_ text: String) {
    self.init(en: text, fr: text)
  }

  /// The phrase in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .en: en
    case .fr: fr
    }
  }

  /// A number with its noun, after the plural rules of CLDR: English counts one as singular, French
  /// zero and one.
  public static func count(
    _ number: Int, en: (one: String, other: String), fr: (one: String, other: String)
  ) -> Wording {
    Wording(
      en: "\(number) \(number == 1 ? en.one : en.other)",
      fr: "\(number) \(abs(number) < 2 ? fr.one : fr.other)")
  }
}
