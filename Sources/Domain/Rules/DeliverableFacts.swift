/// What is recorded of one deliverable.
public struct DeliverableFacts: Hashable, Sendable {
  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// Its name.
  public var title: String
  /// What kind of thing it is.
  public var type: String?
  /// Activity, output or product.
  public var level: String?
  /// What is counted.
  public var unit: String?
  /// How much is owed; nil when nobody set a target.
  public var target: ExactDecimal?
  /// Its due date.
  public var due: PartialDate?
  /// Who is responsible; nil when nobody said.
  public var responsible: Party?
  /// How much it counts in the mean; 1 when nothing is said.
  public var weight: ExactDecimal?
  /// What each place is owed of it.
  public var parts: [PartFacts] = []
  /// Every delivery, also those that were corrected since.
  public var deliveries: [DeliveryFacts] = []
  /// What happened to it.
  public var steps: [Step] = []
  /// Amendments of its plan.
  public var changes: [PlanChange] = []
  /// Why the target is not known, when somebody said so.
  public var targetUnknown: UnknownReason?

  /// A deliverable with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}
