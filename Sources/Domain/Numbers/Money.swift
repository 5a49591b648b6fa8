/// An exact amount of a currency.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// The amount, with the decimals that it was given with.
  public let amount: ExactDecimal
  /// The currency.
  public let currency: Currency

  /// An amount as it was published; it may have more decimals than the currency.
  public init(amount: ExactDecimal, currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// An amount as a person enters it; nil with more decimals than the currency has.
  public static func entered(_ amount: ExactDecimal, _ currency: Currency) -> Money? {
    amount.decimals <= currency.decimals ? Money(amount: amount, currency: currency) : nil
  }

  /// Amount and code, `1200.50 USD`.
  public var description: String { "\(amount) \(currency)" }
}
