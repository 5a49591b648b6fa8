import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants measure`
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "measure", abstract: "Record a value of an indicator.",
    discussion: """
      EXAMPLES:
        grants measure bf-girls/learning/pass-rate 312 --of 480 --on 2026-06-30
        grants measure bf-girls/toilets/schools 6 --in kaya
        grants measure bf-girls/learning/enrolled 480 --parts female=455,male=25

      With --of the value is a share: numerators and denominators of several places are added up before
      they are divided. An indicator that counts a deliverable needs no values: its deliveries are them.
      """)

  @Argument(help: "The indicator.", completion: References.completion)
  var indicator: String

  @Argument(help: "The value; words for a qualitative indicator.")
  var value: String

  @Option(name: .long, help: "Of how many, when the value is a share.")
  var of: String?

  @Option(name: .long, help: "The day. Default: today.")
  var on: String?

  @Option(
    name: .customLong("in"), help: "The city or site.", completion: References.completion)
  var place: String?

  @Option(name: .long, help: "Parts of the value, as female=455,male=25.")
  var parts: String?

  @Option(name: .long, help: "A file that proves it; may be given again.", completion: .file())
  var evidence: [String] = []

  @Option(name: .long, help: "What is to be known about it.")
  var note: String?

  @OptionGroup var again: AgainOption
  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    var action = RecordActual(indicator, value: value)
    (action.denominator, action.day, action.place) = (of, on, place)
    (action.parts, action.note) = (parts, note)
    action.evidence = try Attachments(reading: evidence, in: session.context)
    let answer = try session.perform(action, again, dryRun: dry.dryRun).result
    session.confirm(Words.recordedAs(answer.reference))
    if let status = answer.status {
      session.confirm(MeasureWords.confirmation(status, on: answer.day))
    }
    dry.say(session)
  }
}
