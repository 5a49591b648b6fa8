package import Domain

/// The entries of a draft in one line each.
package enum EntryWords {
  package static func cell(_ entry: Draft.Entry?, _ field: Field, _ language: Language) -> Cell {
    switch entry {
    case .value(.decimal(let number))?: Cell(number, in: language)
    case .value(.money(let money))?: Cell(money, in: language)
    case .value(.date(let date))?: Cell(date, in: language)
    default: Cell(text(entry, field, language))
    }
  }

  /// The entry in words; empty when nothing is stated.
  package static func text(_ entry: Draft.Entry?, _ field: Field, _ language: Language) -> String {
    switch entry {
    case nil: ""
    case .unknown(let reason)?: RecordWords.unknown(reason)(language)
    case .value(.text(let text))?:
      if case .choice = field.shape { RecordWords.choice(text)(language) } else { text }
    case .value(.date(let date))?: date.text(in: language)
    case .value(.flag(let flag))?: (flag ? Phrases.yes : Phrases.no)(language)
    case .value(.texts(let texts))?: language.list(texts.map(\.text))
    case .value(.decimal(let number))?: number.text(in: language)
    case .value(.money(let money))?: money.text(in: language)
    case .references(let references)?: language.list(references.map(\.description))
    case let other?: other.spelled ?? ""
    }
  }
}
