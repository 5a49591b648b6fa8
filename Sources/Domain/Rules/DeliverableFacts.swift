/// What is recorded of one deliverable.
package struct DeliverableFacts: Hashable, Sendable {
  /// Its key.
  package var id: RecordID
  package var reference: String
  /// Its name.
  package var title: String
  /// What kind of thing it is.
  package var type: String?
  /// Activity, output or product.
  package var level: String?
  /// What is counted.
  package var unit: String?
  /// How much is owed; nil when nobody set a target.
  package var target: ExactDecimal?
  package var due: PartialDate?
  /// Who is responsible; nil when nobody said.
  package var responsible: Party?
  /// How much it counts in the mean; 1 when nothing is said.
  package var weight: ExactDecimal?
  /// What each place is owed of it.
  package var parts: [PartFacts] = []
  /// Every delivery, also those that were corrected since; where there are sums, only those that correct others,
  /// and those others.
  package var deliveries: [DeliveryFacts] = []
  /// Its deliveries in sums as they are on the day that is asked about; nil where each was loaded.
  package var tally: Tally?
  /// What happened to it.
  package var steps: [Step] = []
  /// Amendments of its plan.
  package var changes: [PlanChange] = []
  /// Why the target is not known, when somebody said so.
  package var targetUnknown: UnknownReason?

  /// A deliverable with nothing known of it but its name.
  package init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}

extension DeliverableFacts {
  /// The newest version of each delivery that had happened by the day. A correction applies at every as-of: it says
  /// what was always so.
  func countedDeliveries(asOf: Day) -> [DeliveryFacts] {
    let replaced = Set(deliveries.compactMap(\.replaces))
    return deliveries.filter { !replaced.contains($0.id) && $0.day.hasHappened(by: asOf) }
  }
}
