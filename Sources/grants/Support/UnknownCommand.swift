import ArgumentParser
import Domain

/// Stands in for no subcommand at all, and for one that there is not.
struct UnknownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attention", abstract: "What needs attention today.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() throws {
    guard let word = words.first(where: { !$0.hasPrefix("-") }),
      !isValue(word)
    else {
      let attention = try Attention.parse(words)
      return try attention.run()
    }
    let names = Grants.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
    let nearest = Spelling.nearest(to: word, among: names).first
    let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no command '\(word)'.\(hint)")
  }

  /// Whether a word is the value of an option before it, as in `grants --as-of 2025-11-01`.
  private func isValue(_ word: String) -> Bool {
    guard let index = words.firstIndex(of: word), index > 0 else { return false }
    return words[index - 1].hasPrefix("--") && !words[index - 1].contains("=")
  }
}
