public import Domain

/// What has to be done before a project is closed.
public struct ClosingReport {
  private let list: ClosingList
  private let project: String
  private let language: Language

  /// The report on the closing list of a project.
  public init(_ list: ClosingList, project: String, language: Language) {
    self.list = list
    self.project = project
    self.language = language
  }

  /// The report as a document.
  public var document: Document {
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
      let details = [point.reason, point.open.isEmpty ? nil : point.open.joined(separator: ", ")]
        .compactMap { $0 }.joined(separator: "; ")
      table.rows.append([
        Cell(point.question.typed), Cell(ClosingWords.question(point.question)(language)), state,
        Cell(details),
      ])
    }
    return Document([.title("\(Phrases.closingHeading(language)) — \(project)"), .table(table)])
  }
}

extension ClosingList.Question {
  /// The word that is typed for it: `final-report`.
  public var typed: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  /// The question that a word spells.
  public init?(typed word: String) {
    guard let found = Self.allCases.first(where: { $0.typed == word || $0.rawValue == word }) else {
      return nil
    }
    self = found
  }
}

/// The words of the closing list.
public enum ClosingWords {
  /// What is asked.
  public static func question(_ question: ClosingList.Question) -> Wording {
    switch question {
    case .finalReport:
      Wording(en: "The final report is accepted", fr: "Le rapport final est accepté")
    case .duties:
      Wording(
        en: "All other duties are done with", fr: "Toutes les autres obligations sont réglées")
    case .deliverables:
      Wording(en: "All is delivered or called off", fr: "Tout est réalisé ou abandonné")
    case .payments: Wording(en: "All payments are made", fr: "Tous les paiements sont faits")
    case .balance:
      Wording(en: "What was not spent is returned", fr: "Le solde non dépensé est restitué")
    case .assets: Wording(en: "Assets are handed over", fr: "Les biens sont remis")
    case .evidence:
      Wording(
        en: "Evidence is kept no longer than it may", fr: "Aucune pièce n'est gardée trop longtemps"
      )
    }
  }
}
