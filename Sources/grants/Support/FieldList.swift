import Domain
import Reporting

/// The fields of a kind, as options of `add` and `edit`.
struct FieldList {
  private let kind: Kind
  private let language: Language

  init(_ kind: Kind, _ language: Language) {
    self.kind = kind
    self.language = language
  }

  var text: String {
    var text = RecordWords.kind(kind)(language) + "\n"
    for field in kind.fields {
      let name = "--" + Spelling.hyphenated(field.word)
      text += "  \(name)\(String(repeating: " ", count: max(1, 24 - name.count)))"
      text += RecordWords.field(field.name)(language) + Self.choices(field)
      text += (field.isRequired ? " *" : "") + "\n"
    }
    return text
  }

  /// The words that a choice takes, or the kinds that a reference names.
  private static func choices(_ field: Field) -> String {
    switch field.shape {
    case .choice(let words): ": " + words.joined(separator: " | ")
    case .reference(let kinds), .references(let kinds):
      ": " + kinds.map(\.typed).joined(separator: " | ")
    default: ""
    }
  }
}
