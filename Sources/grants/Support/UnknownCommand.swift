import ArgumentParser
import Domain

/// Stands in for no subcommand at all, for options before the subcommand, and for one that there is
/// not.
struct UnknownCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "attention", abstract: "What needs attention today.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() throws {
    let names = Grants.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
    if let index = words.firstIndex(where: { names.contains($0) }) {
      // `grants --register R status` means what `grants status --register R` means.
      let before = Array(words[..<index])
      var command = try Grants.parseAsRoot([words[index]] + before + words[(index + 1)...])
      return try command.run()
    }
    guard let word = words.first, !word.hasPrefix("-") else {
      let attention = try Attention.parse(words)
      return try attention.run()
    }
    let nearest = Spelling.nearest(to: word, among: names).first
    let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no command '\(word)'.\(hint)")
  }
}
