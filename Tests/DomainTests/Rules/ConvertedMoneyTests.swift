import Domain
import TestSupport
import Testing

/// Sums in one currency, budgets by time, and what units cost.
@Suite struct ConvertedMoneyTests {
  private let euro = Currency.sample("EUR")
  private let franc = Currency.sample("XOF")

  private func move(
    _ number: UInt64, _ type: TransactionType, _ amount: ExactDecimal, _ currency: String,
    on day: PartialDate, from provider: String = "doer", to receiver: String? = nil,
    line: UInt64? = nil
  ) -> MoneyFacts.Transaction {
    var own = MoneyFacts.Transaction(
      id: .sample(number), reference: "a@\(number)", type: type, day: day,
      amount: Money(amount: amount, currency: .sample(currency)))
    own.provider = .sample(provider)
    own.receiver = receiver.map { .sample($0) }
    own.line = line.map { .sample($0) }
    return own
  }

  private var rates: ExchangeRates {
    ExchangeRates([
      .init(from: franc, to: euro, day: "2026-01-01", value: "0.001"),
      .init(from: franc, to: euro, day: "2026-03-05", value: "0.002"),
      .init(from: franc, to: euro, day: "2026-03-20", value: "0.003"),
    ])
  }

  @Test(arguments: [
    (RateRule.day, "3.00" as ExactDecimal), (.monthly, "2.00"), (.onReceipt, "1.00"),
  ])
  func `the rate is of the day, the month or the last receipt`(
    _ rule: RateRule, _ spent: ExactDecimal
  ) {
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.rateRule = rule
    facts.transactions = [
      move(1, .disbursement, 100, "EUR", on: "2026-02-10", from: "giver", to: "doer"),
      move(2, .expenditure, 1000, "XOF", on: "2026-03-25"),
    ]
    let all = ConvertedMoney(MoneyStatus(facts, asOf: "2026-12-31"), to: euro, rates: rates)
    #expect(all.sums[.spent] == spent)
    #expect(all.rates.count == 1 && all.missing.isEmpty)
  }

  @Test func `without a rate there is no sum, and it is said for what`() {
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.transactions = [
      move(1, .expenditure, 1000, "XOF", on: "2025-12-31"),
      move(2, .expenditure, 5, "EUR", on: "2026-02"),
    ]
    let all = ConvertedMoney(MoneyStatus(facts, asOf: "2026-12-31"), to: euro, rates: rates)
    #expect(all.sums[.spent] == nil && all.unspent == nil)
    #expect(all.missing.map(\.reference) == ["a@1"])
    #expect(all.sums[.disbursed] == 0)
  }

  @Test func `each payment is rounded before it is added, so that the sum adds up`() throws {
    var dice = Dice(seed: 43)
    for _ in 0..<200 {
      var facts = MoneyFacts(reference: "a", title: "A")
      facts.transactions = (1...UInt64(dice.roll(1...12))).map { number in
        move(
          number, .expenditure, ExactDecimal(dice.roll(0...999_999)),
          dice.roll(0...1) == 0 ? "XOF" : "EUR",
          on: PartialDate(Day(year: 2026, month: dice.roll(1...12), day: 7)!))
      }
      let status = MoneyStatus(facts, asOf: "2026-12-31")
      let parts = facts.transactions.compactMap { own in
        rates.convert(own.amount, to: euro, on: own.day.first!)?.money.amount
      }
      let all = ConvertedMoney(status, to: euro, rates: rates)
      #expect(all.sums[.spent]?.isEqual(numerically: ExactDecimal.sum(parts)) == true)
    }
  }

  private func line(
    _ number: UInt64, _ amount: ExactDecimal, _ title: String = "L", type: BudgetType? = nil
  ) -> MoneyFacts.Line {
    var line = MoneyFacts.Line(
      id: .sample(number), reference: "a/l\(number)", title: title,
      amount: Money(amount: amount, currency: euro))
    line.type = type
    return line
  }

  @Test func `a revised budget stands for the original one of the same name`() {
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.lines = [
      line(1, 100, "Books", type: .original), line(2, 120, "Books", type: .revised), line(3, 50),
    ]
    let status = MoneyStatus(facts, asOf: "2026-12-31")
    #expect(status.totals.first?.budget == 170)
    #expect(status.lines.map(\.isSuperseded) == [true, false, false])
  }

  @Test func `a line that is planned by time says how far it is from its plan`() {
    var whole = line(1, 100)
    for (number, from, until, amount) in [
      (11, "2026-01-01" as Day, "2026-06-30" as Day, 60 as ExactDecimal),
      (12, "2026-07-01", "2026-12-31", 30),
    ] {
      var phase = line(UInt64(number), amount)
      (phase.from, phase.until) = (from, until)
      whole.phases.append(phase)
    }
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.lines = [whole]
    facts.transactions = [
      move(1, .expenditure, 20, "EUR", on: "2026-02-01", line: 1),
      move(2, .expenditure, 25, "EUR", on: "2026-08-01", line: 12),
    ]
    let status = MoneyStatus(facts, period: "2026-07-01"..."2026-12-31", asOf: "2026-09-30")
    let own = status.lines[0]
    #expect([own.planned, own.thisPeriod, own.cumulative] == [30, 25, 45])
    #expect(own.deviation == -15 && own.phaseSum == 90)
    #expect(status.outside.isEmpty)
  }

  @Test func `the same money entered by both sides is named`() {
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.transactions = [
      move(1, .disbursement, 100, "EUR", on: "2026-02-10", from: "giver", to: "doer"),
      move(2, .incomingFunds, 100, "EUR", on: "2026-02-14", from: "giver", to: "doer"),
      move(3, .incomingFunds, 100, "EUR", on: "2026-04-14", from: "giver", to: "doer"),
    ]
    #expect(
      MoneyStatus(facts, asOf: "2026-12-31").doubles.map(\.received.reference) == ["a@2"])
  }

  @Test func `a unit cost is what names it or its line, and a person at most as much`() throws {
    var deliverable = DeliverableFacts.sample(target: 10).delivering(4, on: "2026-02-01")
    deliverable.deliveries[0].newPersons = [Headcount(category: "", number: 30)]
    deliverable = deliverable.delivering(1, on: "2026-03-01")
    deliverable.deliveries[1].participations = [Headcount(category: "", number: 9)]
    var own = line(7, 100)
    own.deliverable = deliverable.id
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.lines = [own]
    var named = move(1, .expenditure, 100, "EUR", on: "2026-02-01")
    named.about = deliverable.id
    facts.transactions = [named, move(2, .expenditure, 50, "EUR", on: "2026-02-02", line: 7)]
    let costs = UnitCost.all(
      MoneyStatus(facts, asOf: "2026-12-31"),
      [ProjectStatus(.sample(deliverables: [deliverable]), asOf: "2026-12-31")])
    let cost = try #require(costs.first)
    #expect(cost.spent.amount == 150 && cost.perUnit == "30.00")
    #expect(cost.perPerson == "5.00" && cost.isAtMost)
  }

  @Test func `a schedule clamps to the ends of months from its first day`() {
    #expect(
      DateStep(1, .month).schedule(from: "2026-01-31", count: 4) == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
      ])
    #expect(Shares.weights("33.5, 66.5") == [33_500_000, 66_500_000])
    #expect(Shares.weights("0,0") == nil && Shares.weights("a") == nil)
  }
}
