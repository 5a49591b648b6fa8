package import Domain

extension Change {
  /// Changes an agreed value: the amendment says what changed from what to what and why, and the first
  /// value stays in sight.
  ///
  /// A correction of a delivery or of a measured value is a new version of it that names the old one.
  ///
  /// - Throws: ``RecordError`` for a value that the field does not take.
  package func amend(
    _ id: RecordID, _ field: String, to entry: Draft.Entry, _ terms: AmendmentTerms
  ) throws {
    // What follows from it, such as the dates of obligations, changes in the same way.
    amending = terms
    let record = try record(id)
    let path = try reference(of: id)
    if record.kind.fieldsOfIdentity != nil, terms.kind == .correction {
      var version = try draft(of: id)
      version.entries[field] = entry
      return try replace(path, with: version, terms.reason)
    }
    var amendment = Draft(
      kind: .amendment,
      reference: path.appending(try freeSlug("amendment-\(field.lowercased())", under: id)))
    amendment[AmendmentField.type] = terms.kind
    amendment[AmendmentField.field] = field
    amendment[AmendmentField.before] = try draft(record).entries[field]?.spelled
    amendment[AmendmentField.after] = entry.spelled
    amendment[AmendmentField.reason] = terms.reason
    amendment[AmendmentField.number] = terms.number
    amendment[SharedField.note] = terms.note
    amendment[AmendmentField.requested] = terms.requested
    amendment[AmendmentField.inForce] = terms.inForce
    if terms.kind == .internal { amendment[AmendmentField.decided] = terms.requested }
    amendment[AmendmentField.source] = terms.source
    try add(amendment)
    // A due date and a target keep their first value; the amendment lies over it. Anything else is
    // rewritten once the amendment holds.
    let isOverlaid =
      ["due", "target"].contains(field)
      || ([.budget, .tranche].contains(record.kind) && field == "amount")
    let holds = terms.inForce?.first.map { $0 <= today } ?? false
    if terms.kind == .correction || (!isOverlaid && terms.kind == .contractual && holds) {
      var wanted = Draft(kind: record.kind, reference: path)
      wanted.entries[field] = entry
      try edit(id, to: wanted)
    }
  }

  /// Puts a corrected version of a delivery or a measured value beside the one that it replaces.
  func replace(_ path: Reference, with version: Draft, _ reason: String) throws {
    guard let parent = path.parent else { return }
    var version = version
    version.id = nil
    version[SharedField.replaces] = path
    version[SharedField.reason] = reason
    let slug = try freeSlug(
      "@\(version[SharedField.day]?.text ?? "corrected")", under: try find(parent))
    version.reference = parent.appending(slug)
    try add(version)
  }

  /// The value to which an agreed field was amended last, in the spelling of amendments; nil when
  /// nothing lies over the first.
  func amended(_ id: RecordID, _ field: String) throws -> String? {
    try connection.first(
      """
      SELECT a.after FROM record r JOIN amendment a ON a.id = r.id
      WHERE r.parent = ? AND a.field = ? AND a.type <> 'correction' ORDER BY r.id DESC LIMIT 1
      """, [SQLValue(id), .text(field)]
    ) { $0.optionalText(0) } ?? nil
  }

  /// The version of an event that no other replaces.
  func newestVersion(of id: RecordID, _ kind: Kind) throws -> RecordID {
    let table = KindTable.of(kind)
    var newest = id
    // A circle, as a hand could make it, must not hang the program.
    for _ in 0..<1000 {
      let next = try connection.first(
        "SELECT id FROM \(table.name) WHERE replaces = ? LIMIT 1", [SQLValue(newest)]
      ) { $0.id(0) }
      guard let next else { break }
      newest = next
    }
    return newest
  }
}
