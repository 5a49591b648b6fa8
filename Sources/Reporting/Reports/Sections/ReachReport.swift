package import Domain

/// The people whom projects reached, city by city.
package struct ReachReport: SectionedReport {
  let projects: [ProjectStatus]
  let people: PeopleByPlace
  let places: [RecordID: PlaceFacts]
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .people }

  package init(
    _ projects: [ProjectStatus], _ people: PeopleByPlace, places: [RecordID: PlaceFacts],
    _ frame: ReportFrame
  ) {
    self.projects = projects
    self.people = people
    self.places = places
    self.frame = frame
  }

  /// The name of the report and the day.
  package var head: [Document.Block] {
    let name = frame.say(Phrases.people)
    let title =
      projects.count == 1
      ? frame.pair(name, "\(projects[0].facts.title) (\(projects[0].facts.reference))") : name
    let blocks: [Document.Block] = [
      .title(title), .paragraph(frame.say(Phrases.statusOn(frame.asOf))),
    ]
    return blocks + frame.notice(projects)
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    let text = PeopleText(people, frame, source: frame.isShared ? nil : "deliveries")
    switch section {
    case .summary: return people.rows.isEmpty ? [] : [.paragraph(text.total.text)]
    case .people:
      return [.heading(frame.say(Phrases.byCity), anchor: "cities")] + text.blocks
        + (text.map(places).map { [.figure($0)] } ?? [])
    case .deliveries:
      guard !frame.isShared else { return [] }
      let table = DeliveryTable(
        projects.flatMap(\.deliverables), places, frame, onlyWithPeople: true
      ).table
      return table.rows.isEmpty
        ? []
        : [
          .heading(frame.say(Phrases.deliveries), anchor: "deliveries"),
          .table(frame.folded(table)),
        ]
    default: return []
    }
  }
}
