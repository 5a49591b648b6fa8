/// Names of commands and options that earlier versions had: command lines in scripts and habits go on working. Help,
/// completion and documentation have the new names alone.
enum OldNames {
  private static let commands = ["judge": "rate", "narrate": "narrative"]

  /// By the command that has them.
  private static let options = [
    "init": ["--books": "--own-organisation"],
    "record": ["--participations": "--attendances"],
  ]

  /// A command line in the names of today.
  static func replaced(in arguments: [String]) -> [String] {
    guard let word = arguments.first else { return arguments }
    let command = commands[word] ?? word
    guard let names = options[command] else { return [command] + arguments.dropFirst() }
    var isOption = true
    return [command]
      + arguments.dropFirst().map { argument in
        // What follows a lone -- is no option, whatever it looks like.
        if argument == "--" { isOption = false }
        let parts = argument.split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard isOption, let name = parts.first.flatMap({ names[String($0)] }) else {
          return argument
        }
        return parts.count == 2 ? "\(name)=\(parts[1])" : name
      }
  }
}
