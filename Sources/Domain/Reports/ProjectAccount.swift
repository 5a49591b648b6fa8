/// All that a report on a project is made from.
package struct ProjectSource: Hashable, Sendable {
  /// The money of the project, or of an agreement that pays for it.
  package struct Money: Hashable, Sendable {
    /// What is recorded of it.
    package var facts: MoneyFacts
    /// Whether it is the money of an agreement that pays for other projects too.
    package var paysForOthers: Bool

    /// Money, and whether other projects are paid from it.
    package init(_ facts: MoneyFacts, paysForOthers: Bool = false) {
      self.facts = facts
      self.paysForOthers = paysForOthers
    }
  }

  /// What bears on its status.
  package var facts: ProjectFacts
  /// What is open on the day of what the agreements make due that pay for it.
  package var agreementDeadlines: [DeadlineItem] = []
  package var aim: WrittenText?
  /// The agreements that pay for it.
  package var agreements: [AgreementFacts] = []
  package var money: [Money] = []
  /// What was written for its reports.
  package var passages: [PassageFacts] = []
  /// The places that it names.
  package var places: [RecordID: PlaceFacts] = [:]
  /// The report that was given last, for the day or an earlier one.
  package var last: IssuedReport?
  /// The day of the last report for an earlier day: the next one begins after it.
  package var reportedUntil: Day?

  /// A project with nothing known beside what bears on its status.
  package init(_ facts: ProjectFacts) {
    self.facts = facts
  }
}

/// A project as a report tells of it: on a day, over a period, for the house or for others.
package struct ProjectAccount: Hashable, Sendable {
  /// Money on the day.
  package struct Money: Hashable, Sendable {
    /// How it stands.
    package let status: MoneyStatus
    /// Whether it is the money of an agreement that pays for other projects too.
    package let paysForOthers: Bool
  }

  /// What it is made from.
  package let source: ProjectSource
  /// The project on the day.
  package let status: ProjectStatus
  package let money: [Money]
  /// The people reached.
  package let people: PeopleByPlace
  /// Figures of the last report that are others now.
  package let restated: [Restatement]
  /// The time that the report is about; nil for all of it.
  package let period: ClosedRange<Day>?
  /// The numbers of people that are masked; nil for the house.
  package let masks: SmallCounts?

  private let passages: [RecordID: [PassageFacts]]

  /// The day that cuts the events.
  package var asOf: Day { status.asOf }

  /// A project on a day.
  ///
  /// - Parameters:
  ///   - period: The time that the report is about.
  ///   - masks: What is too small to be shown to others; nil for the house.
  package init(
    _ source: ProjectSource, period: ClosedRange<Day>?, asOf: Day, masks: SmallCounts? = nil,
    calendar: WorkCalendar = WorkCalendar()
  ) {
    var source = source
    if masks != nil { source.facts = source.facts.shared(source.places) }
    self.source = source
    self.period = period
    self.masks = masks
    status = ProjectStatus(
      source.facts, agreementDeadlines: source.agreementDeadlines, asOf: asOf)
    money = source.money.map {
      Money(
        status: MoneyStatus($0.facts, period: period, calendar: calendar, asOf: asOf),
        paysForOthers: $0.paysForOthers)
    }
    people = PeopleByPlace(
      [source.facts], cities: source.places.mapValues(\.city), asOf: asOf)
    restated = Self.restated(source, people: masks == nil)
    passages = Dictionary(grouping: source.passages, by: \.about)
  }

  private static func restated(_ source: ProjectSource, people: Bool) -> [Restatement] {
    guard let last = source.last else { return [] }
    // The figures of that day as they are known now: what happened after it is no restatement.
    return Restatement.between(
      people
        ? last.figures
        : last.figures.filter { ![.participations, .persons].contains($0.key.measure) },
      figures(source, asOf: last.asOf, people: people), reasons: source.facts.correctionReasons)
  }

  private static func figures(_ source: ProjectSource, asOf: Day, people: Bool)
    -> [ReportedFigure]
  {
    let status = ProjectStatus(source.facts, asOf: asOf)
    let lines = source.money.map { MoneyStatus($0.facts, asOf: asOf) }
    return ReportedFigure.figures(status, lines, people: people)
  }

  /// The figures that the report says, to be kept with it.
  package var figures: [ReportedFigure] {
    ReportedFigure.figures(status, money.map(\.status), people: masks == nil)
  }

  /// The texts of a section for the time of the report.
  package func told(_ section: PassageSection, of record: RecordID) -> [PassageFacts] {
    passages[record]?.told(section, of: record, in: period, asOf: asOf) ?? []
  }

  /// Why a deliverable differs from its plan: what was written for the report, else why its plan was
  /// amended, it was sent back or called off, else why the project is paused.
  package func deviationReasons(of line: DeliverableStatus) -> [WrittenText] {
    let written = told(.deviation, of: line.facts.id).map(\.text)
    if !written.isEmpty { return written }
    let changes = (line.facts.changes + line.parts.flatMap(\.facts.changes)).filter {
      $0.holdsFrom?.first.map { $0 <= asOf } ?? false
    }
    let steps = (line.facts.steps + line.parts.flatMap(\.facts.steps)).filter {
      $0.day.hasHappened(by: asOf) && [.cancelled, .ended].contains($0.type)
    }
    let own = changes.compactMap(\.reason) + steps.compactMap(\.reason)
    if !own.isEmpty { return own.map { WrittenText($0) } }
    return source.facts.suspensions.filter { pause in
      pause.from.hasHappened(by: asOf)
        && (pause.scope == nil || pause.scope?.id == line.facts.id
          || line.parts.contains { $0.facts.place == pause.scope })
    }.compactMap(\.reason).map { WrittenText($0) }
  }
}
