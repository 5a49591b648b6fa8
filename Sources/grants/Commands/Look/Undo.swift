import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants undo`
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "undo", abstract: "Take your last change back, or the entry with a number.",
    discussion: """
      EXAMPLES:
        grants undo
        grants undo 12
        grants undo 12@9f31c2

      Of an entry that came with a clone the number is followed by the last letters of its office, as
      history prints it.
      An undo is an entry of history itself. It stops when later work builds on the change.
      """)

  @Argument(help: "The number of an entry; your last change when left out.")
  var entry: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let undone = try session.session.undo(entry, dryRun: dry.dryRun)
    session.confirm(Words.undone(undone.entry, in: undone.office))
    dry.say(session)
  }
}

/// `grants redo`
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "redo", abstract: "Bring back what your last undo took back.")

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let redone = try session.session.redo()
    session.confirm(Words.redone(redone.entry, in: redone.office))
  }
}
