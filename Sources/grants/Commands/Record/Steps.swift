import ArgumentParser
import Domain
import UseCases

/// `grants verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "verify", abstract: "Say that a delivery was checked on the spot.")
  @OptionGroup var step: StepOptions

  func run() throws { try step.record(.verified, as: "verify") }
}

/// `grants accept`
struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "accept", abstract: "Say that a delivery or a milestone was accepted.")
  @OptionGroup var step: StepOptions
  @Option(name: .long, help: "How much of the delivery; all of it when left out.")
  var quantity: String?

  func run() throws {
    try step.record(
      .accepted, as: "accept", quantity.map { [TypedField("quantity", $0)] } ?? [])
  }
}

/// `grants return`
struct Return: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "return", abstract: "Say that a delivery or a milestone was sent back.")
  @OptionGroup var step: StepOptions
  @Option(name: .long, help: "The new due date of a milestone.")
  var newDue: String?

  func run() throws {
    try step.record(.returned, as: "return", newDue.map { [TypedField("newDue", $0)] } ?? [])
  }
}

/// `grants submit`
struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "submit", abstract: "Say that a milestone was handed to the party it is owed to.")
  @OptionGroup var step: StepOptions

  func run() throws { try step.record(.submitted, as: "submit") }
}
