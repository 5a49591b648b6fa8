import Domain

/// How each deliverable counts in its project: derived, and added up for each project by SQLite itself.
struct StandingIndex {
  private let connection: Connection

  init(_ reading: Reading) {
    connection = reading.connection
  }

  /// Writes how a deliverable stands in place of how it stood.
  func write(_ row: StandingRow) throws {
    try connection.run(Self.insertion, [SQLValue(row.record)] + row.values)
  }

  /// What the sums are made of.
  private static let summed = [
    "counted", "measurable", "weight", "weighted", "exact", "done", "firstDue", "firstOpenDue",
    "lastEvent", "validFrom",
  ]

  private static let insertion: String = {
    let settings = summed.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let differs = summed.map { "\($0) IS NOT excluded.\($0)" }.joined(separator: " OR ")
    return """
      INSERT INTO standing (record, project, \(summed.joined(separator: ", ")))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (project, record) DO UPDATE SET \(settings) WHERE \(differs)
      """
  }()

  /// Takes a deliverable out of the sums of a project.
  func remove(_ record: RecordID, from project: RecordID) throws {
    try connection.run(
      "DELETE FROM standing WHERE project = ? AND record = ?", SQLValue(project),
      SQLValue(record))
  }

  /// How many deliverables of a project are known.
  func count(in project: RecordID) throws -> Int {
    try connection.first(
      "SELECT deliverables FROM projectStanding WHERE project = ?", [SQLValue(project)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// The columns in which the row of a deliverable in its project differs; nil when there is none.
  func difference(from row: StandingRow) throws -> [String]? {
    let columns = ["project"] + Self.summed
    let found = try connection.first(
      """
      SELECT \(columns.joined(separator: ", ")) FROM standing WHERE project = ? AND record = ?
      """, [SQLValue(row.project), SQLValue(row.record)]
    ) { found in columns.indices.map { found.value($0) } }
    return found.map { SQLValue.differing(columns, $0, row.values) }
  }

  /// Hands the key of each row that is no deliverable of the project there to `body`.
  func forEachStray(_ body: (SQLValue) throws -> Void) throws {
    let statement = try connection.prepare(
      """
      SELECT s.record FROM standing s NOT INDEXED WHERE NOT EXISTS (
        SELECT 1 FROM record r WHERE r.id = s.record AND r.parent = s.project
          AND r.kind = 'deliverable')
      ORDER BY s.project, s.record
      """)
    defer { statement.reset() }
    while try statement.step() { try body(statement.value(0)) }
  }

  /// Compares the sums of each project with those of its rows, in the order of keys.
  ///
  /// - Parameter body: Told the project and the columns that differ; none for a row too many or missing.
  func compareSums(_ body: ([SQLValue], [String]) throws -> Void) throws {
    let columns = [
      "deliverables", "counted", "measurable", "weight", "weighted", "inexact", "done", "firstDue",
      "firstOpenDue", "lastEvent", "validFrom",
    ]
    let sums = try KeyedRows(
      connection,
      """
      SELECT project, count(*), sum(counted), sum(measurable), sum(weight), sum(weighted),
        sum(1 - exact), sum(done), min(firstDue), min(firstOpenDue), max(lastEvent), max(validFrom)
      FROM standing NOT INDEXED GROUP BY project ORDER BY project
      """, keys: 1, columns: columns.count)
    let stored = try KeyedRows(
      connection,
      """
      SELECT project, \(columns.joined(separator: ", ")) FROM projectStanding NOT INDEXED
      ORDER BY project
      """, keys: 1, columns: columns.count)
    try KeyedRows.compare(stored, sums, columns: columns) { key, difference in
      try body(key, difference.columns)
    }
  }
}

/// How one deliverable stands, and from which as-of day on that is so.
struct StandingRow {
  let project: RecordID
  let record: RecordID
  let standing: Standing
  let validFrom: Day

  /// The row of a deliverable, all its events counted.
  init(_ facts: DeliverableFacts, in project: RecordID) {
    self.project = project
    record = facts.id
    standing = Standing(DeliverableStatus(facts, asOf: .distantFuture))
    let changes = facts.changes + facts.parts.flatMap(\.changes)
    let days = (facts.events + changes.compactMap(\.holdsFrom)).compactMap(\.first)
    validFrom = (days + [facts.tally?.events?.lastBegun].compactMap { $0 }).max() ?? .distantPast
  }

  /// What the table holds of it, behind its key.
  var values: [SQLValue] {
    let isMeasurable = standing.progress != nil
    let weighted = isExact ? standing.progress?.times(standing.weight) : nil
    return [
      SQLValue(project), .integer(standing.isCounted ? 1 : 0), .integer(isMeasurable ? 1 : 0),
      .integer(isMeasurable && isExact ? standing.weight.mantissa(at: 4) : 0),
      .integer(weighted?.mantissa(at: 8) ?? 0), .integer(isExact ? 1 : 0),
      .integer(standing.isDone ? 1 : 0), SQLValue(standing.firstDue?.description),
      SQLValue(standing.firstOpenDue?.description), SQLValue(standing.lastEvent?.description),
      .text(validFrom.description),
    ]
  }

  /// Whether the sums can hold its weight: at most 1000, with at most 4 decimals.
  var isExact: Bool {
    let weight = standing.weight.trimmed
    return weight.decimals <= 4 && weight.mantissa >= 0 && !(ExactDecimal(1000) < weight)
  }
}
