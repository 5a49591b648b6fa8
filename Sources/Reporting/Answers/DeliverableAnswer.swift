import Domain

/// How far a deliverable has come.
package struct DeliverableAnswer: Codable, Sendable {
  let reference: String
  let kind: String?
  let title: String
  let target: ExactNumber?
  let originalTarget: ExactNumber?
  let delivered: ExactNumber?
  let accepted: ExactNumber?
  let unit: String?
  let progress: ExactNumber?
  let due: DateAnswer?
  let originalDue: DateAnswer?
  let plannedDue: DateAnswer?
  let state: Word<DeliverableStatus.State>
  let daysOverdue: Int
  let lastDelivery: DateAnswer?
  let deliveries: Int
  let withEvidence: Int
  let people: PeopleAnswer?
  let parts: [PartAnswer]

  init(_ line: DeliverableStatus, isShared: Bool) {
    reference = line.facts.reference
    kind = line.facts.type
    title = line.facts.title
    target = ExactNumber(line.goal)
    originalTarget = ExactNumber(line.target.original)
    delivered = ExactNumber(line.delivered)
    accepted = ExactNumber(line.accepted)
    unit = line.facts.unit
    progress = ExactNumber(line.progress)
    due = DateAnswer(line.due.agreed)
    originalDue = DateAnswer(line.due.original)
    plannedDue = DateAnswer(line.due.planned)
    state = Word(line.state)
    daysOverdue = line.daysOverdue
    lastDelivery = DateAnswer(line.lastDelivery)
    deliveries = line.deliveries
    withEvidence = line.withEvidence
    people = isShared ? nil : PeopleAnswer(line.people)
    parts = line.parts.map(PartAnswer.init)
  }
}

/// What one place is owed of a deliverable.
package struct PartAnswer: Codable, Sendable {
  let reference: String
  let place: PartyAnswer?
  let target: ExactNumber?
  let delivered: ExactNumber?
  let accepted: ExactNumber?
  let progress: ExactNumber?
  let due: DateAnswer?
  let originalDue: DateAnswer?
  let state: Word<DeliverableStatus.State>
  let daysOverdue: Int

  init(_ part: DeliverableStatus.Part) {
    reference = part.facts.reference
    place = PartyAnswer(part.facts.place)
    target = ExactNumber(part.target.agreed)
    delivered = ExactNumber(part.delivered)
    accepted = ExactNumber(part.accepted)
    progress = ExactNumber(part.progress)
    due = DateAnswer(part.due.agreed)
    originalDue = DateAnswer(part.due.original)
    state = Word(part.state)
    daysOverdue = part.daysOverdue
  }
}

/// When a target will be reached at the pace of what was delivered so far.
package struct ForecastAnswer: Codable, Sendable {
  let deliverable: String
  let forecast: Word<ForecastWord>
  let from: DayText?
  let to: DayText?
  let daysLateFrom: Int?
  let daysLateTo: Int?

  init(_ forecast: Forecast, of deliverable: String) {
    self.deliverable = deliverable
    let (word, from, to): (ForecastWord, Day?, Day?) =
      switch forecast.outcome {
      case .tooEarly: (.tooEarly, nil, nil)
      case .notBefore(let day): (.notBefore, day, nil)
      case .between(let from, let to): (.between, from, to)
      }
    self.forecast = Word(word)
    self.from = DayText(from)
    self.to = DayText(to)
    daysLateFrom = forecast.daysLate?.lowerBound
    daysLateTo = forecast.daysLate?.upperBound
  }
}
