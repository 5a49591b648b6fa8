import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants` alone: what needs attention today.
struct Attention: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "grants", abstract: "What needs attention today.", shouldDisplay: false)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let report = try session.answer(AttentionQuery(asOf: reading.asOf))
    try reading.show(report.document, on: session)
  }
}
