/// One record of the register: what it is, where it stands, and what is known of it.
package struct Record: Hashable, Sendable {
  /// Its key, which never changes.
  package let id: RecordID
  package let kind: Kind
  /// The record that it stands under; the root for a project, a city and the like.
  package var parent: RecordID
  /// Its own part of the reference, unique under its parent.
  package var slug: String
  /// Its name, in `language`.
  package var title: String?
  /// The language of its title and texts, BCP 47; nil when nobody stated it.
  package var language: String?
  /// The known values by field; what is missing is unknown.
  package var values: [String: Value]
  /// Texts in further languages.
  package var narratives: [Narrative]
  /// What sources say, and why something is unknown.
  package var claims: [Claim]

  /// A record of `kind` with nothing known of it yet.
  package init(
    id: RecordID, kind: Kind, parent: RecordID = .root, slug: String, title: String? = nil,
    language: String? = nil, values: [String: Value] = [:], narratives: [Narrative] = [],
    claims: [Claim] = []
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.slug = slug
    self.title = title
    self.language = language
    self.values = values
    self.narratives = narratives
    self.claims = claims
  }

  /// The text of a text or choice field.
  package func text(_ field: String) -> String? {
    if case .text(let text)? = values[field] { text } else { nil }
  }

  package func date(_ field: String) -> PartialDate? {
    if case .date(let date)? = values[field] { date } else { nil }
  }

  /// The amount of a field of money.
  package func money(_ field: String) -> Money? {
    if case .money(let money)? = values[field] { money } else { nil }
  }

  package func decimal(_ field: String) -> ExactDecimal? {
    if case .decimal(let decimal)? = values[field] { decimal } else { nil }
  }

  /// The whole number of an integer field.
  package func integer(_ field: String) -> Int64? {
    if case .integer(let integer)? = values[field] { integer } else { nil }
  }

  /// The record that a reference field names.
  package func reference(_ field: String) -> RecordID? {
    if case .reference(let id)? = values[field] { id } else { nil }
  }

  /// The records that a list of references names.
  package func references(_ field: String) -> [RecordID] {
    if case .references(let ids)? = values[field] { ids } else { [] }
  }

  /// The people counted by a field; nil when nothing was recorded.
  package func counts(_ field: String) -> [Headcount]? {
    if case .counts(let counts)? = values[field] { counts } else { nil }
  }

  /// Whether a flag is set.
  package func flag(_ field: String) -> Bool {
    values[field] == .flag(true)
  }
}
