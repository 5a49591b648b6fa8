/// How the money of an agreement or a project stands on a day. Nothing is converted: each currency has
/// its own sums.
package struct MoneyStatus: Hashable, Sendable {
  /// What transactions are added up for.
  package enum Sum: String, CaseIterable, Hashable, Sendable {
    /// What was promised.
    case committed
    /// What the first givers paid out; what is passed on is not counted again.
    case disbursed
    /// What was spent by whoever spent it at last.
    case spent
    /// What came back to those who had given it.
    case refunded
  }

  /// The sums of one currency.
  package struct Total: Hashable, Sendable {
    package let currency: Currency
    /// What the lines come to; nil without any.
    package let budget: ExactDecimal?
    /// What of the budget is only indicative.
    package let indicative: ExactDecimal
    /// The transactions of each sum, earliest first.
    package let transactions: [Sum: [MoneyFacts.Transaction]]

    /// One of the sums.
    package func sum(_ sum: Sum) -> ExactDecimal { MoneyStatus.sum(transactions[sum] ?? []) }
    /// What was promised.
    package var committed: ExactDecimal { sum(.committed) }
    /// What the first givers paid out; what is passed on is not counted again.
    package var disbursed: ExactDecimal { sum(.disbursed) }
    /// What was spent by whoever spent it at last.
    package var spent: ExactDecimal { sum(.spent) }
    /// What came back to those who had given it.
    package var refunded: ExactDecimal { sum(.refunded) }
    /// What was promised, or else budgeted, and is not paid out; nil when neither is known.
    package var undisbursed: ExactDecimal? {
      let whole = committed.mantissa > 0 ? committed : budget
      return whole?.subtracting(disbursed)
    }
    /// What was paid out and is neither spent nor given back.
    package var unspent: ExactDecimal? { disbursed.subtracting(spent)?.subtracting(refunded) }
    /// Spent ÷ budget, 4 decimals; nil without a budget.
    package var burnRate: ExactDecimal? { budget.flatMap { spent.ratio(to: $0) } }
  }

  /// What one party has of one currency.
  package struct Holding: Hashable, Sendable {
    package let party: Party
    package let currency: Currency
    /// What it got.
    package let received: ExactDecimal
    /// What it gave to others, refunds included.
    package let passedOn: ExactDecimal
    package let spent: ExactDecimal
    /// What it must still have, the advance that it has not accounted for; nil for a first giver, whose own
    /// money nobody recorded.
    package let inHand: ExactDecimal?
  }

  /// What is recorded.
  package let facts: MoneyFacts
  /// The day that cuts the events.
  package let asOf: Day
  /// The sums, by currency code.
  package let totals: [Total]
  package let holdings: [Holding]
  /// The budget, line by line.
  package let lines: [Line]
  /// The planned payments.
  package let tranches: [Tranche]
  /// The agreements whose money is among it, each by itself. What they pass on between them is in the sums
  /// of each, and once in those of all.
  package let agreements: [MoneyStatus]
  /// Every movement of money that counts, earliest first.
  package let transactions: [MoneyFacts.Transaction]
  /// Costs on days that are not eligible.
  package let ineligible: [MoneyFacts.Transaction]
  /// Spending that no line has.
  package let outside: [MoneyFacts.Transaction]
  /// Contributions in kind, which are in no other sum.
  package let inKind: [MoneyFacts.Transaction]

  /// How the money stands on the day `asOf`.
  ///
  /// - Parameters:
  ///   - period: The time whose spending is shown apart; nil for all.
  ///   - calendar: On which days people work.
  package init(
    _ facts: MoneyFacts, period: ClosedRange<Day>? = nil, calendar: WorkCalendar = WorkCalendar(),
    asOf: Day
  ) {
    self.facts = facts
    self.asOf = asOf
    let all = facts.counted(asOf: asOf)
    let money = all.filter { !$0.isInKind }
    transactions = money
    inKind = all.filter(\.isInKind)
    let spending = money.filter { $0.type == .expenditure }
    let sources = Sources(money)
    let receipts = money.filter { $0.belongs(to: .disbursed, sources) }.compactMap(\.day.first)
    lines = facts.lines.map { line in
      Line(line, among: facts.lines, spending, period, asOf) { payment, currency in
        facts.rates.convert(
          payment.amount, to: currency, on: payment.day.first ?? asOf, rule: facts.rateRule ?? .day,
          receipts: receipts)
      }
    }
    totals = Self.totals(money, lines)
    holdings = Self.holdings(money)
    tranches = facts.tranches.map { Tranche($0, money, calendar, asOf) }
    let agreements = facts.agreements.map {
      MoneyStatus($0, period: period, calendar: calendar, asOf: asOf)
    }
    self.agreements = agreements
    // What belongs to an agreement is judged by the days and the lines of that one.
    let others = Set(facts.agreements.flatMap(\.transactions).map(\.id))
    let own = spending.filter { !others.contains($0.id) }
    ineligible =
      own.filter { $0.isOutside(from: facts.eligibleFrom, until: facts.eligibleUntil) }
      + agreements.flatMap(\.ineligible)
    let known = Set(facts.lines.flatMap { [$0.id] + $0.phases.map(\.id) })
    outside =
      (facts.lines.isEmpty ? [] : own.filter { $0.line.map { !known.contains($0) } ?? true })
      + agreements.flatMap(\.outside).filter { $0.line.map { !known.contains($0) } ?? true }
  }

  /// Whether money was paid out and all of it is spent or given back.
  package var isBalanced: Bool {
    totals.contains { $0.disbursed.mantissa != 0 }
      && totals.allSatisfy { $0.unspent?.mantissa == 0 }
  }

  /// How much of the time in which costs are eligible has passed, 4 decimals; nil when nobody stated it.
  package var timeElapsed: ExactDecimal? {
    guard let from = facts.eligibleFrom, let until = facts.eligibleUntil, from < until else {
      return nil
    }
    return ExactDecimal(max(0, from.distance(to: asOf))).ratio(
      to: ExactDecimal(from.distance(to: until)))
  }

  static func sum(_ transactions: some Sequence<MoneyFacts.Transaction>) -> ExactDecimal {
    ExactDecimal.sum(transactions.map(\.amount.amount))
  }
}
