import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants record`
struct RecordDelivery: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "record", abstract: "Record what was delivered on a day.",
    discussion: """
      EXAMPLES:
        grants record sahel-schools/workshops 3 --on 2026-03-14 --in kaya
        grants record workshops 1 --on yesterday --participations female=48 --new female=30
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
  var participations: String?

  @Option(name: .customLong("new"), help: "Those of them who were never counted before.")
  var newPersons: String?

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

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let desk = try Desk(options, .writing)
    let defaults = Defaults.load(for: desk)
    let day = try desk.date(on ?? defaults.day ?? "today")
    let command = CommandLineText.of("record", deliverable, quantity, on: on, place: place)
    let files = try EvidenceFiles(
      evidence, in: desk.context, as: classification,
      until: try keepUntil.map { try desk.date($0) })
    let outcome = try desk.register.change(command, by: desk.by, dryRun: dry.dryRun) { change in
      let references = References(change, desk)
      let id = try references.find(deliverable, [.deliverable])
      var draft = Draft(
        kind: .delivery,
        reference: try change.reference(of: id).appending(
          try change.freeSlug("@\(day.text)", under: id)))
      draft.entries["day"] = .value(.date(day))
      try draft.set("quantity", quantity)
      if let participations { try draft.set("participations", participations) }
      if let newPersons { try draft.set("newPersons", newPersons) }
      if let groups { draft.entries["groups"] = try groupReferences(groups, change, id) }
      if indirect { try draft.set("reach", "indirect") }
      if let note { try draft.set("note", note) }
      try draft.set("recordedBy", desk.by.name)
      if let place = place ?? defaults.place {
        try setPlace(place, &draft, change, references, id)
      }
      draft.entries["evidence"] = try files.keep(in: change)
      let record = try change.add(draft)
      return (
        try change.reference(of: record.id).description, try change.deliverableFacts(id)
      )
    }
    sayDefaults(defaults, desk)
    desk.confirm(Words.recordedAs(outcome.result.0))
    if let facts = outcome.result.1 {
      desk.confirm(Words.recorded(DeliverableStatus(facts, asOf: desk.today)))
    }
    dry.say(desk)
  }

  private func setPlace(
    _ place: String, _ draft: inout Draft, _ change: Change, _ references: References,
    _ deliverable: RecordID
  ) throws {
    let path = try change.reference(of: deliverable)
    if let slug = try? Reference(place),
      let part = try change.lookUp(
        Reference(slugs: path.slugs + slug.slugs)), try change.kind(of: part) == .part
    {
      draft.entries["part"] = .reference(try change.reference(of: part))
      if let at = try change.record(part).reference("at") {
        draft.entries["at"] = .reference(try change.reference(of: at))
      }
      return
    }
    let id = try references.find(place, [.city, .site])
    draft.entries["at"] = .reference(try change.reference(of: id))
  }

  private func groupReferences(_ text: String, _ change: Change, _ deliverable: RecordID) throws
    -> Draft.Entry
  {
    let project = try change.reference(of: change.record(deliverable).parent)
    return .references(
      try text.split(separator: ",").map { word in
        let reference = try Reference(String(word))
        if try change.lookUp(reference) != nil { return reference }
        let own = Reference(slugs: project.slugs + reference.slugs)
        return try change.lookUp(own) == nil ? reference : own
      })
  }

  private func sayDefaults(_ defaults: Defaults, _ desk: Desk) {
    let place = self.place == nil ? defaults.place : nil
    let day = on == nil ? defaults.day : nil
    if defaults.project != nil || place != nil || day != nil {
      desk.confirm(Words.usingDefaults(defaults.project, place, day))
    }
  }
}

extension Draft {
  /// Sets a field to what a text spells.
  mutating func set(_ name: String, _ text: String) throws {
    guard let field = kind.field(named: name) else { throw RecordRules.noSuchField(name, kind) }
    entries[field.name] = try Entry(text, for: field, kind: kind)
  }
}

/// A command line as history keeps it.
enum CommandLineText {
  static func of(
    _ words: String..., on: String? = nil, place: String? = nil
  ) -> String {
    of(words + (on.map { ["--on", $0] } ?? []) + (place.map { ["--in", $0] } ?? []))
  }

  static func of(_ words: [String]) -> String {
    words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
  }
}
