import Domain

/// `report --kind changes`
package struct ChangesReportAnswer: Codable, Sendable {
  let since: DayText
  let projects: AnswerList<ProjectChangesAnswer>

  init(_ report: ChangesReport) {
    since = DayText(report.since)
    projects = AnswerList(report.changes) { ProjectChangesAnswer($0) }
  }
}

extension ChangesReport {
  package var answer: any Answer { report(ChangesReportAnswer(self)) }
}

/// What happened to a project since a day.
package struct ProjectChangesAnswer: Codable, Sendable {
  let reference: String
  let delivered: [DeliveredAnswer]
  let completed: [String]
  let milestones: [MilestoneStepAnswer]
  let amended: [AmendmentAnswer]
  let overdue: [DeadlineAnswer]
  let restated: [RestatementAnswer]

  init(_ changes: ChangesSince) {
    reference = changes.status.facts.reference
    delivered = changes.delivered.map(DeliveredAnswer.init)
    completed = changes.completed.map(\.facts.reference)
    milestones = changes.milestones.map(MilestoneStepAnswer.init)
    amended = changes.amended.map(AmendmentAnswer.init)
    overdue = changes.late.map(DeadlineAnswer.init)
    restated = changes.restated.map(RestatementAnswer.init)
  }
}

/// What was delivered of a deliverable in a time.
package struct DeliveredAnswer: Codable, Sendable {
  let reference: String
  let quantity: ExactNumber
  let deliveries: Int

  init(_ delivered: ChangesSince.Delivered) {
    reference = delivered.line.facts.reference
    quantity = ExactNumber(delivered.quantity)
    deliveries = delivered.deliveries.count
  }
}

/// What happened to a milestone.
package struct MilestoneStepAnswer: Codable, Sendable {
  let reference: String
  let step: Word<StepType>
  let day: DateAnswer

  init(_ moved: ChangesSince.Moved) {
    reference = moved.milestone.facts.reference
    step = Word(moved.step.type)
    day = DateAnswer(moved.step.day)
  }
}

/// A figure that was reported and is another now.
package struct RestatementAnswer: Codable, Sendable {
  let reference: String
  let measure: Word<FigureWord>
  let currency: String?
  let reported: ExactNumber?
  let now: ExactNumber?
  let reasons: [String]

  init(_ line: Restatement) {
    reference = line.reported.reference
    measure = Word(FigureWord(line.reported.key.measure))
    currency = line.reported.key.currency?.code
    reported = ExactNumber(line.reported.value)
    now = ExactNumber(line.now)
    reasons = line.reasons
  }
}
