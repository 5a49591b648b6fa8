/// The sums of an agreement or a project in one currency, with the rates that were used.
///
/// Every amount is converted by itself and rounded half-even before it is added, so that the sum can be
/// explained record by record. A sum for which a rate is missing is none.
package struct ConvertedMoney: Hashable, Sendable {
  /// An amount for which there is no rate.
  package struct Missing: Hashable, Sendable {
    /// The record with the amount.
    package let reference: String
    package let currency: Currency
    /// The day for which a rate is missing.
    package let day: Day
  }

  /// The currency of the sums.
  package let currency: Currency
  /// The rule by which rates were chosen.
  package let rule: RateRule
  /// What the lines come to; nil without any, or when a rate is missing.
  package let budget: ExactDecimal?
  /// Each sum; a sum for which a rate is missing has no entry.
  package let sums: [MoneyStatus.Sum: ExactDecimal]
  /// The payments of each sum in the currency of the sums, where there is a rate.
  package let costs: [MoneyStatus.Sum: [MoneyStatus.Cost]]
  /// The rates that were used, earliest first.
  package let rates: [ExchangeRates.Rate]
  /// What could not be converted.
  package let missing: [Missing]

  /// What was paid out and is neither spent nor given back; nil when a rate is missing.
  package var unspent: ExactDecimal? {
    guard let disbursed = sums[.disbursed], let spent = sums[.spent],
      let refunded = sums[.refunded]
    else { return nil }
    return disbursed.subtracting(spent)?.subtracting(refunded)
  }

  /// Spent ÷ budget, 4 decimals; nil without either.
  package var burnRate: ExactDecimal? {
    guard let spent = sums[.spent], let budget else { return nil }
    return spent.ratio(to: budget)
  }

  /// The sums of a status in a currency.
  package init(_ status: MoneyStatus, to currency: Currency, rates: ExchangeRates) {
    self.currency = currency
    rule = status.facts.rateRule ?? .day
    let rule = self.rule
    var conversion = Conversion(status, to: currency, rates)
    let lines = status.lines.filter(\.isInBudget).map { conversion.convert($0, of: status) }
    budget = lines.isEmpty ? nil : Self.sum(lines)
    var costs: [MoneyStatus.Sum: [MoneyStatus.Cost]] = [:]
    var sums: [MoneyStatus.Sum: ExactDecimal] = [:]
    for sum in MoneyStatus.Sum.allCases {
      let all = status.totals.flatMap { $0.transactions[sum] ?? [] }.map {
        conversion.convert($0, rule, asOf: status.asOf)
      }
      costs[sum] = all.compactMap { $0 }
      sums[sum] = Self.sum(all.map { $0?.amount.amount })
    }
    self.costs = costs
    self.sums = sums
    self.rates = conversion.used.sorted { ($0.day, $0.from.code) < ($1.day, $1.from.code) }
    missing = conversion.missing
  }

  private static func sum(_ amounts: [ExactDecimal?]) -> ExactDecimal? {
    amounts.reduce(ExactDecimal(0) as ExactDecimal?) { sum, amount in
      amount.flatMap { sum?.adding($0) }
    }
  }
}

/// Converts amounts into one currency, and keeps the rates that were used and those that are missing.
private struct Conversion {
  private let currency: Currency
  private let rates: ExchangeRates
  /// The days on which money was received.
  private let receipts: [Day]
  private(set) var used = Set<ExchangeRates.Rate>()
  private(set) var missing: [ConvertedMoney.Missing] = []

  init(_ status: MoneyStatus, to currency: Currency, _ rates: ExchangeRates) {
    self.currency = currency
    self.rates = rates
    receipts = status.totals.flatMap { $0.transactions[.disbursed] ?? [] }.compactMap(\.day.first)
  }

  /// What a line of the budget comes to, by the rate of the day from which costs count where there is one.
  mutating func convert(_ line: MoneyStatus.Line, of status: MoneyStatus) -> ExactDecimal? {
    let day = status.facts.eligibleFrom.map { min($0, status.asOf) } ?? status.asOf
    let amount = line.amount.agreed ?? line.facts.amount
    let hasRate = rates.convert(amount, to: currency, on: day) != nil
    return convert(amount, line.facts.reference, hasRate ? day : status.asOf, .day)?.money.amount
  }

  mutating func convert(
    _ payment: MoneyFacts.Transaction, _ rule: RateRule, asOf: Day
  ) -> MoneyStatus.Cost? {
    convert(payment.amount, payment.reference, payment.day.first ?? asOf, rule).map {
      MoneyStatus.Cost(payment: payment, amount: $0.money, rate: $0.rate)
    }
  }

  private mutating func convert(
    _ money: Money, _ reference: String, _ day: Day, _ rule: RateRule
  ) -> ExchangeRates.Converted? {
    let converted = rates.convert(money, to: currency, on: day, rule: rule, receipts: receipts)
    if converted == nil {
      missing.append(.init(reference: reference, currency: money.currency, day: day))
    }
    if let rate = converted?.rate { used.insert(rate) }
    return converted
  }
}
