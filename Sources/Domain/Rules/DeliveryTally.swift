/// The deliveries that count on a day, and their sums.
struct DeliveryTally {
  /// The newest version of each delivery that had happened by the day.
  let deliveries: [DeliveryFacts]
  private let asOf: Day

  init(_ facts: DeliverableFacts, asOf: Day) {
    self.asOf = asOf
    // A correction applies at every as-of: it says what was always so.
    let replaced = Set(facts.deliveries.compactMap(\.replaces))
    deliveries = facts.deliveries.filter {
      !replaced.contains($0.id) && $0.day.hasHappened(by: asOf)
    }
  }

  /// Those that belong to a part: named by it, or in its place.
  func belonging(to part: PartFacts) -> [DeliveryFacts] {
    deliveries.filter { Self.belongs($0, to: part) }
  }

  /// Those that belong to none of the parts.
  func outside(of parts: [PartFacts]) -> [DeliveryFacts] {
    deliveries.filter { delivery in !parts.contains { Self.belongs(delivery, to: $0) } }
  }

  private static func belongs(_ delivery: DeliveryFacts, to part: PartFacts) -> Bool {
    if let named = delivery.part { return named == part.id }
    return delivery.place != nil && delivery.place == part.place?.id
  }

  /// The quantities together.
  func sum(_ deliveries: [DeliveryFacts]) -> ExactDecimal {
    ExactDecimal.sum(deliveries.map(\.quantity))
  }

  /// The quantities that were accepted and not returned since.
  func accepted(_ deliveries: [DeliveryFacts]) -> ExactDecimal {
    deliveries.reduce(ExactDecimal(0)) { sum, delivery in
      let verdict = delivery.steps.until(asOf).last {
        $0.type == .accepted || $0.type == .returned
      }
      guard let verdict, verdict.type == .accepted else { return sum }
      return sum.adding(verdict.quantity ?? delivery.quantity) ?? sum
    }
  }
}
