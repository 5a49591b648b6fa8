import ArgumentParser
import Domain

/// `grants complete`
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "complete", abstract: "Say that a milestone or a deliverable was done.")
  @OptionGroup var step: StepOptions

  func run() throws {
    try step.record(.completed, as: "complete")
  }
}

/// `grants waive`
struct Waive: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "waive", abstract: "Say that the party it is owed to renounced a milestone.")
  @OptionGroup var step: StepOptions

  func run() throws {
    try step.record(.waived, as: "waive")
  }
}

/// `grants cancel`
struct Cancel: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "cancel", abstract: "Say that something will not be done.")
  @OptionGroup var step: StepOptions

  func run() throws {
    try step.record(.cancelled, as: "cancel")
  }
}

/// `grants start`
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "start", abstract: "Say that a project began.")
  @OptionGroup var step: StepOptions

  func run() throws { try step.record(.started, as: "start") }
}
