package import Domain

extension Change {
  /// Gives a record another name under the record that it stands under.
  ///
  /// - Throws: ``RecordError/badSlug(_:)``, or ``RegisterError/duplicate(_:)`` for a name that another has.
  /// - Returns: The new reference.
  package func rename(_ id: RecordID, to slug: String) throws -> Reference {
    guard Slug.isValid(slug) else { throw RecordError.badSlug(slug) }
    let old = try record(id)
    var new = old
    new.slug = slug
    try update(old, to: new)
    return try reference(of: id)
  }
}
