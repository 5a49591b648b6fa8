import Domain
package import Persistence
package import Reporting

/// What is overdue, or falls due next, with the payments that wait for a condition.
package struct DeadlinesQuery: Query {
  package enum Window: Codable, Hashable, Sendable {
    case overdue
    /// - Parameters:
    ///   - within: How far to look, such as `90d`; nil for 90 days.
    ///   - until: A date up to whose last day to look instead.
    case upcoming(within: String?, until: String?)
  }

  /// Who has to act.
  package enum Whose: Codable, Hashable, Sendable {
    case anybody, own, others
  }

  package var window: Window
  package var whose = Whose.anybody
  /// How many at most; nil for all.
  package var limit: Int?
  /// nil for the caller's usual day.
  package var asOf: String?

  package init(_ window: Window, asOf: String?) {
    self.window = window
    self.asOf = asOf
  }

  package func answer(from register: Reading, for caller: Caller) throws -> DeadlineList {
    let asOf = try caller.asOf(asOf)
    let window = try days(asOf, caller)
    let isFiltered = whose != .anybody
    let found = try register.deadlines(window, asOf: asOf, limit: isFiltered ? nil : limit)
    let own = isFiltered ? try register.setting(.books) : nil
    let wanted = isFiltered ? found.filter { $0.isActionOf(own) == (whose == .own) } : found
    let count =
      !isFiltered && found.count == limit
      ? try register.deadlineCount(window, asOf: asOf) : wanted.count
    let items = Array(wanted.prefix(limit ?? .max))
    let waiting = whose == .own ? [] : try register.waitingPayments(asOf: asOf)
    let rest = count - items.count
    guard case .upcoming = window else {
      return DeadlineList(
        .overdue, items, waiting: waiting, asOf: asOf, language: caller.language,
        notice: caller.notice, rest: rest)
    }
    return DeadlineList(
      .upcoming, items, waiting: waiting, asOf: asOf, language: caller.language,
      notice: caller.notice, thresholds: try register.thresholds(), rest: rest)
  }

  private func days(_ asOf: Day, _ caller: Caller) throws -> DeadlineWindow {
    guard case .upcoming(let within, let until) = window else { return .overdue }
    if let until, let last = try caller.date(until).last { return .upcoming(until: last) }
    guard let step = DateStep(within ?? "90d") else {
      throw RecordError.malformed(within ?? "", field: "within", expected: .step)
    }
    return .upcoming(until: step.from(asOf))
  }
}
