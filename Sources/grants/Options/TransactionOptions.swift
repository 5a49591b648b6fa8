import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// What every command has that records that money moved.
struct TransactionOptions: ParsableArguments {
  @Argument(help: "The agreement or the project.", completion: References.completion)
  var reference: String

  @Argument(help: "How much, such as \"1200.50 EUR\".")
  var amount: String

  @Option(name: .long, help: "The value date. Default: today.")
  var on: String?

  @Option(
    name: .long, help: "The budget line.", completion: References.completion)
  var line: String?

  @Option(name: .long, help: "The tranche that it pays.", completion: References.completion)
  var tranche: String?

  @Option(
    name: .long, help: "The deliverable or milestone that it belongs to.",
    completion: References.completion)
  var about: String?

  @Option(name: .long, help: "What it was for.")
  var description: String?

  @Flag(name: .long, help: "It is no money but a contribution in kind.")
  var inKind = false

  @Option(name: .long, help: "On what the value of a contribution in kind is based.")
  var valuation: String?

  @Option(name: .long, help: "A file that proves it; may be given again.", completion: .file())
  var evidence: [String] = []

  @OptionGroup var again: AgainOption
  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  /// Records the transaction and says so.
  ///
  /// - Parameters:
  ///   - verb: The command, as history shows it.
  ///   - parties: Completes who gave and who got.
  func record(
    _ type: TransactionType, as verb: String, _ parties: (inout RecordTransaction) -> Void
  ) throws {
    let session = try CommandSession(options, .writing)
    var action = RecordTransaction(type, reference, amount: amount, verb: verb)
    (action.day, action.line, action.tranche) = (on, line, tranche)
    (action.subject, action.description) = (about, description)
    (action.isInKind, action.valuation) = (inKind, valuation)
    action.evidence = try Attachments(reading: evidence, in: session.context)
    parties(&action)
    let answer = try session.perform(action, again, dryRun: dry.dryRun).result
    session.confirm(Words.recordedAs(answer.reference))
    session.confirm(MoneyWords.confirmation(answer.status, line: line))
    dry.say(session)
  }
}
