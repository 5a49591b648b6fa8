import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants amend`
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "amend", abstract: "Change what was planned or recorded, and keep what it was.",
    discussion: """
      EXAMPLES:
        grants amend sahel-schools/end --due 2027-02 --contractual 2 --requested 2026-09-03 --reason "Rains"
        grants amend libraries --target 12 --internal --reason "Two schools closed"
        grants amend workshops@2026-03-14 --quantity 2 --correction --reason "Counted twice"

      --correction   it was entered wrongly: the value is rewritten, the old one kept in history.
      --internal     our own re-planning: the agreed value still rules.
      --contractual  both parties change it: until --in-force DAY the agreed value rules.
      """)

  @Argument(help: "The record.", completion: References.completion)
  var reference: String

  @Option(name: .long, help: "The new due date.")
  var due: String?

  @Option(name: .long, help: "The new target.")
  var target: String?

  @Option(name: .long, help: "The new place.", completion: References.completion)
  var place: String?

  @Option(name: .long, help: "The quantity that was really delivered.")
  var quantity: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Another field; may be given again.", valueName: "field=value"))
  var settings: [String] = []

  @OptionGroup var amendment: AmendmentOptions
  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let named = [("due", due), ("target", target), ("at", place), ("quantity", quantity)]
    let fields =
      named.compactMap { name, text in text.map { TypedField(name, $0) } }
      + (try FieldArguments(settings.flatMap { ["--set", $0] }).fields)
    let outcome = try session.perform(
      AmendRecord(reference, fields: fields, amendment.request), dryRun: dry.dryRun)
    session.confirm(Words.changed(outcome.result))
    session.confirm(outcome.renewals)
    dry.say(session)
  }
}
