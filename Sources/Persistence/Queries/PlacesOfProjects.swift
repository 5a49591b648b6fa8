public import Domain

extension Reading {
  /// The cities of all the places that projects name: their own, those of their parts and of deliveries.
  public func placeFacts(of projects: [ProjectFacts]) throws -> [RecordID: PlaceFacts] {
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
      guard let place = try loader.party(id),
        let site = try connection.first(
          """
          SELECT r.parent, s.sensitive FROM record r LEFT JOIN site s ON s.id = r.id
          WHERE r.id = ?
          """, [SQLValue(id)], { (parent: $0.id(0), sensitive: $0.optionalInteger(1)) })
      else { continue }
      let city = site.parent == .root ? place : try loader.party(site.parent) ?? place
      var facts = PlaceFacts(place, in: city, isSensitive: site.sensitive == 1)
      if let record = try rows(.city, "r.id = ?", [SQLValue(city.id)]).first {
        facts.latitude = record.decimal("latitude")
        facts.longitude = record.decimal("longitude")
      }
      places[id] = facts
    }
    return places
  }
}
