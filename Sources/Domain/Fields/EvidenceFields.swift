package enum SourceField: FieldsOfKind {
  package static let publisher = FieldKey.text("publisher")
  package static let url = FieldKey.text("url")
  package static let published = FieldKey.date("published")
  package static let accessed = FieldKey.date("accessed")
  package static let words = FieldKey.text("words")

  package static let all: [any DeclaredField] = [
    publisher, url, published, accessed, words, SharedField.note,
  ]
}

package enum DocumentField: FieldsOfKind {
  package static let fileName = FieldKey.text("fileName", required: true)
  package static let sha256 = FieldKey.text("sha256", required: true)
  package static let originalSha256 = FieldKey.text("originalSha256")
  package static let mediaType = FieldKey.text("mediaType")
  package static let size = FieldKey.integer("size", 0...Int64.max, required: true)
  package static let `class` = FieldKey.choice(
    "class", ["public", "partner", "restricted"], required: true)
  package static let keepUntil = FieldKey.date("keepUntil")
  package static let location = FieldKey.text("location")

  package static let all: [any DeclaredField] = [
    fileName, sha256, originalSha256, mediaType, size, `class`, keepUntil, location,
    SharedField.note,
  ]
}
