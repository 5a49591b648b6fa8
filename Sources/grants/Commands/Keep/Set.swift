import ArgumentParser
import Domain
import Persistence
import Reporting

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
    guard let setting = Setting.allCases.first(where: { $0.typed == name || $0.rawValue == name })
    else { throw CommandError.notAWord(name, of: "set", Setting.allCases.map(\.typed)) }
    guard value != nil || none else { return try showAll(only: setting) }
    let desk = try Desk(options, .writing)
    let outcome = try desk.register.change(
      CommandLineText.of("set", name, value ?? "--none"), by: desk.by, dryRun: dry.dryRun
    ) { change in
      let text = try value.map { try kept($0, setting, change, desk) }
      try change.set(setting, to: none ? nil : text)
    }
    desk.confirm(
      outcome.entry == nil && !dry.dryRun ? Words.unchanged(name) : Words.changed(name))
    desk.confirm(outcome.renewals)
    dry.say(desk)
  }

  /// What a person typed, in the form in which it is kept.
  private func kept(
    _ text: String, _ setting: Setting, _ change: Change, _ desk: Desk
  ) throws -> String {
    switch setting {
    case .language: Language(code: text)?.rawValue ?? text
    case .books:
      try change.reference(of: References(change, desk).find(text, [.organisation])).description
    case .asOf: try desk.date(text).last?.description ?? text
    case .thresholds: Thresholds(text, over: try change.thresholds())?.description ?? text
    default: text
    }
  }

  private func showAll(only: Setting? = nil) throws {
    let desk = try Desk(options, .reading)
    let settings = try desk.register.read { try $0.settings() }
    let facts = Setting.allCases.filter { only == nil || $0 == only }.map { setting in
      Document.Fact(setting.typed, Cell(settings[setting] ?? "–"))
    }
    desk.show(Document([.facts(facts)]))
  }
}
