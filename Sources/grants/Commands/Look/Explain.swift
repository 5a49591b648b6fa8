import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "explain", abstract: "Say where a figure comes from, down to its records.",
    discussion: """
      EXAMPLES:
        grants explain bf-girls
        grants explain bf-girls/workshops --as-of 2025-11-01
        grants explain bf-girls/learning/pass-rate
        grants explain lantern-2026
        grants explain lantern-2026/training
      """)

  @Argument(
    help: """
      A project, a deliverable, an indicator or one of its periods, a milestone; an agreement, a budget \
      line or a tranche.
      """,
    completion: References.completion)
  var reference: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  private static let kinds: [Kind] = [
    .project, .deliverable, .indicator, .period, .milestone, .agreement, .budget, .tranche,
  ]

  func run() throws {
    let session = try CommandSession(options, reading)
    let asOf = try session.caller.asOf(reading.asOf)
    let document = try session.register.read { register -> Document in
      let id = try References(register, session.caller).find(reference, Self.kinds)
      return try Explanations(register, ExplainReport(language: session.language, asOf: asOf), asOf)
        .document(id) ?? Document()
    }
    try reading.show(document, on: session, table: { document.firstTable })
  }
}

/// The explanation of each kind of record that has figures.
private struct Explanations {
  private let register: Reading
  private let report: ExplainReport
  private let asOf: Day

  init(_ register: Reading, _ report: ExplainReport, _ asOf: Day) {
    self.register = register
    self.report = report
    self.asOf = asOf
  }

  func document(_ id: RecordID) throws -> Document? {
    switch try register.kind(of: id) {
    case .project: try project(id)
    case .deliverable:
      try register.deliverableFacts(id).map { report.document(DeliverableStatus($0, asOf: asOf)) }
    case .period: try period(id)
    case .indicator:
      try register.indicatorFacts(id).map {
        report.document(IndicatorStatus($0, asOf: asOf), period: nil)
      }
    case .milestone: try register.milestoneStatus(id, asOf: asOf).map { report.document($0) }
    case .agreement: try money(id).document
    case .tranche: try register.trancheStatus(id, asOf: asOf).map { report.document($0) }
    case .budget: try line(id)
    default: nil
    }
  }

  private func project(_ id: RecordID) throws -> Document {
    let statuses = try register.projectStatuses(
      [register.projectFacts(id)], isWhole: false, asOf: asOf)
    var document = report.document(statuses[0])
    let money = try money(id)
    if !money.isEmpty { document.blocks += money.document.blocks }
    return document
  }

  private func money(_ id: RecordID) throws -> (isEmpty: Bool, document: Document) {
    let status = try register.moneyStatus(id, asOf: asOf)
    let converted = try register.converted(status, to: nil)
    return (status.totals.isEmpty, report.document(status, converted: converted))
  }

  private func period(_ id: RecordID) throws -> Document? {
    let path = try register.reference(of: id)
    guard let above = path.parent, let facts = try register.indicatorFacts(register.find(above))
    else { return nil }
    return report.document(IndicatorStatus(facts, asOf: asOf), period: path.description)
  }

  private func line(_ id: RecordID) throws -> Document? {
    // A time of a line is explained with its line.
    var line = try register.record(id)
    if try register.kind(of: line.parent) == .budget { line = try register.record(line.parent) }
    return try register.moneyStatus(line.parent, asOf: asOf).lines
      .first { $0.facts.id == line.id }.map { report.document($0) }
  }
}
