/// What is recorded of one milestone.
public struct MilestoneFacts: Hashable, Sendable {
  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// Its name.
  public var title: String
  /// What kind of thing it is.
  public var type: MilestoneType?
  /// Its due date.
  public var due: PartialDate?
  /// The plan that its due date follows, when it was given as a rule.
  public var follows: FollowedPlan?
  /// Who owes it.
  public var owedBy: Party?
  /// To whom it is owed.
  public var owedTo: Party?
  /// Who is responsible; nil when nobody said.
  public var responsible: Party?
  /// What happened to it.
  public var steps: [Step] = []
  /// Amendments of its plan.
  public var changes: [PlanChange] = []

  /// Payments that wait for it.
  public var holds: [HeldPayment] = []

  /// A milestone with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}
