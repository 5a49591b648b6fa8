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
    let (id, count) = try session.register.read { register in
      let id = try References(register, session.caller).find(reference)
      return (id, try register.descendants(of: id).count)
    }
    if withChildren, count > 1, !yes, !dry.dryRun {
      guard session.context.console.canPrompt else { throw RequestError.needsYes }
      guard session.context.agrees(to: Words.wouldRemove(reference, count)) else {
        session.confirm(Words.declined)
        throw ExitCode(2)
      }
    }
    _ = try session.register.change(
      CommandLineText.of("remove", reference), reason: reason, by: session.caller.author,
      dryRun: dry.dryRun
    ) { try $0.remove(id, withChildren: withChildren) }
    session.confirm(Words.removed(reference, count))
    dry.say(session)
  }
}
