import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants add`
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "add", abstract: "Add a record: its kind, its reference, its name, its fields.",
    discussion: """
      EXAMPLES:
        grants add organisation haf "Heydar Aliyev Foundation" --type foundation --country AZ
        grants add deliverable bf-girls/workshops Workshops --unit workshop
        grants add milestone bf-girls/report-1 "First report" --type report --due "in 3 weeks"
        grants add result bf-girls/learning "Girls learn" --type outcome
        grants add indicator bf-girls/learning/pass-rate "Pass rate" --measure percentage --baseline 41
        grants add period bf-girls/learning/pass-rate --every 3m --from 2026-01 --until 2026-12 --target 60
        grants add obligation agreement-2024 --kind report --every 6m --due +45d --first 2024-10-14

      Every field of the kind is an option: --target 20, --planned-start 2025-10, or --set target=20.
      A value can be: unknown, to-be-set, not-applicable, not-collected or withheld.
      'grants add KIND' alone lists the fields of a kind. --dry-run keeps nothing.
      """)

  @Argument(parsing: .captureForPassthrough, help: "KIND REFERENCE [NAME] [--FIELD VALUE …]")
  var words: [String] = []

  func run() throws {
    if words.contains("--help") || words.contains("-h") {
      throw CleanExit.helpRequest(Self.self)
    }
    let arguments = try FieldArguments(words)
    guard let word = arguments.positions.first else {
      throw RequestError.missingArgument("KIND")
    }
    let kind = try Kind(spelled: word)
    guard arguments.positions.count > 1 else {
      return Context.current.console.write(
        FieldList(kind, try arguments.options().language(Context.current, setting: nil)).text)
    }
    if let extra = arguments.positions.dropFirst(3).first {
      throw RequestError.unexpectedArgument(extra)
    }
    let session = try CommandSession(arguments.options(), .writing)
    if kind == .period, arguments.field("every") != nil {
      return try addPeriods(arguments, session)
    }
    let outcome = try session.perform(
      AddRecord(
        word, arguments.positions[1], title: arguments.positions.dropFirst(2).first,
        fields: arguments.fields(in: session.context)), dryRun: arguments.isDryRun)
    session.confirm(Words.added(kind, outcome.result.reference))
    session.confirm(outcome.renewals)
    if kind == .obligation, outcome.renewals.isEmpty { session.confirm(Words.noTermYet) }
    if arguments.isDryRun { session.confirm(Words.dryRun) }
  }

  /// `grants add period INDICATOR --every 3m …`
  private func addPeriods(_ arguments: FieldArguments, _ session: CommandSession) throws {
    func text(_ name: String) throws -> String {
      guard let text = arguments.field(name) else {
        throw RequestError.missingArgument("--\(name)")
      }
      return text
    }
    let action = AddPeriods(
      arguments.positions[1], every: try text("every"), from: try text("from"),
      until: try text("until"),
      fields: arguments.fields.filter { !["every", "from", "until"].contains($0.name) })
    let answer = try session.perform(action, dryRun: arguments.isDryRun).result
    session.confirm(Words.addedPeriods(answer.count, answer.first, answer.last))
    if arguments.isDryRun { session.confirm(Words.dryRun) }
  }
}
