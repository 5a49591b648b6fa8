import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants status`
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "status", abstract: "Show how projects stand: light, progress, what is late.",
    discussion: """
      EXAMPLES:
        grants status
        grants status bf-girls --as-of 2025-11-01
        grants status --for agreement-2024 --format json
        grants status bf-girls --results
      """)

  @Argument(help: "A project; all when left out.", completion: References.completion)
  var reference: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only projects that this agreement pays for.", valueName: "agreement"),
    completion: References.completion)
  var agreement: String?

  @Flag(name: .long, help: "The results framework of a project: every indicator, every period.")
  var results = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if results, reference == nil { throw ValidationError("'--results' needs a project.") }
  }

  func run() throws {
    let session = try CommandSession(options, reading)
    var query = StatusQuery(reference, for: agreement, asOf: reading.asOf)
    query.isWhole = reading.isJSON
    let answer = try session.answer(query)
    let document = document(answer, session.caller)
    try reading.show(
      document, on: session, table: { document.firstTable },
      json: { StatusJSON(answer.statuses, asOf: answer.asOf).write(to: &$0) })
  }

  private func document(_ answer: StatusQuery.Answer, _ caller: Caller) -> Document {
    guard reference != nil, let status = answer.statuses.first else {
      return StatusList(
        answer.statuses, asOf: answer.asOf, language: caller.language, notice: caller.notice
      ).document
    }
    let report = StatusReport(
      status, money: answer.money, language: caller.language, notice: caller.notice)
    return results ? report.logframe : report.document
  }
}
