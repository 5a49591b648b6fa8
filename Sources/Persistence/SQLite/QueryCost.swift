import CSQLiteSession
import Files

/// What queries cost, in steps of SQLite's virtual machine: the same on every machine and in every run, so
/// that a test can hold how a command grows. Counted only where somebody asked for it.
final class QueryCost: Sendable {
  /// Where the queries of a task are counted; nowhere when nil.
  @TaskLocal static var ledger: QueryCost?

  /// What one query has cost in all its runs.
  struct Cost {
    /// Steps of the virtual machine.
    var steps = 0
    /// The rows of tables that were looked through without an index.
    var scanned = 0
  }

  private let counted = Guarded<[String: Cost]>([:])

  /// What each query has cost, by its text.
  var costs: [String: Cost] { counted.withLock { $0 } }

  /// The steps of each query by its text.
  var steps: [String: Int] { costs.mapValues(\.steps) }

  /// Adds what a statement has cost since it was prepared.
  func note(_ statement: OpaquePointer) {
    let steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0)
    let scanned = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0)
    let text = sqlite3_sql(statement).map { String(cString: $0) } ?? ""
    counted.withLock {
      $0[text, default: Cost()].steps += Int(steps)
      $0[text, default: Cost()].scanned += Int(scanned)
    }
  }
}
