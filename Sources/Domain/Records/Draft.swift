/// A record as people and files write it: other records are named by reference, not by key.
package struct Draft: Hashable, Sendable {
  /// A value before its references are looked up.
  package enum Entry: Hashable, Sendable {
    /// A value without references.
    case value(Value)
    /// The record that a field names.
    case reference(Reference)
    /// The records that a field names.
    case references([Reference])
    /// There is no value, for a reason.
    case unknown(UnknownReason)
  }

  /// A claim before its source is looked up.
  package struct Statement: Hashable, Sendable {
    /// The field that is spoken of.
    package var field: String
    /// The value as the interchange file spells it; nil when the claim is that it is unknown.
    package var value: String?
    /// Why there is no value.
    package var unknown: UnknownReason?
    /// Who said so.
    package var source: Reference?
    /// Whether this is the value in use.
    package var isInUse: Bool
    /// The source's own words.
    package var note: String?

    /// A claim on `field`.
    package init(
      field: String, value: String?, unknown: UnknownReason? = nil, source: Reference? = nil,
      isInUse: Bool, note: String? = nil
    ) {
      self.field = field
      self.value = value
      self.unknown = unknown
      self.source = source
      self.isInUse = isInUse
      self.note = note
    }
  }

  package var kind: Kind
  /// Where it stands and what it is called there.
  package var reference: Reference
  /// Its key, when the file gives one.
  package var id: RecordID?
  /// Its name.
  package var title: String?
  /// The language of its title and texts.
  package var language: String?
  /// What is said of each field; a field that is missing is left as it is.
  package var entries: [String: Entry]
  /// Texts in further languages.
  package var narratives: [Narrative]
  /// What sources say.
  package var statements: [Statement]
  /// What was published of it, where it came from a publication.
  package var original: Original?

  /// A publication as it was read, before its source is looked up.
  package struct Original: Hashable, Sendable {
    /// All of it, as it was published.
    package var content: [UInt8]
    /// Which version of the mapping read it.
    package var mapping: Int
    /// The record of the file.
    package var source: Reference?
    /// Its place in the file, from 0.
    package var ordinal: Int?

    /// A publication.
    package init(content: [UInt8], mapping: Int, source: Reference? = nil, ordinal: Int? = nil) {
      self.content = content
      self.mapping = mapping
      self.source = source
      self.ordinal = ordinal
    }
  }

  /// A draft of a record with nothing said of it yet.
  package init(
    kind: Kind, reference: Reference, id: RecordID? = nil, title: String? = nil,
    language: String? = nil, entries: [String: Entry] = [:], narratives: [Narrative] = [],
    statements: [Statement] = []
  ) {
    self.kind = kind
    self.reference = reference
    self.id = id
    self.title = title
    self.language = language
    self.entries = entries
    self.narratives = narratives
    self.statements = statements
  }
}
