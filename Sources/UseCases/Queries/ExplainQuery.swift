import Domain
package import Persistence
package import Reporting

/// Where a figure comes from, down to its records.
package struct ExplainQuery: Query {
  /// A project, a deliverable, an indicator or one of its periods, a milestone; an agreement, a budget line or a
  /// tranche.
  package var reference: String
  /// nil for the caller's usual day.
  package var asOf: String?

  package init(_ reference: String, asOf: String?) {
    self.reference = reference
    self.asOf = asOf
  }

  private static let kinds: [Kind] = [
    .project, .deliverable, .indicator, .period, .milestone, .agreement, .budget, .tranche,
  ]

  package func answer(from register: Reading, for caller: Caller) throws -> Document {
    let asOf = try caller.asOf(asOf)
    let id = try References(register, caller).find(reference, Self.kinds)
    let report = ExplainReport(language: caller.language, asOf: asOf)
    return try Explanations(register, report, asOf).document(id) ?? Document()
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
