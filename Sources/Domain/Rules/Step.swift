/// A dated event in the life of a record.
package struct Step: Hashable, Sendable {
  /// What happened.
  package var type: StepType
  /// When; a partial date counts from its first day.
  package var day: PartialDate
  /// Who did it.
  package var by: Party?
  /// How much was accepted, or is final.
  package var quantity: ExactDecimal?
  /// The new due date of what was returned.
  package var newDue: PartialDate?
  /// Why, or with what reserves.
  package var reason: String?

  /// An event of `type` on `day`.
  package init(
    _ type: StepType, on day: PartialDate, by: Party? = nil, quantity: ExactDecimal? = nil,
    newDue: PartialDate? = nil, reason: String? = nil
  ) {
    self.type = type
    self.day = day
    self.by = by
    self.quantity = quantity
    self.newDue = newDue
    self.reason = reason
  }
}
