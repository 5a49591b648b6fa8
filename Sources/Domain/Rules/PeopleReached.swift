/// How many people took part, and how many persons that is known to be.
///
/// Persons are never had by adding up participations: they are what was stated as new persons, and
/// the size of each group that took part, counted once.
package struct PeopleReached: Hashable, Sendable {
  /// How the number of persons was had.
  package enum Method: String, CaseIterable, Hashable, Sendable {
    /// Deliveries stated who was new.
    case newPersons
    /// Groups of known size took part.
    case groups
    /// Both.
    case newPersonsAndGroups
    /// Nothing says how many persons it was.
    case notKnown
  }

  /// Participations, direct ones; nil when none was recorded.
  package let participations: Int64?
  /// Participations of people who were reached through others.
  package let indirect: Int64?
  /// Persons that are known; nil when nothing says how many.
  package let persons: Int64?
  /// Whether there may be more persons than are known.
  package let isAtLeast: Bool
  /// How the number of persons was had.
  package let method: Method

  /// The people of these deliveries.
  package init(
    _ deliveries: [DeliveryFacts], groupSizes: [RecordID: Int64],
    dimensions: Dimensions = .standard
  ) {
    self.init(PeopleTally(deliveries, dimensions), groupSizes: groupSizes)
  }

  /// The people of deliveries in sums.
  package init(_ people: PeopleTally, groupSizes: [RecordID: Int64]) {
    participations = people.attendances
    indirect = people.indirect
    let sizes = people.groups.compactMap { groupSizes[$0] }
    let inGroups = sizes.isEmpty ? nil : sizes.reduce(0, +)
    let new = people.newPeople
    persons = new == nil && inGroups == nil ? nil : (new ?? 0) + (inGroups ?? 0)
    isAtLeast = sizes.count < people.groups.count || people.hasUncounted
    method =
      switch (new, inGroups) {
      case (nil, nil): .notKnown
      case (_?, nil): .newPersons
      case (nil, _?): .groups
      case (_?, _?): .newPersonsAndGroups
      }
  }
}
