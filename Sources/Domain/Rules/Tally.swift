/// The deliveries of a deliverable that count on a day, in sums.
///
/// A register keeps these sums as records change, so that a deliverable with very many deliveries costs as much as
/// one with few. They hold from the last of all its events on.
package struct Tally: Hashable, Sendable {
  /// What a delivery belongs to: the part that it names, else the place where it was.
  package struct Owner: Hashable, Sendable {
    /// nil when it names none.
    package var part: RecordID?
    /// nil when it names a part, or no place.
    package var place: RecordID?

    package init(part: RecordID?, place: RecordID?) {
      self.part = part
      self.place = part == nil ? place : nil
    }

    /// Whether deliveries of this owner belong to a part: named by it, or in its place.
    func belongs(to other: PartFacts) -> Bool {
      if let part { return part == other.id }
      return place != nil && place == other.place?.id
    }
  }

  package struct Sums: Hashable, Sendable {
    package var deliveries = 0
    package var delivered = ExactDecimal(0)
    /// What was accepted and not returned since.
    package var accepted = ExactDecimal(0)

    package init() {}

    /// Adds others; a sum beyond 18 digits leaves out what was added last.
    package mutating func add(_ other: Sums) {
      deliveries += other.deliveries
      delivered = delivered.adding(other.delivered) ?? delivered
      accepted = accepted.adding(other.accepted) ?? accepted
    }
  }

  package var sums: [Owner: Sums] = [:]
  /// How many deliveries have evidence.
  package var withEvidence = 0
  /// The latest by its last day, and of those the least precise.
  package var lastDelivery: PartialDate?
  package var people = PeopleTally()
  /// Where the parts of counted people do not make the whole, by reference.
  package var gaps: [DeliverableStatus.Gap] = []
  package var pace = Pace()
  /// The days of all that happened to the deliveries; nil for sums that were made of the deliveries.
  package var events: Events?

  package init() {}
}

extension Tally {
  /// The last days of deliveries and of what happened to them, also of those that were corrected since.
  package struct Events: Hashable, Sendable {
    /// The latest first day of a delivery.
    package var lastDelivery: Day?
    /// The latest first day of an event.
    package var lastBegun: Day?
    /// The latest last day of an event.
    package var last: Day?

    package init(lastDelivery: Day?, lastBegun: Day?, last: Day?) {
      self.lastDelivery = lastDelivery
      self.lastBegun = lastBegun
      self.last = last
    }
  }

  /// How fast was delivered, for a forecast.
  package struct Pace: Hashable, Sendable {
    package var delivered = ExactDecimal(0)
    /// The first and the last day on which something was delivered.
    package var first: Day?
    package var last: Day?
    /// Whether that was on at least so many days as a forecast needs.
    package var hasEnoughDays = false
    /// What was delivered in the last 90 days, and not before the first day.
    package var recent = ExactDecimal(0)

    package init() {}

    /// The first day of the last 90 up to a day, and not before the first day.
    package func beginning(asOf: Day) -> Day {
      max(first ?? .distantPast, asOf.advanced(by: -(Forecast.recentDays - 1)))
    }

    /// The pace of these deliveries.
    package init(_ deliveries: [(day: Day, quantity: ExactDecimal)], asOf: Day) {
      delivered = ExactDecimal.sum(deliveries.map(\.quantity))
      let days = Set(deliveries.filter { $0.quantity.mantissa > 0 }.map(\.day))
      (first, last) = (days.min(), days.max())
      hasEnoughDays = days.count >= Forecast.fewestDays
      let since = beginning(asOf: asOf)
      recent = ExactDecimal.sum(deliveries.filter { $0.day >= since }.map(\.quantity))
    }
  }

  /// The sums of the newest versions of what had happened by a day.
  init(_ deliveries: [DeliveryFacts], dimensions: Dimensions, asOf: Day) {
    for delivery in deliveries {
      var own = Sums()
      own.deliveries = 1
      own.delivered = delivery.quantity
      own.accepted = delivery.accepted(asOf: asOf) ?? own.accepted
      sums[delivery.owner, default: Sums()].add(own)
      gaps += delivery.gaps(dimensions)
    }
    withEvidence = deliveries.count { $0.evidence > 0 }
    lastDelivery = deliveries.map(\.day).max { Self.isEarlier($0, $1) }
    people = PeopleTally(deliveries, dimensions)
    pace = Pace(
      deliveries.compactMap { delivery in delivery.day.first.map { ($0, delivery.quantity) } },
      asOf: asOf)
  }

  /// Of dates that cover the same days the approximate one is the later, so that it does not depend on names.
  private static func isEarlier(_ one: PartialDate, _ other: PartialDate) -> Bool {
    if one.isDue(before: other) || other.isDue(before: one) { return one.isDue(before: other) }
    return !one.isApproximate && other.isApproximate
  }

  /// All deliveries together.
  package var whole: Sums { sum { _ in true } }

  /// Those that belong to a part.
  func belonging(to part: PartFacts) -> Sums { sum { $0.belongs(to: part) } }

  /// Those that belong to none of the parts.
  func outside(of parts: [PartFacts]) -> Sums {
    sum { owner in !parts.contains { owner.belongs(to: $0) } }
  }

  private func sum(_ isWanted: (Owner) -> Bool) -> Sums {
    var sum = Sums()
    // In one order, since what goes beyond 18 digits is left out.
    let wanted = sums.filter { isWanted($0.key) }.sorted {
      ($0.key.part ?? .root, $0.key.place ?? .root) < ($1.key.part ?? .root, $1.key.place ?? .root)
    }
    for (_, own) in wanted { sum.add(own) }
    return sum
  }
}

extension DeliveryFacts {
  package var owner: Tally.Owner { Tally.Owner(part: part, place: place) }

  /// How much of it was accepted and not returned since; nil when it was not.
  package func accepted(asOf: Day) -> ExactDecimal? {
    let verdict = steps.until(asOf).last { $0.type == .accepted || $0.type == .returned }
    guard let verdict, verdict.type == .accepted else { return nil }
    return verdict.quantity ?? quantity
  }

  /// Where the parts of its people do not make the whole.
  package func gaps(_ dimensions: Dimensions) -> [DeliverableStatus.Gap] {
    [participations, newPersons].compactMap { $0 }.flatMap { counts in
      let total = counts.first { $0.category.isEmpty }.map { ExactDecimal(Int($0.number)) }
      return dimensions.gaps(counts, whole: total).map {
        DeliverableStatus.Gap(reference: reference, parts: $0)
      }
    }
  }

  /// The days of all that happened to it.
  package var events: [PartialDate] { [day] + steps.map(\.day) }
}
