/// Which report is wanted.
package enum ReportKind: String, CaseIterable, Hashable, Sendable {
  /// How one project stands, for its donor.
  case status
  /// All projects on one page, what is red first.
  case portfolio
  /// What is late and what comes.
  case deadlines
  /// Results and indicators.
  case results
  /// The money of an agreement or a project.
  case money
  /// What the parties of an agreement promised and what became of it.
  case agreement
  /// What happened since a day.
  case changes
  /// The people reached, by city.
  case people

  /// The parts of the report, in their order.
  package var sections: [ReportSection] {
    switch self {
    case .status:
      [
        .summary, .attention, .narrative, .deliverables, .results, .people, .milestones, .money,
        .forecast, .restated, .amendments, .deliveries, .values, .transactions,
        .notes, .signatures,
      ]
    case .portfolio: [.attention, .summary, .projects, .late, .coming, .money, .people]
    case .deadlines: [.summary, .late, .coming]
    case .results: [.results, .values]
    case .money: [.money, .transactions]
    case .agreement:
      [
        .parties, .terms, .projects, .obligations, .late, .coming, .amendments, .money,
        .transactions, .signatures,
      ]
    case .changes: [.summary, .delivered, .completed, .amendments, .late, .restated]
    case .people: [.summary, .people, .deliveries]
    }
  }

  /// The kinds of record that the report can be about; empty when it is about projects or all of them.
  package var subjects: [Kind] {
    switch self {
    case .agreement: [.agreement]
    case .money: [.agreement, .project]
    default: [.project]
    }
  }

  /// The report that a person expects of a record, when they name none; nil for a kind that has none.
  package static func usual(for subject: Kind?) -> ReportKind? {
    switch subject {
    case nil: .portfolio
    case .project?: .status
    case .agreement?: .agreement
    default: nil
    }
  }
}

/// A part of a report; the names only grow.
package enum ReportSection: String, CaseIterable, Hashable, Sendable {
  case summary, attention, narrative, deliverables, results, people, milestones, money, forecast
  case restated, amendments, deliveries, transactions, notes, signatures
  case projects, late, coming, values
  case parties, terms, obligations
  case delivered, completed
}
