/// An amendment of one field of a plan. Corrections are not among them: they rewrite the value.
package struct PlanChange: Hashable, Sendable {
  /// Whether it binds both parties, or only says what the keeper of the register expects.
  package enum Force: Hashable, Sendable {
    case contractual, planned
  }

  package var field: String
  /// Whether it binds.
  package var force: Force
  /// The new value, in the spelling of the interchange file.
  package var after: String?
  /// The day from which it holds: in force, or decided; nil while it is only asked for.
  package var holdsFrom: PartialDate?
  /// The day on which it was asked for.
  package var requested: PartialDate?
  package var number: String?
  /// Why.
  package var reason: String?

  /// An amendment of `field`.
  package init(
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
