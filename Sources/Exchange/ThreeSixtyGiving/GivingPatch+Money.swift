import Domain
import JSON

/// Amounts, and sums of them.
extension GivingPatch {
  mutating func writeAmount(_ money: Money?, _ agreement: Record) {
    guard let money else { return set("amountAwarded", nil) }
    let code = money.currency.code
    if let known = grant["currency"]?.string, known != code { setCurrency(of: known, agreement) }
    set("currency", JSONNode(.string(code)))
    set("amountAwarded", JSONNode(.number(money.amount.description)))
  }

  /// Writes the currency beside each amount that has none of its own, before the grant gets another.
  mutating func setCurrency(of code: String, _ agreement: Record) {
    for list in ["applicationTransaction"] + GivingMapping.transactions.map(\.0) {
      for (index, element) in (grant[list]?.array ?? []).enumerated()
      where element["currency"] == nil {
        var element = element
        element["currency"] = JSONNode(.string(code))
        replace(element, in: list, at: index)
      }
    }
    if grant["amountAppliedFor"] != nil || grant["amountDisbursed"] != nil {
      export.miss(.oneCurrency, agreement)
    }
  }

  /// Sets the amount disbursed to the sum of the payments, when all are in the currency of the grant.
  mutating func sumUpPayments(_ records: [Record]) {
    let payments = Self.payments(records)
    guard let code = grant["currency"]?.string, payments.allSatisfy({ $0.currency.code == code })
    else { return }
    let sum = payments.isEmpty ? nil : ExactDecimal.sum(payments.map(\.amount))
    set("amountDisbursed", sum.map { JSONNode(.number($0.description)) })
  }

  /// What all projects are paid with, when each amount is stated in one currency.
  static func fundings(_ records: [Record]) -> Money? {
    let fundings = records.filter { $0.kind == .funding }
    let amounts = fundings.compactMap { $0[FundingField.amount] }
    guard let first = amounts.first, amounts.count == fundings.count,
      amounts.allSatisfy({ $0.currency == first.currency })
    else { return nil }
    let sum = amounts.dropFirst().reduce(Optional(first.amount)) { $0?.adding($1.amount) }
    return sum.map { Money(amount: $0, currency: first.currency) }
  }
}
