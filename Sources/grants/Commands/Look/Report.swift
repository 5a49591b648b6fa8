import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants report`
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the status report of a project or of all.",
    discussion: """
      EXAMPLES:
        grants report bf-girls --output status.md
        grants report bf-girls --language fr
        grants report --format csv --output portfolio.csv
      """)

  @Argument(help: "A project; all when left out.", completion: References.completion)
  var reference: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only projects that this agreement pays for.", valueName: "agreement"),
    completion: References.completion)
  var agreement: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, .reading)
    try StatusView(reference, agreement, desk, try desk.asOf(reading.asOf)).show(reading)
  }
}
