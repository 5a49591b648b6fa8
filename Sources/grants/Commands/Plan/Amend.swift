import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants amend`
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Change what was planned or recorded, and keep what it was.",
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

  @Option(name: .long, help: "Why.")
  var reason: String?

  @Flag(name: .long, help: "It was entered wrongly.")
  var correction = false

  @Flag(name: .long, help: "Our own re-planning.")
  var `internal` = false

  @Option(name: .long, help: ArgumentHelp("Both parties change it.", valueName: "number"))
  var contractual: String?

  @Option(name: .long, help: "The day on which it was asked for. Default: today.")
  var requested: String?

  @Option(name: .long, help: "The day from which it holds.")
  var inForce: String?

  @Option(name: .long, help: "The source that says so.", completion: References.completion)
  var source: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let kinds = [correction, `internal`, contractual != nil].count { $0 }
    guard kinds == 1 else { throw CommandError.needsAmendmentKind }
    guard let reason else { throw CommandError.needsReason }
    let desk = try Desk(options, .writing)
    var fields: [(name: String, text: String)] = []
    if let due { fields.append(("due", due)) }
    if let target { fields.append(("target", target)) }
    if let place { fields.append(("at", place)) }
    if let quantity { fields.append(("quantity", quantity)) }
    fields += try FieldArguments(settings.flatMap { ["--set", $0] }).fields
    guard !fields.isEmpty else { throw CommandError.missingArgument("--due | --target | --set") }
    let outcome = try desk.register.change(
      CommandLineText.of("amend", reference, fields.map { "--\($0.name) \($0.text)" }.joined()),
      reason: reason, by: desk.by, dryRun: dry.dryRun
    ) { change in
      let id = try References(change, desk).find(reference)
      let amending = Amending(change, desk, id)
      for field in fields {
        try amending.amend(field.name, to: field.text, try terms(change, desk, reason))
      }
      return try change.reference(of: id).description
    }
    desk.confirm(Words.changed(outcome.result))
    dry.say(desk)
  }

  private func terms(_ change: Change, _ desk: Desk, _ reason: String) throws -> Amending.Terms {
    var terms = Amending.Terms(
      type: correction ? "correction" : `internal` ? "internal" : "contractual", reason: reason)
    terms.number = contractual
    terms.requested = try desk.date(requested ?? "today")
    terms.inForce = try inForce.map { try desk.date($0) }
    terms.source = try source.map {
      try change.reference(of: References(change, desk).find($0, [.source]))
    }
    return terms
  }
}

/// Writes amendments into a register.
struct Amending {
  /// What is said of an amendment beside the value.
  struct Terms {
    var type: String
    var reason: String
    var number: String?
    var requested: PartialDate?
    var inForce: PartialDate?
    var source: Reference?
  }

  private let change: Change
  private let desk: Desk
  private let id: RecordID

  init(_ change: Change, _ desk: Desk, _ id: RecordID) {
    self.change = change
    self.desk = desk
    self.id = id
  }

  func amend(_ name: String, to text: String, _ terms: Terms) throws {
    let record = try change.record(id)
    let path = try change.reference(of: id)
    var wanted = Draft(kind: record.kind, reference: path)
    try wanted.set([(name, text)], change, desk)
    let before = try change.draft(of: id).entries[name]
    if record.kind == .delivery, terms.type == "correction" {
      return try correctDelivery(record, path, wanted, terms)
    }
    var amendment = Draft(
      kind: .amendment,
      reference: path.appending(try change.freeSlug("amendment-\(name.lowercased())", under: id)))
    try amendment.set("type", terms.type)
    try amendment.set("field", name)
    if let before = EntryText.spelled(before) { try amendment.set("before", before) }
    if let after = EntryText.spelled(wanted.entries[name]) { try amendment.set("after", after) }
    try amendment.set("reason", terms.reason)
    if let number = terms.number { try amendment.set("number", number) }
    if let requested = terms.requested { amendment.entries["requested"] = .value(.date(requested)) }
    if let inForce = terms.inForce { amendment.entries["inForce"] = .value(.date(inForce)) }
    if terms.type == "internal", let requested = terms.requested {
      amendment.entries["decided"] = .value(.date(requested))
    }
    if let source = terms.source { amendment.entries["source"] = .reference(source) }
    try change.add(amendment)
    // A due date and a target keep their first value; the amendment lies over it. Anything else is
    // rewritten once the amendment holds.
    let isOverlaid = ["due", "target"].contains(name)
    let holds = terms.inForce?.first.map { $0 <= desk.today } ?? false
    if terms.type == "correction" || (!isOverlaid && terms.type == "contractual" && holds) {
      try change.edit(id, to: wanted)
    }
  }

  /// A correction of a delivery is a new version of it; the old one stays and is named.
  private func correctDelivery(
    _ record: Record, _ path: Reference, _ wanted: Draft, _ terms: Terms
  ) throws {
    var version = try change.draft(of: id)
    version.id = nil
    for (name, entry) in wanted.entries { version.entries[name] = entry }
    version.entries["replaces"] = .reference(path)
    try version.set("reason", terms.reason)
    guard let parent = path.parent else { return }
    let day = wanted.entries["day"].flatMap { EntryText.spelled($0) } ?? record.date("day")?.text
    version.reference = parent.appending(
      try change.freeSlug("@\(day ?? "corrected")", under: record.parent))
    try change.add(version)
  }
}

extension EntryText {
  /// The entry in the spelling that claims and amendments keep.
  static func spelled(_ entry: Draft.Entry?) -> String? {
    switch entry {
    case nil, .unknown?: nil
    case .reference(let reference)?: reference.description
    case .references(let list)?: list.map(\.description).joined(separator: ",")
    case .value(.text(let text))?: text
    case .value(.date(let date))?: date.text
    case .value(.integer(let number))?: "\(number)"
    case .value(.decimal(let number))?: "\(number)"
    case .value(.money(let money))?: "\(money)"
    case .value(.flag(let flag))?: flag ? "true" : "false"
    case .value(.texts(let texts))?: texts.map(\.text).joined(separator: "\n")
    case .value(.counts(let counts))?:
      counts.map { "\($0.category.isEmpty ? "total" : $0.category)=\($0.number)" }
        .joined(separator: ",")
    case .value(.reference(let id))?: id.description
    case .value(.references(let ids))?: ids.map(\.description).joined(separator: ",")
    }
  }
}
