package import Domain

/// From drafts, as people and files write them, to records.
extension Change {
  /// Adds the record that a draft describes.
  ///
  /// - Throws: ``RecordError`` when a rule forbids it, ``RegisterError`` when a reference in it
  ///   leads nowhere or its own is taken.
  @discardableResult
  package func add(_ draft: Draft) throws -> Record {
    let parent = try draft.reference.parent.map { try find($0) } ?? .root
    var record = Record(
      id: draft.id ?? makeID(), kind: draft.kind, parent: parent, slug: draft.reference.slug)
    try complete(&record, with: draft)
    try insert(record)
    return record
  }

  /// Writes what a draft says into a record and checks the outcome.
  func complete(_ record: inout Record, with draft: Draft) throws {
    try complete(&record, with: draft, since: nil, parent: try kind(of: record.parent))
  }

  /// The same where the kind of the record above is known.
  ///
  /// - Parameter old: The record before; nil for a new one.
  func complete(_ record: inout Record, with draft: Draft, since old: Record?, parent: Kind?)
    throws
  {
    try apply(draft, to: &record)
    try check(record, since: old, parent: parent)
  }

  /// Changes a record to what a draft says; what the draft does not mention stays.
  @discardableResult
  package func edit(_ id: RecordID, to draft: Draft) throws -> Record {
    let old = try record(id)
    var new = old
    try complete(&new, with: draft, since: old, parent: try kind(of: old.parent))
    try RecordRules.checkAgreed(new, since: old, in: self)
    try update(old, to: new)
    return new
  }

  func apply(_ draft: Draft, to record: inout Record) throws {
    record.title = draft.title ?? record.title
    record.language = draft.language ?? record.language
    for (name, entry) in draft.entries {
      let known = record.claims.firstIndex {
        $0.field == name && $0.unknown != nil && $0.isInUse && $0.source == nil
      }
      switch entry {
      case .unknown(let reason):
        record.values[name] = nil
        if known.map({ record.claims[$0].unknown == reason }) == true { continue }
        if let known { record.claims.remove(at: known) }
        if reason != .notStated {
          record.claims.append(
            Claim(id: makeID(), field: name, value: nil, unknown: reason, isInUse: true))
        }
        continue
      case .value(let value): record.values[name] = RecordRules.kept(value, of: name)
      case .reference(let reference): record.values[name] = .reference(try find(reference))
      case .references(let references):
        record.values[name] = .references(try references.map { try find($0) })
      }
      if let known { record.claims.remove(at: known) }
    }
    try apply(draft.narratives, to: &record)
    try apply(draft.statements, to: &record)
  }

  private func apply(_ narratives: [Narrative], to record: inout Record) throws {
    guard !narratives.isEmpty else { return }
    var places: [Narrative: Int] = [:]
    func place(_ narrative: Narrative) -> Narrative {
      Narrative(
        field: narrative.field, ordinal: narrative.ordinal, language: narrative.language, text: "")
    }
    for (index, narrative) in record.narratives.enumerated() { places[place(narrative)] = index }
    for narrative in narratives {
      if let known = places[place(narrative)] {
        record.narratives[known] = narrative
      } else {
        places[place(narrative)] = record.narratives.count
        record.narratives.append(narrative)
      }
    }
  }

  /// What tells claims of one record apart.
  private struct ClaimPlace: Hashable {
    let field: String
    let value: String?
    let unknown: UnknownReason?
    let source: RecordID?
  }

  /// Adds claims; the same claim of the same source is only brought up to date.
  private func apply(_ statements: [Draft.Statement], to record: inout Record) throws {
    guard !statements.isEmpty else { return }
    var places: [ClaimPlace: Int] = [:]
    for (index, claim) in record.claims.enumerated() {
      let place = ClaimPlace(
        field: claim.field, value: claim.value, unknown: claim.unknown, source: claim.source)
      if places[place] == nil { places[place] = index }
    }
    for statement in statements { try apply(statement, to: &record, &places) }
  }

  private func apply(
    _ statement: Draft.Statement, to record: inout Record, _ places: inout [ClaimPlace: Int]
  ) throws {
    let source = try statement.source.map { try find($0) }
    let place = ClaimPlace(
      field: statement.field, value: statement.value, unknown: statement.unknown, source: source)
    let known = places[place]
    places[place] = known ?? record.claims.count
    let claim = Claim(
      id: known.map { record.claims[$0].id } ?? makeID(), field: statement.field,
      value: statement.value, unknown: statement.unknown, source: source,
      isInUse: statement.isInUse, note: statement.note)
    if let known {
      record.claims[known] = claim
    } else {
      record.claims.append(claim)
    }
  }
}
