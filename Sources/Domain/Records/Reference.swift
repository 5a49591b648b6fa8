/// The short name by which a person types a record: `bf-girls/workshops@2025-03-14`.
///
/// It is the slugs from the top of the register down to the record. A slug that begins with `@`
/// follows without a slash.
package struct Reference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The slugs, topmost first; never empty.
  package let slugs: [String]

  /// The reference that `text` spells, in lower case.
  ///
  /// - Throws: ``RecordError/badReference(_:)`` for an empty part or a character that no slug has.
  package init(_ text: String) throws(RecordError) {
    var slugs: [String] = []
    for part in text.lowercased().split(separator: "/", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "@", omittingEmptySubsequences: false)
      guard let first = pieces.first else { throw .badReference(text) }
      if !(first.isEmpty && pieces.count > 1) { slugs.append(String(first)) }
      slugs += pieces.dropFirst().map { "@\($0)" }
    }
    guard text.utf8.count <= 1000, slugs.allSatisfy(Slug.isValid) else {
      throw .badReference(text)
    }
    self.slugs = slugs
  }

  /// The reference made of slugs that are known to be valid.
  package init(slugs: [String]) {
    self.slugs = slugs
  }

  /// The reference of a record under this one.
  package func appending(_ slug: String) -> Reference {
    Reference(slugs: slugs + [slug])
  }

  /// The reference of the record above; nil at the top.
  package var parent: Reference? {
    slugs.count > 1 ? Reference(slugs: Array(slugs.dropLast())) : nil
  }

  /// The record's own slug.
  package var slug: String { slugs.last ?? "" }

  /// The reference as it is typed.
  package var description: String {
    slugs.dropFirst().reduce(slugs.first ?? "") { path, slug in
      path + (slug.hasPrefix("@") ? slug : "/" + slug)
    }
  }

  /// By spelling, part by part.
  package static func < (left: Self, right: Self) -> Bool {
    left.slugs.lexicographicallyPrecedes(right.slugs)
  }
}
