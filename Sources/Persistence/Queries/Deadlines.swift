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
  /// - Parameter limit: How many of the earliest; all when nil. Among those of one day the order of
  ///   entry says which come.
  public func deadlines(_ window: DeadlineWindow, asOf: Day, limit: Int? = nil) throws
    -> [DeadlineItem]
  {
    let names = try DeadlineNames(self)
    let (from, to) = Self.bounds(of: window, asOf: asOf)
    var items = try openRows(from: from, to: to, asOf: asOf, limit: limit).map {
      try names.item($0, asOf: asOf)
    }
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
    let (from, to) = Self.bounds(of: window, asOf: asOf)
    let settled = try connection.first(
      "SELECT count(*) FROM deadline WHERE isOpen AND dueLast BETWEEN ? AND ? AND validFrom <= ?",
      [.text(from.description), .text(to.description), .text(asOf.description)]
    ) { Int($0.integer(0)) }
    let others = try unsettled(asOf: asOf).count { row in
      row.isOpen && (row.due.last.map { from <= $0 && $0 <= to } ?? false)
    }
    return (settled ?? 0) + others
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
    let calendar = try workCalendar()
    let loader = try FactsLoader(self, .below(.root), listsAndSteps: false)
    // What changed after the day is judged by the events before it.
    let ids = try connection.rows(
      """
      SELECT record FROM deadline WHERE isHeld AND validFrom <= ?1
      UNION SELECT t.id FROM tranche t JOIN deadline d ON d.record = t.id WHERE d.validFrom > ?1
      """, [.text(asOf.description)]
    ) { $0.id(0) }
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
  func openRows(from: Day, to: Day, asOf: Day, limit: Int? = nil) throws -> [DeadlineRow] {
    try settled(from: from, to: to, asOf: asOf, limit: limit)
      + unsettled(asOf: asOf).filter { row in
        row.isOpen && (row.due.last.map { from <= $0 && $0 <= to } ?? false)
      }
  }

  /// The last days of due dates that a window takes in.
  private static func bounds(of window: DeadlineWindow, asOf: Day) -> (from: Day, to: Day) {
    switch window {
    case .overdue: (Day(daysSinceEpoch: Int.min / 2), asOf.advanced(by: -1))
    case .upcoming(let last): (asOf, last)
    }
  }

  /// Rows of the derived table that hold for the day.
  private func settled(from: Day, to: Day, asOf: Day, limit: Int?) throws -> [DeadlineRow] {
    try connection.rows(
      """
      SELECT record, due, originalDue, validFrom FROM deadline
      WHERE isOpen AND dueLast BETWEEN ? AND ? AND validFrom <= ? ORDER BY dueLast, record LIMIT ?
      """,
      [
        .text(from.description), .text(to.description), .text(asOf.description),
        .integer(Int64(limit ?? -1)),
      ]
    ) { row in
      guard let due = try? PartialDate(row.text(1)),
        let original = try? PartialDate(row.text(2)), let validFrom = Day(row.text(3))
      else {
        throw RegisterError.malformedRow(
          table: "deadline", column: "due", record: row.id(0).description, value: row.text(1))
      }
      return DeadlineRow(
        record: row.id(0), due: due, originalDue: original, isOpen: true, validFrom: validFrom)
    }
  }

  /// What has events after the day, judged by the events before it.
  private func unsettled(asOf: Day) throws -> [DeadlineRow] {
    let records = try connection.rows(
      "SELECT record FROM deadline WHERE validFrom > ? ORDER BY record",
      [.text(asOf.description)]
    ) { $0.id(0) }
    var owners = Set<RecordID>()
    for record in records {
      owners.insert(
        try kind(of: record) == .part ? parent(of: record) ?? record : record)
    }
    return try owners.sorted().flatMap { try DeadlineSource(self).rows(of: $0, asOf: asOf) }
      .filter { records.contains($0.record) }
  }

  func parent(of id: RecordID) throws -> RecordID? {
    try connection.first("SELECT parent FROM record WHERE id = ?", [SQLValue(id)]) { $0.id(0) }
  }
}

/// Looks up what a line of a list of deadlines says beside its dates.
final class DeadlineNames {
  private let reading: Reading
  private let loader: FactsLoader
  private var implementers: [RecordID: Party?] = [:]
  private let usual: Thresholds
  private let agreed: [RecordID: Thresholds]

  init(_ reading: Reading) throws {
    self.reading = reading
    loader = try FactsLoader(reading, .below(.root), listsAndSteps: false)
    usual = try reading.thresholds()
    agreed = try reading.agreedThresholds(over: usual)
  }

  func item(_ row: DeadlineRow, asOf: Day) throws -> DeadlineItem {
    var place = try place(of: row.record)
    if reading.language != nil { place.title = try title(of: row.record, place) }
    var responsible = try loader.party(place.responsible)
    var move: Party?
    switch place.kind {
    case .milestone:
      responsible = try responsible ?? loader.party(place.owedBy)
      move = try loader.party(place.owedBy)
    case .tranche:
      responsible = try loader.party(place.owedBy)
      move = responsible
    default:
      if responsible == nil, place.kind == .part, let deliverable = place.deliverable {
        responsible = try loader.party(self.place(of: deliverable).responsible)
      }
      move = try responsible ?? implementer(of: place.project)
    }
    let project = try loader.party(place.project)
    var item = DeadlineItem(
      reference: try loader.path(row.record).description, kind: place.kind, title: place.title,
      project: project?.reference ?? "", projectTitle: project?.name ?? "", due: row.due,
      originalDue: row.originalDue, days: Deadline.daysLeft(row.due, asOf: asOf) ?? 0,
      responsible: responsible, move: move)
    item.amount = place.amount
    item.ageingBounds = (agreed[place.project] ?? usual).ageingBounds
    return item
  }

  /// The name in the language that is wanted; a part has that of its deliverable and its place.
  private func title(of id: RecordID, _ place: Place) throws -> String {
    guard place.kind == .part, let deliverable = place.deliverable else {
      return try reading.translatedTitle(of: id)
        ?? reading.marked(place.title, in: place.language)
    }
    let at = try reading.connection.first("SELECT at FROM part WHERE id = ?", [SQLValue(id)]) {
      $0.optionalID(0)
    }
    let name =
      try reading.translatedTitle(of: deliverable)
      ?? reading.marked(reading.title(of: deliverable), in: place.language)
    return try ([name] + [at.flatMap { $0 }].compactMap { $0 }.map { try reading.title(of: $0) })
      .joined(separator: ", ")
  }

  private struct Place {
    var kind: Kind
    var title: String
    var project: RecordID
    var deliverable: RecordID?
    var responsible: RecordID?
    var owedBy: RecordID?
    var amount: Money?
    /// The language of the title.
    var language: String?
  }

  private func place(of id: RecordID) throws -> Place {
    switch try reading.kind(of: id) {
    case .milestone:
      let row = try reading.connection.first(
        """
        SELECT r.title, r.parent, m.responsible, m.owedBy, r.slug, r.language
        FROM record r JOIN milestone m ON m.id = r.id WHERE r.id = ?
        """, [SQLValue(id)]
      ) {
        (
          $0.optionalText(0) ?? $0.text(4), $0.id(1), $0.optionalID(2), $0.optionalID(3),
          $0.optionalText(5)
        )
      }
      return Place(
        kind: .milestone, title: row?.0 ?? "", project: row?.1 ?? .root, responsible: row?.2,
        owedBy: row?.3, language: row?.4)
    case .tranche:
      let record = try reading.rows(.tranche, "r.id = ?", [SQLValue(id)]).first
      return Place(
        kind: .tranche, title: record?.title ?? record?.slug ?? "",
        project: record?.parent ?? .root, owedBy: record?.reference("provider"),
        amount: record?.money("amount"), language: record?.language)
    case .part:
      let row = try reading.connection.first(
        """
        SELECT d.title, d.parent, p.responsible, d.id, a.title, d.language FROM record r
        JOIN part p ON p.id = r.id JOIN record d ON d.id = r.parent
        LEFT JOIN record a ON a.id = p.at WHERE r.id = ?
        """, [SQLValue(id)]
      ) {
        (
          [$0.optionalText(0), $0.optionalText(4)].compactMap { $0 }.joined(separator: ", "),
          $0.id(1), $0.optionalID(2), $0.id(3), $0.optionalText(5)
        )
      }
      return Place(
        kind: .part, title: row?.0 ?? "", project: row?.1 ?? .root, deliverable: row?.3,
        responsible: row?.2, language: row?.4)
    default:
      let row = try reading.connection.first(
        """
        SELECT r.title, r.parent, d.responsible, r.slug, r.language
        FROM record r JOIN deliverable d ON d.id = r.id WHERE r.id = ?
        """, [SQLValue(id)]
      ) { ($0.optionalText(0) ?? $0.text(3), $0.id(1), $0.optionalID(2), $0.optionalText(4)) }
      return Place(
        kind: .deliverable, title: row?.0 ?? "", project: row?.1 ?? .root, responsible: row?.2,
        language: row?.3)
    }
  }

  private func implementer(of project: RecordID) throws -> Party? {
    if let known = implementers[project] { return known }
    let all = try loader.participants(of: project).implementers
    let only = all.count == 1 ? all.first : nil
    implementers[project] = only
    return only
  }
}
