public import Domain

/// From drafts, as people and files write them, to records.
extension Change {
  /// Adds the record that a draft describes.
  ///
  /// - Throws: ``RecordError`` when a rule forbids it, ``RegisterError`` when a reference in it
  ///   leads nowhere or its own is taken.
  @discardableResult
  public func add(_ draft: Draft) throws -> Record {
    let parent = try draft.reference.parent.map { try find($0) } ?? .root
    var record = Record(
      id: draft.id ?? makeID(), kind: draft.kind, parent: parent, slug: draft.reference.slug)
    try complete(&record, with: draft)
    try insert(record)
    return record
  }

  /// Writes what a draft says into a record and checks the outcome.
  func complete(_ record: inout Record, with draft: Draft) throws {
    try complete(&record, with: draft, parent: try kind(of: record.parent))
  }

  /// The same where the kind of the record above is known.
  func complete(_ record: inout Record, with draft: Draft, parent: Kind?) throws {
    try apply(draft, to: &record)
    try RecordRules.check(record, parent: parent, today: today)
    try checkReferences(of: record)
    if record.kind == .period { try checkPeriods(record) }
    if record.kind == .indicator { try checkFeeding(record) }
    try checkQualitative(record, draft)
    if record.kind == .funding { try checkShares(record) }
  }

  private static func days(of period: Record) -> ClosedRange<Day> {
    let from = period.date("from")?.first ?? .distantPast
    return from...max(from, period.date("until")?.last ?? .distantFuture)
  }

  /// That nobody enters a figure twice, and that settled values change only by an amendment, which makes
  /// a version that replaces another. A register file that is loaded has what it has.
  func checkNewActual(_ actual: Record) throws {
    let indicator = try record(actual.parent)
    try checkHasNoFeeders(indicator)
    if let deliverable = indicator.reference("deliverable") {
      throw RecordError.countsDeliverable(
        try reference(of: indicator.id).description,
        deliverable: try reference(of: deliverable).description)
    }
    let measure = indicator.text("measure").flatMap(IndicatorMeasure.init) ?? .unit
    let value = actual.decimal("value")
    if measure == .qualitative, let value {
      throw RecordError.breaksStandard(.qualitativeValue, field: "value", value: "\(value)")
    }
    if [.unit, .percentage].contains(measure), value == nil,
      !actual.claims.contains(where: { $0.field == "value" && $0.unknown != nil })
    {
      throw RecordError.breaksStandard(.missingValue, field: "value", value: "–")
    }
    guard actual.reference("replaces") == nil, let day = actual.date("day")?.first else { return }
    let locked = try rows(.period, "r.parent = ? AND t.locked = 1", [SQLValue(indicator.id)])
      .first { Self.days(of: $0).contains(day) }
    if let locked {
      throw RecordError.lockedPeriod(try reference(of: locked.id).description)
    }
  }

  /// That the plan of a qualitative indicator is in words, where it is entered now; published ones stay as
  /// they are.
  private func checkQualitative(_ record: Record, _ draft: Draft) throws {
    let (field, rule, indicator): (String, RecordError.StandardRule, Record)
    switch record.kind {
    case .indicator: (field, rule, indicator) = ("baseline", .qualitativeBaseline, record)
    case .period:
      guard draft.entries["target"] != nil else { return }
      (field, rule, indicator) = ("target", .qualitativeTarget, try self.record(record.parent))
    default: return
    }
    guard draft.entries[field] != nil, let value = record.decimal(field),
      indicator.text("measure") == IndicatorMeasure.qualitative.rawValue
    else { return }
    throw RecordError.breaksStandard(rule, field: field, value: "\(value)")
  }

  /// That the shares in which agreements pay for a project at one time are no more than the whole.
  private func checkShares(_ funding: Record) throws {
    guard let project = funding.reference("project"), let share = funding.decimal("share") else {
      return
    }
    let others = try rows(
      .funding, "t.project = ? AND r.id <> ?", [SQLValue(project), SQLValue(funding.id)])
    let days = Self.days(of: funding)
    let known = others.filter { Self.days(of: $0).overlaps(days) }.compactMap {
      $0.decimal("share")
    }
    let sum = ExactDecimal.sum(known + [share])
    if ExactDecimal(100) < sum {
      throw RecordError.sharesExceedWhole(
        project: try reference(of: project).description, percent: sum)
    }
  }

  /// That a period shares no day with another of its indicator.
  private func checkPeriods(_ period: Record) throws {
    let others = try rows(
      .period, "r.parent = ? AND r.id <> ?", [SQLValue(period.parent), SQLValue(period.id)])
    for other in others where Self.days(of: other).overlaps(Self.days(of: period)) {
      let above = try reference(of: period.parent)
      throw RecordError.overlapping(
        above.appending(period.slug).description, with: above.appending(other.slug).description)
    }
  }

  /// Changes a record to what a draft says; what the draft does not mention stays.
  @discardableResult
  public func edit(_ id: RecordID, to draft: Draft) throws -> Record {
    let old = try record(id)
    var new = old
    try complete(&new, with: draft)
    try update(old, to: new)
    return new
  }

  private func apply(_ draft: Draft, to record: inout Record) throws {
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

  /// That each reference leads to a record of a kind that the field takes.
  private func checkReferences(of record: Record) throws {
    for field in record.kind.fields {
      switch (field.shape, record.values[field.name]) {
      case (.reference(let kinds), .reference(let id)?): try checkKind(of: id, kinds)
      case (.references(let kinds), .references(let ids)?):
        for id in ids { try checkKind(of: id, kinds) }
      default: break
      }
    }
  }

  private func checkKind(of id: RecordID, _ expected: [Kind]) throws {
    guard let kind = try kind(of: id), expected.contains(kind) else {
      throw RegisterError.wrongKind(
        try reference(of: id).description, is: try kind(of: id) ?? .organisation,
        expected: expected)
    }
  }
}
