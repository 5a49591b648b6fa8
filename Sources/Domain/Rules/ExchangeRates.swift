/// What one currency was worth in another, as the user has it from a source.
package struct ExchangeRates: Hashable, Sendable {
  /// One unit of a currency in another on a day.
  package struct Rate: Hashable, Sendable {
    /// The currency of one unit.
    package let from: Currency
    package let to: Currency
    /// From which day on it holds.
    package let day: Day
    /// What one unit is worth.
    package let value: ExactDecimal
    /// Its reference; nil when it is none of a register.
    package let reference: String?

    package init(
      from: Currency, to: Currency, day: Day, value: ExactDecimal, reference: String? = nil
    ) {
      self.from = from
      self.to = to
      self.day = day
      self.value = value
      self.reference = reference
    }
  }

  /// An amount in another currency, and the rate that was used; nil where none was needed.
  package struct Converted: Hashable, Sendable {
    /// The amount, rounded half-even to the currency's own decimals.
    package let money: Money
    package let rate: Rate?
  }

  private let rates: [Rate]

  /// These rates.
  package init(_ rates: [Rate]) {
    self.rates = rates.sorted { $0.day < $1.day }
  }

  /// An amount in another currency by the last rate of a day or before it; nil without a rate: nothing is
  /// guessed, and no rate is turned round or chained.
  ///
  /// - Parameters:
  ///   - rule: Of which day the rate is.
  ///   - receipts: The days on which money was received, for the rule that asks for it.
  package func convert(
    _ money: Money, to currency: Currency, on day: Day, rule: RateRule = .day,
    receipts: [Day] = []
  ) -> Converted? {
    if money.currency == currency { return Converted(money: money, rate: nil) }
    guard let rate = rate(from: money.currency, to: currency, on: day, rule, receipts),
      let product = money.amount.times(rate.value, decimals: currency.decimals)
    else { return nil }
    return Converted(money: Money(amount: product, currency: currency), rate: rate)
  }

  private func rate(
    from: Currency, to: Currency, on day: Day, _ rule: RateRule, _ receipts: [Day]
  ) -> Rate? {
    func last(until day: Day) -> Rate? {
      rates.last { $0.from == from && $0.to == to && $0.day <= day }
    }
    switch rule {
    case .day: return last(until: day)
    case .monthly:
      let (year, month, _) = day.components
      let first = rates.first {
        let own = $0.day.components
        return $0.from == from && $0.to == to && own.year == year && own.month == month
      }
      return first ?? last(until: day)
    case .onReceipt: return receipts.filter { $0 <= day }.max().flatMap { last(until: $0) }
    }
  }
}
