import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants money`
struct MoneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "money",
    abstract: "Show how the money of an agreement or a project stands, line by line.",
    discussion: """
      EXAMPLES:
        grants money lantern-2026
        grants money lantern-2026 --period 2026-04/2026-06
        grants money schools --in EUR --as-of 2026-06-30

      Every currency has its own sums. --in, or 'grants set currency EUR', adds all of them in one currency, by
      the rates that the register has: grants add rate xof-eur-2026 --from XOF --to EUR --day 2026-01-01
      --value 0.00152449. Of which day they are is the agreement's --rate-rule: day, monthly or onReceipt.
      'grants explain' shows every sum down to its transactions.
      """)

  @Argument(help: "The agreement or the project.", completion: References.completion)
  var reference: String

  @Option(
    name: .long,
    help: ArgumentHelp("The time whose spending stands apart.", valueName: "from/to"))
  var period: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Also all sums in this currency.", valueName: "currency"))
  var currency: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    var query = MoneyQuery(reference, asOf: reading.asOf)
    (query.period, query.currency) = (period, currency)
    let answer = try session.answer(query)
    let report = MoneyReport(
      answer.status, converted: answer.converted, costs: answer.costs,
      language: session.language, notice: session.caller.notice)
    let json = MoneyJSON(answer.status, converted: answer.converted, costs: answer.costs)
    try reading.show(
      report.document, on: session, table: { report.lines }, json: { json.write(to: &$0) })
  }
}
