package import Domain

extension FactsLoader {
  /// The milestones in scope, by the record that they stand under.
  func milestones() throws -> Grouped<MilestoneFacts> {
    try milestones(records(.milestone))
  }

  func milestones(_ records: [Record]) throws -> Grouped<MilestoneFacts> {
    var all: Grouped<MilestoneFacts> = [:]
    if records.isEmpty { return all }
    let held = if case .portfolio = scope { Grouped<HeldPayment>() } else { try heldPayments() }
    for record in records {
      var facts = MilestoneFacts(
        id: record.id, reference: try path(record), title: try name(record))
      facts.type = record[MilestoneField.type]
      facts.due = record[MilestoneField.due]
      facts.follows = try followedPlan(of: record)
      facts.owedBy = try party(record[MilestoneField.owedBy])
      facts.owedTo = try party(record[MilestoneField.owedTo])
      facts.responsible = try party(record[MilestoneField.responsible])
      facts.steps = try steps(of: record.id)
      facts.changes = try changes(of: record.id)
      facts.holds = held[record.id] ?? []
      all[record.parent, default: []].append(facts)
    }
    return all
  }

  /// The plan of the milestone that another's rule names; nil without a rule or such a milestone.
  private func followedPlan(of record: Record) throws -> FollowedPlan? {
    guard let rule = record[MilestoneField.rule].flatMap({ DueRule($0) }),
      let followed = try reading.rows(
        .milestone, "r.parent = ? AND r.slug = ?",
        [SQLValue(record.parent), .text(rule.milestone)]
      ).first
    else { return nil }
    let amendments = try reading.rows(.amendment, "r.parent = ?", [SQLValue(followed.id)])
    return FollowedPlan(
      due: followed[MilestoneField.due], changes: amendments.compactMap(Self.change),
      step: rule.step)
  }

  /// The projects in scope, by reference, with all that bears on their status.
  func projects() throws -> [ProjectFacts] {
    let (records, isWhole): ([Record], Bool) =
      switch scope {
      case .all, .portfolio: (try reading.rows(.project), true)
      case .below(let id): (try reading.rows(.project, "r.id = ?", [SQLValue(id)]), false)
      }
    let parts = try parts(of: records, isWhole: isWhole)
    return try records.map { record in
      var facts = try ownFacts(of: record)
      facts.places = parts.places[record.id] ?? []
      facts.deliverables = parts.deliverables[record.id] ?? []
      facts.milestones = parts.milestones[record.id] ?? []
      facts.suspensions = parts.suspensions[record.id] ?? []
      facts.indicators = parts.indicators[record.id] ?? []
      facts.judgements = parts.judgements[record.id] ?? []
      facts.thresholds = parts.agreed[record.id] ?? parts.usual
      facts.dimensions = parts.dimensions
      facts.groupSizes = parts.groups[record.id] ?? [:]
      return facts
    }
  }

  /// What is loaded for all projects in scope at once.
  private struct ProjectParts {
    let deliverables: Grouped<DeliverableFacts>
    let milestones: Grouped<MilestoneFacts>
    let suspensions: Grouped<SuspensionFacts>
    let indicators: Grouped<IndicatorFacts>
    let groups: [RecordID: [RecordID: Int64]]
    let places: Grouped<Party>
    let judgements: Grouped<Judgement>
    let usual: Thresholds
    let agreed: [RecordID: Thresholds]
    let dimensions: Dimensions
  }

  private var isPortfolio: Bool { if case .portfolio = scope { true } else { false } }

  /// - Parameter isWhole: Whether these are all projects.
  private func parts(of projects: [Record], isWhole: Bool) throws -> ProjectParts {
    let deliverables = isPortfolio ? [:] : try deliverables()
    let usual = try reading.thresholds()
    return try ProjectParts(
      deliverables: deliverables, milestones: milestones(), suspensions: suspensions(),
      indicators: indicators(deliverables), groups: isPortfolio ? [:] : groupSizes(),
      places: isPortfolio ? [:] : places(), judgements: judgements(), usual: usual,
      agreed: reading.agreedThresholds(over: usual, for: isWhole ? nil : projects.map(\.id)),
      dimensions: reading.dimensions())
  }

  /// What a project says itself, and what is asked for it alone.
  private func ownFacts(of record: Record) throws -> ProjectFacts {
    var facts = ProjectFacts(
      id: record.id, reference: try path(record), title: try name(record))
    facts.status = record[ProjectField.status]
    facts.plannedStart = record[ProjectField.plannedStart]
    facts.actualStart = record[ProjectField.actualStart]
    facts.actualEnd = record[ProjectField.actualEnd]
    facts.responsible = try party(record[ProjectField.responsible])
    facts.isInvented = record[ProjectField.invented] == true
    (facts.funders, facts.implementers) = try participants(of: record.id)
    facts.steps = try steps(of: record.id)
    facts.journal = try journal(about: record.id)
    if !isPortfolio { facts.disputes = try disputes(on: record.id) }
    return facts
  }

  private func suspensions() throws -> Grouped<SuspensionFacts> {
    var all: Grouped<SuspensionFacts> = [:]
    for record in try records(.suspension) {
      guard let from = record[SuspensionField.from] else { continue }
      var facts = SuspensionFacts(reference: try path(record), from: from)
      facts.scope = try party(record[SuspensionField.scope])
      facts.until = record[SuspensionField.until]
      facts.decidedBy = try party(record[SuspensionField.decidedBy])
      facts.reason = try text(SuspensionField.reason, of: record)
      all[record.parent, default: []].append(facts)
    }
    return all
  }

  private func groupSizes() throws -> [RecordID: [RecordID: Int64]] {
    var all: [RecordID: [RecordID: Int64]] = [:]
    for record in try records(.group) {
      all[record.parent, default: [:]][record.id] = record[GroupField.size]
    }
    return all
  }

  private func places() throws -> Grouped<Party> {
    var all: Grouped<Party> = [:]
    for record in try records(.place) where record[PlaceField.until] == nil {
      if let place = try party(record[PlaceField.at]) {
        all[record.parent, default: []].append(place)
      }
    }
    return all
  }

  /// Who pays and who does the work: the project's participants and its agreements' parties.
  ///
  /// The kinds are bound, not written: SQLite folds a constant into the index's condition, no longer
  /// sees that the two are the same, and cannot use the index.
  func participants(of project: RecordID) throws -> (funders: [Party], implementers: [Party]) {
    let rows = try reading.connection.rows(
      """
      SELECT p.organisation, p.role FROM record c
      CROSS JOIN participant p ON p.id = c.id
      WHERE c.parent = ?1 AND c.kind = ?2 AND \(Self.isBeside)
      UNION ALL
      SELECT p.organisation, CASE p.role WHEN 'funder' THEN 'funding' ELSE 'implementing' END
      FROM funding f CROSS JOIN record fr ON fr.id = f.id
      CROSS JOIN record c
        ON c.parent = fr.parent AND c.kind = ?3 AND \(Self.isBeside)
      CROSS JOIN party p ON p.id = c.id
      WHERE f.project = ?1 AND p.role IN ('funder', 'grantee')
      """, [SQLValue(project), .text(Kind.participant.rawValue), .text(Kind.party.rawValue)]
    ) { (organisation: $0.id(0), role: $0.text(1)) }
    var funders: [Party] = []
    var implementers: [Party] = []
    for row in rows {
      guard let party = try party(row.organisation) else { continue }
      if row.role == "funding", !funders.contains(party) { funders.append(party) }
      if row.role == "implementing", !implementers.contains(party) { implementers.append(party) }
    }
    return (
      funders.sorted { $0.reference < $1.reference },
      implementers.sorted { $0.reference < $1.reference }
    )
  }

  private func journal(about project: RecordID) throws -> [PartialDate] {
    try reading.connection.rows(
      """
      SELECT j.day FROM link l JOIN journal j ON j.id = l.record
      WHERE l.target = ? AND l.field = 'about' AND j.day IS NOT NULL
      """, [SQLValue(project)]
    ) { $0.text(0) }.compactMap { try? PartialDate($0) }
  }

  /// What sources say of the project and its milestones and is not in use.
  private func disputes(on project: RecordID) throws -> [Dispute] {
    try reading.connection.rows(
      """
      SELECT c.record, c.field, c.value, s.title FROM claim c
      JOIN record r ON r.id = c.record LEFT JOIN record s ON s.id = c.source
      WHERE NOT c.inUse AND c.value IS NOT NULL
        AND (c.record = ?1 OR (r.parent = ?1 AND r.kind = 'milestone'))
      ORDER BY r.slug, c.field, c.id
      """, [SQLValue(project)]
    ) { ($0.id(0), $0.text(1), $0.text(2), $0.optionalText(3)) }.map {
      Dispute(reference: try path($0.0).description, field: $0.1, value: $0.2, source: $0.3)
    }
  }
}

extension Reading {
  /// What bears on the status of every project, by reference.
  package func projectFacts() throws -> [ProjectFacts] {
    try FactsLoader(self, .all).projects()
  }

  /// What bears on the status of one project.
  ///
  /// - Parameter day: The day on which deliveries are wanted in sums; each is loaded when nil.
  package func projectFacts(_ id: RecordID, sumsOn day: Day? = nil) throws -> ProjectFacts {
    guard let facts = try FactsLoader(self, .below(id), sumsOn: day).projects().first else {
      throw RegisterError.wrongKind(
        try reference(of: id).description, is: try kind(of: id) ?? .project, expected: [.project])
    }
    return facts
  }

  /// What bears on the status of one deliverable.
  ///
  /// - Parameter day: The day on which deliveries are wanted in sums; each is loaded when nil.
  package func deliverableFacts(_ id: RecordID, sumsOn day: Day? = nil) throws -> DeliverableFacts?
  {
    try FactsLoader(self, .below(id), sumsOn: day).deliverable(id)
  }

  /// The projects that an agreement, or one under it, pays for.
  package func projects(fundedBy agreement: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      WITH RECURSIVE under (id) AS (
        SELECT ?1 UNION SELECT a.id FROM under CROSS JOIN agreement a ON a.under = under.id
      )
      SELECT DISTINCT f.project FROM under
      CROSS JOIN record c ON c.parent = under.id AND c.kind = ?2 AND \(FactsLoader.isBeside)
      CROSS JOIN funding f ON f.id = c.id ORDER BY f.project
      """, [SQLValue(agreement), .text(Kind.funding.rawValue)]
    ) { $0.id(0) }
  }
}
