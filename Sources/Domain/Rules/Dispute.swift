/// A value that a source gives and that the register does not use.
public struct Dispute: Hashable, Sendable {
  /// The record that the claim is on.
  public var reference: String
  /// The field.
  public var field: String
  /// The value that the source gives.
  public var value: String
  /// The name of the source.
  public var source: String?

  /// A claim that is not in use.
  public init(reference: String, field: String, value: String, source: String?) {
    self.reference = reference
    self.field = field
    self.value = value
    self.source = source
  }
}
