/// Columns that name people beside what the row is about: a purge can take them out of history alone. The list is a
/// part of the form of entries (docs/history-format.md) and never changes.
enum PersonalColumns {
  private static let all: [String: [Int]] = ["delivery": [9], "actual": [10], "issue": [4, 18]]

  static let tables = all.keys.sorted()

  /// The columns of a table, counted from 0, in their order.
  static func of(_ table: String) -> [Int] { all[table] ?? [] }
}
