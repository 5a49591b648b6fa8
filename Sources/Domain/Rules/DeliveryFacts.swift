/// What is recorded of one delivery.
public struct DeliveryFacts: Hashable, Sendable {
  /// Its key.
  public var id: RecordID
  /// Its reference.
  public var reference: String
  /// When; a partial date counts from its first day.
  public var day: PartialDate
  /// How much.
  public var quantity: ExactDecimal
  /// The part that it belongs to, when that was said.
  public var part: RecordID?
  /// The city or site.
  public var place: RecordID?
  /// People who took part, by category; nil when nobody recorded it.
  public var participations: [Headcount]?
  /// Those of them who were never counted before; nil when nobody recorded it.
  public var newPersons: [Headcount]?
  /// The groups that took part.
  public var groups: [RecordID] = []
  /// Whether the people were reached through others.
  public var isIndirect = false
  /// How many documents prove it.
  public var evidence = 0
  /// What happened to it.
  public var steps: [Step] = []
  /// The delivery that this one corrects.
  public var replaces: RecordID?
  /// Why it was corrected.
  public var reason: String?

  /// A delivery of `quantity` on `day`.
  public init(id: RecordID, reference: String, day: PartialDate, quantity: ExactDecimal) {
    self.id = id
    self.reference = reference
    self.day = day
    self.quantity = quantity
  }
}
