import Domain
package import Persistence
import Reporting

/// Sets the rating of a project beside the computed one, or ends that.
package struct OverrideRating: Action {
  package var project: String
  /// The word of a rating; `computed` ends the override.
  package var rating: String
  /// The day from which it holds; nil for today.
  package var day: String?
  /// Who rates it so.
  package var party: String?
  package var reason: String?
  /// The word of the command, as history shows it.
  package var verb: String

  package struct Answer: Sendable {
    /// The override, or the project whose override has ended.
    package let reference: String
    package let isEnd: Bool
  }

  package static let ratings = Light.allCases.map(\.rawValue) + ["computed"]

  package init(_ project: String, _ rating: String, verb: String) {
    self.project = project
    self.rating = rating
    self.verb = verb
  }

  package var command: String { CommandLineText.of(verb, project, rating, on: day) }

  package func check(for caller: Caller) throws {
    _ = try wanted()
    _ = try caller.date(day ?? "today")
  }

  /// The rating; nil for the computed one.
  private func wanted() throws -> Light? {
    let word = SearchWords.plain(rating)
    let known = Light.allCases.first { light in
      [light.rawValue, RecordWords.choice(light.rawValue).fr].contains(word)
    }
    guard known != nil || ["computed", "calcule"].contains(word) else {
      throw RequestError.notAWord(rating, of: verb, Self.ratings)
    }
    return known
  }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    let references = References(change, caller)
    let id = try references.find(project, [.project])
    let path = try change.reference(of: id)
    let day = try caller.date(day ?? "today")
    try change.endJudgements(of: id, on: (day.first ?? caller.today).advanced(by: -1))
    guard let wanted = try wanted() else {
      return Answer(reference: path.description, isEnd: true)
    }
    let slug = try change.freeSlug("judgement-\(day.text)", under: id)
    var draft = Draft(kind: .judgement, reference: path.appending(slug))
    draft[RatingOverrideField.day] = day
    try draft.set("light", wanted.rawValue)
    if let reason { try draft.set("reason", reason) }
    if let party {
      let found = try references.find(party, Kind.anybody)
      draft[RatingOverrideField.by] = try change.reference(of: found)
    }
    return Answer(
      reference: try change.reference(of: change.add(draft).id).description, isEnd: false)
  }
}
