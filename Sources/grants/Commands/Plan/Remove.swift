import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants remove`
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "remove", abstract: "Take a record out; undo brings it back.")

  @Argument(help: "The record.", completion: References.completion)
  var reference: String

  @Flag(name: .long, help: "Also what stands under it.")
  var withChildren = false

  @Flag(name: [.short, .long], help: "Do not ask.")
  var yes = false

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let count = try session.answer(SubtreeCount(reference))
    if withChildren, count > 1, !yes, !dry.dryRun {
      guard session.context.console.canPrompt else { throw RequestError.needsYes }
      guard session.context.agrees(to: Words.wouldRemove(reference, count)) else {
        session.confirm(Words.declined)
        throw ExitCode(2)
      }
    }
    let removed = try session.perform(
      RemoveRecord(reference, withChildren: withChildren, reason: reason), dryRun: dry.dryRun)
    session.confirm(Words.removed(reference, removed.result))
    dry.say(session)
  }
}
