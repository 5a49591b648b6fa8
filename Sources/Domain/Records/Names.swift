/// The names that people type and register files have, where they are not those of the tables. What was named
/// otherwise once is still read by its old name.
extension Kind {
  /// The name in register files: `ratingOverride`. The raw value, which is that of the table, never changes.
  package var word: String {
    switch self {
    case .office: "position"
    case .passage: "narrative"
    case .judgement: "ratingOverride"
    default: rawValue
    }
  }

  /// The name as it is typed: `rating-override`.
  package var typed: String { Spelling.hyphenated(word) }

  /// The kind of a name in a register file or as it is typed, an old one as well.
  package init?(named name: String) {
    let found = Kind.allCases.first { $0.word == name || $0.typed == name || $0.rawValue == name }
    guard let found else { return nil }
    self = found
  }

  /// The field of a name as people type it or a register file has it, an old one as well.
  package func field(named name: String) -> Field? {
    fields.first { $0.word == name } ?? field(name)
  }
}

extension Field {
  private static let renamed: [String: String] = Dictionary(
    Kind.allCases.flatMap(\.fields).filter { $0.word != $0.name }.map { ($0.name, $0.word) },
    uniquingKeysWith: { one, _ in one })
  private static let former = Dictionary(
    uniqueKeysWithValues: renamed.map { ($0.value, $0.key) })

  /// What people call the field with a key, where the kind is not at hand.
  package static func word(of name: String) -> String { renamed[name] ?? name }

  /// The key of what people call a field, where the kind is not at hand.
  package static func name(of word: String) -> String { former[word] ?? word }
}

extension Setting {
  /// The name in register files: `ownOrganisation`. The raw value, which is kept in registers, never changes.
  package var word: String { self == .books ? "ownOrganisation" : rawValue }

  /// The name as it is typed: `own-organisation`.
  package var typed: String { Spelling.hyphenated(word) }

  /// The setting of a name in a register file or as it is typed, an old one as well.
  package init?(named name: String) {
    let found = Setting.allCases.first {
      $0.word == name || $0.typed == name || $0.rawValue == name
    }
    guard let found else { return nil }
    self = found
  }
}
