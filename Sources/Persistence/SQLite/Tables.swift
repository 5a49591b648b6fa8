import Domain

/// Which tables history records, which are made again from those, and which belong to this file.
enum Tables {
  /// Each change of a row is kept and can be undone.
  static let recorded: [String] =
    ["record", "narrative", "link", "headcount", "claim", "setting", "original", "purged"]
    + Kind.allCases.map(\.rawValue)
  /// Made again from the recorded ones.
  static let derived = [
    "deadline", "deadlineDay", "standing", "projectStanding", "searchMap", "searchText",
  ]
  /// Of this file alone.
  static let local = ["identity", "content", "entry", "changeset", "change", "sent"]
}
