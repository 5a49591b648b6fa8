import Domain

/// What every report begins with.
package struct ReportHeadAnswer: Codable, Sendable {
  let report: Word<ReportKind>
  let asOf: DayText
  let period: PeriodAnswer?
  let shared: Bool

  init(_ kind: ReportKind, _ frame: ReportFrame) {
    report = Word(kind)
    asOf = DayText(frame.asOf)
    period = PeriodAnswer(frame.period)
    shared = frame.isShared
  }
}

extension Joined: Answer where Head == ReportHeadAnswer {}

extension SectionedReport {
  /// A report with what every report begins with.
  func report<Body: Codable & Sendable>(_ body: Body) -> Joined<ReportHeadAnswer, Body> {
    Joined(ReportHeadAnswer(kind, frame), body)
  }
}

/// `report --kind deadlines`
package struct DeadlinesReportAnswer: Codable, Sendable {
  let overdue: AnswerList<DeadlineAnswer>
  let upcoming: AnswerList<DeadlineAnswer>

  init(_ report: DeadlinesReport) {
    overdue = AnswerList(report.late) { DeadlineAnswer($0) }
    upcoming = AnswerList(report.coming) { DeadlineAnswer($0) }
  }
}

extension DeadlinesReport {
  package var answer: any Answer { report(DeadlinesReportAnswer(self)) }
}

/// `report --kind results`
package struct ResultsReportAnswer: Codable, Sendable {
  let projects: AnswerList<ProjectResultsAnswer>

  init(_ report: ResultsReport) {
    projects = AnswerList(report.accounts) { [masks = report.frame.masks] in
      ProjectResultsAnswer($0.status, masks)
    }
  }
}

/// The indicators of one project.
package struct ProjectResultsAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let indicators: [IndicatorAnswer]

  init(_ status: ProjectStatus, _ masks: SmallCounts?) {
    reference = status.facts.reference
    title = status.facts.title
    indicators = IndicatorAnswer.all(status.indicators, masks)
  }
}

extension ResultsReport {
  package var answer: any Answer { report(ResultsReportAnswer(self)) }
}

/// `report --kind money`
package struct FundsReportAnswer: Codable, Sendable {
  let money: AnswerList<MoneyAnswer>

  init(_ report: FundsReport) {
    money = AnswerList(report.statuses) { MoneyAnswer($0) }
  }
}

extension FundsReport {
  package var answer: any Answer { report(FundsReportAnswer(self)) }
}

/// `report --kind people`
package struct PeopleReportAnswer: Codable, Sendable {
  let projects: [String]
  let people: PeopleByCityAnswer

  init(_ report: ReachReport) {
    projects = report.projects.map(\.facts.reference)
    people = PeopleByCityAnswer(report.people, report.frame.masks)
  }
}

extension ReachReport {
  package var answer: any Answer { report(PeopleReportAnswer(self)) }
}

/// `report --kind portfolio`
package struct PortfolioReportAnswer: Codable, Sendable {
  let ratings: RatingCountsAnswer
  let projects: AnswerList<ProjectStatusAnswer>
  let overdue: AnswerList<DeadlineAnswer>
  let upcoming: AnswerList<DeadlineAnswer>
  let money: AnswerList<MoneyAnswer>
  let people: PeopleByCityAnswer

  init(_ report: PortfolioReport) {
    ratings = RatingCountsAnswer(report.statuses)
    projects = AnswerList(report.statuses) { [masks = report.frame.masks] in
      ProjectStatusAnswer($0, masks: masks)
    }
    overdue = AnswerList(report.deadlines.late) { DeadlineAnswer($0) }
    upcoming = AnswerList(report.deadlines.coming) { DeadlineAnswer($0) }
    money = AnswerList(report.money) { MoneyAnswer($0) }
    people = PeopleByCityAnswer(report.people, report.frame.masks)
  }
}

/// How many projects have each rating.
package struct RatingCountsAnswer: Codable, Sendable {
  let notRated: Int
  let red: Int
  let amber: Int
  let green: Int

  init(_ statuses: [ProjectStatus]) {
    func count(_ light: Light) -> Int { statuses.count { $0.light == light } }
    (notRated, red, amber, green) = (count(.grey), count(.red), count(.amber), count(.green))
  }
}

extension PortfolioReport {
  package var answer: any Answer { report(PortfolioReportAnswer(self)) }
}
