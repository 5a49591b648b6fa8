import ArgumentParser
import Phrases

/// Whether all is taken back at the end.
struct DryRunOptions: ParsableArguments {
  @Flag(name: [.customShort("n"), .long], help: "Do it, say what came of it, and keep nothing.")
  var dryRun = false

  static let names = ["-n", "--dry-run"]

  func say(_ session: CommandSession) {
    if dryRun { session.confirm(Words.dryRun) }
  }
}
