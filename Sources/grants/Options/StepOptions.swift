import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// What every command has that says that something happened to a record.
struct StepOptions: ParsableArguments {
  @Argument(help: "The record it happened to.", completion: References.completion)
  var reference: String

  @Option(name: .long, help: "The day. Default: today.")
  var on: String?

  @Option(
    name: .long, help: ArgumentHelp("Who did it: an organisation or a person.", valueName: "party"),
    completion: References.completion)
  var byParty: String?

  @Option(name: .long, help: "Why, or with what reserves.")
  var reason: String?

  @Option(name: .long, help: "A file that proves it; may be given again.", completion: .file())
  var evidence: [String] = []

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  /// The step that is asked for.
  ///
  /// - Parameter verb: The command, as history shows it.
  func action(
    _ type: StepType, as verb: String, _ fields: [TypedField] = [], _ session: CommandSession
  ) throws -> RecordStep {
    var action = RecordStep(type, reference, verb: verb)
    (action.day, action.party, action.reason) = (on, byParty, reason)
    action.fields = fields
    action.evidence = try Attachments(reading: evidence, in: session.context)
    return action
  }

  /// Records the step and says so.
  func record(_ type: StepType, as verb: String, _ fields: [TypedField] = []) throws {
    let session = try CommandSession(options, .writing)
    let outcome = try session.perform(
      action(type, as: verb, fields, session), dryRun: dry.dryRun)
    confirm(type, outcome, session)
  }

  func confirm(
    _ type: StepType, _ outcome: Register.Outcome<RecordStep.Answer>, _ session: CommandSession
  ) {
    session.confirm(Words.step(type, outcome.result.reference, outcome.result.day))
    session.confirm(outcome.renewals)
    dry.say(session)
  }
}
