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
    var action = SplitAmount(reference, amount: amount)
    (action.lines, action.tranches, action.shares) = (into, tranches, shares)
    (action.every, action.from, action.until) = (every, from, until)
    (action.provider, action.receiver) = (provider, receiver)
    action.trancheTitles = (1...max(1, min(200, tranches ?? 1))).map {
      Words.trancheName($0)(session.language)
    }
    let parts = try session.perform(action, dryRun: dry.dryRun).result
    session.confirm(
      Words.splitInto(parts.count), parts.map { Wording("\($0.reference): \($0.amount)") })
    dry.say(session)
  }
}
