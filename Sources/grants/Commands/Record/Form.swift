import ArgumentParser
import Domain
import Exchange
import JSON
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants form`
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "form", abstract: "Make a workbook that the field fills in without a network.",
    discussion: """
      EXAMPLES:
        grants form deliveries --project bf-girls --language fr -o formulaire.xlsx
        grants import formulaire.xlsx

      The workbook has the project's own deliverables, places and groups to choose from, checks what
      is typed, and explains itself. It comes back through import, as often as it likes: every row has
      a key, so what was sent before is known again.
      """)

  @Argument(help: "What is filled in: deliveries.", completion: .list(["deliveries"]))
  var kind: String

  @Option(
    name: .long, help: ArgumentHelp("The project.", valueName: "reference"),
    completion: References.completion)
  var project: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("The workbook to write.", valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  @OptionGroup var overwriting: OverwriteOptions
  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .reading)
    try session.context.settle(output, force: overwriting.force)
    let form = try session.answer(FormQuery(kind, project: project))
    try Files.write(output, force: overwriting.force) { try form.write(to: $0) }
    session.confirm(Words.wrote(output))
  }
}
