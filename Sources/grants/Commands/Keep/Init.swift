import ArgumentParser
import Examples
import Phrases
import Reporting
import UseCases

/// `grants init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "init", abstract: "Make a register, empty or with an example.",
    discussion: """
      EXAMPLES:
        grants init
        grants init --example founding-case
        grants init demo.sqlite --example demonstration --zone Africa/Ouagadougou

      Examples: founding-case, founding-case-2025 (the first, with what was published later on top),
      demonstration (invented figures, richer).
      """)

  @Argument(help: "The file. Default: grants.sqlite in this folder.", completion: .file())
  var file: String?

  @Option(
    name: .long, help: "An example to begin with.",
    completion: .list(Example.all.map(\.name)))
  var example: String?

  @Option(name: .long, help: "The time zone in which a day begins. Default: the machine's.")
  var zone: String?

  @Option(name: .long, help: "Whose register it is: the reference of an organisation.")
  var ownOrganisation: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let context = Context.current
    let language = try options.language(context, setting: nil)
    context.language = language
    let path = file ?? options.register ?? "grants.sqlite"
    var register = MakeRegister(
      path: Files.absolute(path), zone: zone ?? TimeZones.ofMachine(context.environment),
      language: language.rawValue)
    register.keepsZone = zone != nil
    register.ownOrganisation = ownOrganisation
    try register.checkZone()
    register.examples = try example.map { try Example.layers(of: $0) } ?? []
    try context.refuseProtected(path)
    try register.run(
      by: options.author(context), clock: context.clock, keys: options.keyFile(context),
      allowNetworkFileSystem: options.allowNetwork)
    if !options.quiet { context.say(Words.made(path)) }
  }
}

extension Example {
  /// The example and what it stands on, in the order in which they are loaded.
  fileprivate static func layers(of name: String) throws -> [MakeRegister.Example] {
    guard let example = all.first(where: { $0.name == name }) else {
      throw RequestError.noSuchExample(name, all.map(\.name))
    }
    return (all.filter { example.base == $0.name } + [example]).map {
      MakeRegister.Example(name: $0.name, text: $0.text)
    }
  }
}
