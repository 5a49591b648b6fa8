import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "check", abstract: "List what the rules of the register find, with exit status 3.",
    discussion: """
      EXAMPLES:
        grants check
        grants check bf-girls --format json
        grants add alert quiet-60 "Nothing for two months" --type quiet --days 60
        grants add alert burn "Spending ahead" --type overspending --percent 10 --about lantern-2026

      Without rules of its own a register is watched by the usual ones: quiet (90 days), noDisbursement
      (60 days after signing), overspending (15 %), nobodyResponsible (30 days before), noEvidence,
      noActual, slipping.
      """)

  @Argument(help: "A project; all when left out.", completion: References.completion)
  var reference: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let report = try session.answer(AlertsQuery(reference, asOf: reading.asOf))
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
    if !report.isEmpty { throw ExitCode(3) }
  }
}
