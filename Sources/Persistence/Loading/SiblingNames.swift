package import Domain

/// The names of records that stand under one record, however they are spelled.
///
/// They are read once for each record above; those of new records are added as they are asked for.
package final class SiblingNames {
  private struct Family: Hashable {
    var kind: Kind
    var parent: RecordID
  }

  private let reading: Reading
  private var slugs: [Family: [String: String]] = [:]

  /// Names in one state of the register.
  package init(_ reading: Reading) {
    self.reading = reading
  }

  /// The own part of the reference of the record with a name; the wish, for good, where none has it.
  package func slug(_ name: String, _ kind: Kind, under parent: RecordID, wish: String) throws
    -> String
  {
    let family = Family(kind: kind, parent: parent)
    let folded = SearchWords.plain(name, spaced: true)
    if slugs[family] == nil { slugs[family] = try names(family) }
    if let known = slugs[family]?[folded] { return known }
    slugs[family]?[folded] = wish
    return wish
  }

  private func names(_ family: Family) throws -> [String: String] {
    let statement = try reading.connection.prepare(
      "SELECT title, slug FROM record WHERE parent = ? AND kind = ? AND title IS NOT NULL ORDER BY slug"
    )
    statement.bind([SQLValue(family.parent), .text(family.kind.rawValue)])
    var slugs: [String: String] = [:]
    while try statement.step() {
      let folded = SearchWords.plain(statement.text(0), spaced: true)
      if slugs[folded] == nil { slugs[folded] = statement.text(1) }
    }
    statement.reset()
    return slugs
  }
}
