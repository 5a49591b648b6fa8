/// An organisation, a person or an office, as a report names it.
package struct Party: Hashable, Sendable {
  /// Its key.
  package let id: RecordID
  /// Its reference.
  package let reference: String
  /// Its name.
  package let name: String

  /// A party of this name.
  package init(id: RecordID, reference: String, name: String) {
    self.id = id
    self.reference = reference
    self.name = name
  }
}
