import ArgumentParser

/// The `grants` command.
@main
struct Grants: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grants", abstract: "x", version: "0.1.0")
}
