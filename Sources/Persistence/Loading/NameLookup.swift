package import Domain

/// Finds records by what people write in tables: a reference, a part of one, a name in any
/// language, an acronym.
///
/// Names are read once for each set of kinds, so that a row costs no query.
package final class NameLookup {
  private let reading: Reading
  private var tables: [Scope: [String: [RecordID]]] = [:]
  private var answers: [Question: RecordID] = [:]
  private var paths: [RecordID: Reference] = [:]

  private struct Scope: Hashable {
    var kinds: [Kind]
    var under: RecordID?
  }

  private struct Question: Hashable {
    var scope: Scope
    var text: String
  }

  /// A lookup in one state of the register.
  package init(_ reading: Reading) {
    self.reading = reading
  }

  /// The record of one of these kinds that a text means.
  ///
  /// - Parameter under: Where the text may begin, and where names are looked for; nil for the whole
  ///   register.
  package func match(_ text: String, _ kinds: [Kind], under: RecordID?) throws -> NameMatch {
    let scope = Scope(kinds: kinds, under: under)
    let question = Question(scope: scope, text: text)
    if let id = answers[question] { return .found(id) }
    let found = try look(text, scope)
    if case .found(let id) = found {
      if answers.count > 50_000 { answers.removeAll(keepingCapacity: true) }
      answers[question] = id
    }
    return found
  }

  /// The reference of a record, worked out once.
  package func reference(of id: RecordID) throws -> Reference {
    if let path = paths[id] { return path }
    let path = try reading.reference(of: id)
    if paths.count > 50_000 { paths.removeAll(keepingCapacity: true) }
    paths[id] = path
    return path
  }

  /// Takes a record that was made meanwhile into account.
  package func learn(_ id: RecordID, _ name: String, _ kind: Kind) {
    for scope in tables.keys where scope.kinds.contains(kind) && scope.under == nil {
      tables[scope]?[Self.fold(name), default: []].append(id)
    }
  }

  private func look(_ text: String, _ scope: Scope) throws -> NameMatch {
    if let reference = try? Reference(text) {
      var found = try reading.lookUp(reference)
      if found == nil, let under = scope.under {
        found = try reading.lookUp(
          Reference(slugs: try self.reference(of: under).slugs + reference.slugs))
      }
      if let found, let kind = try reading.kind(of: found), scope.kinds.contains(kind) {
        return .found(found)
      }
    }
    let table = try names(scope)
    let known = Set(table[Self.fold(text)] ?? []).sorted()
    if known.count == 1 { return .found(known[0]) }
    if known.count > 1 {
      return .several(try known.prefix(5).map { try self.reference(of: $0).description })
    }
    let nearest = Spelling.nearest(to: Self.fold(text), among: Array(table.keys), limit: 3)
    return .none(
      nearest: try nearest.compactMap { try table[$0]?.first.map(reading.title(of:)) })
  }

  private func names(_ scope: Scope) throws -> [String: [RecordID]] {
    if let known = tables[scope] { return known }
    var table: [String: [RecordID]] = [:]
    for kind in scope.kinds {
      try reading.forEachName(of: kind) { id, name in
        if let under = scope.under, !kind.parents.isEmpty,
          try !reading.isBelow(id, under)
        {
          return
        }
        let folded = Self.fold(name)
        if table[folded]?.last != id { table[folded, default: []].append(id) }
      }
    }
    tables[scope] = table
    return table
  }

  private static func fold(_ text: String) -> String { SearchWords.plain(text, spaced: true) }
}

extension Reading {
  /// Every name of every record of a kind: its title in all languages, its slug and its acronym.
  func forEachName(of kind: Kind, _ body: (RecordID, String) throws -> Void) throws {
    var queries = [
      "SELECT id, title FROM record WHERE kind = ? AND title IS NOT NULL",
      "SELECT id, slug FROM record WHERE kind = ?",
      """
      SELECT n.record, n.text FROM narrative n JOIN record r ON r.id = n.record
      WHERE n.field = 'title' AND r.kind = ?
      """,
    ]
    if kind == .organisation {
      queries.append(
        """
        SELECT o.id, o.acronym FROM organisation o JOIN record r ON r.id = o.id
        WHERE o.acronym IS NOT NULL AND r.kind = ?
        """)
    }
    for query in queries {
      let statement = try connection.prepare(query)
      statement.bind([.text(kind.rawValue)])
      var names: [(RecordID, String)] = []
      while try statement.step() { names.append((statement.id(0), statement.text(1))) }
      statement.reset()
      for (id, name) in names { try body(id, name) }
    }
  }
}
