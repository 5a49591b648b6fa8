import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants narrative`
struct NarrativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "narrative",
    abstract: "Write a text for the reports on a time.",
    discussion: """
      EXAMPLES:
        grants narrative bf-girls progress "Six workshops were held." --period 2025-01/2025-06
        grants narrative bf-girls next-steps --file suite.txt --period 2025 --in fr
        grants narrative bf-girls/workshops deviation "The road was closed." --period 2025-01/2025-06

      Sections: progress, difficulties, measures, next-steps; deviation says why a figure differs from its
      plan. Without a text or a file your editor opens ($VISUAL, $EDITOR). A text of the same section,
      time and language is replaced; history keeps the old one.
      """)

  @Argument(
    help: "The project, or the deliverable, indicator or budget line.",
    completion: References.completion)
  var reference: String

  @Argument(help: "What it speaks of.", completion: .list(NarrativeSubject.sections))
  var section: String

  @Argument(help: "The text; blank lines part paragraphs.")
  var text: String?

  @Option(name: .long, help: ArgumentHelp("The time it is about.", valueName: "from/to"))
  var period: String

  @Option(name: .long, help: "Read the text from a file; - is standard input.", completion: .file())
  var file: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The language of the text. Default: the one that is spoken.", valueName: "code"))
  var written: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func validate() throws {
    if text != nil, file != nil { throw ValidationError("Give a text or a file, not both.") }
  }

  func run() throws {
    let session = try CommandSession(options, .writing)
    let subject = NarrativeSubject(
      reference, section: section, period: period, language: written)
    let known = try session.answer(NarrativeQuery(subject))
    let action = WriteNarrative(subject, text: try typed(known ?? ""))
    let outcome = try session.perform(action, dryRun: dry.dryRun)
    session.confirm(
      ReportWords.narrated(outcome.result, written ?? session.language.rawValue))
    dry.say(session)
  }

  /// The text that was given in one of the ways.
  private func typed(_ known: String) throws -> String {
    if let text { return text }
    if let file { return String(decoding: try Files.read(file), as: UTF8.self) }
    return try Editor(Context.current).edit(known)
  }
}
