import SafeText

/// A phrase in every language.
package struct Wording: Hashable, Sendable {
  /// English.
  package let en: String
  /// French.
  package let fr: String
  /// Arabic.
  package let ar: String
  /// Azerbaijani.
  package let az: String

  /// A phrase, said in each language.
  package init(en: String, fr: String, ar: String, az: String) {
    self.en = en
    self.fr = fr
    self.ar = ar
    self.az = az
  }

  /// A phrase that is the same everywhere, such as a name.
  package init(_ text: String) {
    self.init(en: text, fr: text, ar: text, az: text)
  }

  /// A phrase that is put together in the same way in every language, out of pieces that differ.
  package init(_ say: (Language) -> String) {
    self.init(en: say(.en), fr: say(.fr), ar: say(.ar), az: say(.az))
  }

  /// The phrase within one line, whatever values stand in it.
  var inLine: Wording {
    Wording(
      en: SafeText.line(en), fr: SafeText.line(fr), ar: SafeText.line(ar), az: SafeText.line(az))
  }

  /// The phrase in one language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .en: en
    case .fr: fr
    case .ar: ar
    case .az: az
    }
  }

  /// The forms of a noun after a number in Arabic, after the plural rules of CLDR: zero and from 100
  /// on, one, two, 3 to 10, and 11 to 99, each by the last two digits.
  package typealias ArabicForms = (
    one: String, two: String, few: String, many: String, other: String
  )

  /// A number with its noun, after the plural rules of CLDR: English counts one as singular, French
  /// zero and one; Arabic has forms of its own for one, two, 3 to 10 and 11 to 99; Azerbaijani keeps
  /// the singular after every number.
  ///
  /// - Parameter ar: The Arabic forms; those for one and two are said without the number.
  package static func count(
    _ number: Int, en: (one: String, other: String), fr: (one: String, other: String),
    ar: ArabicForms, az: String
  ) -> Wording {
    Wording(
      en: "\(Language.en.number(number)) \(Plural.en(number) == .one ? en.one : en.other)",
      fr: "\(Language.fr.number(number)) \(Plural.fr(number) == .one ? fr.one : fr.other)",
      ar: arabic(number, ar), az: "\(Language.az.number(number)) \(az)")
  }

  private static func arabic(_ number: Int, _ forms: ArabicForms) -> String {
    let shown = Language.ar.number(number)
    return switch Plural.ar(number) {
    case .one: forms.one
    case .two: forms.two
    case .few: "\(shown) \(forms.few)"
    case .many: "\(shown) \(forms.many)"
    case .zero, .other: "\(shown) \(forms.other)"
    }
  }
}

/// The plural categories of CLDR, for whole numbers.
///
/// A table of its own, so that a daily command need not start the locale library; a test holds it to
/// CLDR.
enum Plural: String {
  case zero, one, two, few, many, other

  static func en(_ number: Int) -> Plural { number.magnitude == 1 ? .one : .other }

  /// French has `many` for millions, whose noun is that of the plural with "de" before it; no phrase
  /// here counts so far.
  static func fr(_ number: Int) -> Plural { number.magnitude < 2 ? .one : .other }

  static func az(_ number: Int) -> Plural { number.magnitude == 1 ? .one : .other }

  static func ar(_ number: Int) -> Plural {
    switch (number.magnitude, number.magnitude % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
