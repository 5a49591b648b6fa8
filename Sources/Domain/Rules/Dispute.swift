/// A value that a source gives and that the register does not use.
package struct Dispute: Hashable, Sendable {
  /// The record that the claim is on.
  package var reference: String
  package var field: String
  /// The value that the source gives.
  package var value: String
  /// The name of the source.
  package var source: String?

  /// A claim that is not in use.
  package init(reference: String, field: String, value: String, source: String?) {
    self.reference = reference
    self.field = field
    self.value = value
    self.source = source
  }
}
