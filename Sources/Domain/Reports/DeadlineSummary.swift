/// What is late and what comes next in several projects, as far as one page shows it.
public struct DeadlineSummary: Sendable {
  /// The longest overdue, in the order of deadlines.
  public let late: [DeadlineItem]
  /// How many are overdue in all.
  public let lateCount: Int
  /// How many are overdue in each project, and under each agreement, that has any.
  public let lateByProject: [RecordID: Int]
  /// The next that are due, in the order of deadlines.
  public let coming: [DeadlineItem]
  /// How many are due up to the last day in all.
  public let comingCount: Int

  /// What was counted elsewhere.
  public init(
    late: [DeadlineItem], lateByProject: [RecordID: Int], coming: [DeadlineItem], comingCount: Int
  ) {
    self.late = late
    self.lateByProject = lateByProject
    self.coming = coming
    self.comingCount = comingCount
    lateCount = lateByProject.values.reduce(0, +)
  }

  /// The deadlines of projects whose deliverables are known one by one.
  ///
  /// - Parameters:
  ///   - last: The last day on which something may be due to be listed as coming.
  ///   - limit: How many of each list; all when nil.
  public init(_ statuses: [ProjectStatus], until last: Day, limit: Int?) {
    let overdue = statuses.map { ($0.facts.id, $0.overdue) }
    let coming = statuses.flatMap { $0.upcoming(until: last) }
    self.init(
      late: Array(overdue.flatMap(\.1).sorted(by: DeadlineItem.isEarlier).prefix(limit ?? .max)),
      lateByProject: Dictionary(uniqueKeysWithValues: overdue.map { ($0.0, $0.1.count) }),
      coming: Array(coming.sorted(by: DeadlineItem.isEarlier).prefix(limit ?? .max)),
      comingCount: coming.count)
  }
}
