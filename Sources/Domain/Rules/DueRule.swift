/// A due date that is given from another milestone: `end+90d` is 90 days after the end.
package struct DueRule: Hashable, Sendable, CustomStringConvertible {
  /// The slug of the milestone, under the same project or agreement, from which it counts.
  package let milestone: String
  /// How far after its last day; before it when negative.
  package let step: DateStep

  /// The rule that a text spells; nil for any other text.
  package init?(_ text: String) {
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), sign > text.startIndex,
      let step = DateStep(String(text[sign...])), Slug.isValid(text[..<sign])
    else { return nil }
    milestone = String(text[..<sign])
    self.step = step
  }

  /// The rule as it is typed.
  package var description: String { "\(milestone)\(step.count < 0 ? "" : "+")\(step)" }
}

/// A due date that follows the plan of another milestone, its amendments included.
package struct FollowedPlan: Hashable, Sendable {
  /// The first agreed date of the other milestone.
  package var due: PartialDate?
  /// Its amendments.
  package var changes: [PlanChange]
  /// How far after its last day.
  package var step: DateStep

  /// A plan that lies `step` after another.
  package init(due: PartialDate?, changes: [PlanChange], step: DateStep) {
    self.due = due
    self.changes = changes
    self.step = step
  }

  func plan(asOf: Day) -> Plan<PartialDate> {
    let followed = Plan(due: due, changes, asOf: asOf)
    func moved(_ date: PartialDate?) -> PartialDate? {
      (date?.last).map { PartialDate(step.from($0)) }
    }
    return Plan(
      original: moved(followed.original), agreed: moved(followed.agreed),
      planned: moved(followed.planned))
  }
}
