package import Domain
package import Persistence

/// How projects stand.
package struct StatusQuery: Query {
  /// One project; nil for all of them.
  package var project: String?
  /// Only projects that this agreement pays for.
  package var agreement: String?
  /// Whether each deliverable is wanted, not only their sums.
  package var isWhole = false
  /// nil for the caller's usual day.
  package var asOf: String?

  package struct Answer: Sendable {
    package let statuses: [ProjectStatus]
    /// The money of the one project that was asked for.
    package let money: MoneyStatus?
    package let asOf: Day
  }

  package init(_ project: String?, for agreement: String? = nil, asOf: String?) {
    self.project = project
    self.agreement = agreement
    self.asOf = asOf
  }

  package func answer(from register: Reading, for caller: Caller) throws -> Answer {
    let asOf = try caller.asOf(asOf)
    let references = References(register, caller)
    func answer(_ facts: [ProjectFacts], isWhole: Bool = false, money: MoneyStatus? = nil) throws
      -> Answer
    {
      Answer(
        statuses: try register.projectStatuses(facts, isWhole: isWhole, asOf: asOf), money: money,
        asOf: asOf)
    }
    if let project {
      let id = try references.find(project, [.project])
      return try answer(
        [register.projectFacts(id, sumsOn: asOf)], money: register.moneyStatus(id, asOf: asOf))
    }
    if let agreement {
      let id = try references.find(agreement, [.agreement])
      return try answer(
        register.projects(fundedBy: id).map { try register.projectFacts($0, sumsOn: asOf) })
    }
    return try answer(
      isWhole ? register.projectFacts() : register.portfolioFacts(asOf: asOf), isWhole: true)
  }
}
