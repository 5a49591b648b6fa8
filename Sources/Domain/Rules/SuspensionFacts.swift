/// A time in which a project or a part of it was paused.
public struct SuspensionFacts: Hashable, Sendable {
  /// Its reference.
  public var reference: String
  /// What was paused; nil for the whole project.
  public var scope: Party?
  /// The first day of the pause.
  public var from: PartialDate
  /// The last day of the pause; nil while it goes on.
  public var until: PartialDate?
  /// Who decided it.
  public var decidedBy: Party?
  /// Why.
  public var reason: String?

  /// A pause that began on `from`.
  public init(reference: String, from: PartialDate) {
    self.reference = reference
    self.from = from
  }
}
