public import Domain

extension ClosingList.Question {
  /// The word that is typed for it: `final-report`.
  public var typed: String { Spelling.hyphenated(rawValue) }

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

/// What is said of closing a project.
extension Phrases {
  static let closingHeading = Wording(en: "Before it is closed", fr: "Avant la clôture")
  static let closingPoint = Wording(en: "point", fr: "point")
  static let closingQuestion = Wording(en: "what", fr: "quoi")
  static let details = Wording(en: "details", fr: "détails")
  static let closingDone = Wording(en: "done", fr: "fait")
  static let closingReasoned = Wording(en: "left open, with a reason", fr: "laissé ouvert, motivé")
  static let closingOpen = Wording(en: "open", fr: "ouvert")
}
