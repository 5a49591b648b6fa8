import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants report`
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "report", abstract: "Write a report that can be handed over.",
    discussion: """
      EXAMPLES:
        grants report bf-girls --period 2025-01/2025-06 -o report.html
        grants report --language fr -o tableau.pdf
        grants report agreement-2024
        grants report bf-girls --since 2025-06-01
        grants report --kind people --share -o reach.csv
        grants report bf-girls --issue --to "Heydar Aliyev Foundation" -o report.pdf

      A project has its donor's report, an agreement what was promised and what became of it; without
      either it is the overview of all projects, and with --since what changed. --kind names another:
      \(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).

      Parts, for --sections:
      \(ReportKind.allCases.map { kind in
        "  \(kind.rawValue): " + kind.sections.map(\.rawValue).joined(separator: ", ")
      }.joined(separator: "\n"))
      """)

  @OptionGroup var asked: ReportOptions

  @Flag(name: .long, help: "Keep a record of what is given to whom; --to says to whom.")
  var issue = false

  @Option(name: .long, help: ArgumentHelp("To whom it is given.", valueName: "recipient"))
  var to: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write an issued report again: the file as it was handed over.", valueName: "reference"),
    completion: References.completion)
  var issued: String?

  @Flag(
    name: .long,
    help: "With --issued: make it again from the register as it stood then, and compare.")
  var again = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if issue, to == nil { throw ValidationError("'--issue' needs '--to RECIPIENT'.") }
    if !issue, to != nil { throw ValidationError("'--to' goes with '--issue'.") }
    if reading.past.knownAt != nil, issue || issued != nil {
      throw ValidationError(
        "'--known-at' is for looking: it goes with neither of '--issue' and '--issued'.")
    }
    if again, issued == nil { throw ValidationError("'--again' goes with '--issued'.") }
    if issued != nil, issue || !asked.references.isEmpty || asked.kind != nil {
      throw ValidationError("'--issued' makes a report again as it was: nothing else is asked.")
    }
  }

  func run() throws {
    if let issued {
      let command = IssuedReports(options, reading.form)
      return again ? try command.makeAgain(issued) : try command.give(issued)
    }
    if issue {
      return try IssuedReports(options, reading.form).issue(
        asked.request(asOf: reading.asOf), to: to ?? "")
    }
    let session = try CommandSession(options, reading)
    let report = try session.answer(
      ReportQuery(asked.request(asOf: reading.asOf), isForPrograms: reading.isJSON))
    try reading.form.show(report, on: session)
  }
}
