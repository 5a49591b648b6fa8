/// What one place is owed of a deliverable.
public struct PartFacts: Hashable, Sendable {
  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// The city or site; nil when nobody said.
  public var place: Party?
  /// How much is owed; nil when nobody set a target.
  public var target: ExactDecimal?
  /// Its due date.
  public var due: PartialDate?
  /// Who is responsible; nil when nobody said.
  public var responsible: Party?
  /// What happened to it.
  public var steps: [Step] = []
  /// Amendments of its plan.
  public var changes: [PlanChange] = []

  /// A part with nothing known of it yet.
  public init(id: RecordID, reference: String) {
    self.id = id
    self.reference = reference
  }
}

extension PartFacts {
  /// Its name: that of its deliverable and that of its place.
  public func title(in deliverable: String) -> String {
    [deliverable, place?.name].compactMap { $0 }.joined(separator: ", ")
  }
}
