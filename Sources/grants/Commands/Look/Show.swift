import ArgumentParser
import Domain
import Exchange
import JSON
import Persistence
import Reporting
import UseCases

/// `grants show`
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "show", abstract: "Show one record whole, with what sources say of it.",
    discussion: """
      EXAMPLES:
        grants show agreement-2024
        grants show bf-girls/end --format json
      """)

  @Argument(help: "The record.", completion: References.completion)
  var reference: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let answer = try session.answer(RecordQuery(reference, asOf: reading.asOf))
    try reading.show(
      answer.document, on: session, json: { InterchangeWriter.write(answer.draft, to: &$0) })
  }
}
