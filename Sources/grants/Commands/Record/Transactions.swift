import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// What every command has that records that money moved.
struct TransactionOptions: ParsableArguments {
  @Argument(help: "The agreement or the project.", completion: References.completion)
  var reference: String

  @Argument(help: "How much, such as \"1200.50 EUR\".")
  var amount: String

  @Option(name: .long, help: "The value date. Default: today.")
  var on: String?

  @Option(
    name: .long, help: "The budget line.", completion: References.completion)
  var line: String?

  @Option(name: .long, help: "The tranche that it pays.", completion: References.completion)
  var tranche: String?

  @Option(
    name: .long, help: "The deliverable or milestone that it belongs to.",
    completion: References.completion)
  var about: String?

  @Option(name: .long, help: "What it was for.")
  var description: String?

  @Flag(name: .long, help: "It is no money but a contribution in kind.")
  var inKind = false

  @Option(name: .long, help: "On what the value of a contribution in kind is based.")
  var valuation: String?

  @Option(name: .long, help: "A file that proves it; may be given again.", completion: .file())
  var evidence: [String] = []

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  /// Records the transaction and says so.
  ///
  /// - Parameters:
  ///   - verb: The command, as history shows it.
  ///   - provider: Who gave, as typed; nil for the register's own organisation.
  ///   - receiver: Who got, as typed; nil for nobody in particular.
  ///   - ownReceives: Whether the register's own organisation is the one that gets.
  func record(
    _ type: TransactionType, as verb: String, from provider: String?, to receiver: String?,
    ownReceives: Bool = false
  ) throws {
    let session = try CommandSession(options, .writing)
    let day = try session.caller.date(on ?? session.caller.defaults.day ?? "today")
    let files = try EvidenceFiles(evidence, in: session.context)
    let outcome = try session.register.change(
      CommandLineText.of(verb, reference, amount, on: on), by: session.caller.author,
      dryRun: dry.dryRun
    ) { change in
      let references = References(change, session.caller)
      let id = try references.find(reference, [.agreement, .project])
      let path = try change.reference(of: id)
      var draft = Draft(
        kind: .transaction,
        reference: path.appending(try change.freeSlug("@\(day.text)", under: id)))
      draft.entries["day"] = .value(.date(day))
      try draft.set("type", type.rawValue)
      try draft.set("amount", amount)
      func party(_ text: String?) throws -> Draft.Entry? {
        guard let text = try text ?? change.setting(.books) else { return nil }
        return .reference(try change.reference(of: references.find(text, [.organisation])))
      }
      draft.entries["provider"] = ownReceives && provider == nil ? nil : try party(provider)
      draft.entries["receiver"] =
        receiver != nil || ownReceives ? try party(receiver) : nil
      for (name, text, kinds) in [
        ("line", line, [Kind.budget]), ("tranche", tranche, [.tranche]),
        ("about", about, [.deliverable, .milestone]),
      ] {
        guard let text else { continue }
        draft.entries[name] = .reference(
          try change.reference(of: find(text, kinds, under: path, change, references)))
      }
      if let description { try draft.set("description", description) }
      if inKind { try draft.set("inKind", "yes") }
      if let valuation { try draft.set("valuation", valuation) }
      draft.entries["evidence"] = try files.keep(in: change)
      let record = try change.add(draft)
      return (try change.reference(of: record.id).description, try change.moneyFacts(id))
    }
    session.confirm(Words.recordedAs(outcome.result.0))
    let status = MoneyStatus(outcome.result.1, asOf: session.caller.today)
    session.confirm(MoneyWords.confirmation(status, line: line))
    dry.say(session)
  }

  /// A record that is named whole, or from the agreement on.
  private func find(
    _ text: String, _ kinds: [Kind], under path: Reference, _ change: Change,
    _ references: References
  ) throws -> RecordID {
    if let reference = try? Reference(text),
      let own = try change.lookUp(Reference(slugs: path.slugs + reference.slugs)),
      let kind = try change.kind(of: own), kinds.contains(kind)
    {
      return own
    }
    return try references.find(text, kinds)
  }
}

/// `grants receive`
struct Receive: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "receive", abstract: "Record money that came in.",
    discussion: """
      EXAMPLES:
        grants receive lantern-2026 "24000 EUR" --from lantern --on 2026-02-28 --tranche first
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(name: .long, help: "Who gave it.", completion: References.completion)
  var from: String?
  @Option(
    name: .long, help: "Who got it. Default: the register's own organisation.",
    completion: References.completion)
  var to: String?

  func run() throws {
    try transaction.record(.incomingFunds, as: "receive", from: from, to: to, ownReceives: true)
  }
}

/// `grants pay`
struct Pay: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "pay", abstract: "Record money that was paid out to a partner.",
    discussion: """
      EXAMPLES:
        grants pay lantern-2026 "24000 EUR" --to baobab --tranche first
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(
    name: .long, help: "Who paid. Default: the register's own organisation.",
    completion: References.completion)
  var from: String?
  @Option(name: .long, help: "Who got it.", completion: References.completion)
  var to: String

  func run() throws {
    try transaction.record(.disbursement, as: "pay", from: from, to: to)
  }
}

/// `grants transfer`
struct Transfer: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "transfer",
    abstract: "Record money that one partner passed on to another, or gave back.",
    discussion: """
      EXAMPLES:
        grants transfer lantern-2026 "4000 EUR" --from baobab --to savanna-network
        grants transfer lantern-2026 "350 EUR" --from baobab --to lantern --refund
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(name: .long, help: "Who gave it.", completion: References.completion)
  var from: String
  @Option(name: .long, help: "Who got it.", completion: References.completion)
  var to: String
  @Flag(name: .long, help: "It goes back to the one who had given it.")
  var refund = false

  func run() throws {
    try transaction.record(
      refund ? .reimbursement : .disbursement, as: "transfer", from: from, to: to)
  }
}

/// `grants spend`
struct Spend: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "spend", abstract: "Record what was spent.",
    discussion: """
      EXAMPLES:
        grants spend lantern-2026 "1250.50 EUR" --line training --by-party baobab --on 2026-04-30
        grants spend lantern-2026 "300 EUR" --in-kind --valuation "Market price of rooms" --by-party baobab
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(
    name: .long, help: "Who spent it. Default: the register's own organisation.",
    completion: References.completion)
  var byParty: String?

  func run() throws {
    try transaction.record(.expenditure, as: "spend", from: byParty, to: nil)
  }
}
