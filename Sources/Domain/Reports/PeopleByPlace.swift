/// The people reached, city by city, participations and persons never mixed up.
package struct PeopleByPlace: Hashable, Sendable {
  /// The people of one city.
  package struct Row: Hashable, Sendable {
    /// The city; nil for deliveries whose place nobody stated.
    package let city: Party?
    package let people: PeopleReached
    /// Direct participations by category, as they were recorded.
    package let categories: [String: Int64]

    /// The direct participations of a category; nil when none was recorded.
    package func count(_ category: String) -> Int64? { categories[category] }
  }

  /// The cities, by name; deliveries without a place last.
  package let rows: [Row]
  /// All of them together. Persons are counted once, so they need not be the sum of the cities.
  package let total: Row
  /// The ways in which they are parted.
  package let dimensions: Dimensions
  /// The categories that were recorded, in the order of their dimensions, crossed ones after them.
  package let categories: [String]
  /// Whether the persons of the cities add up to more than there are, because a group was met in several.
  package let personsOverlap: Bool

  /// The people whom projects reached by a day.
  ///
  /// - Parameter cities: The city of each place where something was delivered.
  package init(_ projects: [ProjectFacts], cities: [RecordID: Party], asOf: Day) {
    var deliveries: [RecordID?: [DeliveryFacts]] = [:]
    var parties: [RecordID: Party] = [:]
    var all: [DeliveryFacts] = []
    var sizes: [RecordID: Int64] = [:]
    for project in projects {
      sizes.merge(project.groupSizes) { first, _ in first }
      for deliverable in project.deliverables {
        let parts = Dictionary(
          deliverable.parts.map { ($0.id, $0.place?.id) }, uniquingKeysWith: { first, _ in first })
        for delivery in deliverable.countedDeliveries(asOf: asOf) where delivery.hasPeople {
          let place = delivery.place ?? delivery.part.flatMap { parts[$0] ?? nil }
          let city = place.flatMap { cities[$0] }
          if let city { parties[city.id] = city }
          deliveries[city?.id, default: []].append(delivery)
          all.append(delivery)
        }
      }
    }
    // They are the register's, so every project has the same.
    let dimensions = projects.first?.dimensions ?? .standard
    self.dimensions = dimensions
    rows = deliveries.map { id, own in
      Row(id.flatMap { parties[$0] }, own, sizes, dimensions)
    }.sorted { Self.isEarlier($0.city, $1.city) }
    total = Row(nil, all, sizes, dimensions)
    categories = dimensions.ordered(Set(total.categories.keys))
    let sum = rows.compactMap(\.people.persons).reduce(0, +)
    personsOverlap = sum > (total.people.persons ?? 0)
  }

  private static func isEarlier(_ left: Party?, _ right: Party?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return (left.name, left.reference) < (right.name, right.reference)
  }
}

extension PeopleByPlace.Row {
  init(
    _ city: Party?, _ deliveries: [DeliveryFacts], _ sizes: [RecordID: Int64],
    _ dimensions: Dimensions
  ) {
    self.city = city
    people = PeopleReached(deliveries, groupSizes: sizes, dimensions: dimensions)
    var sums: [String: Int64] = [:]
    for delivery in deliveries where !delivery.isIndirect {
      for count in delivery.participations ?? [] where !count.category.isEmpty {
        let pieces = dimensions.pieces(of: count.category)
        sums[pieces.joined(separator: "/"), default: 0] += count.number
      }
    }
    categories = sums
  }
}

extension DeliveryFacts {
  /// Whether anything is known of the people who took part.
  var hasPeople: Bool { participations != nil || newPersons != nil || !groups.isEmpty }
}
