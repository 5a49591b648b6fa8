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
    func sum(_ counts: [[Headcount]?]) -> Int64? {
      let known = counts.compactMap { $0.map(dimensions.total) }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    participations = sum(deliveries.filter { !$0.isIndirect }.map(\.participations))
    indirect = sum(deliveries.filter(\.isIndirect).map(\.participations))
    let new = sum(deliveries.filter { !$0.isIndirect }.map(\.newPersons))
    let groups = Set(deliveries.filter { !$0.isIndirect }.flatMap(\.groups))
    let sizes = groups.compactMap { groupSizes[$0] }
    let inGroups = sizes.isEmpty ? nil : sizes.reduce(0, +)
    persons = new == nil && inGroups == nil ? nil : (new ?? 0) + (inGroups ?? 0)
    isAtLeast =
      sizes.count < groups.count
      || deliveries.contains {
        !$0.isIndirect && $0.participations != nil && $0.newPersons == nil && $0.groups.isEmpty
      }
    method =
      switch (new, inGroups) {
      case (nil, nil): .notKnown
      case (_?, nil): .newPersons
      case (nil, _?): .groups
      case (_?, _?): .newPersonsAndGroups
      }
  }

  /// The people of several deliverables, none counted twice.
  package init(merging deliveries: [DeliveryFacts], in facts: ProjectFacts) {
    self.init(deliveries, groupSizes: facts.groupSizes, dimensions: facts.dimensions)
  }
}
