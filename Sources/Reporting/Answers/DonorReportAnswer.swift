import Domain

/// `report` of projects
package struct StatusReportAnswer: Codable, Sendable {
  let projects: AnswerList<Joined<ProjectStatusAnswer, ProjectAccountAnswer>>

  init(_ reports: [ProjectReport]) {
    projects = AnswerList(reports) { report in
      Joined(
        ProjectStatusAnswer(report.status, masks: report.frame.masks), ProjectAccountAnswer(report))
    }
  }
}

extension ProjectReport {
  package var answer: any Answer { report(StatusReportAnswer([self])) }
}

extension ProjectReports {
  package var answer: any Answer { report(StatusReportAnswer(reports)) }
}

/// What a report on a project adds to how it stands.
package struct ProjectAccountAnswer: Codable, Sendable {
  let aim: TextAnswer?
  let agreements: [String]
  let narratives: [NarrativeAnswer]
  let periodFigures: [PeriodFiguresAnswer]
  let peopleByCity: PeopleByCityAnswer
  let money: [MoneyAnswer]
  let lastReport: LastReportAnswer?
  let restated: [RestatementAnswer]
  let amended: [AmendmentAnswer]
  let deliveries: AnswerList<DeliveryAnswer>

  init(_ report: ProjectReport) {
    let (account, status, frame) = (report.account, report.status, report.frame)
    let source = account.source
    aim = TextAnswer(source.aim)
    agreements = source.agreements.map(\.reference)
    narratives = source.passages.filter { passage in
      account.told(passage.section, of: passage.about).contains(passage)
    }.map(NarrativeAnswer.init)
    periodFigures = status.deliverables.map { line in
      PeriodFiguresAnswer(
        line, line.columns(in: frame.period, asOf: frame.asOf),
        reasons: account.deviationReasons(of: line))
    }
    peopleByCity = PeopleByCityAnswer(account.people, frame.masks)
    money = account.money.map { MoneyAnswer($0.status) }
    lastReport = source.last.map(LastReportAnswer.init)
    restated = account.restated.map(RestatementAnswer.init)
    amended = status.amendedPlans.map(AmendmentAnswer.init)
    let counted = status.deliverables.flatMap { line in
      line.countedDeliveries(asOf: frame.asOf).map { (line.facts.reference, $0) }
    }
    deliveries = AnswerList(counted) { [places = source.places, asOf = frame.asOf] in
      DeliveryAnswer($1, of: $0, places, asOf: asOf)
    }
  }
}

/// A text that was written for the reports on a time.
package struct NarrativeAnswer: Codable, Sendable {
  let reference: String
  let section: Word<PassageSection>
  let from: DayText
  let until: DayText
  let text: String
  let language: String?

  init(_ passage: PassageFacts) {
    reference = passage.reference
    section = Word(passage.section)
    from = DayText(passage.period.lowerBound)
    until = DayText(passage.period.upperBound)
    text = passage.text.text
    language = passage.text.otherLanguage
  }
}

/// The figures of a deliverable in the period of a report.
package struct PeriodFiguresAnswer: Codable, Sendable {
  let reference: String
  let planned: ExactNumber?
  let thisPeriod: ExactNumber?
  let cumulative: ExactNumber?
  let dueByNow: ExactNumber?
  let deviation: ExactNumber?
  let reasons: [String]

  init(_ line: DeliverableStatus, _ columns: PeriodColumns, reasons: [WrittenText]) {
    reference = line.facts.reference
    planned = ExactNumber(columns.planned)
    thisPeriod = ExactNumber(columns.achieved)
    cumulative = ExactNumber(columns.cumulative)
    dueByNow = ExactNumber(columns.dueByNow)
    deviation = ExactNumber(columns.deviation)
    self.reasons = reasons.map(\.text)
  }
}

/// The report on a project that was issued last.
package struct LastReportAnswer: Codable, Sendable {
  let reference: String
  let day: DateAnswer
  let recipient: String
  let asOf: DayText

  init(_ report: IssuedReport) {
    reference = report.reference
    day = DateAnswer(report.day)
    recipient = report.recipient
    asOf = DayText(report.asOf)
  }
}

/// A delivery that counts.
package struct DeliveryAnswer: Codable, Sendable {
  let reference: String
  let deliverable: String
  let day: DateAnswer
  let quantity: ExactNumber
  let place: PartyAnswer?
  let evidence: Int
  let review: Word<ReviewWord>?

  init(
    _ delivery: DeliveryFacts, of deliverable: String, _ places: [RecordID: PlaceFacts], asOf: Day
  ) {
    reference = delivery.reference
    self.deliverable = deliverable
    day = DateAnswer(delivery.day)
    quantity = ExactNumber(delivery.quantity)
    place = PartyAnswer(delivery.place.flatMap { places[$0]?.place })
    evidence = delivery.evidence
    review = Word(ReviewWord(delivery.verdict(asOf: asOf)?.type))
  }
}
