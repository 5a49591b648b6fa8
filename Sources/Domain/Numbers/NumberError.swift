/// Why a text is no number, or no amount.
package enum NumberError: Error, Hashable, Sendable {
  /// It is no number.
  case notANumber(String)
  /// One comma or point stands before three digits: thousands, or decimals.
  case ambiguous(String, grouped: ExactDecimal, decimal: ExactDecimal)
  /// An amount does not say its currency.
  case noCurrency(String)
  /// What stands beside an amount is no currency.
  case unknownCurrency(String, in: String)
  /// What stands beside an amount is the sign of several currencies.
  case ambiguousCurrency(String, in: String, codes: [String])
  /// An amount has more decimals than its currency.
  case tooManyDecimals(String, Currency)
}
