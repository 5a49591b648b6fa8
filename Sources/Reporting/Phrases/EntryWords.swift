public import Domain

/// The entries of a draft in one line each.
public enum EntryWords {
  /// The entry in words; empty when nothing is stated.
  public static func text(_ entry: Draft.Entry?, _ field: Field, _ language: Language) -> String {
    switch entry {
    case nil: ""
    case .unknown(let reason)?: RecordWords.unknown(reason)(language)
    case .value(.text(let text))?:
      if case .choice = field.shape { RecordWords.choice(text)(language) } else { text }
    case .value(.date(let date))?: date.text(in: language)
    case .value(.flag(let flag))?: (flag ? Phrases.yes : Phrases.no)(language)
    case .value(.texts(let texts))?: texts.map(\.text).joined(separator: "; ")
    case .references(let references)?: references.map(\.description).joined(separator: "; ")
    case let other?: other.spelled ?? ""
    }
  }
}
