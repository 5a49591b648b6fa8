import ArgumentParser
import Domain
import Exchange
import Persistence
import Reporting

/// `grants import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Load a register file: new records are added, others updated.",
    discussion: """
      EXAMPLES:
        grants import register.json --dry-run
        grants import register.json

      One import is one change: undo takes it back whole. Nothing is half loaded.
      """)

  @Argument(
    help: "The file, as grants export writes it; - for standard input.", completion: .file())
  var file: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let desk = try Desk(options, .writing)
    let source = try Files.Source(file)
    let outcome = try desk.register.change(
      "import \(file)", by: desk.by, dryRun: dry.dryRun
    ) { change in
      try change.load(file: file, keepZone: false) { try source.open() }
    }
    desk.confirm(Words.imported(outcome.result))
    dry.say(desk)
  }
}
