import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants record`
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "record", abstract: "Record what was delivered on a day.",
    discussion: """
      EXAMPLES:
        grants record sahel-schools/workshops 3 --on 2026-03-14 --in kaya
        grants record workshops 1 --on yesterday --attendances female=48 --new female=30
        grants record libraries 1 --in dori --evidence handover.pdf --note "Books and shelves"
      """)

  @Argument(help: "The deliverable.", completion: References.completion)
  var deliverable: String

  @Argument(help: "How much was delivered.")
  var quantity: String

  @Option(name: .long, help: "The day, as 2025-03-14, yesterday or March 2025. Default: today.")
  var on: String?

  @Option(
    name: .customLong("in"), help: "The city, site or part.", completion: References.completion)
  var place: String?

  @Option(name: .long, help: "People who took part, as 48 or female=30,male=18.")
  var attendances: String?

  @Option(name: .customLong("new"), help: "How many of them are new.")
  var newPeople: String?

  @Option(name: .long, help: "Groups that took part, by reference, separated by commas.")
  var groups: String?

  @Flag(name: .long, help: "The people were reached through others.")
  var indirect = false

  @Option(name: .long, help: "A file that proves it; may be given again.", completion: .file())
  var evidence: [String] = []

  @Option(name: .customLong("class"), help: "Who may see the files: public, partner or restricted.")
  var classification = "partner"

  @Option(name: .long, help: "Until when the files are to be kept.")
  var keepUntil: String?

  @Option(name: .long, help: "What is to be known about it.")
  var note: String?

  @OptionGroup var again: AgainOption
  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    var action = RecordDelivery(deliverable, quantity: quantity)
    (action.day, action.place) = (on, place)
    (action.attendances, action.newPeople) = (attendances, newPeople)
    (action.groups, action.isIndirect, action.note) = (groups, indirect, note)
    action.evidence = try Attachments(
      reading: evidence, in: session.context, classification: classification, keepUntil: keepUntil)
    let outcome = try session.perform(action, again, dryRun: dry.dryRun)
    session.confirmDefaults(place: place, day: on)
    session.confirm(Words.recordedAs(outcome.result.reference))
    if let status = outcome.result.status { session.confirm(Words.recorded(status)) }
    dry.say(session)
  }
}
