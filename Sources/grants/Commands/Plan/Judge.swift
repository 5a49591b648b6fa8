import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants judge`
struct Judge: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "judge",
    abstract: "Set a project's light beside the computed one, with a reason.",
    discussion: """
      EXAMPLES:
        grants judge reading-rooms amber --reason "The carpenters are back; see the visit of 3 June"
        grants judge reading-rooms computed

      The computed light and its reasons stay in sight. A light that was set ends with the next report that is
      issued, or with 'computed'.
      """)

  @Argument(help: "The project.", completion: References.completion)
  var project: String

  @Argument(
    help: "red, amber, green or grey; computed to end it.",
    completion: .list(Light.allCases.map(\.rawValue) + ["computed"]))
  var light: String

  @Option(name: .long, help: "From which day on. Default: today.")
  var on: String?

  @Option(
    name: .long, help: ArgumentHelp("Who judges so.", valueName: "party"),
    completion: References.completion)
  var byParty: String?

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let word = SearchWords.plain(light)
    let isEnd = ["computed", "calcule"].contains(word)
    let known = Light.allCases.first { light in
      [light.rawValue, RecordWords.choice(light.rawValue).fr].contains(word)
    }
    guard known != nil || isEnd else {
      throw RequestError.notAWord(
        light, of: "judge", Light.allCases.map(\.rawValue) + ["computed"])
    }
    let day = try session.caller.date(on ?? "today")
    let outcome = try session.register.change(
      CommandLineText.of("judge", project, light, on: on), reason: reason,
      by: session.caller.author,
      dryRun: dry.dryRun
    ) { change in
      let references = References(change, session.caller)
      let id = try references.find(project, [.project])
      let path = try change.reference(of: id)
      try change.endJudgements(
        of: id, on: (day.first ?? session.caller.today).advanced(by: -1))
      guard let known else { return path.description }
      var draft = Draft(
        kind: .judgement,
        reference: path.appending(try change.freeSlug("judgement-\(day.text)", under: id)))
      draft.entries["day"] = .value(.date(day))
      try draft.set("light", known.rawValue)
      if let reason { try draft.set("reason", reason) }
      if let byParty {
        let party = try references.find(byParty, Kind.anybody)
        draft.entries["by"] = .reference(try change.reference(of: party))
      }
      return try change.reference(of: change.add(draft).id).description
    }
    session.confirm(isEnd ? Words.changed(outcome.result) : Words.added(.judgement, outcome.result))
    dry.say(session)
  }
}
