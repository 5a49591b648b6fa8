package import Domain

/// What a column of somebody's table says of a record.
package enum ColumnTarget: Hashable, Sendable {
  /// The record's reference, or its own part of it.
  case reference
  /// Its name, in the table's language or in one of its own.
  case title(language: String?)
  /// The record that it stands under, of this kind.
  case under(Kind)
  case field(String)
  /// How many people of a category, of a field such as `attendances`.
  case count(field: String, category: String)
  /// The currency of the row's amounts.
  case currency
  /// Where: for a deliverable the row is then its part at that place.
  case place
  /// A project's planned end, which is its milestone `…/end`.
  case plannedEnd
  /// What tells one row from another when the sheet comes again.
  case key

  /// The target that a word of a mapping spells: `title`, `title.fr`, `under.project`, `due`,
  /// `attendances.female`, `currency`, `place`, `planned-end`, `key`.
  ///
  /// - Throws: ``RecordError/noSuchField(_:kind:nearest:)``.
  package init(spelled word: String, kind: Kind) throws(RecordError) {
    let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("reference", nil): self = .reference
    case ("title", let language): self = .title(language: language)
    case ("currency", nil): self = .currency
    case ("place", nil) where Self.hasPlace(kind): self = .place
    case ("planned-end", nil) where kind == .project: self = .plannedEnd
    case ("key", nil): self = .key
    case ("under", let name?):
      guard let parent = Kind(named: name), kind.parents.contains(parent) else {
        throw RecordRules.noSuchField(word, kind)
      }
      self = .under(parent)
    case (let name?, let category?):
      guard let field = kind.field(named: name), field.shape == .counts else {
        throw RecordRules.noSuchField(word, kind)
      }
      self = .count(field: field.name, category: category)
    default:
      guard let field = kind.field(named: word) else {
        throw RecordRules.noSuchField(word, kind)
      }
      self = .field(field.name)
    }
  }

  /// The word for it in a mapping.
  package var spelled: String {
    switch self {
    case .reference: "reference"
    case .title(let language): language.map { "title." + $0 } ?? "title"
    case .under(let kind): "under." + kind.typed
    case .field(let name): Field.word(of: name)
    case .count(let field, let category): "\(Field.word(of: field)).\(category)"
    case .currency: "currency"
    case .place: "place"
    case .plannedEnd: "planned-end"
    case .key: "key"
    }
  }

  /// Whether records of a kind are at a place, in a field of their own or as parts.
  static func hasPlace(_ kind: Kind) -> Bool {
    [.deliverable, .part, .delivery].contains(kind)
  }
}
