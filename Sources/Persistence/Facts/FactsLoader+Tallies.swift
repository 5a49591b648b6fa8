import Domain

/// The deliveries of a deliverable from its sums.
extension FactsLoader {
  /// Puts the deliveries into facts: in sums where these hold on the day that is asked about, else each of them.
  func addDeliveries(to facts: inout DeliverableFacts, asOf: Day) throws {
    let sums = TallyReader(reading, facts.id)
    guard let tally = try sums.tally(asOf: asOf) else {
      facts.deliveries =
        try FactsLoader(reading, .below(facts.id)).eachDelivery()[facts.id] ?? []
      return
    }
    facts.tally = tally
    let withGaps = try sums.named("t.gap AND t.counts")
    if !withGaps.isEmpty {
      let dimensions = try reading.dimensions()
      facts.tally?.gaps = try withGaps.flatMap { try delivery($0)?.gaps(dimensions) ?? [] }
    }
    let correcting = try sums.named("t.replaces IS NOT NULL")
    let corrected = try reading.rows(.delivery, correcting).compactMap {
      $0[DeliveryField.replaces]
    }
    facts.deliveries = try sums.sorted(Set(correcting + corrected)).compactMap { try delivery($0) }
  }

  private func delivery(_ id: RecordID) throws -> DeliveryFacts? {
    let records = try reading.rows(.delivery, [id])
    return try FactsLoader(reading, .below(id)).deliveries(records).values.first?.first
  }
}

/// Reads the sums of one deliverable.
struct TallyReader {
  private let connection: Connection
  private let id: SQLValue

  init(_ reading: Reading, _ deliverable: RecordID) {
    connection = reading.connection
    id = SQLValue(deliverable)
  }

  /// The sums as they are on a day; nil when something happened after it, or where a number is too large for them.
  func tally(asOf: Day) throws -> Tally? {
    let events = try self.events()
    if let last = events.lastBegun, last > asOf { return nil }
    var tally = Tally()
    tally.events = events
    guard try addSums(to: &tally) else { return nil }
    tally.people.groups = try groups()
    tally.lastDelivery = try lastDelivery()
    return try addPace(to: &tally, asOf: asOf) ? tally : nil
  }

  private func day(_ sql: String) throws -> Day? {
    try connection.first(sql, [id]) { $0.optionalText(0) }.flatMap { $0 }.flatMap { Day($0) }
  }

  /// When the last things happened.
  private func events() throws -> Tally.Events {
    let delivered = try day("SELECT max(dayFirst) FROM tallyDay WHERE deliverable = ?")
    let begun = try day(
      "SELECT max(stepFirst) FROM tallied WHERE deliverable = ? AND stepFirst IS NOT NULL")
    let ended = try day("SELECT max(dayLast) FROM tallyDay WHERE deliverable = ?")
    let stepped = try day(
      "SELECT max(stepLast) FROM tallied WHERE deliverable = ? AND stepLast IS NOT NULL")
    return Tally.Events(
      lastDelivery: delivered, lastBegun: [delivered, begun].compactMap { $0 }.max(),
      last: [ended, stepped].compactMap { $0 }.max())
  }

  private struct Row {
    let owner: Tally.Owner
    let decimals: Int
    let numbers: [Int64]
  }

  /// - Returns: Whether the sums are exact.
  private func addSums(to tally: inout Tally) throws -> Bool {
    let rows = try connection.rows(
      """
      SELECT part, place, decimals, deliveries, quantity, size, acceptances, accepted, acceptedSize,
        inexact, evidence, attended, attendances, indirectlyAttended, indirect, stated, newPeople,
        uncounted
      FROM tally WHERE deliverable = ?
      """, [id]
    ) { row in
      Row(
        owner: Tally.Owner(part: row.value(0).recordID, place: row.value(1).recordID),
        decimals: Int(row.integer(2)), numbers: (3...17).map { row.integer($0) })
    }
    guard rows.allSatisfy({ $0.numbers[6] == 0 && (0...18).contains($0.decimals) }),
      Self.isExact(rows.map { ($0.decimals, $0.numbers[2]) }),
      Self.isExact(rows.map { ($0.decimals, $0.numbers[5]) })
    else { return false }
    for row in rows {
      guard add(row, to: &tally) else { return false }
    }
    return true
  }

  /// No number of a row reaches it: a sum of nine such rows is still a number.
  private static let mostOfAll: UInt64 = 1_000_000_000_000_000_000

  /// Whether no sum of some of them goes beyond 18 digits.
  private static func isExact(_ sizes: [(decimals: Int, size: Int64)]) -> Bool {
    let most = sizes.map(\.decimals).max() ?? 0
    var whole = Int128(0)
    for (decimals, size) in sizes where size > 0 {
      guard size < 1_000_000_000_000_000_000 else { return false }
      var scaled = Int128(size)
      for _ in decimals..<most { scaled *= 10 }
      whole += scaled
    }
    return whole < 1_000_000_000_000_000_000
  }

  private func add(_ row: Row, to tally: inout Tally) -> Bool {
    let numbers = row.numbers
    guard let delivered = ExactDecimal(mantissa: numbers[1], decimals: row.decimals),
      let accepted = ExactDecimal(mantissa: numbers[4], decimals: row.decimals)
    else { return false }
    var sums = Tally.Sums()
    sums.deliveries = Int(numbers[0])
    if numbers[0] > 0 { sums.delivered = delivered }
    if numbers[3] > 0 { sums.accepted = accepted }
    // Cells that no delivery can have led to, as a hand could write them, are not added up.
    guard numbers.allSatisfy({ $0.magnitude < Self.mostOfAll }) else { return false }
    tally.sums[row.owner, default: Tally.Sums()].add(sums)
    tally.withEvidence += Int(numbers[7])
    func add(_ number: Int64, _ count: Int64, to sum: inout Int64?) {
      if count > 0 { sum = (sum ?? 0) + number }
    }
    add(numbers[9], numbers[8], to: &tally.people.attendances)
    add(numbers[11], numbers[10], to: &tally.people.indirect)
    add(numbers[13], numbers[12], to: &tally.people.newPeople)
    if numbers[14] > 0 { tally.people.hasUncounted = true }
    return true
  }

  private func groups() throws -> Set<RecordID> {
    Set(
      try connection.rows("SELECT member FROM tallyGroup WHERE deliverable = ?", [id]) { $0.id(0) })
  }

  private func lastDelivery() throws -> PartialDate? {
    try connection.first(
      """
      SELECT day FROM tallyDay WHERE deliverable = ? AND counted > 0
      ORDER BY dayLast DESC, dayFirst, day DESC LIMIT 1
      """, [id]
    ) { $0.text(0) }.flatMap { try? PartialDate($0) }
  }

  /// - Returns: Whether the sums are exact.
  private func addPace(to tally: inout Tally, asOf: Day) throws -> Bool {
    var pace = Tally.Pace()
    pace.delivered = tally.whole.delivered
    func edge(_ order: String) throws -> Day? {
      try day(
        """
        SELECT dayFirst FROM tallyDay WHERE deliverable = ? AND positive > 0
        ORDER BY dayFirst \(order) LIMIT 1
        """)
    }
    pace.first = try edge("ASC")
    pace.last = try edge("DESC")
    let days = try connection.rows(
      """
      SELECT DISTINCT dayFirst FROM tallyDay WHERE deliverable = ? AND positive > 0
      ORDER BY dayFirst LIMIT \(Forecast.fewestDays)
      """, [id]
    ) { $0.text(0) }
    pace.hasEnoughDays = days.count >= Forecast.fewestDays
    let recent = try connection.rows(
      """
      SELECT decimals, sum(quantity) FROM tallyDay WHERE deliverable = ? AND dayFirst >= ?
        AND counted > 0 GROUP BY decimals ORDER BY decimals
      """, [id, .text(pace.beginning(asOf: asOf).description)]
    ) { ExactDecimal(mantissa: $0.integer(1), decimals: Int($0.integer(0))) }
    for sum in recent {
      guard let sum, let whole = pace.recent.adding(sum) else { return false }
      pace.recent = whole
    }
    tally.pace = pace
    return true
  }

  /// The deliveries of which something holds, by name.
  func named(_ condition: String) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT t.delivery FROM tallied t CROSS JOIN record r ON r.id = t.delivery
      WHERE t.deliverable = ? AND \(condition) ORDER BY r.slug
      """, [id]
    ) { $0.id(0) }
  }

  /// Deliveries of the deliverable by name.
  func sorted(_ ids: Set<RecordID>) throws -> [RecordID] {
    try ids.compactMap { id in
      try connection.first(
        "SELECT slug FROM record WHERE id = ? AND parent = ?", [SQLValue(id), self.id]
      ) { (slug: Array($0.text(0).utf8), id: id) }
    }.sorted { $0.slug.lexicographicallyPrecedes($1.slug) }.map(\.id)
  }
}
