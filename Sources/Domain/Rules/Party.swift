/// An organisation, a person or an office, as a report names it.
public struct Party: Hashable, Sendable {
  /// Its key.
  public let id: RecordID
  /// Its reference.
  public let reference: String
  /// Its name.
  public let name: String

  /// A party of this name.
  public init(id: RecordID, reference: String, name: String) {
    self.id = id
    self.reference = reference
    self.name = name
  }
}
