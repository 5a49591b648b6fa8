/// A field of a record and what somebody typed for it.
package struct TypedField: Codable, Hashable, Sendable {
  package var name: String
  package var text: String

  package init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
