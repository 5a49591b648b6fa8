import Domain

/// Which tables history records, which are made again from those, and which belong to this file.
enum Tables {
  /// Each change of a row is kept and can be undone.
  static let recorded: [String] =
    ["record", "narrative", "link", "headcount", "claim", "setting", "original"]
    + Kind.allCases.map(\.rawValue)

  /// How many of a recorded table's columns, the first, are its key; nil for a table that is not recorded.
  static func keyColumns(of table: String) -> Int? {
    keys[table] ?? (recordedNames.contains(table) ? 1 : nil)
  }

  private static let recordedNames = Set(recorded)
  private static let keys = ["narrative": 4, "link": 3, "headcount": 3, "claim": 2]

  /// Made again from the recorded ones.
  static let derived = [
    "deadline", "deadlineDay", "standing", "projectStanding", "tallied", "tally", "tallyDay",
    "tallyGroup", "searchMap", "searchText",
  ]
  /// Of this file alone.
  static let local = [
    "identity", "content", "entry", "said", "seen", "changeset", "span", "line", "trace", "erased",
    "signature", "sent", "unfinished",
  ]
}
