/// A language in which the command speaks.
package enum Language: String, CaseIterable, Sendable {
  case en, fr, ar, az

  /// The language of a code such as `fr`, `fr-BF` or `fr_FR.UTF-8`; nil for one that is not spoken.
  package init?(code: String) {
    let primary = code.lowercased().prefix { $0.isLetter }
    self.init(rawValue: String(primary))
  }

  /// Its own name for itself.
  package var endonym: String {
    switch self {
    case .en: "English"
    case .fr: "français"
    case .ar: "العربية"
    case .az: "azərbaycan"
    }
  }

  /// Where its lines begin.
  package enum Direction: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// Where its lines begin.
  package var direction: Direction { self == .ar ? .rightToLeft : .leftToRight }

  /// The codes of all languages, as an error or a help text lists them.
  package static var codes: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Capital and small letters.
extension Language {
  /// The text in capitals; an Azerbaijani i keeps its dot.
  package func uppercased(_ text: String) -> String {
    guard self == .az else { return text.uppercased() }
    return String(text.map { $0 == "i" ? "İ" : $0 == "ı" ? "I" : $0 }).uppercased()
  }

  /// The text in small letters.
  package func lowercased(_ text: String) -> String {
    guard self == .az else { return text.lowercased() }
    return String(text.map { $0 == "İ" ? "i" : $0 == "I" ? "ı" : $0 }).lowercased()
  }

  /// The text with a capital at its beginning.
  package func capitalised(_ text: String) -> String {
    uppercased(String(text.prefix(1))) + text.dropFirst()
  }
}

/// What stands between and around words.
extension Language {
  /// Names one after the other; they may have commas of their own.
  package func list(_ names: some Sequence<String>) -> String {
    let separator =
      switch self {
      case .en, .az: "; "
      case .fr: " ; "
      case .ar: "؛ "
      }
    return names.joined(separator: separator)
  }

  /// What stands between short parts of one sentence.
  var comma: String { self == .ar ? "، " : ", " }

  /// From one to another.
  var arrow: String { direction == .rightToLeft ? "←" : "→" }

  /// Short parts of one sentence.
  package func commas(_ parts: some Sequence<String>) -> String {
    parts.joined(separator: comma)
  }

  /// A name and what is said of it.
  package func pair(_ name: String, _ value: String) -> String {
    name + (self == .fr ? " : " : ": ") + value
  }

  package func quoted(_ text: String) -> String {
    switch self {
    case .en: "'\(text)'"
    case .fr: "« \(text) »"
    case .ar: "«\(text)»"
    case .az: "“\(text)”"
    }
  }
}
