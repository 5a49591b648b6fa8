package import Domain

extension Reading {
  /// The records under which the deadlines of a scope stand; nil for all of the register.
  func owners(of scope: DeadlineScope) throws -> [RecordID]? {
    switch scope {
    case .everything: return nil
    case .under(let id): return [id]
    case .concerning(let subjects, let payer):
      var owners: [RecordID] = []
      var known = Set<RecordID>()
      for id in subjects {
        let isAgreement = try kind(of: id) == .agreement
        let others =
          try isAgreement
          ? agreementsUnder(id) + projects(fundedBy: id)
          : payer.map { [$0] } ?? agreements(paying: id)
        for owner in [id] + others where known.insert(owner).inserted { owners.append(owner) }
      }
      return owners
    }
  }

  func deadlineQuery(in scope: DeadlineScope, asOf: Day) throws -> DeadlineQuery {
    try DeadlineQuery(
      self, owners(of: scope).map(DeadlineQuery.Owners.of) ?? .all, asOf: asOf)
  }

  /// What is open of what the agreements make due that pay for projects, by project, in the order of deadlines.
  ///
  /// - Parameters:
  ///   - projects: Only for these; for all when nil.
  ///   - payer: Only of this agreement; of all that pay for the project when nil.
  package func agreementDeadlines(
    _ window: DeadlineWindow = .open(), of projects: [RecordID]? = nil,
    paidBy payer: RecordID? = nil,
    asOf: Day
  ) throws -> [RecordID: [DeadlineItem]] {
    let details = try DeadlineDetails(self, asOf: asOf)
    var known: [RecordID: [DeadlineItem]] = [:]
    var paying: [(project: RecordID, agreement: RecordID)] = []
    if let projects {
      paying = try projects.flatMap { project in
        try (payer.map { [$0] } ?? agreements(paying: project)).map { (project, $0) }
      }
      for agreement in Set(paying.map(\.agreement)) {
        known[agreement] = try DeadlineQuery(self, .of([agreement]), asOf: asOf)
          .items(window, details)
      }
    } else {
      let all = try DeadlineQuery(self, .agreements, asOf: asOf).items(window, details)
      for item in all {
        if let owner = item.owner { known[owner.id, default: []].append(item) }
      }
      if !known.isEmpty { paying = try fundings() }
    }
    var found: [RecordID: [DeadlineItem]] = [:]
    for pair in paying { found[pair.project, default: []] += known[pair.agreement] ?? [] }
    return found.mapValues { $0.sorted(by: DeadlineItem.isEarlier) }
  }

  /// Which agreement pays for which project.
  private func fundings() throws -> [(project: RecordID, agreement: RecordID)] {
    try connection.rows(
      """
      SELECT DISTINCT f.project, r.parent FROM funding f CROSS JOIN record r ON r.id = f.id
      """
    ) { ($0.id(0), $0.id(1)) }
  }

  /// The first deadlines that are late and that come, and how many there are, in all and by project.
  ///
  /// - Parameters:
  ///   - last: The last day on which something may be due to be listed as coming.
  ///   - limit: How many of each list; all when nil.
  package func deadlineSummary(
    in scope: DeadlineScope = .everything, isShared: Bool = false, until last: Day, limit: Int?,
    asOf: Day
  ) throws -> DeadlineSummary {
    let coming = DeadlineWindow.upcoming(until: last)
    return DeadlineSummary(
      late: try deadlines(.overdue, in: scope, isShared: isShared, asOf: asOf, limit: limit),
      lateCount: try deadlineCount(.overdue, in: scope, asOf: asOf),
      lateByProject: try lateByProject(in: scope, asOf: asOf),
      coming: try deadlines(coming, in: scope, isShared: isShared, asOf: asOf, limit: limit),
      comingCount: try deadlineCount(coming, in: scope, asOf: asOf))
  }

  /// How many deadlines are overdue of what concerns each project, and under each agreement.
  private func lateByProject(in scope: DeadlineScope, asOf: Day) throws -> [RecordID: Int] {
    var counts: [RecordID: Int] = [:]
    if let owners = try owners(of: scope) {
      for owner in owners {
        let count = try DeadlineQuery(self, .of([owner]), asOf: asOf).count(.overdue)
        if count > 0 { counts[owner] = count }
      }
    } else {
      counts = try DeadlineQuery(self, asOf: asOf).countByOwner(.overdue)
    }
    for (agreement, count) in counts where try kind(of: agreement) == .agreement {
      for project in try projects(paidBy: agreement) { counts[project, default: 0] += count }
    }
    return counts
  }

  /// The projects that an agreement itself pays for.
  private func projects(paidBy agreement: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT DISTINCT f.project FROM record c CROSS JOIN funding f ON f.id = c.id
      WHERE c.parent = ?1 AND c.kind = ?2 AND \(FactsLoader.isBeside)
      """, [SQLValue(agreement), .text(Kind.funding.rawValue)]
    ) { $0.id(0) }
  }
}
