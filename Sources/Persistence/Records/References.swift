package import Domain

extension Reading {
  /// The key of the record that `reference` names.
  ///
  /// - Throws: ``RegisterError/noSuchRecord(_:nearest:)`` with those that are spelled alike.
  package func find(_ reference: Reference) throws -> RecordID {
    if let id = try lookUp(reference) { return id }
    throw RegisterError.noSuchRecord(reference.description, nearest: try nearest(to: reference))
  }

  /// The record that `reference` names.
  package func record(_ reference: Reference) throws -> Record {
    try record(find(reference))
  }

  /// The key of the record that `reference` names; nil when there is none.
  package func lookUp(_ reference: Reference) throws -> RecordID? {
    guard let first = reference.slugs.first else { return .root }
    guard var id = try child(of: .root, first) ?? keyed(first) else { return nil }
    for slug in reference.slugs.dropFirst() {
      guard let child = try child(of: id, slug) else { return nil }
      id = child
    }
    return id
  }

  /// The record that has this key, in the place of a reference that several have.
  private func keyed(_ text: String) throws -> RecordID? {
    guard let id = RecordID(text), try kind(of: id) != nil else { return nil }
    return id
  }

  /// The reference of the record with this key: its slugs from the top.
  package func reference(of id: RecordID) throws -> Reference {
    var slugs: [String] = []
    var current = id
    while current != .root {
      // A parent that leads round in a circle, as a hand could make it, must not hang the program.
      guard slugs.count < 20,
        let (parent, slug) = try connection.first(
          "SELECT parent, slug FROM record WHERE id = ?", [SQLValue(current)],
          { ($0.id(0), $0.text(1)) })
      else { throw RegisterError.noSuchRecord(id.description, nearest: []) }
      slugs.append(slug)
      current = parent
    }
    return Reference(slugs: slugs.reversed())
  }

  /// The reference of a record, which begins with a key where several records have one.
  func tellingReference(of id: RecordID) throws -> Reference {
    var slugs: [String] = []
    var current = id
    while current != .root {
      guard slugs.count < 20,
        let (parent, slug) = try connection.first(
          "SELECT parent, slug FROM record WHERE id = ?", [SQLValue(current)],
          { ($0.id(0), $0.text(1)) })
      else { throw RegisterError.noSuchRecord(id.description, nearest: []) }
      guard try children(of: parent, called: slug).count < 2 else {
        slugs.append(current.description)
        break
      }
      slugs.append(slug)
      current = parent
    }
    return Reference(slugs: slugs.reversed())
  }

  /// The name of a record, or its reference when it has none.
  package func title(of id: RecordID) throws -> String {
    if let title = try translatedTitle(of: id) { return title }
    let title = try connection.first("SELECT title FROM record WHERE id = ?", [SQLValue(id)]) {
      $0.optionalText(0)
    }
    return try title.flatMap { $0 } ?? reference(of: id).description
  }

  /// Whether nothing is left of a record but that it was there.
  package func isShell(_ id: RecordID) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM record WHERE id = ? AND slug = ? AND title IS NULL",
      [SQLValue(id), .text(Shell.slug(of: id))]
    ) { _ in true } ?? false
  }

  /// References that begin with what was typed so far, for completion.
  package func references(beginning typed: String, limit: Int) throws -> [String] {
    let known = typed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let last = known.last ?? ""
    var parent = RecordID.root
    if known.count > 1 {
      guard let above = try? Reference(known.dropLast().joined(separator: "/")),
        let id = try lookUp(above)
      else { return [] }
      parent = id
    }
    let path = try reference(of: parent)
    return try connection.rows(
      """
      SELECT slug FROM record WHERE parent = ? AND id <> parent AND slug >= ? AND slug < ?
      ORDER BY slug LIMIT ?
      """,
      [
        SQLValue(parent), .text(last), .text(last + "\u{10FFFF}"), .integer(Int64(limit)),
      ]
    ) { path.appending($0.text(0)).description }
  }

  /// Whether a record is another one, or stands under it.
  package func isBelow(_ id: RecordID, _ other: RecordID) throws -> Bool {
    var current = id
    for _ in 0..<20 {
      if current == other { return true }
      guard current != .root, let parent = try parent(of: current) else { return false }
      current = parent
    }
    return false
  }

  /// The record that has a name under another.
  ///
  /// - Throws: ``RegisterError/ambiguous(_:keys:)`` when several have it.
  func child(of parent: RecordID, _ slug: String) throws -> RecordID? {
    let ids = try children(of: parent, called: slug)
    guard ids.count < 2 else {
      throw RegisterError.ambiguous(
        try reference(of: parent).appending(slug).description, keys: ids)
    }
    return ids.first
  }

  /// All records that have a name under another, by key.
  func children(of parent: RecordID, called slug: String) throws -> [RecordID] {
    try connection.rows(
      "SELECT id FROM record WHERE parent = ? AND slug = ? AND id <> parent",
      [SQLValue(parent), .text(slug)]
    ) { $0.id(0) }.sorted()
  }

  /// Up to five references that a person may have meant, found where the given one still holds.
  private func nearest(to reference: Reference) throws -> [String] {
    var known: [String] = []
    var id = RecordID.root
    for slug in reference.slugs {
      guard let child = try child(of: id, slug) else { break }
      known.append(slug)
      id = child
    }
    let missing = reference.slugs[known.count]
    let siblings = try connection.rows(
      "SELECT slug FROM record WHERE parent = ? AND id <> parent ORDER BY slug LIMIT 2000",
      [SQLValue(id)]
    ) { $0.text(0) }
    return Spelling.nearest(to: missing, among: siblings, limit: 5)
      .map { Reference(slugs: known + [$0]).description }
  }
}
