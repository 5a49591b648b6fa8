public import Domain

extension Reading {
  /// Which deadlines are asked for.
  public enum DeadlineWindow: Sendable {
    /// Open, and the last day of the due date is past.
    case overdue
    /// Open, and due from the as-of day on until a day.
    case upcoming(until: Day)
  }

  /// What is open and has a due date, in the order of deadlines, cut by the day of each event.
  ///
  /// - Parameter limit: How many of the earliest; all when nil. Of those of one day the first are those whose
  ///   last event is the longest ago: the order of the index, so that no more are read than are wanted.
  public func deadlines(_ window: DeadlineWindow, asOf: Day, limit: Int? = nil) throws
    -> [DeadlineItem]
  {
    let names = try DeadlineNames(self)
    let (from, to) = Self.bounds(of: window, asOf: asOf)
    var items = try settledItems(from: from, to: to, asOf: asOf, limit: limit, names)
    items += try unsettled(from: from, to: to, asOf: asOf).map { try names.item($0, asOf: asOf) }
    if case .overdue = window {
      items = items.map(\.counted)
    } else {
      for index in items.indices { items[index].slip = try slip(of: items[index], asOf: asOf) }
    }
    let sorted = items.sorted(by: DeadlineItem.isEarlier)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  /// How many ``deadlines(_:asOf:limit:)`` there are in all.
  public func deadlineCount(_ window: DeadlineWindow, asOf: Day) throws -> Int {
    try needDeadlines()
    let (from, to) = Self.bounds(of: window, asOf: asOf)
    let hasLaterEvents = try connection.first(
      "SELECT 1 FROM deadline WHERE validFrom > ? LIMIT 1", [.text(asOf.description)]
    ) { _ in true }
    // The sums of days tell of today's register once all its events have happened.
    if hasLaterEvents == nil {
      return try connection.first(
        "SELECT ifnull(sum(open), 0) FROM deadlineDay WHERE dueLast BETWEEN ? AND ?",
        [.text(from.description), .text(to.description)]
      ) { Int($0.integer(0)) } ?? 0
    }
    let settled = try connection.first(
      "SELECT count(*) FROM deadline e WHERE \(Self.isSettled)", Self.settledBetween(from, to, asOf)
    ) { Int($0.integer(0)) }
    return try (settled ?? 0) + unsettled(from: from, to: to, asOf: asOf).count
  }

  /// How many deadlines are overdue under each project or agreement that has any.
  func lateByProject(asOf: Day) throws -> [RecordID: Int] {
    try needDeadlines()
    let (from, to) = Self.bounds(of: .overdue, asOf: asOf)
    let settled = try connection.rows(
      """
      SELECT CASE r.kind WHEN 'part' THEN p.parent ELSE r.parent END AS project, count(*)
      FROM deadline e CROSS JOIN record r ON r.id = e.record
      LEFT JOIN record p ON r.kind = 'part' AND p.id = r.parent
      WHERE \(Self.isSettled) GROUP BY project
      """, Self.settledBetween(from, to, asOf)
    ) { ($0.id(0), Int($0.integer(1))) }
    var counts = Dictionary(settled, uniquingKeysWith: +)
    for row in try unsettled(from: from, to: to, asOf: asOf) {
      guard var project = try parent(of: row.record) else { continue }
      if try kind(of: row.record) == .part { project = try parent(of: project) ?? project }
      counts[project, default: 0] += 1
    }
    return counts
  }

  /// By how many days something will be late at the pace so far; nil when it will be in time, when it has no
  /// pace, or when it is too early to tell.
  private func slip(of item: DeadlineItem, asOf: Day) throws -> ClosedRange<Int>? {
    guard item.kind == .deliverable, let id = try lookUp(Reference(item.reference)),
      try hasPace(id), let facts = try deliverableFacts(id),
      let late = DeliverableStatus(facts, asOf: asOf).forecast(asOf: asOf)?.daysLate,
      late.upperBound > 0
    else { return nil }
    return late
  }

  /// Whether enough was delivered for a forecast, so that nothing is loaded in vain.
  private func hasPace(_ deliverable: RecordID) throws -> Bool {
    try connection.first(
      "SELECT count(*) FROM record WHERE parent = ? AND kind = 'delivery'",
      [SQLValue(deliverable)]
    ) { $0.integer(0) >= Forecast.fewestDays } ?? false
  }

  /// The payments that wait for a condition on a day.
  public func waitingPayments(asOf: Day) throws -> [WaitingPayment] {
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

  /// What is open on a day and due from one day to another.
  func openRows(from: Day, to: Day, asOf: Day) throws -> [DeadlineRow] {
    try needDeadlines()
    let settled = try connection.rows(
      "SELECT record, due, originalDue, validFrom FROM deadline e WHERE \(Self.isSettled)",
      Self.settledBetween(from, to, asOf), Self.deadlineRow(in:))
    return try settled + unsettled(from: from, to: to, asOf: asOf)
  }

  /// The last days of due dates that a window takes in.
  private static func bounds(of window: DeadlineWindow, asOf: Day) -> (from: Day, to: Day) {
    switch window {
    case .overdue: (Day(daysSinceEpoch: Int.min / 2), asOf.advanced(by: -1))
    case .upcoming(let last): (asOf, last)
    }
  }

  /// Whether a row of the derived table holds for the day.
  private static let isSettled = "e.isOpen AND e.dueLast BETWEEN ?1 AND ?2 AND e.validFrom <= ?3"

  private static func settledBetween(_ from: Day, _ to: Day, _ asOf: Day) -> [SQLValue] {
    [.text(from.description), .text(to.description), .text(asOf.description)]
  }

  private static func deadlineRow(in row: Statement) throws -> DeadlineRow {
    guard let due = try? PartialDate(row.text(1)), let original = try? PartialDate(row.text(2)),
      let validFrom = Day(row.text(3))
    else {
      throw RegisterError.malformedRow(
        table: "deadline", column: "due", record: row.id(0).description, value: row.text(1))
    }
    return DeadlineRow(
      record: row.id(0), due: due, originalDue: original, isOpen: true, validFrom: validFrom)
  }

  /// What holds for the day, with what a line says of it: one query for most lines.
  private func settledItems(
    from: Day, to: Day, asOf: Day, limit: Int?, _ names: DeadlineNames
  ) throws -> [DeadlineItem] {
    try needDeadlines()
    return try connection.rows(
      """
      SELECT e.record, e.due, e.originalDue, e.validFrom, \(DeadlineNames.columns)
      FROM (
        SELECT * FROM deadline e WHERE \(Self.isSettled)
        ORDER BY e.dueLast, e.validFrom, e.record LIMIT ?5
      ) e \(DeadlineNames.joins)
      """,
      Self.settledBetween(from, to, asOf) + [names.language, .integer(Int64(limit ?? -1))]
    ) { row in
      try names.item(Self.deadlineRow(in: row), names.place(in: row, from: 4), asOf: asOf)
    }
  }

  /// What has events after the day and is, by the events before it, open and due in a time.
  private func unsettled(from: Day, to: Day, asOf: Day) throws -> [DeadlineRow] {
    try needDeadlines()
    let records = Set(
      try connection.rows(
        "SELECT record FROM deadline WHERE validFrom > ?", [.text(asOf.description)]
      ) { $0.id(0) })
    var owners = Set<RecordID>()
    for record in records {
      owners.insert(
        try kind(of: record) == .part ? parent(of: record) ?? record : record)
    }
    return try owners.sorted().flatMap { try DeadlineSource(self).rows(of: $0, asOf: asOf) }
      .filter { row in
        row.isOpen && records.contains(row.record)
          && row.due.last.map { from <= $0 && $0 <= to } ?? false
      }
  }

  func parent(of id: RecordID) throws -> RecordID? {
    try connection.first("SELECT parent FROM record WHERE id = ?", [SQLValue(id)]) { $0.id(0) }
  }
}
