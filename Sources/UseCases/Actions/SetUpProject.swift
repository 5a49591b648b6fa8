import Domain
package import Persistence

/// Adds a project with its parties, places, deliverables and first deadlines, as far as they are known.
package struct SetUpProject: Action {
  package var title: String
  /// nil for one made from the title.
  package var reference: String?
  /// Names or references of organisations.
  package var funder: String?
  package var implementer: String?
  package var start: String?
  package var end: String?
  package var aim: String?
  /// Names of cities.
  package var places: [String] = []
  /// What it owes, such as `12 workshops` or `libraries`.
  package var deliverables: [String] = []
  /// When the first report is due.
  package var report: String?
  /// What the milestones are called.
  package var endTitle: String
  package var reportTitle: String

  package init(_ title: String, endTitle: String, reportTitle: String) {
    self.title = title
    self.endTitle = endTitle
    self.reportTitle = reportTitle
  }

  package var command: String { "new project" }

  /// - Returns: The reference of the project.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    let slug = try reference ?? change.freeSlug(title, under: .root)
    let project = Reference(slugs: [slug])
    var draft = Draft(kind: .project, reference: project, title: title)
    if let start { draft[ProjectField.plannedStart] = try caller.date(start) }
    if let aim { try draft.set("aim", aim) }
    let id = try change.add(draft).id
    try addParticipant(funder, "funding", project, change)
    try addParticipant(implementer, "implementing", project, change)
    try addMilestone(project, "end", endTitle, "end", end, change, caller)
    try addMilestone(project, "report-1", reportTitle, "report", report, change, caller)
    for place in places { try addPlace(place, project, change) }
    for item in deliverables { try addDeliverable(item, project, id, change) }
    return slug
  }

  private func addParticipant(
    _ name: String?, _ role: String, _ project: Reference, _ change: Change
  ) throws {
    guard let name else { return }
    let organisation = try organisation(name, change)
    var draft = Draft(
      kind: .participant, reference: project.appending("\(role)-\(organisation.slug)"))
    draft[ParticipantField.organisation] = organisation
    try draft.set("role", role)
    try change.add(draft)
  }

  private func organisation(_ name: String, _ change: Change) throws -> Reference {
    let slug = Slug.make(from: name) ?? "organisation"
    if let id = try change.lookUp(Reference(slugs: [name.lowercased()]))
      ?? change.lookUp(Reference(slugs: [slug])), try change.kind(of: id) == .organisation
    {
      return try change.reference(of: id)
    }
    let reference = Reference(slugs: [try change.freeSlug(name, under: .root)])
    try change.add(Draft(kind: .organisation, reference: reference, title: name))
    return reference
  }

  private func addMilestone(
    _ project: Reference, _ slug: String, _ title: String, _ type: String, _ due: String?,
    _ change: Change, _ caller: Caller
  ) throws {
    guard let due else { return }
    var draft = Draft(kind: .milestone, reference: project.appending(slug), title: title)
    try draft.set("type", type)
    draft[MilestoneField.due] = try caller.date(due)
    try change.add(draft)
  }

  private func addPlace(_ name: String, _ project: Reference, _ change: Change) throws {
    let reference: Reference
    if let city = try change.lookUp(Reference(slugs: [Slug.make(from: name) ?? "city"])) {
      reference = try change.reference(of: city)
    } else {
      reference = Reference(slugs: [try change.freeSlug(name, under: .root)])
      try change.add(Draft(kind: .city, reference: reference, title: name))
    }
    var place = Draft(kind: .place, reference: project.appending("place-\(reference.slug)"))
    place[PlaceField.at] = reference
    try change.add(place)
  }

  private func addDeliverable(
    _ item: String, _ project: Reference, _ id: RecordID, _ change: Change
  ) throws {
    let words = item.split(separator: " ")
    let target = words.first.flatMap { ExactDecimal(String($0)) }
    let name = target == nil ? item : words.dropFirst().joined(separator: " ")
    let slug = try change.freeSlug(name, under: id)
    var draft = Draft(kind: .deliverable, reference: project.appending(slug), title: name)
    if let target { draft[DeliverableField.target] = target }
    try change.add(draft)
  }
}
