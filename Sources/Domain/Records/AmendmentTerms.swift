/// What is said of a change of an agreed value, beside the value itself.
package struct AmendmentTerms: Hashable, Sendable {
  /// Which kind of change it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It was entered wrongly.
    case correction
    /// Our own re-planning, which binds nobody else.
    case `internal`
    /// Both parties change it.
    case contractual
  }

  /// Which kind of change it is.
  package var kind: Kind
  /// Why.
  package var reason: String
  /// The number of the contractual amendment.
  package var number: String?
  /// The day on which it was asked for.
  package var requested: PartialDate?
  /// The day from which it holds.
  package var inForce: PartialDate?
  /// The source that says so.
  package var source: Reference?
  /// What there is to say beside.
  package var note: String?

  /// A change of a kind for a reason.
  package init(_ kind: Kind, reason: String) {
    self.kind = kind
    self.reason = reason
  }
}

extension Domain.Kind {
  /// The fields whose first value is kept when they change: what was agreed, or is on record as having
  /// happened. They are amended, not edited.
  package var agreedFields: [String] {
    switch self {
    case .deliverable: Field.names(DeliverableField.due, DeliverableField.target)
    case .part: Field.names(PartField.due, PartField.target)
    case .milestone: Field.names(MilestoneField.due)
    case .delivery: Field.names(DeliveryField.quantity, DeliveryField.day)
    case .actual: Field.names(ActualField.value, ActualField.denominator, ActualField.day)
    case .period: Field.names(PeriodField.target)
    case .budget: Field.names(BudgetField.amount)
    case .tranche: Field.names(TrancheField.amount, TrancheField.due)
    case .transaction: Field.names(TransactionField.amount, TransactionField.day)
    default: []
    }
  }
}
