/// A field of a record and what somebody typed for it.
package struct TypedField: Codable, Hashable, Sendable {
  package var name: String
  package var text: String
  /// The files that the text names, where it names files and no records.
  package var files: Attachments?

  package init(_ name: String, _ text: String, files: Attachments? = nil) {
    self.name = name
    self.text = text
    self.files = files
  }
}
