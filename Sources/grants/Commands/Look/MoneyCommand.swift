import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants money`
struct MoneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "money",
    abstract: "Show how the money of an agreement or a project stands, line by line.",
    discussion: """
      EXAMPLES:
        grants money lantern-2026
        grants money lantern-2026 --period 2026-04/2026-06
        grants money schools --in EUR --as-of 2026-06-30

      Every currency has its own sums. --in adds what was spent in one currency, by the rates that the
      register has: grants add rate xof-eur-2026 --from XOF --to EUR --day 2026-01-01 --value 0.00152449
      """)

  @Argument(help: "The agreement or the project.", completion: References.completion)
  var reference: String

  @Option(
    name: .long,
    help: ArgumentHelp("The time whose spending stands apart.", valueName: "from/to"))
  var period: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Also the sum of what was spent in this currency.", valueName: "currency"))
  var currency: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, reading)
    let asOf = try desk.asOf(reading.asOf)
    let days = try period.map { try desk.span($0) }
    let code = try currency.map { text in
      guard let currency = Currency(text.uppercased()) else {
        throw CommandError.notAWord(text, of: "--in", ["XOF", "EUR", "USD"])
      }
      return currency
    }
    let report = try desk.register.read { register -> MoneyReport in
      let id = try References(register, desk).find(reference, [.agreement, .project])
      return MoneyReport(
        MoneyStatus(
          try register.moneyFacts(id), period: days, calendar: try register.workCalendar(),
          asOf: asOf),
        in: code, rates: try register.exchangeRates(), asOf: asOf, language: desk.language,
        notice: desk.notice)
    }
    try reading.show(report.document, on: desk, table: { report.lines })
  }
}
