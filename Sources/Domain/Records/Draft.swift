/// A record as people and files write it: other records are named by reference, not by key.
public struct Draft: Hashable, Sendable {
  /// A value before its references are looked up.
  public enum Entry: Hashable, Sendable {
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
  public struct Statement: Hashable, Sendable {
    /// The field that is spoken of.
    public var field: String
    /// The value as the interchange file spells it; nil when the claim is that it is unknown.
    public var value: String?
    /// Why there is no value.
    public var unknown: UnknownReason?
    /// Who said so.
    public var source: Reference?
    /// Whether this is the value in use.
    public var isInUse: Bool
    /// The source's own words.
    public var note: String?

    /// A claim on `field`.
    public init(
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

  /// What it is.
  public var kind: Kind
  /// Where it stands and what it is called there.
  public var reference: Reference
  /// Its key, when the file gives one.
  public var id: RecordID?
  /// Its name.
  public var title: String?
  /// The language of its title and texts.
  public var language: String?
  /// What is said of each field; a field that is missing is left as it is.
  public var entries: [String: Entry]
  /// Texts in further languages.
  public var narratives: [Narrative]
  /// What sources say.
  public var statements: [Statement]
  /// What was published of it, where it came from a publication.
  public var original: Original?

  /// A publication as it was read, before its source is looked up.
  public struct Original: Hashable, Sendable {
    /// All of it, as it was published.
    public var content: [UInt8]
    /// Which version of the mapping read it.
    public var mapping: Int
    /// The record of the file.
    public var source: Reference?
    /// Its place in the file, from 0.
    public var ordinal: Int?

    /// A publication.
    public init(content: [UInt8], mapping: Int, source: Reference? = nil, ordinal: Int? = nil) {
      self.content = content
      self.mapping = mapping
      self.source = source
      self.ordinal = ordinal
    }
  }

  /// A draft of a record with nothing said of it yet.
  public init(
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
