import ArgumentParser
import Domain
import Persistence
import Reporting
import Terminal

/// The option of commands that record an event: the same one twice is most often one that was typed twice.
struct AgainOption: ParsableArguments {
  @Flag(name: .long, help: "Record it although it looks like one that is there.")
  var again = false

  /// Asks, or refuses, when an event that says the same is there.
  ///
  /// - Parameter fields: What tells two events of one day apart.
  func check(
    _ draft: Draft, under parent: RecordID, _ fields: [String], _ change: Change, _ desk: Desk
  ) throws {
    guard !again, case .value(.date(let day))? = draft.entries["day"],
      let other = try change.events(like: draft, under: parent, on: day, in: fields).first
    else { return }
    let reference = try change.reference(of: other).description
    if desk.context.console.canPrompt, desk.agrees(to: Words.lookalike(reference)) { return }
    throw CommandError.lookalike(reference)
  }
}

extension Words {
  fileprivate static func lookalike(_ reference: String) -> Wording {
    Wording(
      en: "\(reference) says the same. Record it again?",
      fr: "\(reference) dit la même chose. L'enregistrer une deuxième fois ?",
      ar: "\(reference) يقول الشيء نفسه. هل يُسجَّل مرة أخرى؟",
      az: "\(reference) eyni şeyi deyir. Yenidən qeyd edilsin?")
  }
}

extension CommandError {
  /// An event that is there already.
  static func lookalikeWords(_ reference: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "\(reference) is already recorded with the same day, place and value.",
        fr: "\(reference) est déjà enregistré, avec les mêmes jour, lieu et valeur.",
        ar: "\(reference) مسجل من قبل باليوم والمكان والقيمة نفسها.",
        az: "\(reference) eyni gün, yer və dəyərlə artıq qeyd edilib."),
      remedy: Wording(
        en: "If this is another one, add --again.", fr: "S'il s'agit d'un autre, ajoutez --again.",
        ar: "إن كان هذا غيره فأضف --again.", az: "Bu başqasıdırsa, --again əlavə edin."))
  }
}
