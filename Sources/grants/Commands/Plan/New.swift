import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "new", abstract: "Set a project up by answering ten questions.",
    discussion: "Enter skips a question: what nobody knows stays 'not stated'.")

  @Argument(help: "What is to be set up: project.", completion: .list(["project"]))
  var kind: String

  @OptionGroup var options: RegisterOptions

  func run() throws {
    guard kind == "project" else {
      throw RecordError.noSuchKind(kind, nearest: "project")
    }
    let session = try CommandSession(options, .writing)
    let console = session.context.console
    guard console.canPrompt else {
      session.context.say(Words.asksOnTerminal)
      throw ExitCode(1)
    }
    var answers = Interview(session)
    try answers.ask()
    let outcome = try session.perform(answers.action)
    session.confirm(Words.added(.project, outcome.result))
  }
}
