package import Domain

extension Reading {
  /// What has to be done before a project is closed, and what of it is.
  ///
  /// - Parameter reasons: Why points may stay open.
  package func closingList(
    of project: RecordID, asOf: Day, reasons: [ClosingList.Question: String]
  ) throws -> ClosingList {
    ClosingList(
      ProjectStatus(try projectFacts(project), asOf: asOf),
      duties: try agreements(paying: project).flatMap { try duties(of: $0, asOf: asOf) },
      money: MoneyStatus(try moneyFacts(project), asOf: asOf),
      evidence: try outdatedEvidence(of: project, asOf: asOf), reasons: reasons)
  }

  func agreements(paying project: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT DISTINCT r.parent FROM funding f JOIN record r ON r.id = f.id
      WHERE f.project = ? ORDER BY r.parent
      """, [SQLValue(project)]
    ) { $0.id(0) }
  }

  private func duties(of agreement: RecordID, asOf: Day) throws -> [MilestoneStatus] {
    let records = try rows(.milestone, "r.parent = ?", [SQLValue(agreement)])
    return try FactsLoader(self, .below(agreement)).milestones(records)[agreement]?.map {
      MilestoneStatus($0, asOf: asOf)
    } ?? []
  }

  /// Documents that prove something of a project and were to be kept only until a day that is past.
  private func outdatedEvidence(of project: RecordID, asOf: Day) throws -> [String] {
    let documents = try connection.rows(
      """
      SELECT DISTINCT d.id, d.keepUntil FROM link l JOIN document d ON d.id = l.target
      WHERE l.field = 'evidence' AND d.keepUntil IS NOT NULL AND l.record IN (\(FactsLoader.below))
      ORDER BY d.id
      """, [SQLValue(project)]
    ) { (id: $0.id(0), until: $0.text(1)) }
    return try documents.compactMap { document in
      guard let last = try? PartialDate(document.until).last, last < asOf else { return nil }
      return try reference(of: document.id).description
    }
  }
}
