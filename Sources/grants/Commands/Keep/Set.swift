import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants set`
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "set", abstract: "Say what holds for the whole register; alone: show it.",
    discussion: """
      EXAMPLES:
        grants set
        grants set weekend "friday saturday"
        grants set notice "All figures are invented."
        grants set notice --none
        grants set thresholds "redAfter=45 quiet=60"

      Settings: time-zone, language, own-organisation (whose register it is), notice, weekend, as-of,
      mask-children and mask-others (numbers of people that leave the house),
      evidence-limit (up to how many megabytes evidence is kept in the register itself, usually 10;
      larger files are kept in a folder beside it), currency (in which sums are shown as well),
      thresholds (the numbers of the light and of ageing; agreements can have their own):
      "redAfter=45 quiet=60 dueSoon=14 ageing=30/60/90 redUnder=50 amberUnder=75".
      Holidays are records: grants add holiday labour-day-2026 "Labour Day" --day 2026-05-01
      """)

  @Argument(help: "The setting.", completion: .list(Setting.allCases.map(\.typed)))
  var name: String?

  @Argument(help: "What it is from now on.")
  var value: String?

  @Flag(name: .long, help: "Take the setting away.")
  var none = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    guard let name else { return try showAll() }
    _ = try ChangeSetting.setting(name)
    guard value != nil || none else { return try showAll(only: name) }
    let session = try CommandSession(options, .writing)
    let outcome = try session.perform(
      ChangeSetting(name, to: none ? nil : value), dryRun: dry.dryRun)
    session.confirm(
      outcome.entry == nil && !dry.dryRun ? Words.unchanged(name) : Words.changed(name))
    session.confirm(outcome.renewals)
    dry.say(session)
  }

  private func showAll(only name: String? = nil) throws {
    let session = try CommandSession(options, .reading)
    let facts = try session.answer(ShowSettings(name)).map { setting, value in
      Document.Fact(setting.typed, Cell(value ?? "–"))
    }
    session.context.show(Document([.facts(facts)]))
  }
}
