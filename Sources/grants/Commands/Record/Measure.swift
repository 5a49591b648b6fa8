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

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let defaults = session.caller.defaults
    let day = try session.caller.date(on ?? defaults.day ?? "today")
    let command = CommandLineText.of("measure", indicator, value, on: on, place: place)
    let files = try EvidenceFiles(evidence, in: session.context)
    let outcome = try session.register.change(
      command, by: session.caller.author, dryRun: dry.dryRun
    ) { change in
      let references = References(change, session.caller)
      let id = try references.find(indicator, [.indicator])
      let measure = try change.record(id).text("measure").flatMap(IndicatorMeasure.init)
      var draft = Draft(
        kind: .actual,
        reference: try change.reference(of: id).appending(
          try change.freeSlug("@\(day.text)", under: id)))
      draft.entries["day"] = .value(.date(day))
      let isWords = measure == .qualitative || measure == .nominal
      try draft.set(isWords ? "words" : "value", value)
      if let of { try draft.set("denominator", of) }
      if let parts { try draft.set("parts", parts) }
      if let note { try draft.set("note", note) }
      try draft.set("recordedBy", session.caller.name)
      if let place = place ?? defaults.place {
        let at = try references.find(place, [.city, .site])
        draft.entries["at"] = .reference(try change.reference(of: at))
      }
      draft.entries["evidence"] = try files.keep(in: change)
      let record = try change.add(draft)
      return (try change.reference(of: record.id).description, try change.indicatorFacts(id))
    }
    session.confirm(Words.recordedAs(outcome.result.0))
    if let facts = outcome.result.1 {
      session.confirm(
        MeasureWords.confirmation(IndicatorStatus(facts, asOf: session.caller.today), on: day))
    }
    dry.say(session)
  }
}
