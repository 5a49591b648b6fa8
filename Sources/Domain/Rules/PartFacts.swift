/// What one place is owed of a deliverable.
package struct PartFacts: Hashable, Sendable {
  /// Its key.
  package var id: RecordID
  package var reference: String
  /// The city or site; nil when nobody said.
  package var place: Party?
  /// How much is owed; nil when nobody set a target.
  package var target: ExactDecimal?
  package var due: PartialDate?
  /// Who is responsible; nil when nobody said.
  package var responsible: Party?
  /// What happened to it.
  package var steps: [Step] = []
  /// Amendments of its plan.
  package var changes: [PlanChange] = []

  /// A part with nothing known of it yet.
  package init(id: RecordID, reference: String) {
    self.id = id
    self.reference = reference
  }
}

extension PartFacts {
  /// Its name: that of its deliverable and that of its place.
  package func title(in deliverable: String) -> String {
    [deliverable, place?.name].compactMap { $0 }.joined(separator: ", ")
  }
}
