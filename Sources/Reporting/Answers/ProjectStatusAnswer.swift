import Domain
import JSON

/// How a project stands on a day.
package struct ProjectStatusAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let status: Word<ActivityStatus>?
  let statusCode: Int?
  let invented: Bool
  let rating: Word<RatingWord>?
  let ratingReasons: [RatingReasonAnswer]
  let ratingOverride: RatingOverrideAnswer?
  let progress: ExactNumber?
  let measurable: Int
  let measurableOf: Int
  let timeElapsed: ExactNumber?
  let start: DateAnswer?
  let end: DateAnswer?
  let lastEvent: DayText?
  let people: PeopleAnswer?
  let deliverables: [DeliverableAnswer]
  let milestones: [MilestoneAnswer]
  let agreementDeadlines: AnswerList<DeadlineAnswer>
  let indicators: [IndicatorAnswer]
  let forecasts: [ForecastAnswer]
  @OmittedIfNil var missingData: MissingDataAnswer?
  @OmittedIfNil var disputes: [DisputeAnswer]?

  /// - Parameter masks: What is too small for others; then numbers of people, figures of few people and
  ///   missing data stay in the house.
  init(_ project: ProjectStatus, masks: SmallCounts? = nil) {
    let (facts, asOf, isShared) = (project.facts, project.asOf, masks != nil)
    let word = facts.effectiveStatus(asOf: asOf)
    reference = facts.reference
    title = facts.title
    status = Word(word)
    statusCode = word?.code
    invented = facts.isInvented
    rating = Word(project.light.map(RatingWord.init))
    ratingReasons = project.reasons.map(RatingReasonAnswer.init)
    ratingOverride = project.judgement.map(RatingOverrideAnswer.init)
    progress = ExactNumber(project.progress)
    measurable = project.measurable
    measurableOf = project.totals.count
    timeElapsed = ExactNumber(project.timeElapsed)
    start = DateAnswer(facts.actualStart ?? facts.plannedStart)
    end = DateAnswer(project.end?.due.agreed)
    lastEvent = DayText(project.lastEvent)
    people = isShared ? nil : PeopleAnswer(project.people)
    deliverables = project.deliverables.map { DeliverableAnswer($0, isShared: isShared) }
    milestones = project.milestones.map(MilestoneAnswer.init)
    agreementDeadlines = AnswerList(project.agreementDeadlines) { DeadlineAnswer($0) }
    indicators = IndicatorAnswer.all(project.indicators, masks)
    forecasts = project.deliverables.compactMap { line in
      line.forecast(asOf: asOf).map { ForecastAnswer($0, of: line.facts.reference) }
    }
    missingData = isShared ? nil : MissingDataAnswer(project.missing)
    disputes = isShared ? nil : facts.disputes.map(DisputeAnswer.init)
  }
}

/// Why a project is rated as it is.
package struct RatingReasonAnswer: Codable, Sendable {
  let code: Word<RatingReasonWord>
  let reference: String
  let days: Int?
  let action: PartyAnswer?

  init(_ reason: LightReason) {
    code = Word(RatingReasonWord(reason.finding))
    reference = reason.reference
    days = reason.days
    action = PartyAnswer(reason.move)
  }
}

/// A rating that somebody set in place of the computed one.
package struct RatingOverrideAnswer: Codable, Sendable {
  let rating: Word<RatingWord>
  let from: DateAnswer
  let by: PartyAnswer?
  let reason: String

  init(_ judgement: Judgement) {
    rating = Word(RatingWord(judgement.light))
    from = DateAnswer(judgement.from)
    by = PartyAnswer(judgement.by)
    reason = judgement.reason
  }
}

/// How many things of each kind nobody has stated.
package struct MissingDataAnswer: Codable, Sendable {
  let targets: Int
  let dueDates: Int
  let places: Int
  let responsible: Int
  let evidence: Int
  let start: Bool
  let end: Bool

  init(_ missing: MissingFacts) {
    targets = missing.targets
    dueDates = missing.dueDates
    places = missing.places
    responsible = missing.responsible
    evidence = missing.evidence
    start = missing.start
    end = missing.end
  }
}

/// A value that a source gives and that the register does not use.
package struct DisputeAnswer: Codable, Sendable {
  let reference: String
  let field: String
  let value: String
  let source: String?

  init(_ dispute: Dispute) {
    reference = dispute.reference
    field = dispute.field
    value = dispute.value
    source = dispute.source
  }
}
