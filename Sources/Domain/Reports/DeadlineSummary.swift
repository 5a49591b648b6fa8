/// What is late and what comes next in several projects, as far as one page shows it.
package struct DeadlineSummary: Sendable {
  /// The longest overdue, in the order of deadlines.
  package let late: [DeadlineItem]
  /// How many are overdue in all.
  package let lateCount: Int
  /// How many are overdue of what concerns each project, so that one of an agreement counts for each project
  /// that it pays for; agreements have those that stand under them.
  package let lateByProject: [RecordID: Int]
  /// The next that are due, in the order of deadlines.
  package let coming: [DeadlineItem]
  /// How many are due up to the last day in all.
  package let comingCount: Int

  /// What was counted elsewhere.
  package init(
    late: [DeadlineItem], lateCount: Int, lateByProject: [RecordID: Int], coming: [DeadlineItem],
    comingCount: Int
  ) {
    self.late = late
    self.lateCount = lateCount
    self.lateByProject = lateByProject
    self.coming = coming
    self.comingCount = comingCount
  }
}
