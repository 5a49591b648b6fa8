package import Domain

extension Reading {
  /// What bears on the light and the progress of every project, by reference, with what it owes in sums:
  /// this grows with projects, milestones and indicators, not with deliverables.
  ///
  /// A project of which something happened after the day, whose sums would tell of it, is loaded whole.
  /// - Parameter asOf: The day on which the sums are to hold.
  package func portfolioFacts(asOf: Day) throws -> [ProjectFacts] {
    try needDeadlines()
    let totals = try totals()
    let details = try DeadlineDetails(self, asOf: asOf)
    return try FactsLoader(self, .portfolio).projects().map { facts in
      guard let sums = totals[facts.id] else {
        var facts = facts
        facts.summed = SummedDeliverables(DeliverableTotals(), overdue: nil)
        return facts
      }
      guard sums.isExact, sums.validFrom <= asOf else {
        return try projectFacts(facts.id, sumsOn: asOf)
      }
      var facts = facts
      var totals = sums.totals
      totals.lastEvent = totals.lastEvent.map { min($0, asOf) }
      let overdue = try totals.firstOpenDue.flatMap { due in
        Deadline.hasPassed(due, asOf: asOf)
          ? try longestOverdue(in: facts.id, due: due, details, asOf: asOf) : nil
      }
      facts.summed = SummedDeliverables(totals, overdue: overdue)
      return facts
    }
  }

  /// How projects stand on a day, with what the agreements make due that pay for them. Of projects in sums only
  /// what is overdue of that is looked up.
  ///
  /// - Parameter isWhole: Whether they are all projects of the register.
  package func projectStatuses(_ facts: [ProjectFacts], isWhole: Bool, asOf: Day) throws
    -> [ProjectStatus]
  {
    let deadlines = try agreementDeadlines(
      facts.contains { $0.summed != nil } ? .overdue : .open(),
      of: isWhole ? nil : facts.map(\.id), asOf: asOf)
    return facts.map {
      ProjectStatus($0, agreementDeadlines: deadlines[$0.id] ?? [], asOf: asOf)
    }
  }

  /// The keys of all projects, by reference.
  package func projectKeys() throws -> [RecordID] {
    try connection.rows(
      "SELECT t.id FROM project t CROSS JOIN record r ON r.id = t.id ORDER BY r.parent, r.slug"
    ) { $0.id(0) }
  }

  /// The projects that met people: whose deliveries have counts of them or name groups.
  package func projectsWithPeople() throws -> [RecordID] {
    try connection.rows(
      """
      SELECT DISTINCT p.parent FROM (
        SELECT record FROM headcount UNION SELECT record FROM link WHERE field = 'groups'
      ) x CROSS JOIN delivery v ON v.id = x.record CROSS JOIN record r ON r.id = v.id
      CROSS JOIN record p ON p.id = r.parent ORDER BY p.parent
      """
    ) { $0.id(0) }
  }

  private struct Sums {
    var totals: DeliverableTotals
    var isExact: Bool
    var validFrom: Day
  }

  private func totals() throws -> [RecordID: Sums] {
    let rows = try connection.rows(
      """
      SELECT project, deliverables, counted, measurable, weight, weighted, inexact, done, firstDue,
        firstOpenDue, lastEvent, validFrom FROM projectStanding
      """
    ) { row in
      var totals = DeliverableTotals()
      totals.count = Int(row.integer(1))
      totals.counted = Int(row.integer(2))
      totals.measurable = Int(row.integer(3))
      totals.weights = ExactDecimal(mantissa: row.integer(4), decimals: 4)
      totals.weighted = ExactDecimal(mantissa: row.integer(5), decimals: 8)
      totals.isAnyDone = row.integer(7) > 0
      totals.firstDue = row.optionalText(8).flatMap { Day($0) }
      totals.firstOpenDue = row.optionalText(9).flatMap { Day($0) }
      totals.lastEvent = row.optionalText(10).flatMap { Day($0) }
      return (
        row.id(0),
        Sums(
          totals: totals, isExact: row.integer(6) == 0,
          validFrom: Day(row.text(11)) ?? .distantFuture)
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The deliverable or part of a project that is overdue since the day `due`, the first by reference.
  private func longestOverdue(
    in project: RecordID, due: Day, _ details: DeadlineDetails, asOf: Day
  ) throws -> LightReason? {
    try needDeadlines()
    let deliverable = try connection.first(
      """
      SELECT s.record FROM standing s JOIN record r ON r.id = s.record
      WHERE s.project = ? AND s.firstOpenDue = ? ORDER BY r.slug LIMIT 1
      """, [SQLValue(project), .text(due.description)]
    ) { $0.id(0) }
    guard let deliverable else { return nil }
    let row = try connection.first(
      """
      SELECT d.record, d.due FROM (
        SELECT ?1 AS id, '' AS slug
        UNION ALL SELECT c.id, c.slug FROM record c
          WHERE c.parent = ?1 AND c.kind = ?3 AND \(FactsLoader.isPlan)
      ) o CROSS JOIN deadline d ON d.record = o.id
      WHERE d.isOpen AND d.dueLast = ?2 ORDER BY o.slug LIMIT 1
      """,
      [SQLValue(deliverable), .text(due.description), .text(Kind.part.rawValue)]
    ) { (record: $0.id(0), due: $0.text(1)) }
    guard let row, let date = try? PartialDate(row.due) else { return nil }
    let item = try details.item(
      DeadlineRow(
        record: row.record, due: date, originalDue: date, isOpen: true, validFrom: asOf))
    return LightReason(
      .overdue(days: item.daysOverdue), item.reference, item.title, move: item.move)
  }
}
