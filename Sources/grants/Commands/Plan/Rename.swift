import ArgumentParser
import Domain
import Persistence
import Phrases
import UseCases

/// `grants rename`
struct Rename: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "rename", abstract: "Change the last part of a record's reference.",
    discussion: """
      EXAMPLES:
        grants rename bf-girls/workshops training
        grants rename 0192f0c1-2b3c-7def-8123-456789abcdef kaya-2

      Where two records have one reference, doctor lists their keys; a key stands for the reference.
      """)

  @Argument(help: "The record.", completion: References.completion)
  var reference: String

  @Argument(help: "The new last part of its reference.")
  var name: String

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let outcome = try session.perform(
      RenameRecord(reference, to: name, reason: reason), dryRun: dry.dryRun)
    session.confirm(Words.changed(outcome.result))
    dry.say(session)
  }
}
