import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants split`
struct Split: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "split",
    abstract: "Split an amount over lines, times or tranches; no cent is lost.",
    discussion: """
      EXAMPLES:
        grants split lantern-2026 "28000 EUR" --into "Training=60,Books=25,Visits=15"
        grants split lantern-2026/training --every 6m --from 2026-01 --until 2027-12
        grants split lantern-2026 "28000 EUR" --tranches 4 --every 6m --from 2026-01-31 --shares 40,20,20,20

      Into lines of an agreement or a project; a budget line into times of at most a year; into tranches of an
      agreement, with dates that are clamped to the ends of months. What is left over after rounding goes to
      the largest rests. --dry-run shows what would be made.
      """)

  @Argument(help: "An agreement, a project or a budget line.", completion: References.completion)
  var reference: String

  @Argument(help: "The amount, such as \"28000 EUR\"; that of the budget line when left out.")
  var amount: String?

  @Option(
    name: .long, help: ArgumentHelp("Budget lines with their weights.", valueName: "name=weight,…"))
  var into: String?

  @Option(name: .long, help: "Into so many tranches.")
  var tranches: Int?

  @Option(name: .long, help: "How far apart, such as 3m, 6m or 1y.")
  var every: String?

  @Option(name: .long, help: "The first day, or the date of the first tranche.")
  var from: String?

  @Option(name: .long, help: "The last day of the last time.")
  var until: String?

  @Option(name: .long, help: "The weights of the parts, such as 40,30,30. Default: equal.")
  var shares: String?

  @Option(name: .long, help: "Who pays the tranches.", completion: References.completion)
  var provider: String?

  @Option(name: .long, help: "Who gets the tranches.", completion: References.completion)
  var receiver: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let command = CommandLineText.of("split", reference, amount ?? "")
    let outcome = try session.register.change(
      command, by: session.caller.author, dryRun: dry.dryRun
    ) { change in
      try make(change, session)
    }
    session.confirm(
      Words.splitInto(outcome.result.count),
      outcome.result.map { Wording("\($0.reference): \($0.amount)") })
    dry.say(session)
  }

  /// The drafts of the parts and what each of them gets.
  private func make(_ change: Change, _ session: CommandSession) throws -> [(
    reference: String, amount: Money
  )] {
    let id = try References(change, session.caller).find(
      reference, [.agreement, .project, .budget])
    let record = try change.record(id)
    let path = try change.reference(of: id)
    let drafts: [Draft]
    var weights = try shares.map(Self.weights)
    if record.kind == .budget {
      drafts = try times(of: record, under: path, change, session)
    } else if let into {
      (drafts, weights) = try lines(into, under: path)
    } else if tranches != nil, record.kind == .agreement {
      drafts = try payments(under: path, change, session)
    } else {
      throw RequestError.missingArgument("--into | --tranches")
    }
    let money = try whole(record)
    let counts = weights ?? Array(repeating: 1, count: drafts.count)
    guard counts.count == drafts.count, let parts = Shares.split(money, by: counts) else {
      throw RequestError.sharesDoNotFit(counts.count, parts: drafts.count)
    }
    return try zip(drafts, parts).map { draft, part in
      var draft = draft
      draft.entries["amount"] = .value(.money(part))
      return (try change.reference(of: change.add(draft).id).description, part)
    }
  }

  private func whole(_ record: Record) throws -> Money {
    if let amount, let field = Kind.budget.field("amount") {
      if case .money(let money) = try Value(amount, for: field) { return money }
    }
    guard let money = record.money("amount") else { throw RequestError.missingArgument("AMOUNT") }
    return money
  }

  private static func weights(_ text: String) throws -> [Int] {
    guard let weights = Shares.weights(text) else {
      throw RequestError.notAWord(text, of: "--shares", ["40,30,30", "1,1,2"])
    }
    return weights
  }

  /// `Training=60,Books=40` as budget lines and their weights.
  private func lines(_ text: String, under path: Reference) throws -> ([Draft], [Int]) {
    var drafts: [Draft] = []
    var numbers: [String] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
      guard pair.count == 2, let slug = Slug.make(from: pair[0]) else {
        throw RequestError.notAWord(String(part), of: "--into", ["Training=60,Books=40"])
      }
      var draft = Draft(kind: .budget, reference: path.appending(slug))
      draft.title = pair[0]
      drafts.append(draft)
      numbers.append(pair[1])
    }
    return (drafts, try Self.weights(numbers.joined(separator: ",")))
  }

  /// The times of a budget line.
  private func times(
    of line: Record, under path: Reference, _ change: Change, _ session: CommandSession
  )
    throws -> [Draft]
  {
    guard let every else { throw RequestError.missingArgument("--every") }
    let term = try change.record(line.parent)
    let first =
      try from.map { try session.caller.date($0) } ?? line.date("from") ?? term.date("start")
    let last =
      try until.map { try session.caller.date($0) } ?? line.date("until") ?? term.date(
        "implementationEnd")
      ?? term.date("end")
    guard let start = first?.first, let end = last?.last else {
      throw RequestError.missingArgument("--from, --until")
    }
    guard start <= end else {
      throw RecordError.endsBeforeStart(start: PartialDate(start), end: PartialDate(end))
    }
    return ReportingPeriods(every: try step(every), from: start, until: end).periods.map { period in
      var draft = Draft(kind: .budget, reference: path.appending(period.name))
      draft.title = line.title
      draft.language = line.language
      draft.entries["from"] = .value(.date(PartialDate(period.days.lowerBound)))
      draft.entries["until"] = .value(.date(PartialDate(period.days.upperBound)))
      return draft
    }
  }

  /// The tranches of an agreement.
  private func payments(under path: Reference, _ change: Change, _ session: CommandSession) throws
    -> [Draft]
  {
    guard let count = tranches, (1...200).contains(count) else {
      throw RequestError.notAWord("\(tranches ?? 0)", of: "--tranches", ["1 … 200"])
    }
    guard let from, let first = try session.caller.date(from).last else {
      throw RequestError.missingArgument("--from")
    }
    let references = References(change, session.caller)
    let days = try step(every ?? "1y").schedule(from: first, count: count)
    return try days.enumerated().map { index, day in
      var draft = Draft(kind: .tranche, reference: path.appending("tranche-\(index + 1)"))
      draft.title = Words.trancheName(index + 1)(session.language)
      draft.language = session.language.rawValue
      draft.entries["due"] = .value(.date(PartialDate(day)))
      for (name, text) in [("provider", provider), ("receiver", receiver)] {
        guard let text else { continue }
        let party = try references.find(text, [.organisation])
        draft.entries[name] = .reference(try change.reference(of: party))
      }
      return draft
    }
  }

  private func step(_ text: String) throws -> DateStep {
    guard let step = DateStep(text), step.count > 0 else {
      throw RecordError.malformed(text, field: "every", expected: .step)
    }
    return step
  }
}
