/// What is recorded of one milestone.
package struct MilestoneFacts: Hashable, Sendable {
  /// Its key.
  package var id: RecordID
  package var reference: String
  /// Its name.
  package var title: String
  /// What kind of thing it is.
  package var type: MilestoneType?
  package var due: PartialDate?
  /// The plan that its due date follows, when it was given as a rule.
  package var follows: FollowedPlan?
  /// Who owes it.
  package var owedBy: Party?
  /// To whom it is owed.
  package var owedTo: Party?
  /// Who is responsible; nil when nobody said.
  package var responsible: Party?
  /// What happened to it.
  package var steps: [Step] = []
  /// Amendments of its plan.
  package var changes: [PlanChange] = []

  /// Payments that wait for it.
  package var holds: [HeldPayment] = []

  /// A milestone with nothing known of it but its name.
  package init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}
