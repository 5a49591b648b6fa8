package import Domain

extension Reading {
  /// The cities of all the places that projects name: their own, those of their parts and of deliveries.
  package func placeFacts(of projects: [ProjectFacts]) throws -> [RecordID: PlaceFacts] {
    var named = Set<RecordID>()
    for project in projects {
      named.formUnion(project.places.map(\.id))
      for deliverable in project.deliverables {
        named.formUnion(deliverable.parts.compactMap { $0.place?.id })
        named.formUnion(deliverable.deliveries.compactMap(\.place))
      }
    }
    let loader = FactsLoader(self, .all)
    var places: [RecordID: PlaceFacts] = [:]
    for id in named {
      guard var facts = try placeFacts(id, loader) else { continue }
      if let record = try rows(.city, "r.id = ?", [SQLValue(facts.city.id)]).first {
        facts.latitude = record[SharedField.latitude]
        facts.longitude = record[SharedField.longitude]
      }
      places[id] = facts
    }
    return places
  }

  /// A place and its city, without where that lies; nil when there is no such record.
  func placeFacts(_ id: RecordID, _ loader: FactsLoader) throws -> PlaceFacts? {
    guard let place = try loader.party(id),
      let site = try connection.first(
        """
        SELECT r.parent, s.sensitive FROM record r LEFT JOIN site s ON s.id = r.id
        WHERE r.id = ?
        """, [SQLValue(id)], { (parent: $0.id(0), sensitive: $0.optionalInteger(1)) })
    else { return nil }
    let city = site.parent == .root ? place : try loader.party(site.parent) ?? place
    return PlaceFacts(place, in: city, isSensitive: site.sensitive == 1)
  }
}
