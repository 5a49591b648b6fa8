package import Domain
package import Persistence

/// Records in which words stand, with or without accents.
package struct SearchQuery: Query {
  /// Words, or their beginnings; all must stand in a record.
  package var words: String
  /// How many at most.
  package var limit: Int
  /// Only what had happened by this day; nil for all.
  package var asOf: String?

  package struct Hit: Sendable {
    package let reference: String
    package let kind: Kind
    package let title: String
  }

  package init(_ words: String, limit: Int, asOf: String?) {
    self.words = words
    self.limit = limit
    self.asOf = asOf
  }

  package func answer(from register: Reading, for caller: Caller) throws -> [Hit] {
    let asOf = try asOf.map { try caller.asOf($0) }
    return try register.search(words, limit: limit).compactMap { id in
      let record = try register.record(id)
      if let asOf, !record.counts(on: asOf) { return nil }
      return Hit(
        reference: try register.reference(of: id).description, kind: record.kind,
        title: record.title ?? "")
    }
  }
}
