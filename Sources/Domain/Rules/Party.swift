/// An organisation, a person or an office, as a report names it.
package struct Party: Hashable, Sendable {
  /// Its key.
  package let id: RecordID
  package let reference: String
  package let name: String

  package init(id: RecordID, reference: String, name: String) {
    self.id = id
    self.reference = reference
    self.name = name
  }
}
