package import Domain

/// `status`
package struct StatusAnswer: Answer {
  let asOf: DayText
  let projects: AnswerList<ProjectStatusAnswer>

  package init(_ projects: [ProjectStatus], asOf: Day) {
    self.asOf = DayText(asOf)
    self.projects = AnswerList(projects) { ProjectStatusAnswer($0) }
  }
}
