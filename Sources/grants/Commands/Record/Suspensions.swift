import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants suspend`
struct SuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "suspend",
    abstract: "Say that a project, or a place or deliverable of it, is paused.")

  @Argument(help: "The project.", completion: References.completion)
  var project: String

  @Option(
    name: .long, help: "Only this city, site or deliverable.", completion: References.completion)
  var scope: String?

  @Option(name: .long, help: "The first day of the pause. Default: today.")
  var from: String?

  @Option(name: .long, help: "The last day of the pause, when it is known.")
  var until: String?

  @Option(
    name: .long, help: ArgumentHelp("Who decided it.", valueName: "party"),
    completion: References.completion)
  var decidedBy: String?

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    var action = Suspend(project)
    (action.scope, action.from, action.until) = (scope, from, until)
    (action.decidedBy, action.reason) = (decidedBy, reason)
    session.confirm(Words.added(.suspension, try session.perform(action).result))
  }
}

/// `grants resume`
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "resume", abstract: "Say that a pause has ended.")

  @Argument(help: "The pause, or a project with one open pause.", completion: References.completion)
  var reference: String

  @Option(name: .long, help: "The last day of the pause. Default: yesterday.")
  var until: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let outcome = try session.perform(Resume(reference, until: until))
    session.confirm(Words.changed(outcome.result))
  }
}
