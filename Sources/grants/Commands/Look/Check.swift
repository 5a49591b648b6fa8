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
    let asOf = try session.caller.asOf(reading.asOf)
    let alerts = try session.register.read { register in
      let project = try reference.map {
        try References(register, session.caller).find($0, [.project])
      }
      return try register.alerts(in: project, asOf: asOf)
    }
    let report = AlertReport(
      alerts, asOf: asOf, language: session.language, notice: session.caller.notice)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
    if !alerts.isEmpty { throw ExitCode(3) }
  }
}
