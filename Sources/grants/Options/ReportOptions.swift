import ArgumentParser
import Domain
import UseCases

/// Which report is wanted, and what of it.
struct ReportOptions: ParsableArguments {
  @Argument(
    help: "Projects, or an agreement; all projects when left out.",
    completion: References.completion)
  var references: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only what this agreement pays for.", valueName: "agreement"),
    completion: References.completion)
  var agreement: String?

  @Option(
    name: .long, help: "Which report.", completion: .list(ReportKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(name: .long, help: "Only these parts, by name, separated by commas.")
  var sections: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The time it is about. Default: since the last report that was given.", valueName: "from/to"))
  var period: String?

  @Option(name: .long, help: ArgumentHelp("What changed from this day on.", valueName: "day"))
  var since: String?

  @Option(name: .long, help: "How many rows of a table are shown at once, or all. Default: 50.")
  var rows: String?

  @Flag(name: .long, help: "For others: small numbers of people masked, internal things left out.")
  var share = false

  /// What was said.
  func request(asOf: String?) -> ReportRequest {
    var request = ReportRequest()
    (request.references, request.agreement, request.kind) = (references, agreement, kind)
    request.sections = sections.map { $0.split(separator: ",").map(String.init) }
    (request.period, request.since, request.asOf) = (period, since, asOf)
    (request.rows, request.isShared) = (rows, share)
    return request
  }
}
