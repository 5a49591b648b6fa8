package import Domain

/// What has to be done before a project is closed.
package struct ClosingReport {
  private let list: ClosingList
  private let project: String
  private let language: Language

  package init(_ list: ClosingList, project: String, language: Language) {
    self.list = list
    self.project = project
    self.language = language
  }

  /// The report as a document.
  package var document: Document {
    var table = Table([
      .init(Phrases.closingPoint(language), .whole), .init(Phrases.closingQuestion(language)),
      .init(Phrases.state(language)), .init(Phrases.details(language)),
    ])
    for point in list.points {
      let state: Cell =
        if point.isDone {
          Cell(Phrases.closingDone(language), .good)
        } else if point.reason != nil {
          Cell(Phrases.closingReasoned(language), .warning)
        } else {
          Cell(Phrases.closingOpen(language), .bad)
        }
      let details = language.list(
        [point.reason, point.open.isEmpty ? nil : language.commas(point.open)].compactMap { $0 })
      table.rows.append([
        Cell(point.question.typed), Cell(ClosingWords.question(point.question)(language)), state,
        Cell(details),
      ])
    }
    return Document([.title("\(Phrases.closingHeading(language)) — \(project)"), .table(table)])
  }
}
