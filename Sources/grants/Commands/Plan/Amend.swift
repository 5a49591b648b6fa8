import ArgumentParser
import Domain
import Persistence
import Reporting

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
    let desk = try Desk(options, .writing)
    var fields: [(name: String, text: String)] = []
    if let due { fields.append(("due", due)) }
    if let target { fields.append(("target", target)) }
    if let place { fields.append(("at", place)) }
    if let quantity { fields.append(("quantity", quantity)) }
    fields += try FieldArguments(settings.flatMap { ["--set", $0] }).fields
    guard !fields.isEmpty else { throw CommandError.missingArgument("--due | --target | --set") }
    let outcome = try desk.register.change(
      CommandLineText.of(["amend", reference] + fields.flatMap { ["--\($0.name)", $0.text] }),
      reason: amendment.reason, by: desk.by, dryRun: dry.dryRun
    ) { change in
      let terms = try amendment.terms(change, desk)
      let id = try References(change, desk).find(reference)
      for field in fields {
        var wanted = Draft(kind: try change.record(id).kind, reference: Reference(slugs: ["-"]))
        try wanted.set([field], change, desk)
        guard let (name, entry) = wanted.entries.first else {
          throw RecordRules.noSuchField(field.name, wanted.kind)
        }
        try change.amend(id, name, to: entry, terms)
      }
      return try change.reference(of: id).description
    }
    desk.confirm(Words.changed(outcome.result))
    desk.confirm(outcome.renewals)
    dry.say(desk)
  }
}
