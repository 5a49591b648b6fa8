import Domain
import TestSupport
import Testing

@Suite struct AlertRuleTests {
  private let asOf: Day = "2026-06-30"

  private func found(
    _ rule: AlertRule, _ facts: ProjectFacts, money: MoneyFacts? = nil,
    agreements: [SignedAgreement] = [], deadlines: [DeadlineItem] = []
  ) -> [Alert] {
    rule.alerts(
      ProjectStatus(facts, asOf: asOf),
      money: MoneyStatus(money ?? MoneyFacts(reference: "p", title: "P"), asOf: asOf),
      agreements: agreements, deadlines: deadlines)
  }

  @Test func `a rule of the register has its own numbers, or the usual ones`() {
    func record(_ values: [String: Value]) -> Record {
      Record(id: .sample(1), kind: .alert, slug: "a", title: "A", values: values)
    }
    let own = AlertRule(
      record([
        "type": .text("quiet"), "days": .integer(7), "percent": .decimal(3),
        "about": .reference(.sample(2)),
      ]))
    #expect(own == AlertRule(.quiet, days: 7, percent: 3, about: .sample(2)))
    #expect(AlertRule(record(["type": .text("quiet")]))?.days == 90)
    #expect(AlertRule(record(["type": .text("loud")])) == nil)
    #expect(AlertRule(record([:])) == nil)
    #expect(AlertRule.usual.map(\.subject) == AlertRule.Subject.allCases)
  }

  @Test(arguments: [
    ("2026-04-01", 90, []), ("2026-04-01", 89, [Alert(.quiet, "p", "P", days: 90)]),
    ("2026-06-30", 0, []),
  ])
  func `quiet for more than so many days`(last: Day, days: Int, alerts: [Alert]) {
    let facts = ProjectFacts.sample(
      deliverables: [DeliverableFacts.sample(target: 9).delivering(1, on: PartialDate(last))])
    #expect(found(AlertRule(.quiet, days: days), facts) == alerts)
  }

  @Test func `a pause is no silence`() {
    var facts = ProjectFacts.sample(
      deliverables: [DeliverableFacts.sample(target: 9).delivering(1, on: "2026-04-01")])
    facts.suspensions = [SuspensionFacts(reference: "p/s", from: "2026-04-02")]
    #expect(found(AlertRule(.quiet, days: 0), facts) == [])
  }

  @Test(arguments: [
    (false, 60, []), (false, 59, [Alert(.noDisbursement, "a", "A", days: 60)]), (true, 0, []),
  ])
  func `nothing paid so long after the signature`(isPaid: Bool, days: Int, alerts: [Alert]) {
    let agreement = SignedAgreement(
      reference: "a", title: "A", signed: "2026-05-01", isPaid: isPaid)
    let found = found(
      AlertRule(.noDisbursement, days: days), .sample(), agreements: [agreement])
    #expect(found == alerts)
  }

  @Test func `what falls due and nobody is responsible for`() {
    func due(_ responsibility: Responsibility) -> [DeadlineItem] {
      [
        DeadlineItem(
          id: .sample(3), reference: "p/d", kind: .deliverable, title: "D", owner: .sample("p"),
          due: "2026-07-10", originalDue: "2026-07-10", responsibility, asOf: asOf)
      ]
    }
    func alerts(_ days: Int, _ responsibility: Responsibility) -> [Alert] {
      found(AlertRule(.nobodyResponsible, days: days), .sample(), deadlines: due(responsibility))
    }
    #expect(alerts(9, .unknown) == [])
    #expect(alerts(10, .unknown) == [Alert(.nobodyResponsible, "p/d", "D", days: 10)])
    #expect(alerts(10, .payment(by: .sample("chief"))) == [])
  }

  @Test func `deliveries without evidence`() {
    var line = DeliverableFacts.sample(target: 9).delivering(1, on: "2026-05-01")
      .delivering(1, on: "2026-05-02")
    line.deliveries[0].evidence = 1
    let found = found(AlertRule(.noEvidence), .sample(deliverables: [line]))
    #expect(found == [Alert(.noEvidence, "p/d@2026-05-02", "D")])
  }

  @Test func `a period that has ended without a value`() {
    var facts = ProjectFacts.sample()
    var indicator = IndicatorFacts(
      id: .sample(3), reference: "p/r/i", title: "I", result: .sample("result"))
    indicator.periods = [
      .init(id: .sample(4), reference: "p/r/i/a", from: "2026-01-01", until: "2026-03-31"),
      .init(id: .sample(5), reference: "p/r/i/b", from: "2026-04-01", until: "2026-06-29"),
      .init(id: .sample(6), reference: "p/r/i/c", from: "2026-06-30", until: "2026-12-31"),
    ]
    indicator.readings = [
      .init(id: .sample(7), reference: "p/r/i@x", day: "2026-02-01", value: 4)
    ]
    facts.indicators = [indicator]
    #expect(found(AlertRule(.noActual), facts) == [Alert(.noActual, "p/r/i/b", "I")])
  }

  @Test func `a deliverable that will be late at the pace so far`() {
    let line = DeliverableFacts.sample(target: 100, due: "2026-07-01")
      .delivering(1, on: "2026-05-01").delivering(1, on: "2026-05-20")
      .delivering(1, on: "2026-06-20")
    #expect(
      found(AlertRule(.slipping), .sample(deliverables: [line]))
        == [Alert(.slipping, "p/d", "D", days: 1972)])
    #expect(found(AlertRule(.slipping, days: 36_500), .sample(deliverables: [line])) == [])
  }

  @Test func `more spent than time has passed`() {
    var facts = ProjectFacts.sample(milestones: [.sample("end", type: .end, due: "2026-12-31")])
    facts.plannedStart = "2026-01-01"
    var money = MoneyFacts(reference: "p", title: "P")
    let euro = Currency.sample("EUR")
    money.lines = [
      .init(
        id: .sample(1), reference: "p/l", title: "L", amount: Money(amount: 100, currency: euro))
    ]
    money.transactions = [
      .init(
        id: .sample(2), reference: "p@a", type: .expenditure, day: "2026-02-01",
        amount: Money(amount: 70, currency: euro))
    ]
    let found = { self.found(AlertRule(.overspending, percent: $0), facts, money: money) }
    let shares: [ExactDecimal] = ["0.7000", "0.4945"]
    #expect(found(15) == [Alert(.overspending, "p", "P, EUR", shares: shares)])
    #expect(found(30) == [])
  }
}
