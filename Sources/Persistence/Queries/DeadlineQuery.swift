import Domain

/// Asks the one list of deadlines, as it stands on a day.
///
/// A row of the table `deadline` tells how things stand once all events have happened, and from which day that
/// is so. What has later events is judged by the events before the day.
struct DeadlineQuery {
  /// Under which records the deadlines stand that are asked for.
  enum Owners {
    case all
    /// Agreements, whichever.
    case agreements
    /// These records; parts stand under the one above their deliverable as well.
    case of([RecordID])
  }

  let reading: Reading
  let asOf: Day
  private let owners: Owners
  private var connection: Connection { reading.connection }

  init(_ reading: Reading, _ owners: Owners = .all, asOf: Day) throws {
    try reading.needDeadlines()
    self.reading = reading
    self.owners = owners
    self.asOf = asOf
  }

  // MARK: Answers

  /// The rows of what is open.
  func rows(_ window: DeadlineWindow) throws -> [DeadlineRow] {
    let settled = try ask(values(window)) {
      try connection.rows(
        "SELECT \(Self.columns) FROM \(source) WHERE \(Self.isSettled)", $0, Self.row)
    }
    return try settled + unsettled(window)
  }

  /// How many are open.
  func count(_ window: DeadlineWindow) throws -> Int {
    let settled = try ask(values(window)) {
      try connection.rows("SELECT count(*) FROM \(source) WHERE \(Self.isSettled)", $0) {
        Int($0.integer(0))
      }
    }
    return try settled.reduce(0, +) + unsettled(window).count
  }

  /// What is open, with what a line says of it: one query for most lines, in no order.
  ///
  /// - Parameter limit: How many of the earliest of each owner are enough; all when nil.
  func items(_ window: DeadlineWindow, limit: Int? = nil, _ details: DeadlineDetails) throws
    -> [DeadlineItem]
  {
    let settled = try ask(
      values(window, details.language) + [.integer(Int64(limit ?? -1))]
    ) {
      try connection.rows(
        """
        SELECT \(Self.columns), \(DeadlineDetails.columns) FROM (
          SELECT e.* FROM \(source) WHERE \(Self.isSettled)
          ORDER BY e.dueLast, e.validFrom, e.record LIMIT ?7
        ) e \(DeadlineDetails.joins)
        """, $0
      ) { row in
        try details.item(Self.row(in: row), details.place(in: row, from: Self.columnCount))
      }
    }
    return try settled + unsettled(window).map { try details.item($0) }
  }

  /// Every row, open or not, by last day and key.
  func allRows() throws -> [DeadlineRow] {
    let settled = try ask([day]) {
      try connection.rows(
        "SELECT \(Self.columns) FROM \(source) WHERE e.validFrom <= ?3", $0, Self.row)
    }
    return try (settled + unsettled()).sorted {
      ($0.due.last ?? .distantFuture, $0.record) < ($1.due.last ?? .distantFuture, $1.record)
    }
  }

  /// Whether anything has happened after the day to what has a deadline.
  func hasLaterEvents() throws -> Bool {
    try connection.first("SELECT 1 FROM deadline WHERE validFrom > ? LIMIT 1", [day]) { _ in true }
      ?? false
  }

  /// How many are open under each record, a part under the one above its deliverable; the query is for all.
  func countByOwner(_ window: DeadlineWindow) throws -> [RecordID: Int] {
    let settled = try connection.rows(
      """
      SELECT CASE r.kind WHEN 'part' THEN p.parent ELSE r.parent END AS owner, count(*)
      FROM deadline e CROSS JOIN record r ON r.id = e.record
      LEFT JOIN record p ON r.kind = 'part' AND p.id = r.parent
      WHERE \(Self.isSettled) GROUP BY owner
      """, [.null, .null] + values(window)
    ) { ($0.id(0), Int($0.integer(1))) }
    var counts = Dictionary(settled, uniquingKeysWith: +)
    for row in try unsettled(window) {
      guard var owner = try reading.parent(of: row.record) else { continue }
      if try reading.kind(of: row.record) == .part {
        owner = try reading.parent(of: owner) ?? owner
      }
      counts[owner, default: 0] += 1
    }
    return counts
  }

  // MARK: Rows of a day

  /// Whether a row holds for the day and belongs to the window.
  private static let isSettled = "e.isOpen AND e.dueLast BETWEEN ?5 AND ?6 AND e.validFrom <= ?3"

  private static let columns = "e.record, e.due, e.originalDue, e.isOpen, e.validFrom, e.isHeld"
  private static let columnCount = 6

  private static func row(in row: Statement) throws -> DeadlineRow {
    guard let due = try? PartialDate(row.text(1)), let original = try? PartialDate(row.text(2)),
      let validFrom = Day(row.text(4))
    else {
      throw RegisterError.malformedRow(
        table: "deadline", column: "due", record: row.id(0).description, value: row.text(1))
    }
    return DeadlineRow(
      record: row.id(0), due: due, originalDue: original, isOpen: row.integer(3) == 1,
      validFrom: validFrom, isHeld: row.integer(5) == 1)
  }

  /// What has events after the day, as the events before it make it.
  private func unsettled() throws -> [DeadlineRow] {
    let records = Set(
      try ask([day]) {
        try connection.rows("SELECT e.record FROM \(source) WHERE e.validFrom > ?3", $0) {
          $0.id(0)
        }
      })
    var subjects = Set<RecordID>()
    for record in records {
      subjects.insert(
        try reading.kind(of: record) == .part ? reading.parent(of: record) ?? record : record)
    }
    let rules = DeadlineSource(reading)
    return try subjects.sorted().flatMap { try rules.rows(of: $0, asOf: asOf) }
      .filter { records.contains($0.record) }
  }

  private func unsettled(_ window: DeadlineWindow) throws -> [DeadlineRow] {
    try unsettled().filter { $0.isOpen && window.takesIn($0.due, asOf: asOf) }
  }

  // MARK: Owners

  /// The rows `e` of the owners. Kinds are bound, not written, for the index `record_beside`.
  private var source: String {
    switch owners {
    case .all: "deadline e"
    case .agreements:
      """
      (SELECT c.id FROM agreement a CROSS JOIN record c
        ON c.parent = a.id AND c.kind IN (?1, ?2) AND \(FactsLoader.isBeside)) o
      CROSS JOIN deadline e ON e.record = o.id
      """
    case .of:
      """
      (SELECT ?1 AS id UNION ALL SELECT id FROM record WHERE parent = ?1
        UNION ALL SELECT p.id FROM record c CROSS JOIN record p
          ON p.parent = c.id AND p.kind = 'part'
          WHERE c.parent = ?1 AND c.kind = 'deliverable') o
      CROSS JOIN deadline e ON e.record = o.id
      """
    }
  }

  /// Asks once, or once for each of the owners: the parameters 1 and 2 say which.
  private func ask<Row>(_ values: [SQLValue], _ query: ([SQLValue]) throws -> [Row]) throws -> [Row]
  {
    switch owners {
    case .all: try query([.null, .null] + values)
    case .agreements:
      try query([.text(Kind.milestone.rawValue), .text(Kind.tranche.rawValue)] + values)
    case .of(let records): try records.flatMap { try query([SQLValue($0), .null] + values) }
    }
  }

  private var day: SQLValue { .text(asOf.description) }

  /// The parameters 3 to 6: the day, the language that is wanted, first and last of the last days.
  private func values(_ window: DeadlineWindow, _ language: SQLValue = .null) -> [SQLValue] {
    let (from, to) = window.lastDays(asOf: asOf)
    return [day, language, .text(from.description), .text(to.description)]
  }
}
