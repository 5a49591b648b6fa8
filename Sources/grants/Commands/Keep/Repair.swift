import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants repair`
struct Repair: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "repair",
    abstract: "Save what can be read of a damaged register into a new one.",
    discussion: """
      EXAMPLES:
        grants repair grants.sqlite saved.sqlite

      The damaged file stays as it is. Rows that cannot be read are made again from history where it
      tells them. A backup is better: grants restore. Ends with exit status 3 when something is lost.
      """)

  @Argument(help: "The damaged register.", completion: .file())
  var damaged: String

  @Argument(help: "The new file.", completion: .file())
  var file: String

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let context = Context.current
    let language = try options.language(context, setting: nil)
    context.language = language
    try context.refuseProtected(file)
    let answer = try RepairRegister(Files.absolute(damaged), into: Files.absolute(file))
      .run(by: options.author(context), clock: context.clock)
    context.say(Words.saved(answer.records, answer.entries, answer.fromHistory, file))
    for table in answer.damaged { context.say(Words.partLost(table)) }
    guard !answer.findings.isEmpty else { return }
    let report = DoctorReport(answer.findings, language: language).document
    let text = TextRenderer(language: language).render(report)
    context.console.say(lines: text.split(separator: "\n").map(String.init))
    throw ExitCode(3)
  }
}
