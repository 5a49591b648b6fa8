/// What one source says of one field of a record, or why the value is not known.
///
/// Sources may disagree: the register keeps every claim, and the one in use is the record's value.
package struct Claim: Hashable, Sendable {
  /// The claim's own key.
  package let id: RecordID
  /// The field that is spoken of.
  package let field: String
  /// The value in the spelling of the interchange file; nil when the claim is that it is unknown.
  package let value: String?
  /// Why there is no value.
  package let unknown: UnknownReason?
  /// Who said so.
  package let source: RecordID?
  /// Whether the register uses this value.
  package let isInUse: Bool
  /// The source's own words, or what is to be known about the claim.
  package let note: String?

  /// A claim on `field`.
  package init(
    id: RecordID, field: String, value: String?, unknown: UnknownReason? = nil,
    source: RecordID? = nil, isInUse: Bool, note: String? = nil
  ) {
    self.id = id
    self.field = field
    self.value = value
    self.unknown = unknown
    self.source = source
    self.isInUse = isInUse
    self.note = note
  }
}
