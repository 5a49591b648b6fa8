/// An exact amount of a currency.
package struct Money: Hashable, Sendable, CustomStringConvertible {
  package let amount: ExactDecimal
  package let currency: Currency

  /// An amount as it was published; it may have more decimals than the currency.
  package init(amount: ExactDecimal, currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// An amount as a person enters it; nil with more decimals than the currency has.
  package static func entered(_ amount: ExactDecimal, _ currency: Currency) -> Money? {
    amount.decimals <= currency.decimals ? Money(amount: amount, currency: currency) : nil
  }

  /// Amount and code, `1200.50 USD`.
  package var description: String { "\(amount) \(currency)" }
}
