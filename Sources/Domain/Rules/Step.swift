/// A dated event in the life of a record.
public struct Step: Hashable, Sendable {
  /// What happened.
  public var type: StepType
  /// When; a partial date counts from its first day.
  public var day: PartialDate
  /// Who did it.
  public var by: Party?
  /// How much was accepted, or is final.
  public var quantity: ExactDecimal?
  /// The new due date of what was returned.
  public var newDue: PartialDate?
  /// Why, or with what reserves.
  public var reason: String?

  /// An event of `type` on `day`.
  public init(
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
