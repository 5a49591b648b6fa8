/// What one currency was worth in another, as the user has it from a source.
public struct ExchangeRates: Hashable, Sendable {
  /// One unit of a currency in another on a day.
  public struct Rate: Hashable, Sendable {
    /// The currency of one unit.
    public let from: Currency
    /// The currency of the value.
    public let to: Currency
    /// From which day on it holds.
    public let day: Day
    /// What one unit is worth.
    public let value: ExactDecimal

    /// A rate of a day.
    public init(from: Currency, to: Currency, day: Day, value: ExactDecimal) {
      self.from = from
      self.to = to
      self.day = day
      self.value = value
    }
  }

  /// An amount in another currency, and the rate that was used; nil where none was needed.
  public struct Converted: Hashable, Sendable {
    /// The amount, rounded half-even to the currency's own decimals.
    public let money: Money
    /// The rate.
    public let rate: Rate?
  }

  private let rates: [Rate]

  /// These rates.
  public init(_ rates: [Rate]) {
    self.rates = rates
  }

  /// An amount in another currency by the last rate of a day or before it; nil without a rate: nothing is
  /// guessed, and no rate is turned round or chained.
  public func convert(_ money: Money, to currency: Currency, on day: Day) -> Converted? {
    if money.currency == currency { return Converted(money: money, rate: nil) }
    let rate = rates.filter { $0.from == money.currency && $0.to == currency && $0.day <= day }
      .max { $0.day < $1.day }
    guard let rate,
      let product = money.amount.times(rate.value, decimals: currency.decimals)
    else { return nil }
    return Converted(money: Money(amount: product, currency: currency), rate: rate)
  }
}
