/// What became of a milestone because an obligation, its agreement's term or the calendar changed.
package struct Renewal: Hashable, Sendable {
  /// What became of it.
  package enum Outcome: Hashable, Sendable {
    case made
    /// It is due on another day now.
    case moved(from: PartialDate?)
    /// It is not due any more.
    case removed
  }

  /// The milestone.
  package let reference: String
  package let due: Day?
  /// What became of it.
  package let outcome: Outcome

  /// What became of a milestone.
  package init(reference: String, due: Day?, outcome: Outcome) {
    self.reference = reference
    self.due = due
    self.outcome = outcome
  }
}
