import Domain
import TestSupport
import Testing

/// The money of agreements under others.
@Suite struct MoneyAgreementsTests {
  private let euro = Currency.sample("EUR")

  private func move(
    _ number: UInt64, _ type: TransactionType, _ amount: ExactDecimal, from provider: String,
    to receiver: String? = nil, on day: PartialDate = "2026-03-01", line: UInt64? = nil
  ) -> MoneyFacts.Transaction {
    var transaction = MoneyFacts.Transaction(
      id: .sample(number + 1000), reference: "t@\(number)", type: type, day: day,
      amount: Money(amount: amount, currency: euro))
    transaction.provider = .sample(provider)
    transaction.receiver = receiver.map { .sample($0) }
    transaction.line = line.map { .sample($0) }
    return transaction
  }

  private func agreement(
    _ name: String, lines: [(UInt64, ExactDecimal)] = [], _ moves: [MoneyFacts.Transaction]
  ) -> MoneyFacts {
    var facts = MoneyFacts(reference: name, title: name)
    facts.lines = lines.map { number, amount in
      MoneyFacts.Line(
        id: .sample(number), reference: "\(name)/l\(number)", title: "L\(number)",
        amount: Money(amount: amount, currency: euro))
    }
    facts.transactions = moves
    return facts
  }

  private var grant: MoneyFacts {
    agreement(
      "grant", lines: [(1, 1000)],
      [
        move(1, .outgoingCommitment, 1000, from: "giver", to: "doer"),
        move(2, .disbursement, 800, from: "giver", to: "doer"),
        move(3, .expenditure, 100, from: "doer", line: 1),
      ])
  }

  private var subgrant: MoneyFacts {
    agreement(
      "sub", lines: [(2, 300)],
      [
        move(11, .outgoingCommitment, 300, from: "doer", to: "partner"),
        move(12, .disbursement, 250, from: "doer", to: "partner"),
        move(13, .expenditure, 120, from: "partner", line: 2),
        move(14, .expenditure, 5, from: "partner", on: "2027-02-01", line: 2),
      ])
  }

  @Test func `what a grantee passes on is received, passed on and spent once`() throws {
    let status = MoneyStatus(
      grant.including([subgrant], linesAreWhole: true), asOf: "2026-12-31")
    let total = try #require(status.totals.first)
    #expect(
      [total.budget, total.committed, total.disbursed, total.spent] == [1000, 1000, 800, 220])
    #expect(total.unspent == 580)
    #expect(
      status.holdings.map { "\($0.party.name) \($0.inHand.map { "\($0)" } ?? "–")" }
        == ["doer 450", "giver –", "partner 130"])
    #expect(status.agreements.map { $0.totals[0].disbursed } == [250])
    #expect(status.lines.map(\.isInBudget) == [true, false])
    #expect(status.outside.isEmpty)
  }

  @Test func `an umbrella without lines has those under it, for as long as they are`() throws {
    var (one, two) = (grant, subgrant)
    (one.eligibleFrom, one.eligibleUntil) = ("2026-01-01", "2026-12-31")
    (two.eligibleFrom, two.eligibleUntil) = ("2026-06-01", "2027-06-30")
    let umbrella = agreement("umbrella", []).including([one, two], linesAreWhole: true)
    let status = MoneyStatus(umbrella, asOf: "2026-12-31")
    #expect(status.totals.first?.budget == 1300)
    #expect(umbrella.eligibleFrom == "2026-01-01" && umbrella.eligibleUntil == "2027-06-30")
    // Each payment is judged by the days of its own agreement.
    #expect(status.ineligible.map(\.reference) == ["t@13"])
  }

  @Test func `however agreements stand under each other, each payment is in the sums once`() throws
  {
    var dice = Dice(seed: 57)
    for _ in 0..<200 {
      var number: UInt64 = 0
      let all = (0..<dice.roll(1...6)).map { index in
        agreement(
          "a\(index)",
          (0..<dice.roll(0...5)).map { _ in
            number += 1
            let amount = ExactDecimal(dice.roll(1...1000))
            return dice.roll(0...1) == 0
              ? move(number, .expenditure, amount, from: "p\(dice.roll(0...3))")
              : move(number, .incomingFunds, amount, from: "giver", to: "p\(dice.roll(0...3))")
          })
      }
      // A random tree, built from its leaves, in which some stand twice.
      var pool = all
      while pool.count > 1 {
        let under = pool.remove(at: dice.roll(0...pool.count - 1))
        let above = dice.roll(0...pool.count - 1)
        pool[above] = pool[above].including(
          dice.roll(0...4) == 0 ? [under, under] : [under], linesAreWhole: dice.roll(0...1) == 0)
      }
      let flat = agreement("flat", all.flatMap(\.transactions))
      let (tree, sum) = (
        MoneyStatus(pool[0], asOf: "2026-12-31"), MoneyStatus(flat, asOf: "2026-12-31")
      )
      #expect(tree.totals.map(\.spent) == sum.totals.map(\.spent))
      #expect(tree.totals.map(\.disbursed) == sum.totals.map(\.disbursed))
      #expect(tree.holdings == sum.holdings)
    }
  }

  @Test func `spending in another currency is in its line by a rate, each payment rounded`() throws
  {
    var facts = grant
    let franc = Currency.sample("XOF")
    for (index, day) in ["2026-01-10", "2026-05-01", "2026-07-01"].enumerated() {
      var payment = move(
        UInt64(20 + index), .expenditure, 10_001, from: "doer", on: PartialDate(Day(day)!), line: 1)
      payment.amount = Money(amount: 10_001, currency: franc)
      facts.transactions.append(payment)
    }
    #expect(facts.hasForeignSpending)
    facts.rates = ExchangeRates([
      ExchangeRates.Rate(from: franc, to: euro, day: "2026-02-01", value: "0.00152449")
    ])
    let status = MoneyStatus(facts, asOf: "2026-06-30")
    #expect(status.lines[0].cumulative == "115.25")
    #expect(status.lines[0].converted.map(\.payment.reference) == ["t@21"])
    #expect(status.lines[0].foreign.map(\.reference) == ["t@20"])
    // No rate was added up into the sums of a currency.
    #expect(status.totals.map { "\($0.currency) \($0.spent)" } == ["EUR 100", "XOF 20002"])
  }
}
