import Domain
import Persistence
import Reporting

extension ReportMaker {
  func portfolio() throws -> PortfolioReport {
    let last = frame.asOf.advanced(by: PortfolioReport.daysAhead)
    // A page on the whole register is told from sums; only projects that met people are looked at one by one.
    let isSummed = isWhole && !frame.isShared && !isForPrograms
    let (facts, places) =
      try isSummed
      ? shown(register.projectsWithPeople().map { try register.projectFacts($0) }) : facts()
    let statuses = try statuses(isSummed ? register.portfolioFacts(asOf: frame.asOf) : facts)
    let limit = isForPrograms ? nil : PortfolioReport.shown
    let calendar = try register.workCalendar()
    var agreements: [RecordID] = []
    var known = Set<RecordID>()
    for status in statuses {
      for id in try register.agreements(payingFor: status.facts.id) where known.insert(id).inserted
      {
        agreements.append(id)
      }
    }
    return PortfolioReport(
      statuses,
      deadlines: try register.deadlineSummary(
        in: scope, isShared: frame.isShared, until: last, limit: limit, asOf: frame.asOf),
      money: try agreements.map {
        MoneyStatus(
          try register.moneyFacts($0), period: frame.period, calendar: calendar, asOf: frame.asOf)
      }, people: PeopleByPlace(facts, cities: places.mapValues(\.city), asOf: frame.asOf), frame)
  }
}
