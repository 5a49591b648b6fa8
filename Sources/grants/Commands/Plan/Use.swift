import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants use`
struct Use: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "use", abstract: "Set the project, place and day that you work with.",
    discussion: """
      EXAMPLES:
        grants use --project sahel-schools --place kaya --day 2026-03-14
        grants use --nothing

      The day is forgotten at midnight. The defaults are yours and stay outside the register.
      """)

  @Option(
    name: .long, help: "The project under which short references are looked up.",
    completion: References.completion)
  var project: String?

  @Option(name: .long, help: "The city or site of deliveries.", completion: References.completion)
  var place: String?

  @Option(name: .long, help: "The day of deliveries and steps, for today.")
  var day: String?

  @Flag(name: .long, help: "Forget all of them.")
  var nothing = false

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .reading)
    var defaults = nothing ? Defaults() : session.caller.defaults
    if let project { defaults.project = try session.answer(WholeReference(project)) }
    if let place { defaults.place = try session.answer(WholeReference(place)) }
    if let day { defaults.day = try session.caller.date(day).text }
    try defaults.save(for: session.register.path, today: session.caller.today, session.context)
    guard defaults != Defaults() else { return session.confirm(Words.noDefaults) }
    session.confirm(Words.usingDefaults(defaults.project, defaults.place, defaults.day))
  }
}
