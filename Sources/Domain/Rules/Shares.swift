/// An amount shared out without losing a cent.
package enum Shares {
  /// The amount in as many parts as there are weights, in proportion to them, each with the currency's
  /// decimals; what is left over goes to the largest rests, the first of equal ones first (Hamilton's
  /// method). Nil when no weight is above 0.
  package static func split(_ money: Money, by weights: [Int]) -> [Money]? {
    let total = weights.reduce(0, +)
    guard total > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    let decimals = max(money.currency.decimals, money.amount.decimals)
    let whole = Int128(money.amount.mantissa(at: decimals))
    var parts = weights.map { whole * Int128($0) / Int128(total) }
    let rests = weights.map { whole * Int128($0) % Int128(total) }
    var left = whole - parts.reduce(0, +)
    for index in rests.indices.sorted(by: {
      (-rests[$0].magnitude.asInt, $0) < (-rests[$1].magnitude.asInt, $1)
    })
    where left != 0 {
      parts[index] += left.signum()
      left -= left.signum()
    }
    return parts.compactMap { part in
      Int64(exactly: part).flatMap { ExactDecimal(mantissa: $0, decimals: decimals) }
        .map { Money(amount: $0, currency: money.currency) }
    }
  }
}

extension UInt128 {
  /// The number where it is small enough; rests are smaller than the sum of weights.
  fileprivate var asInt: Int { Int(clamping: self) }
}
