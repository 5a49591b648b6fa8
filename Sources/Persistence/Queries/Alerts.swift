package import Domain

extension Reading {
  /// What the rules of the register find on a day, project by project; the usual rules where it has none.
  ///
  /// - Parameter project: Only in this project; in all when nil.
  package func alerts(in project: RecordID?, asOf: Day) throws -> [Alert] {
    let own = try rows(.alert).compactMap(AlertRule.init)
    let rules = own.isEmpty ? AlertRule.usual : own
    let all = try project.map { [try projectFacts($0)] } ?? projectFacts()
    let calendar = try workCalendar()
    let ahead = asOf.advanced(by: rules.map(\.days).max() ?? 0)
    var known = Set<Alert>()
    var alerts: [Alert] = []
    for facts in all {
      let status = ProjectStatus(facts, asOf: asOf)
      // Only what is under way is watched.
      guard status.light != nil else { continue }
      let money = MoneyStatus(try moneyFacts(facts.id), calendar: calendar, asOf: asOf)
      let paying = try self.agreements(paying: facts.id)
      let signed = try paying.compactMap { try self.signed($0, asOf: asOf) }
      let open = try deadlines(.open(until: ahead), in: .concerning([facts.id]), asOf: asOf)
      for rule in rules
      where rule.about.map({ $0 == facts.id || paying.contains($0) }) ?? true {
        // An agreement that pays for several projects is named once.
        alerts += rule.alerts(status, money: money, agreements: signed, deadlines: open).filter {
          known.insert($0).inserted
        }
      }
    }
    return alerts
  }

  private func signed(_ agreement: RecordID, asOf: Day) throws -> SignedAgreement? {
    guard let day = try record(agreement)[AgreementField.signed]?.last else { return nil }
    let money = MoneyStatus(try moneyFactsWithThoseUnder(agreement), asOf: asOf)
    return SignedAgreement(
      reference: try reference(of: agreement).description, title: try title(of: agreement),
      signed: day, isPaid: money.totals.contains { $0.disbursed.mantissa != 0 })
  }
}
