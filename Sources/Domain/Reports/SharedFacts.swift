/// A place, and the city that it lies in.
package struct PlaceFacts: Hashable, Sendable {
  /// The place itself.
  package var place: Party
  /// The city; the place itself when it is one.
  package var city: Party
  /// Whether it must not be told where it is.
  package var isSensitive: Bool
  /// Degrees north of the city.
  package var latitude: ExactDecimal?
  /// Degrees east of the city.
  package var longitude: ExactDecimal?

  package init(_ place: Party, in city: Party, isSensitive: Bool = false) {
    self.place = place
    self.city = city
    self.isSensitive = isSensitive
  }
}

extension PlaceFacts {
  /// The place as others may be told of it: of a sensitive one only the city.
  package var shown: Party { isSensitive ? city : place }
}

extension PartFacts {
  /// The part of a deliverable as others may see it. The name of a site often stands in the reference of its
  /// part, so that a part in a sensitive one has the reference of its deliverable.
  package func shared(in deliverable: String, at known: PlaceFacts?) -> PartFacts {
    var part = self
    part.changes.removeAll { $0.force == .planned }
    guard let known, known.isSensitive else { return part }
    part.reference = deliverable
    part.place = known.shown
    return part
  }
}

extension ProjectFacts {
  /// The project as others may see it: sensitive sites are shown as the city that they lie in, internal
  /// re-planning, journal and disputes of sources stay in the house.
  ///
  /// - Parameter places: Every place that the project names.
  package func shared(_ places: [RecordID: PlaceFacts]) -> ProjectFacts {
    func seen(_ party: Party) -> Party { places[party.id]?.shown ?? party }
    var facts = self
    facts.places = places.isEmpty ? facts.places : unique(facts.places.map(seen))
    facts.disputes = []
    facts.journal = []
    for index in facts.milestones.indices {
      facts.milestones[index].changes.removeAll { $0.force == .planned }
    }
    for index in facts.deliverables.indices {
      facts.deliverables[index] = facts.deliverables[index].shared(places)
    }
    return facts
  }

  private func unique(_ parties: [Party]) -> [Party] {
    parties.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension DeliverableFacts {
  fileprivate func shared(_ places: [RecordID: PlaceFacts]) -> DeliverableFacts {
    var facts = self
    facts.changes.removeAll { $0.force == .planned }
    facts.parts = parts.map { $0.shared(in: reference, at: $0.place.flatMap { places[$0.id] }) }
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
