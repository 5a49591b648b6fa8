/// What is recorded of one delivery.
package struct DeliveryFacts: Hashable, Sendable {
  /// Its key.
  package var id: RecordID
  package var reference: String
  /// When; a partial date counts from its first day.
  package var day: PartialDate
  package var quantity: ExactDecimal
  /// The part that it belongs to, when that was said.
  package var part: RecordID?
  /// The city or site.
  package var place: RecordID?
  /// People who took part, by category; nil when nobody recorded it.
  package var participations: [Headcount]?
  /// Those of them who were never counted before; nil when nobody recorded it.
  package var newPersons: [Headcount]?
  /// The groups that took part.
  package var groups: [RecordID] = []
  /// Whether the people were reached through others.
  package var isIndirect = false
  /// How many documents prove it.
  package var evidence = 0
  /// What happened to it.
  package var steps: [Step] = []
  /// The delivery that this one corrects.
  package var replaces: RecordID?
  /// Why it was corrected.
  package var reason: String?

  /// A delivery of `quantity` on `day`.
  package init(id: RecordID, reference: String, day: PartialDate, quantity: ExactDecimal) {
    self.id = id
    self.reference = reference
    self.day = day
    self.quantity = quantity
  }
}
