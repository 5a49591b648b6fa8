import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants edit`
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "edit", abstract: "Change fields of a record that are no part of an agreed plan.",
    discussion: """
      EXAMPLES:
        grants edit haf --website https://example.org
        grants edit bf-girls --status implementation --planned-start 2025-02
        grants edit bf-girls/workshops --target to-be-set

      A due date or a target that was agreed is changed with 'grants amend', which keeps the first.
      """)

  @Argument(parsing: .captureForPassthrough, help: "REFERENCE [--FIELD VALUE …] [--reason TEXT]")
  var words: [String] = []

  func run() throws {
    if words.contains("--help") || words.contains("-h") {
      throw CleanExit.helpRequest(Self.self)
    }
    let arguments = try FieldArguments(words)
    guard let reference = arguments.positions.first else {
      throw RequestError.missingArgument("REFERENCE")
    }
    if let extra = arguments.positions.dropFirst().first {
      throw RequestError.unexpectedArgument(extra)
    }
    let session = try CommandSession(arguments.options(), .writing)
    let action = try EditRecord(
      reference, fields: arguments.fields(in: session.context).filter { $0.name != "reason" },
      reason: arguments.field("reason"))
    let outcome = try session.perform(action, dryRun: arguments.isDryRun)
    session.confirm(
      outcome.entry == nil && !arguments.isDryRun
        ? Words.unchanged(outcome.result) : Words.changed(outcome.result))
    session.confirm(outcome.renewals)
    if arguments.isDryRun { session.confirm(Words.dryRun) }
  }
}
