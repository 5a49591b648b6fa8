import Domain
package import Persistence
package import Reporting

/// What the rules of the register find.
package struct AlertsQuery: Query {
  /// nil for all projects.
  package var project: String?
  /// nil for the caller's usual day.
  package var asOf: String?

  package init(_ project: String?, asOf: String?) {
    self.project = project
    self.asOf = asOf
  }

  package func answer(from register: Reading, for caller: Caller) throws -> AlertReport {
    let asOf = try caller.asOf(asOf)
    let id = try project.map { try References(register, caller).find($0, [.project]) }
    return AlertReport(
      try register.alerts(in: id, asOf: asOf), asOf: asOf, language: caller.language,
      notice: caller.notice)
  }
}
