package import Domain

extension Reading {
  /// How the money of an agreement, with those under it, or of a project stands on a day.
  ///
  /// - Parameter period: The time whose spending is shown apart; nil for all.
  package func moneyStatus(_ id: RecordID, period: ClosedRange<Day>? = nil, asOf: Day) throws
    -> MoneyStatus
  {
    MoneyStatus(
      try moneyFactsWithThoseUnder(id), period: period, calendar: try workCalendar(), asOf: asOf)
  }

  /// What units of deliverables cost by the money of an agreement or a project.
  package func unitCosts(of id: RecordID, _ money: MoneyStatus) throws -> [UnitCost] {
    guard money.totals.contains(where: { $0.spent.mantissa != 0 }) else { return [] }
    let projects = try kind(of: id) == .project ? [id] : projects(fundedBy: id)
    return UnitCost.all(
      money,
      try projects.map { ProjectStatus(try projectFacts($0, sumsOn: money.asOf), asOf: money.asOf) }
    )
  }

  /// The sums of money in a currency: the one that is asked for, else that of the register; nil when there is
  /// none, or when all is in it already.
  package func converted(_ money: MoneyStatus, to currency: Currency?) throws -> ConvertedMoney? {
    guard let currency = try currency ?? setting(.currency).flatMap({ Currency($0) }),
      money.totals.contains(where: { $0.currency != currency })
    else { return nil }
    return ConvertedMoney(money, to: currency, rates: try exchangeRates())
  }

  /// Where a milestone stands on a day; nil when it is none.
  package func milestoneStatus(_ id: RecordID, asOf: Day) throws -> MilestoneStatus? {
    let records = try rows(.milestone, "r.id = ?", [SQLValue(id)])
    guard let parent = records.first?.parent,
      let facts = try FactsLoader(self, .below(id)).milestones(records).values.first?.first
    else { return nil }
    return MilestoneStatus(
      facts, projectClosed: try DeadlineSource(self).closing(of: parent)?.closedOn(asOf: asOf),
      asOf: asOf)
  }
}
