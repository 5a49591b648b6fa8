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
    let author = Author(
      name: options.author(context), clock: context.clock(),
      today: TimeZones.day(at: context.clock(), in: "UTC"))
    try context.refuseProtected(file)
    let outcome = try Register.repair(
      Files.absolute(damaged), into: Files.absolute(file), author: author)
    let records = outcome.rows["record"].map { max(0, $0 - 1) } ?? 0
    context.say(Words.saved(records, outcome.rows["entry"] ?? 0, outcome.fromHistory, file))
    for table in outcome.damaged.sorted() {
      context.say(Words.partLost(table))
    }
    guard !outcome.findings.isEmpty else { return }
    let report = DoctorReport(outcome.findings, language: language).document
    let text = TextRenderer(language: language).render(report)
    context.console.say(lines: text.split(separator: "\n").map(String.init))
    throw ExitCode(3)
  }
}
