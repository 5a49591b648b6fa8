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
    let view = try StatusView(
      reference, agreement, session, try session.caller.asOf(reading.asOf), isWhole: reading.isJSON)
    try view.show(reading, results: results)
  }
}

/// The status of one project or of several, in any form.
struct StatusView {
  private let statuses: [ProjectStatus]
  private let isSingle: Bool
  /// The money of a single project.
  private let money: MoneyStatus?
  private let session: CommandSession
  private let asOf: Day

  /// - Parameter isWhole: Whether each deliverable is to be told, not only the sums of them.
  init(
    _ reference: String?, _ agreement: String?, _ session: CommandSession, _ asOf: Day,
    isWhole: Bool
  ) throws {
    self.session = session
    self.asOf = asOf
    isSingle = reference != nil
    (statuses, money) = try session.register.read { register in
      func statuses(_ facts: [ProjectFacts], isWhole: Bool = false) throws -> [ProjectStatus] {
        try register.projectStatuses(facts, isWhole: isWhole, asOf: asOf)
      }
      if let reference {
        let id = try References(register, session.caller).find(reference, [.project])
        return (
          try statuses([register.projectFacts(id)]), try register.moneyStatus(id, asOf: asOf)
        )
      }
      guard let agreement else {
        let facts =
          try isWhole ? register.projectFacts() : register.portfolioFacts(asOf: asOf)
        return (try statuses(facts, isWhole: true), nil)
      }
      let id = try References(register, session.caller).find(agreement, [.agreement])
      return (
        try statuses(register.projects(fundedBy: id).map { try register.projectFacts($0) }), nil
      )
    }
  }

  func show(_ reading: ReadingOptions, results: Bool = false) throws {
    let document: Document
    if isSingle, let status = statuses.first {
      let report = StatusReport(
        status, money: money, language: session.language, notice: session.caller.notice)
      document = results ? report.logframe : report.document
    } else {
      document =
        PortfolioReport(
          statuses, asOf: asOf, language: session.language, notice: session.caller.notice
        )
        .document
    }
    try reading.show(
      document, on: session, table: { document.firstTable },
      json: { StatusJSON(statuses, asOf: asOf).write(to: &$0) })
  }
}

extension Document {
  /// The first table of the document, for forms that hold one table only.
  var firstTable: Table {
    for case .table(let table) in blocks { return table }
    return Table([])
  }
}
