import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "explain", abstract: "Say where a figure comes from, down to its records.",
    discussion: """
      EXAMPLES:
        grants explain bf-girls
        grants explain bf-girls/workshops --as-of 2025-11-01
        grants explain bf-girls/learning/pass-rate
        grants explain lantern-2026
        grants explain lantern-2026/training
      """)

  @Argument(
    help: """
      A project, a deliverable, an indicator or one of its periods, a milestone; an agreement, a budget \
      line or a tranche.
      """,
    completion: References.completion)
  var reference: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let document = try session.answer(ExplainQuery(reference, asOf: reading.asOf))
    try reading.show(document, on: session, table: { document.firstTable })
  }
}
