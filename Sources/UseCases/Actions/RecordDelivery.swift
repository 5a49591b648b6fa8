package import Domain
package import Persistence

/// Records what was delivered on a day.
package struct RecordDelivery: EventAction {
  package var deliverable: String
  package var quantity: String
  /// nil for the caller's usual day, else today.
  package var day: String?
  /// A city, a site or a part of the deliverable; nil for the caller's usual place.
  package var place: String?
  /// People who took part, such as `48` or `female=30,male=18`.
  package var attendances: String?
  /// Those of them who were not counted before.
  package var newPeople: String?
  /// Groups that took part, by reference, separated by commas.
  package var groups: String?
  /// Whether the people were reached through others.
  package var isIndirect = false
  package var evidence = Attachments()
  package var note: String?
  package var isAnother = false

  package struct Answer: Sendable {
    /// The reference of the delivery.
    package let reference: String
    /// Where the deliverable stands now.
    package let status: DeliverableStatus?
  }

  package init(_ deliverable: String, quantity: String) {
    self.deliverable = deliverable
    self.quantity = quantity
  }

  package var command: String {
    CommandLineText.of("record", deliverable, quantity, on: day, place: place)
  }

  package func check(for caller: Caller) throws {
    _ = try caller.usual(day)
    if let until = evidence.keepUntil { _ = try caller.date(until) }
  }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    let id = try References(change, caller).find(deliverable, [.deliverable])
    let day = try caller.usual(day)
    let path = try change.reference(of: id)
    var draft = Draft(
      kind: .delivery, reference: path.appending(try change.freeSlug("@\(day.text)", under: id)))
    draft[DeliveryField.day] = day
    try draft.set("quantity", quantity, caller)
    if let attendances { try draft.set("participations", attendances, caller) }
    if let newPeople { try draft.set("newPersons", newPeople, caller) }
    if let groups { draft[DeliveryField.groups] = try groupReferences(groups, change, id) }
    if isIndirect { try draft.set("reach", "indirect") }
    if let note { try draft.set("note", note) }
    try draft.set("recordedBy", caller.name)
    if let place = place ?? caller.defaults.place {
      try setPlace(place, &draft, change, caller, path)
    }
    try checkLookalike(of: draft, under: id, in: ["at", "quantity"], change)
    draft[DeliveryField.evidence] = try evidence.keep(in: change, for: caller)
    let record = try change.add(draft)
    return Answer(
      reference: try change.reference(of: record.id).description,
      status: try change.deliverableFacts(id, with: record.id, asOf: caller.today).map {
        DeliverableStatus($0, asOf: caller.today)
      })
  }

  /// A part of the deliverable with where it lies, else any city or site.
  private func setPlace(
    _ place: String, _ draft: inout Draft, _ change: Change, _ caller: Caller, _ path: Reference
  ) throws {
    if let slug = try? Reference(place),
      let part = try change.lookUp(Reference(slugs: path.slugs + slug.slugs)),
      try change.kind(of: part) == .part
    {
      draft[DeliveryField.part] = try change.reference(of: part)
      if let at = try change.record(part)[PartField.at] {
        draft[DeliveryField.at] = try change.reference(of: at)
      }
      return
    }
    let id = try References(change, caller).find(place, [.city, .site])
    draft[DeliveryField.at] = try change.reference(of: id)
  }

  /// Groups by their whole references, else those of the project.
  private func groupReferences(_ text: String, _ change: Change, _ deliverable: RecordID) throws
    -> [Reference]
  {
    let project = try change.reference(of: change.record(deliverable).parent)
    return try text.split(separator: ",").map { word in
      let reference = try Reference(String(word))
      if try change.lookUp(reference) != nil { return reference }
      let own = Reference(slugs: project.slugs + reference.slugs)
      return try change.lookUp(own) == nil ? reference : own
    }
  }
}
