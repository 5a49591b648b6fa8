import Domain

/// What one delivery adds to the sums of its deliverable, all that happened to it counted.
struct TalliedRow: Equatable {
  let delivery: RecordID
  /// The columns behind the key, in their order.
  let values: [SQLValue]
  /// The groups that took part, each once; none of a delivery whose people do not count.
  let groups: [RecordID]
  /// The deliverable that it stands under.
  let deliverable: RecordID

  static let columns = [
    "deliverable", "counts", "exact", "part", "place", "day", "dayFirst", "dayLast", "stepFirst",
    "stepLast", "quantity", "decimals", "accepted", "acceptedDecimals", "evidence", "indirect",
    "attendances", "newPeople", "uncounted", "members", "gap", "replaces",
  ]

  /// The largest number that the sums hold: they stay within 64 bits for some ninety million deliveries.
  private static let largest: Int64 = 100_000_000_000

  /// - Parameter isReplaced: Whether another delivery of the same deliverable corrects it.
  init(
    _ facts: DeliveryFacts, in deliverable: RecordID, isReplaced: Bool, _ dimensions: Dimensions
  ) {
    delivery = facts.id
    self.deliverable = deliverable
    let counts = !isReplaced && facts.day.first != nil
    let accepted = facts.accepted(asOf: .distantFuture)
    let attendances = facts.participations.map(dimensions.total)
    let newPeople = facts.newPersons.map(dimensions.total)
    let numbers: [Int64?] = [facts.quantity.mantissa, accepted?.mantissa, attendances, newPeople]
    let isExact = numbers.compactMap { $0 }.allSatisfy { $0.magnitude <= Self.largest.magnitude }
    groups = counts && !facts.isIndirect ? Set(facts.groups).sorted() : []
    let steps = facts.steps.map(\.day)
    let owner = facts.owner
    func flag(_ isSo: Bool) -> SQLValue { .integer(isSo ? 1 : 0) }
    func number(_ number: Int64?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
    values = [
      SQLValue(deliverable), flag(counts), flag(isExact), .blob(owner.part?.bytes ?? []),
      .blob(owner.place?.bytes ?? []), .text(facts.day.text),
      .text(facts.day.first?.description ?? ""), .text(facts.day.last?.description ?? ""),
      SQLValue(steps.compactMap(\.first).max()?.description),
      SQLValue(steps.compactMap(\.last).max()?.description), .integer(facts.quantity.mantissa),
      .integer(Int64(facts.quantity.decimals)), number(accepted?.mantissa),
      number(accepted.map { Int64($0.decimals) }), flag(facts.evidence > 0),
      flag(facts.isIndirect), number(attendances), number(newPeople), flag(facts.isUncounted),
      .blob(groups.flatMap(\.bytes)), flag(!facts.gaps(dimensions).isEmpty),
      SQLValue(facts.replaces),
    ]
  }
}

extension DeliveryFacts {
  /// What a whole record says; nil for one without a day or a quantity.
  init?(_ record: Record, steps: [Step]) {
    guard let day = record[DeliveryField.day], let quantity = record[DeliveryField.quantity] else {
      return nil
    }
    func counts(_ key: FieldKey<[Headcount]>) -> [Headcount]? {
      record[key].flatMap { $0.isEmpty ? nil : $0 }
    }
    self.init(id: record.id, reference: record.slug, day: day, quantity: quantity)
    part = record[DeliveryField.part]
    place = record[DeliveryField.at]
    participations = counts(DeliveryField.attendances)
    newPersons = counts(DeliveryField.newPeople)
    groups = record[DeliveryField.groups] ?? []
    evidence = record[DeliveryField.evidence]?.count ?? 0
    isIndirect = record[DeliveryField.reach] == "indirect"
    replaces = record[DeliveryField.replaces]
    self.steps = steps
  }
}
