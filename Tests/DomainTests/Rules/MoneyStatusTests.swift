import Domain
import TestSupport
import Testing

@Suite struct MoneyStatusTests {
  private let euro = Currency.sample("EUR")
  private let franc = Currency.sample("XOF")

  private func line(_ number: UInt64, _ amount: ExactDecimal, tolerance: ExactDecimal? = nil)
    -> MoneyFacts.Line
  {
    var line = MoneyFacts.Line(
      id: .sample(number), reference: "a/l\(number)", title: "L\(number)",
      amount: Money(amount: amount, currency: euro))
    line.tolerance = tolerance
    return line
  }

  private func move(
    _ number: UInt64, _ type: TransactionType, _ amount: ExactDecimal,
    on day: PartialDate = "2026-03-01",
    from provider: String? = nil, to receiver: String? = nil, line: UInt64? = nil,
    in currency: Currency? = nil
  ) -> MoneyFacts.Transaction {
    var transaction = MoneyFacts.Transaction(
      id: .sample(number + 1000), reference: "a@\(number)", type: type, day: day,
      amount: Money(amount: amount, currency: currency ?? euro))
    transaction.provider = provider.map { .sample($0) }
    transaction.receiver = receiver.map { .sample($0) }
    transaction.line = line.map { .sample($0) }
    return transaction
  }

  private func facts(_ transactions: [MoneyFacts.Transaction], lines: [MoneyFacts.Line] = [])
    -> MoneyFacts
  {
    var facts = MoneyFacts(reference: "a", title: "A")
    facts.transactions = transactions
    facts.lines = lines
    return facts
  }

  @Test func `what is passed on is not counted twice`() throws {
    let status = MoneyStatus(
      facts([
        move(1, .disbursement, 15000, from: "giver", to: "doer"),
        move(2, .disbursement, 4000, from: "doer", to: "partner"),
        move(3, .expenditure, 9000, from: "doer"),
        move(4, .expenditure, "1500.50", from: "partner"),
        move(5, .reimbursement, 500, from: "doer", to: "giver"),
      ]), asOf: "2026-12-31")
    let total = try #require(status.totals.first)
    #expect([total.disbursed, total.spent, total.refunded] == [15000, "10500.50", 500])
    #expect(total.unspent == "3999.50")
    #expect(
      status.holdings.map { "\($0.party.name) \($0.inHand.map { "\($0)" } ?? "–")" }
        == ["doer 1500", "giver –", "partner 2499.50"])
  }

  @Test func `each currency has its own sums, and a line only its own`() {
    let status = MoneyStatus(
      facts(
        [
          move(1, .expenditure, 900, from: "doer", line: 1),
          move(2, .expenditure, 250_000, from: "doer", line: 1, in: franc),
        ], lines: [line(1, 1000)]), asOf: "2026-12-31")
    #expect(status.totals.map { "\($0.currency) \($0.spent)" } == ["EUR 900", "XOF 250000"])
    #expect(status.lines[0].cumulative == 900)
    #expect(status.lines[0].foreign.map(\.reference) == ["a@2"])
  }

  @Test(arguments: [("1100", false), ("1100.01", true)])
  func `a line may be passed by its tolerance, not by a cent more`(
    _ spent: ExactDecimal, _ isOver: Bool
  ) {
    let status = MoneyStatus(
      facts([move(1, .expenditure, spent, line: 1)], lines: [line(1, 1000, tolerance: 10)]),
      asOf: "2026-12-31")
    #expect(status.lines[0].isOver == isOver)
  }

  @Test func `the time that was asked for stands apart, the as-of day cuts`() {
    let all = facts(
      [
        move(1, .expenditure, 100, on: "2026-01-31", line: 1),
        move(2, .expenditure, 200, on: "2026-04-01", line: 1),
        move(3, .expenditure, 400, on: "2026-07-01", line: 1),
      ], lines: [line(1, 1000)])
    let status = MoneyStatus(all, period: "2026-04-01"..."2026-06-30", asOf: "2026-06-30")
    #expect(status.lines[0].thisPeriod == 200)
    #expect(status.lines[0].cumulative == 300)
    #expect(status.lines[0].rest == 700)
  }

  @Test func `costs outside of the eligible dates, and outside of every line, are named`() {
    var all = facts(
      [move(1, .expenditure, 100, on: "2026-01-14", line: 1), move(2, .expenditure, 100)],
      lines: [line(1, 1000)])
    all.eligibleFrom = "2026-01-15"
    let status = MoneyStatus(all, asOf: "2026-12-31")
    #expect(status.ineligible.map(\.reference) == ["a@1"])
    #expect(status.outside.map(\.reference) == ["a@2"])
  }

  @Test func `contributions in kind are in no sum`() {
    var gift = move(1, .expenditure, 300)
    gift.isInKind = true
    let status = MoneyStatus(facts([gift]), asOf: "2026-12-31")
    #expect(status.totals.isEmpty && status.inKind.count == 1)
  }

  @Test func `a tranche is held by its conditions, then due, then late, then paid`() {
    var tranche = MoneyFacts.Tranche(
      id: .sample(7), reference: "a/t", title: "T", amount: Money(amount: 100, currency: euro))
    tranche.within = DueOffset("+30d")
    tranche.conditions = [
      .sample(
        due: "2026-05",
        steps: [Step(.submitted, on: "2026-06-01"), Step(.accepted, on: "2026-07-01")])
    ]
    var all = facts([])
    all.tranches = [tranche]
    func state(_ asOf: Day) -> MoneyStatus.Tranche.State {
      MoneyStatus(all, asOf: asOf).tranches[0].state
    }
    guard case .held(let by) = state("2026-06-15") else {
      Issue.record("\(state("2026-06-15"))")
      return
    }
    // It was handed over, so the funder is waited for.
    #expect(by.map(\.withParty?.name) == ["funder"])
    #expect(state("2026-07-31") == .due(by: "2026-07-31"))
    #expect(state("2026-08-01") == .late(days: 1, since: "2026-07-31"))
    var payment = move(1, .disbursement, 60, on: "2026-08-02", from: "giver", to: "doer")
    payment.tranche = tranche.id
    all.transactions = [payment]
    #expect(state("2026-08-03") == .late(days: 3, since: "2026-07-31"))
    var second = move(2, .disbursement, 40, on: "2026-08-04", from: "giver", to: "doer")
    second.tranche = tranche.id
    all.transactions.append(second)
    #expect(state("2026-08-05") == .paid(on: "2026-08-04"))
  }

  @Test func `what is held and what was spent make what was paid out, in any order of entry`()
    throws
  {
    var dice = Dice(seed: 31)
    let parties = ["doer", "partner", "other"]
    for _ in 0..<300 {
      var moves: [MoneyFacts.Transaction] = []
      for number in 0..<UInt64(dice.roll(1...15)) {
        let amount = try #require(
          ExactDecimal(mantissa: Int64(dice.roll(1...100_000)), decimals: 2))
        let (one, two) = (parties[dice.roll(0...2)], parties[dice.roll(0...2)])
        switch dice.roll(0...3) {
        case 0: moves.append(move(number, .incomingFunds, amount, from: "giver", to: one))
        case 1 where one != two:
          moves.append(move(number, .disbursement, amount, from: one, to: two))
        case 2: moves.append(move(number, .reimbursement, amount, from: one, to: "giver"))
        default: moves.append(move(number, .expenditure, amount, from: one))
        }
      }
      moves.insert(move(99, .incomingFunds, 1, from: "giver", to: "doer"), at: 0)
      for party in parties {
        moves.insert(
          move(
            UInt64(100 + parties.firstIndex(of: party)!), .incomingFunds, 1, from: "giver",
            to: party), at: 0)
      }
      let status = MoneyStatus(facts(moves), asOf: "2026-12-31")
      let total = try #require(status.totals.first)
      let held = status.holdings.compactMap(\.inHand).reduce(ExactDecimal(0)) { $0.adding($1)! }
      #expect(total.unspent?.isEqual(numerically: held) == true)
      #expect(
        MoneyStatus(facts(moves.shuffled(using: &dice)), asOf: "2026-12-31").totals == status.totals
      )
    }
  }
}

@Suite struct SharesTests {
  @Test func `no cent is lost, and the largest rests get what is left`() throws {
    let money = Money(amount: 100, currency: .sample("EUR"))
    #expect(
      Shares.split(money, by: [1, 1, 1])?.map { "\($0.amount)" } == ["33.34", "33.33", "33.33"])
    #expect(Shares.split(money, by: [60, 40])?.map { "\($0.amount)" } == ["60.00", "40.00"])
    #expect(
      Shares.split(Money(amount: 100, currency: .sample("XOF")), by: [1, 1, 1])?.map {
        "\($0.amount)"
      } == [
        "34", "33", "33",
      ])
    #expect(Shares.split(money, by: [0, 0]) == nil)
  }

  @Test func `the parts make the whole, whatever the weights`() throws {
    var dice = Dice(seed: 37)
    for _ in 0..<1000 {
      let code = ["EUR", "XOF", "TND"][dice.roll(0...2)]
      let currency = Currency.sample(code)
      let amount = try #require(
        ExactDecimal(
          mantissa: Int64(dice.roll(-1_000_000...1_000_000)), decimals: currency.decimals))
      let weights = (0..<dice.roll(1...9)).map { _ in dice.roll(0...100) } + [1]
      let parts = try #require(Shares.split(Money(amount: amount, currency: currency), by: weights))
      #expect(parts.count == weights.count)
      #expect(parts.reduce(ExactDecimal(0)) { $0.adding($1.amount)! }.isEqual(numerically: amount))
      for (part, weight) in zip(parts, weights) where weight == 0 {
        #expect(part.amount.mantissa == 0)
      }
    }
  }
}

@Suite struct ExchangeRatesTests {
  @Test func `the last rate of the day or before it is used, none is guessed`() throws {
    let (euro, franc) = (Currency.sample("EUR"), Currency.sample("XOF"))
    let rates = ExchangeRates([
      .init(from: franc, to: euro, day: "2026-01-01", value: "0.0015"),
      .init(from: franc, to: euro, day: "2026-06-01", value: "0.00152449"),
    ])
    let money = Money(amount: 250_000, currency: franc)
    #expect(rates.convert(money, to: euro, on: "2026-05-31")?.money.amount == "375.00")
    #expect(rates.convert(money, to: euro, on: "2026-06-01")?.money.amount == "381.12")
    #expect(rates.convert(money, to: euro, on: "2025-12-31") == nil)
    #expect(rates.convert(Money(amount: 1, currency: euro), to: franc, on: "2026-06-01") == nil)
    #expect(rates.convert(money, to: franc, on: "2020-01-01")?.rate == nil)
  }
}
