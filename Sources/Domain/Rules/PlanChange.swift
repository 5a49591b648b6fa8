/// An amendment of one field of a plan. Corrections are not among them: they rewrite the value.
public struct PlanChange: Hashable, Sendable {
  /// Whether it binds both parties, or only says what the keeper of the register expects.
  public enum Force: Hashable, Sendable {
    case contractual, planned
  }

  /// The field.
  public var field: String
  /// Whether it binds.
  public var force: Force
  /// The new value, in the spelling of the interchange file.
  public var after: String?
  /// The day from which it holds: in force, or decided; nil while it is only asked for.
  public var holdsFrom: PartialDate?
  /// The day on which it was asked for.
  public var requested: PartialDate?
  /// Its number.
  public var number: String?
  /// Why.
  public var reason: String?

  /// An amendment of `field`.
  public init(
    _ field: String, _ force: Force, to after: String?, from holdsFrom: PartialDate? = nil,
    requested: PartialDate? = nil, number: String? = nil, reason: String? = nil
  ) {
    self.field = field
    self.force = force
    self.after = after
    self.holdsFrom = holdsFrom
    self.requested = requested
    self.number = number
    self.reason = reason
  }
}
