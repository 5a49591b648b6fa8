import ArgumentParser
import Domain
import Persistence
import Reporting
import Terminal

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
    let desk = try Desk(options, .writing)
    let (id, count) = try desk.register.read { register in
      let id = try References(register, desk).find(reference)
      return (id, try register.descendants(of: id).count)
    }
    if withChildren, count > 1, !yes, !dry.dryRun {
      guard desk.context.console.canPrompt else { throw CommandError.needsYes }
      guard desk.agrees(to: Words.wouldRemove(reference, count)) else {
        desk.confirm(Words.declined)
        throw ExitCode(2)
      }
    }
    _ = try desk.register.change(
      CommandLineText.of("remove", reference), reason: reason, by: desk.by, dryRun: dry.dryRun
    ) { try $0.remove(id, withChildren: withChildren) }
    desk.confirm(Words.removed(reference, count))
    dry.say(desk)
  }
}
