package import Domain

extension Reading {
  /// What is open and has a due date, in the order of deadlines, cut by the day of each event.
  ///
  /// - Parameters:
  ///   - isShared: Whether it is for others, who are told of a sensitive site only its city.
  ///   - limit: How many of the earliest; all when nil. Of those of one day the first are those whose
  ///     last event is the longest ago: the order of the index, so that no more are read than are wanted.
  package func deadlines(
    _ window: DeadlineWindow, in scope: DeadlineScope = .everything, isShared: Bool = false,
    asOf: Day, limit: Int? = nil
  ) throws -> [DeadlineItem] {
    let details = try DeadlineDetails(self, isShared: isShared, asOf: asOf)
    var items = try deadlineQuery(in: scope, asOf: asOf).items(window, limit: limit, details)
      .sorted(by: DeadlineItem.isEarlier)
    if let limit { items = Array(items.prefix(limit)) }
    if case .upcoming = window {
      for index in items.indices { items[index].slip = try slip(of: items[index], asOf: asOf) }
    }
    return items
  }

  /// How many ``deadlines(_:in:isShared:asOf:limit:)`` there are in all.
  package func deadlineCount(
    _ window: DeadlineWindow, in scope: DeadlineScope = .everything, asOf: Day
  ) throws -> Int {
    let query = try deadlineQuery(in: scope, asOf: asOf)
    guard scope == .everything, try !query.hasLaterEvents() else { return try query.count(window) }
    // The sums of days tell of today's register once all its events have happened.
    let (from, to) = window.lastDays(asOf: asOf)
    return try connection.first(
      "SELECT ifnull(sum(open), 0) FROM deadlineDay WHERE dueLast BETWEEN ? AND ?",
      [.text(from.description), .text(to.description)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// By how many days something will be late at the pace so far; nil when it will be in time, when it has no
  /// pace, or when it is too early to tell.
  private func slip(of item: DeadlineItem, asOf: Day) throws -> ClosedRange<Int>? {
    guard item.kind == .deliverable, try hasPace(item.id),
      let facts = try deliverableFacts(item.id, sumsOn: asOf),
      let late = DeliverableStatus(facts, asOf: asOf).forecast(asOf: asOf)?.daysLate,
      late.upperBound > 0
    else { return nil }
    return late
  }

  /// Whether enough was delivered for a forecast, so that nothing is loaded in vain.
  private func hasPace(_ deliverable: RecordID) throws -> Bool {
    try connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM record WHERE parent = ? AND kind = 'delivery' LIMIT \(Forecast.fewestDays))
      """, [SQLValue(deliverable)]
    ) { $0.integer(0) >= Forecast.fewestDays } ?? false
  }

  /// The payments that wait for a condition on a day.
  package func waitingPayments(asOf: Day) throws -> [WaitingPayment] {
    try needDeadlines()
    // What changed after the day is judged by the events before it.
    let ids = try connection.rows(
      """
      SELECT record FROM deadline WHERE isHeld AND +validFrom <= ?1
      UNION SELECT t.id FROM tranche t CROSS JOIN deadline d ON d.record = t.id
        WHERE d.validFrom > ?1
      """, [.text(asOf.description)]
    ) { $0.id(0) }
    if ids.isEmpty { return [] }
    let calendar = try workCalendar()
    let loader = FactsLoader(self, .below(.root))
    return try ids.compactMap { id -> WaitingPayment? in
      guard let facts = try trancheFacts(id), let agreement = try loader.party(parent(of: id))
      else { return nil }
      return WaitingPayment(
        MoneyStatus.Tranche(
          facts.tranche, transactions: facts.transactions, calendar: calendar, asOf: asOf),
        agreement: agreement)
    }.sorted { $0.tranche.facts.reference < $1.tranche.facts.reference }
  }

  func parent(of id: RecordID) throws -> RecordID? {
    try connection.first("SELECT parent FROM record WHERE id = ?", [SQLValue(id)]) { $0.id(0) }
  }
}
