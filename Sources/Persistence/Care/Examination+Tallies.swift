import Domain

/// The deliveries of deliverables in sums.
extension Examination {
  /// That each delivery has the row that would be made of it now, and that the sums are those of the rows.
  func examineTallies() throws {
    try part("tallied") { try compareTallied() }
    try part("tally") { try compareSums() }
    try part("tallyDay") { try compareDaysOfTallies() }
    try part("tallyGroup") { try compareGroups() }
  }

  private func compareTallied() throws {
    let index = TallyIndex(reading)
    var expected: Int64 = 0
    try forEachID("SELECT id FROM delivery WHERE id > ? ORDER BY id LIMIT ?") { id in
      try part("tallied") {
        let (made, stored) = (try index.row(of: id), try index.stored(id))
        if made != nil { expected += 1 }
        guard let made else { return }
        let differing = stored.map { SQLValue.differing(TalliedRow.columns, $0, made.values) }
        if differing != [] { addOutOfStep("tallied", [SQLValue(id)], differing ?? []) }
      }
    }
    let known = try connection.first("SELECT count(*) FROM tallied NOT INDEXED") { $0.integer(0) }
    guard known != expected else { return }
    try connection.each("SELECT delivery FROM tallied NOT INDEXED ORDER BY delivery") { row in
      let key = row.value(0)
      let made = key.recordID.flatMap { try? index.row(of: $0) }
      if made == nil { addOutOfStep("tallied", [key], []) }
    }
  }

  private func addOutOfStep(_ table: String, _ key: [SQLValue], _ columns: [String]) {
    add(.outOfStep) { .outOfStep(table: table, record: name(of: key), columns: columns) }
  }

  /// Compares a table of sums with the sums of the rows.
  private func compare(_ table: String, keys: [String], columns: [String], with sums: String) throws
  {
    let order = keys.joined(separator: ", ")
    let stored = try KeyedRows(
      connection,
      """
      SELECT \(order), \(columns.joined(separator: ", ")) FROM \(table) NOT INDEXED ORDER BY \(order)
      """, keys: keys.count, columns: columns.count)
    let made = try KeyedRows(
      connection, "\(sums) ORDER BY \(order)", keys: keys.count, columns: columns.count)
    try KeyedRows.compare(stored, made, columns: columns) { key, difference in
      addOutOfStep(table, Array(key.prefix(1)), difference.columns)
    }
  }

  private func compareSums() throws {
    let columns = [
      "deliveries", "quantity", "size", "acceptances", "accepted", "acceptedSize", "inexact",
      "evidence", "attended", "attendances", "indirectlyAttended", "indirect", "stated",
      "newPeople", "uncounted",
    ]
    let sums = columns.map { "sum(\($0)) AS \($0)" }.joined(separator: ", ")
    try compare(
      "tally", keys: ["deliverable", "part", "place", "decimals"], columns: columns,
      with: """
        SELECT deliverable, part, place, decimals, \(sums) FROM (
          SELECT deliverable, part, place, decimals, 1 AS deliveries, exact * quantity AS quantity,
            abs(exact * quantity) AS size, 0 AS acceptances, 0 AS accepted, 0 AS acceptedSize,
            1 - exact AS inexact, evidence, NOT indirect AND attendances IS NOT NULL AS attended,
            exact * (1 - indirect) * ifnull(attendances, 0) AS attendances,
            indirect AND attendances IS NOT NULL AS indirectlyAttended,
            exact * indirect * ifnull(attendances, 0) AS indirect,
            NOT indirect AND newPeople IS NOT NULL AS stated,
            exact * (1 - indirect) * ifnull(newPeople, 0) AS newPeople, uncounted
          FROM tallied NOT INDEXED WHERE counts
          UNION ALL SELECT deliverable, part, place, acceptedDecimals, 0, 0, 0, 1, exact * accepted,
            abs(exact * accepted), 0, 0, 0, 0, 0, 0, 0, 0, 0
          FROM tallied NOT INDEXED WHERE counts AND accepted IS NOT NULL
        ) GROUP BY deliverable, part, place, decimals
        """)
  }

  private func compareDaysOfTallies() throws {
    try compare(
      "tallyDay", keys: ["deliverable", "dayFirst", "day", "decimals"],
      columns: ["dayLast", "deliveries", "counted", "positive", "quantity"],
      with: """
        SELECT deliverable, dayFirst, day, decimals, max(dayLast), count(*), sum(counts),
          sum(counts AND quantity > 0), sum(counts * exact * quantity)
        FROM tallied NOT INDEXED GROUP BY deliverable, dayFirst, day, decimals
        """)
  }

  private func compareGroups() throws {
    try compare(
      "tallyGroup", keys: ["deliverable", "member"], columns: ["deliveries"],
      with: """
        WITH RECURSIVE place (number) AS (
          SELECT 0 UNION ALL SELECT number + 1 FROM place
          WHERE 16 * number < (SELECT ifnull(max(length(members)), 0) FROM tallied NOT INDEXED)
        )
        SELECT deliverable, substr(members, 1 + 16 * number, 16) AS member, count(*)
        FROM tallied NOT INDEXED CROSS JOIN place ON 16 * number < length(members)
        GROUP BY 1, 2
        """)
  }
}
