/// A place, and the city that it lies in.
public struct PlaceFacts: Hashable, Sendable {
  /// The place itself.
  public var place: Party
  /// The city; the place itself when it is one.
  public var city: Party
  /// Whether it must not be told where it is.
  public var isSensitive: Bool
  /// Degrees north of the city.
  public var latitude: ExactDecimal?
  /// Degrees east of the city.
  public var longitude: ExactDecimal?

  /// A place in a city.
  public init(_ place: Party, in city: Party, isSensitive: Bool = false) {
    self.place = place
    self.city = city
    self.isSensitive = isSensitive
  }
}

extension ProjectFacts {
  /// The project as others may see it: sensitive sites are shown as the city that they lie in, internal
  /// re-planning, journal and disputes of sources stay in the house.
  ///
  /// - Parameter places: Every place that the project names.
  public func shared(_ places: [RecordID: PlaceFacts]) -> ProjectFacts {
    func seen(_ party: Party) -> Party {
      guard let place = places[party.id], place.isSensitive else { return party }
      return place.city
    }
    var facts = self
    facts.places = places.isEmpty ? facts.places : unique(facts.places.map(seen))
    facts.disputes = []
    facts.journal = []
    for index in facts.milestones.indices {
      facts.milestones[index].changes.removeAll { $0.force == .planned }
    }
    for index in facts.deliverables.indices {
      facts.deliverables[index] = facts.deliverables[index].shared(places, seen)
    }
    return facts
  }

  private func unique(_ parties: [Party]) -> [Party] {
    parties.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension DeliverableFacts {
  fileprivate func shared(_ places: [RecordID: PlaceFacts], _ seen: (Party) -> Party)
    -> DeliverableFacts
  {
    var facts = self
    facts.changes.removeAll { $0.force == .planned }
    for index in facts.parts.indices {
      facts.parts[index].changes.removeAll { $0.force == .planned }
      guard let place = facts.parts[index].place, places[place.id]?.isSensitive == true else {
        continue
      }
      // The name of a site often stands in the reference of its part.
      facts.parts[index].reference = reference
      facts.parts[index].place = seen(place)
    }
    for index in facts.deliveries.indices {
      // A part keeps what was delivered in its place, whatever the place is called now.
      guard let place = facts.deliveries[index].place, let known = places[place],
        known.isSensitive
      else { continue }
      facts.deliveries[index].part =
        facts.deliveries[index].part ?? parts.first { $0.place?.id == place }?.id
      facts.deliveries[index].place = known.city.id
    }
    return facts
  }
}
