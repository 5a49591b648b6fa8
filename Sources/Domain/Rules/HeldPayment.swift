/// A planned payment that waits for a milestone.
package struct HeldPayment: Hashable, Sendable {
  /// What was paid of it on a day.
  package struct Payment: Hashable, Sendable {
    /// When; a partial date counts from its first day.
    package let day: PartialDate
    package let amount: ExactDecimal
  }

  package let reference: String
  /// Its name.
  package let title: String
  /// How much is to be paid, or is left to be paid.
  package let amount: Money
  /// What was paid of it.
  package let payments: [Payment]

  /// A planned payment and the transactions that pay it.
  package init(_ tranche: MoneyFacts.Tranche, _ transactions: [MoneyFacts.Transaction]) {
    let whole = MoneyStatus.Tranche(tranche, transactions: transactions, asOf: .distantFuture)
    reference = tranche.reference
    title = tranche.title
    amount = whole.amount.agreed ?? tranche.amount
    payments = whole.payments.map { Payment(day: $0.day, amount: $0.amount.amount) }
  }

  private init(_ other: HeldPayment, rest: ExactDecimal) {
    (reference, title, payments) = (other.reference, other.title, other.payments)
    amount = Money(amount: rest, currency: other.amount.currency)
  }

  /// What is left to be paid on a day; nil when nothing is.
  func unpaid(asOf: Day) -> HeldPayment? {
    let paid = ExactDecimal.sum(
      payments.filter { $0.day.hasHappened(by: asOf) }.map(\.amount))
    guard let rest = amount.amount.subtracting(paid), rest.mantissa > 0 else { return nil }
    return HeldPayment(self, rest: rest)
  }
}

/// A planned payment that waits for conditions, and for whom.
package struct WaitingPayment: Hashable, Sendable {
  /// How it stands.
  package let tranche: MoneyStatus.Tranche
  /// The agreement, by reference and name.
  package let agreement: Party
  /// The conditions that are not met, with whom each lies.
  package let waitsFor: [MilestoneStatus]

  /// A payment that waits; nil for one that does not.
  package init?(_ tranche: MoneyStatus.Tranche, agreement: Party) {
    guard case .held(let milestones) = tranche.state else { return nil }
    self.tranche = tranche
    self.agreement = agreement
    waitsFor = milestones
  }
}
