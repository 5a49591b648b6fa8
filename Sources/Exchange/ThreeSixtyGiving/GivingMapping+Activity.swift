import Domain
import JSON

/// The project: what it is for and when it is done.
extension GivingMapping {
  mutating func project(slug: String, title: String?) -> Record {
    var project = Record(id: key("project"), kind: .project, slug: slug, title: title)
    project[ProjectField.description] = GivingValue.words(grant["description"])
    if let event = Self.event(grant, "plannedDates") {
      project[ProjectField.plannedStart] = start(event, "plannedDates")
    }
    guard let event = Self.event(grant, "actualDates") else { return project }
    let line = event.node.line
    for (key, date) in [
      (ProjectField.actualStart, start(event, "actualDates")),
      (ProjectField.actualEnd, end(event, "actualDates")),
    ] {
      guard let date else { continue }
      if let first = date.first, first > today {
        dependsOnDay = true
        report(
          line, "actualDates", .rule(.futureDay(date, today: today)))
      } else {
        project[key] = date
      }
    }
    if let first = project[ProjectField.actualStart]?.first,
      let last = project[ProjectField.actualEnd]?.last,
      last < first
    {
      project[ProjectField.actualEnd] = nil
      report(line, "actualDates", .endsBeforeStart)
    }
    return project
  }

  /// The event whose dates are the project's: the first that has one.
  static func event(_ grant: JSONNode, _ list: String) -> (index: Int, node: JSONNode)? {
    let events = grant[list]?.array ?? []
    let index =
      events.firstIndex { $0["startDate"] != nil || $0["endDate"] != nil }
      ?? events.indices.first
    return index.map { ($0, events[$0]) }
  }

  mutating func start(_ event: (index: Int, node: JSONNode), _ list: String)
    -> PartialDate?
  {
    let said = date(event.node, "startDate", isPartial: true, within: "\(list)/\(event.index)/")
    return Self.stated(event.node, GivingOwn.start, said)
  }

  mutating func end(_ event: (index: Int, node: JSONNode), _ list: String)
    -> PartialDate?
  {
    let said = date(event.node, "endDate", isPartial: true, within: "\(list)/\(event.index)/")
    return Self.stated(event.node, GivingOwn.end, said)
  }

  /// The date that a register wrote beside the one of the standard, as long as that is its year.
  static func stated(_ event: JSONNode, _ name: String, _ said: PartialDate?)
    -> PartialDate?
  {
    guard let text = event[name]?.string, let exact = try? PartialDate(text),
      said == nil || exact.first?.year == said?.first?.year
    else { return said }
    return exact
  }

  mutating func mapEnd(_ project: Record) {
    guard let event = Self.event(grant, "plannedDates"), let due = end(event, "plannedDates") else {
      return
    }
    var end = Record(
      id: key("end"), kind: .milestone, parent: project.id, slug: slug("end", under: project.id),
      title: "End of the project")
    end[MilestoneField.type] = .end
    end[MilestoneField.due] = due
    add(end, .end)
  }
}
