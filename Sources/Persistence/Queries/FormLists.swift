package import Domain

/// What a form for the field offers to choose from.
package struct FormLists: Sendable {
  /// One thing to choose: its name and what is typed for it.
  package struct Choice: Hashable, Sendable {
    /// Its name in the language that is wanted.
    package let name: String
    package let reference: Reference
  }

  /// What the project owes and what can still be delivered.
  package var deliverables: [Choice] = []
  /// The cities of the project and the sites in them.
  package var places: [Choice] = []
  /// The groups that take part.
  package var groups: [Choice] = []
}

extension Reading {
  /// What a form for a project offers to choose from.
  package func formLists(of project: RecordID) throws -> FormLists {
    var lists = FormLists()
    for deliverable in try children(of: project, .deliverable) where try !isOver(deliverable.id) {
      lists.deliverables.append(try choice(deliverable.id))
    }
    for group in try children(of: project, .group) { lists.groups.append(try choice(group.id)) }
    var places: [RecordID] = []
    func add(_ place: RecordID?) throws {
      guard let place, !places.contains(place) else { return }
      places.append(place)
      for site in try children(of: place, .site) where !places.contains(site.id) {
        places.append(site.id)
      }
    }
    for place in try children(of: project, .place) where try !isOver(place.id) {
      try add(place[PlaceField.at])
    }
    for deliverable in try children(of: project, .deliverable) {
      for part in try children(of: deliverable.id, .part) where try !isOver(part.id) {
        try add(part[PartField.at])
      }
    }
    lists.places = try places.map(choice)
    return lists
  }

  private func choice(_ id: RecordID) throws -> FormLists.Choice {
    FormLists.Choice(name: try title(of: id), reference: try reference(of: id))
  }

  /// The last thing that happened to a record; nil when nothing did.
  private func lastStep(of id: RecordID) throws -> StepType? {
    try connection.first(
      """
      SELECT s.type FROM record r JOIN step s ON s.id = r.id
      WHERE r.parent = ? ORDER BY s.dayLast DESC, r.id DESC LIMIT 1
      """, [SQLValue(id)]
    ) { StepType(rawValue: $0.text(0)) } ?? nil
  }

  /// Whether the last thing that happened to a record ended it.
  private func isOver(_ id: RecordID) throws -> Bool {
    try lastStep(of: id).map { [.cancelled, .ended].contains($0) } ?? false
  }
}
