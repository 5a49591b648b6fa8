extension MoneyStatus {
  /// A budget line and what was spent on it.
  package struct Line: Hashable, Sendable {
    package let facts: MoneyFacts.Line
    /// What may be spent; what was agreed first beside it.
    package let amount: Plan<Money>
    /// What was spent on it, in its currency, earliest first.
    package let costs: [Cost]
    /// What was planned for the time that was asked for; nil when the line is not planned by time.
    package let planned: ExactDecimal?
    /// What was planned up to the as-of day.
    package let plannedSoFar: ExactDecimal?
    /// What was spent in the time that was asked for.
    package let thisPeriod: ExactDecimal
    /// What was spent so far.
    package let cumulative: ExactDecimal
    /// Spent ÷ amount, 4 decimals.
    package let ratio: ExactDecimal?
    /// Whether more was spent than the line and its tolerance allow.
    package let isOver: Bool
    /// Whether a revised budget of the same name and time stands for it, so that it is in no sum.
    package let isSuperseded: Bool
    /// What its phases come to, where that is not the line.
    package let phaseSum: ExactDecimal?
    /// Spending on it in other currencies, for which there is no rate: it is not in the sums.
    package let foreign: [MoneyFacts.Transaction]

    /// Whether it is in the sum of the budget.
    package var isInBudget: Bool { !isSuperseded && !facts.isWithin }
    /// What was spent on it in other currencies and is in its sums by a rate.
    package var converted: [Cost] { costs.filter { $0.rate != nil } }

    /// What is left.
    package var rest: ExactDecimal? { amount.agreed?.amount.subtracting(cumulative) }
    /// What was spent so far less what was planned so far; nil when the line is not planned by time.
    package var deviation: ExactDecimal? { plannedSoFar.flatMap { cumulative.subtracting($0) } }
  }
}

extension MoneyStatus {
  /// Spending on a budget line.
  package struct Cost: Hashable, Sendable {
    /// What was spent.
    package let payment: MoneyFacts.Transaction
    /// How much that is in the line's currency.
    package let amount: Money
    /// By which rate; nil when it is in that currency.
    package let rate: ExchangeRates.Rate?
  }
}

extension MoneyStatus.Line {
  /// - Parameter convert: A payment in a currency; nil without a rate.
  init(
    _ facts: MoneyFacts.Line, among lines: [MoneyFacts.Line], _ all: [MoneyFacts.Transaction],
    _ period: ClosedRange<Day>?, _ asOf: Day,
    convert: (MoneyFacts.Transaction, Currency) -> ExchangeRates.Converted?
  ) {
    self.facts = facts
    amount = Plan(money: facts.amount, facts.changes, asOf: asOf)
    let agreed = amount.agreed ?? facts.amount
    let ids = Set([facts.id] + facts.phases.map(\.id))
    let own = all.filter { $0.line.map(ids.contains) ?? false }
    let converted = own.map { (payment: $0, amount: convert($0, agreed.currency)) }
    costs = converted.compactMap { payment, amount in
      amount.map { MoneyStatus.Cost(payment: payment, amount: $0.money, rate: $0.rate) }
    }
    foreign = converted.filter { $0.amount == nil }.map(\.payment)
    cumulative = ExactDecimal.sum(costs.map(\.amount.amount))
    thisPeriod = ExactDecimal.sum(
      costs.filter { cost in
        period.map { period in cost.payment.day.first.map { period.contains($0) } ?? false } ?? true
      }.map(\.amount.amount))
    let phases = AgreedPhases(of: facts, in: agreed.currency, asOf: asOf)
    planned = phases.sum { phase in
      guard let period else { return true }
      return (phase.from ?? .distantPast) >= period.lowerBound
        && (phase.until ?? .distantFuture) <= period.upperBound
    }
    plannedSoFar = phases.sum { ($0.until ?? .distantFuture) <= asOf }
    let sum = phases.sum { _ in true }
    phaseSum = sum.flatMap { $0.isEqual(numerically: agreed.amount) ? nil : $0 }
    ratio = cumulative.ratio(to: agreed.amount)
    isOver = cumulative > Self.limit(of: agreed.amount, facts.tolerance)
    isSuperseded = lines.contains { $0.standsFor(facts) }
  }

  /// An amount and so many per cent of it.
  private static func limit(of amount: ExactDecimal, _ percent: ExactDecimal?) -> ExactDecimal {
    let share = percent.flatMap { ExactDecimal(mantissa: $0.mantissa, decimals: $0.decimals + 2) }
    return share.flatMap { amount.times($0) }.flatMap { amount.adding($0) } ?? amount
  }
}

/// The phases of a line, with what may be spent in each, as far as that is in the currency of the line.
private struct AgreedPhases {
  private let phases: [(facts: MoneyFacts.Line, amount: Money)]

  init(of line: MoneyFacts.Line, in currency: Currency, asOf: Day) {
    phases = line.phases.map { phase in
      (
        facts: phase,
        amount: Plan(money: phase.amount, phase.changes, asOf: asOf).agreed ?? phase.amount
      )
    }.filter { $0.amount.currency == currency }
  }

  /// What some of them come to; nil without any phases.
  func sum(_ isMeant: (MoneyFacts.Line) -> Bool) -> ExactDecimal? {
    phases.isEmpty
      ? nil : ExactDecimal.sum(phases.filter { isMeant($0.facts) }.map(\.amount.amount))
  }
}

extension MoneyFacts.Line {
  /// Whether it is the revised budget of another line: of the same name, time and currency, under the same
  /// record.
  fileprivate func standsFor(_ other: MoneyFacts.Line) -> Bool {
    func place(_ reference: String) -> Substring {
      reference.lastIndex(of: "/").map { reference[..<$0] } ?? ""
    }
    return type == .revised && other.type == .original && title == other.title
      && from == other.from && until == other.until
      && amount.currency == other.amount.currency && place(reference) == place(other.reference)
  }
}
