import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// What every command has that says that something happened to a record.
struct StepOptions: ParsableArguments {
  @Argument(help: "The record it happened to.", completion: References.completion)
  var reference: String

  @Option(name: .long, help: "The day. Default: today.")
  var on: String?

  @Option(
    name: .long, help: ArgumentHelp("Who did it: an organisation or a person.", valueName: "party"),
    completion: References.completion)
  var byParty: String?

  @Option(name: .long, help: "Why, or with what reserves.")
  var reason: String?

  @Option(name: .long, help: "A file that proves it; may be given again.", completion: .file())
  var evidence: [String] = []

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  /// Records the step and says so.
  ///
  /// - Parameters:
  ///   - verb: The command, as history shows it.
  ///   - extra: Further values of the step.
  ///   - prepare: What is asked first of the record that it happened to, on that day; answers further values.
  ///   - announce: Shows what was asked, once the step is kept.
  func record(
    _ type: StepType, as verb: String, extra: [String: String] = [:],
    prepare: (Change, RecordID, Day?) throws -> [String: String] = { _, _, _ in [:] },
    announce: () -> Void = {}
  ) throws {
    let session = try CommandSession(options, .writing)
    let day = try session.caller.date(on ?? session.caller.defaults.day ?? "today")
    let command = CommandLineText.of(verb, reference, on: on)
    let files = try EvidenceFiles(evidence, in: session.context)
    let outcome = try session.register.change(
      command, reason: reason, by: session.caller.author, dryRun: dry.dryRun
    ) { change in
      let references = References(change, session.caller)
      let id = try references.find(reference, type.subjects)
      let party = try byParty.map { try references.find($0, Kind.anybody) }
      let extra = extra.merging(try prepare(change, id, day.first)) { $1 }
      let path = try change.reference(of: id)
      let slug = try change.freeSlug("\(type.rawValue)-\(day.text)", under: id)
      var draft = Draft(kind: .step, reference: path.appending(slug.lowercased()))
      try draft.set("type", type.rawValue)
      draft.entries["day"] = .value(.date(day))
      if let party { draft.entries["by"] = .reference(try change.reference(of: party)) }
      if let reason { try draft.set("reason", reason) }
      for (name, text) in extra {
        let isDate = draft.kind.field(name)?.shape == .date
        try draft.set(name, isDate ? try session.caller.date(text).text : text)
      }
      draft.entries["evidence"] = try files.keep(in: change)
      try change.add(draft)
      return path.description
    }
    announce()
    session.confirm(Words.step(type, outcome.result, day))
    session.confirm(outcome.renewals)
    dry.say(session)
  }
}

/// `grants verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "verify", abstract: "Say that a delivery was checked on the spot.")
  @OptionGroup var step: StepOptions

  func run() throws { try step.record(.verified, as: "verify") }
}

/// `grants accept`
struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "accept", abstract: "Say that a delivery or a milestone was accepted.")
  @OptionGroup var step: StepOptions
  @Option(name: .long, help: "How much of the delivery; all of it when left out.")
  var quantity: String?

  func run() throws {
    try step.record(
      .accepted, as: "accept",
      extra: quantity.map { ["quantity": $0] } ?? [:])
  }
}

/// `grants return`
struct Return: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "return", abstract: "Say that a delivery or a milestone was sent back.")
  @OptionGroup var step: StepOptions
  @Option(name: .long, help: "The new due date of a milestone.")
  var newDue: String?

  func run() throws {
    try step.record(
      .returned, as: "return",
      extra: newDue.map { ["newDue": $0] } ?? [:])
  }
}

/// `grants submit`
struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "submit", abstract: "Say that a milestone was handed to the party it is owed to.")
  @OptionGroup var step: StepOptions

  func run() throws { try step.record(.submitted, as: "submit") }
}

/// `grants complete`
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "complete", abstract: "Say that a milestone or a deliverable was done.")
  @OptionGroup var step: StepOptions

  func run() throws {
    try step.record(.completed, as: "complete")
  }
}

/// `grants waive`
struct Waive: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "waive", abstract: "Say that the party it is owed to renounced a milestone.")
  @OptionGroup var step: StepOptions

  func run() throws {
    try step.record(.waived, as: "waive")
  }
}

/// `grants cancel`
struct Cancel: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "cancel", abstract: "Say that something will not be done.")
  @OptionGroup var step: StepOptions

  func run() throws {
    try step.record(.cancelled, as: "cancel")
  }
}

/// `grants start`
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "start", abstract: "Say that a project began.")
  @OptionGroup var step: StepOptions

  func run() throws { try step.record(.started, as: "start") }
}
