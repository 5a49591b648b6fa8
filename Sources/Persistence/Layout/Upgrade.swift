import CSQLiteSession
import Domain
import Schema

/// The migrations that a file has not had yet, inside a transaction that holds neither foreign keys nor conditions.
struct Upgrade {
  /// The layout that the file had before; 0 for one that is being made.
  let version: Int
  private let connection: Connection
  private let progress: UpgradeProgress?
  private let before: [String: Int64]

  init(of connection: Connection, _ progress: UpgradeProgress?) throws {
    self.connection = connection
    self.progress = progress
    version = try Register.layout(of: connection).version
    before = version > 0 ? try Self.dangling(connection) : [:]
  }

  /// Runs the migrations, and makes the lists again that differ from those of before.
  func run() throws {
    let scripts = migrations.dropFirst(version).map(\.sql)
    let count = Double(scripts.reduce(1) { $0 + $1.count { $0 == ";" } })
    var done = 0.0
    progress?(0)
    for script in scripts {
      try connection.eachStatement(of: script) {
        done += 1
        progress?(min(done / count, 1))
      }
    }
    try HistoryPacking(connection).pack()
    try derive()
  }

  /// Sees that no row lost what it names. What led nowhere before still does, and is for doctor to tell, as is what
  /// leads to a record of another kind.
  ///
  /// - Throws: ``RegisterError/refused(detail:)``.
  func checkReferences() throws {
    guard version > 0 else { return }
    for (table, count) in try Self.dangling(connection) where count > before[table, default: 0] {
      throw RegisterError.refused(detail: "layout \(version): foreign keys of \(table)")
    }
  }

  /// The last layout in which lists are made of other rows, or in another way, than in the one before.
  private static let lastChangeOfLists = 17
  /// The layout since which deliveries stand in sums.
  private static let firstWithTallies = 18
  /// How many records are judged at once, so that memory does not grow with the register.
  private static let page = 5000

  /// How many rows name what is not there, by table.
  private static func dangling(_ connection: Connection) throws -> [String: Int64] {
    let faults = try connection.rows(
      """
      SELECT f."table", f.parent, k."from", count(*) FROM pragma_foreign_key_check f
      JOIN pragma_foreign_key_list(f."table") k ON k.id = f.fkid AND k.seq = 0 GROUP BY 1, 2, 3
      """
    ) { (table: $0.text(0), names: $0.text(1), column: $0.text(2), count: $0.integer(3)) }
    var counts: [String: Int64] = [:]
    for fault in faults {
      var count: Int64? = fault.count
      if Kind(rawValue: fault.names) != nil {
        count = try connection.first(
          """
          SELECT count(*) FROM "\(fault.table)" t WHERE t."\(fault.column)" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM record r WHERE r.id = t."\(fault.column)")
          """
        ) { $0.integer(0) }
      }
      counts[fault.table, default: 0] += count ?? 0
    }
    return counts
  }

  /// Makes the lists again that an older layout lacks: planned payments among the deadlines (10), sums of projects (11),
  /// sums of deliveries (18). Layout 17 changed how the end of a project is judged.
  private func derive() throws {
    let reading = Reading(connection)
    if version < Self.firstWithTallies { try Register.fillTallies(reading) }
    guard version < Self.lastChangeOfLists else { return }
    let ids = try connection.rows(
      """
      SELECT id FROM tranche UNION ALL SELECT id FROM deliverable
      UNION ALL SELECT m.id FROM milestone m CROSS JOIN record r ON r.id = m.id
        WHERE EXISTS (SELECT 1 FROM project p WHERE p.id = r.parent AND p.actualEnd IS NOT NULL)
          OR EXISTS (SELECT 1 FROM record c CROSS JOIN step s ON s.id = c.id
            WHERE c.parent = r.parent AND s.type IN ('closed', 'cancelled', 'reopened'))
      """
    ) { $0.id(0) }
    for start in stride(from: 0, to: ids.count, by: Self.page) {
      let some = ids[start..<min(start + Self.page, ids.count)]
      try Register.refreshDeadlines(Array(some), reading)
    }
  }
}

extension Connection {
  /// Runs `body`, which begins the transaction that it needs, with neither foreign keys nor the conditions of columns
  /// being held: rows are taken as they come.
  func withoutConditions<Result>(_ body: () throws -> Result) throws -> Result {
    try script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    defer { try? script("PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON") }
    return try body()
  }

  /// Runs the statements of a script one by one.
  ///
  /// - Parameter ran: Called after each statement.
  func eachStatement(of script: String, _ ran: () -> Void = {}) throws {
    try script.withCString { start in
      var rest: UnsafePointer<CChar>? = start
      while let next = rest, next.pointee != 0 {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, next, -1, &statement, &rest) == SQLITE_OK else {
          throw SQLiteFailure(handle)
        }
        // Only a comment may follow the last statement.
        guard let statement else { continue }
        defer { sqlite3_finalize(statement) }
        while true {
          let code = sqlite3_step(statement)
          if code == SQLITE_DONE { break }
          guard code == SQLITE_ROW else { throw SQLiteFailure(handle) }
        }
        ran()
      }
    }
  }
}
