import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants rate`
struct Rate: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "rate",
    abstract: "Set a project's light beside the computed one, with a reason.",
    discussion: """
      EXAMPLES:
        grants rate reading-rooms amber --reason "The carpenters are back; see the visit of 3 June"
        grants rate reading-rooms computed

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
    var action = OverrideRating(project, light, verb: "rate")
    (action.day, action.party, action.reason) = (on, byParty, reason)
    let answer = try session.perform(action, dryRun: dry.dryRun).result
    session.confirm(
      answer.isEnd ? Words.changed(answer.reference) : Words.added(.judgement, answer.reference))
    dry.say(session)
  }
}
