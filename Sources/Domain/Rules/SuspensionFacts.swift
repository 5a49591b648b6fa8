/// A time in which a project or a part of it was paused.
package struct SuspensionFacts: Hashable, Sendable {
  package var reference: String
  /// What was paused; nil for the whole project.
  package var scope: Party?
  /// The first day of the pause.
  package var from: PartialDate
  /// The last day of the pause; nil while it goes on.
  package var until: PartialDate?
  package var decidedBy: Party?
  /// Why.
  package var reason: String?

  /// A pause that began on `from`.
  package init(reference: String, from: PartialDate) {
    self.reference = reference
    self.from = from
  }
}
