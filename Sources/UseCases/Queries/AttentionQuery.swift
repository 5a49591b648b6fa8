import Domain
package import Persistence
package import Reporting

/// What needs attention on a day: what is overdue, what falls due soon, and which payments wait.
package struct AttentionQuery: Query {
  /// nil for the caller's usual day.
  package var asOf: String?

  package init(asOf: String?) { self.asOf = asOf }

  package func answer(from register: Reading, for caller: Caller) throws -> AttentionReport {
    let asOf = try caller.asOf(asOf)
    let soon = DeadlineWindow.upcoming(
      until: asOf.advanced(by: try register.thresholds().dueSoonDays))
    return AttentionReport(
      overdue: try register.deadlines(.overdue, asOf: asOf, limit: AttentionReport.overdueShown),
      overdueCount: try register.deadlineCount(.overdue, asOf: asOf),
      upcoming: try register.deadlines(soon, asOf: asOf, limit: AttentionReport.upcomingShown),
      upcomingCount: try register.deadlineCount(soon, asOf: asOf),
      waiting: try register.waitingPayments(asOf: asOf), asOf: asOf, language: caller.language,
      notice: caller.notice)
  }
}
