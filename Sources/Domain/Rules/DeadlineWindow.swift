/// Which of the open deadlines are asked for.
package enum DeadlineWindow: Hashable, Sendable {
  /// The last day of the due date has passed.
  case overdue
  /// Due from the as-of day on until a day.
  case upcoming(until: Day)
  /// All that are due until a day, overdue ones among them; all there are when nil.
  case open(until: Day? = nil)

  /// The last days of due dates that it takes in; none when the first lies after the last.
  package func lastDays(asOf: Day) -> (from: Day, to: Day) {
    switch self {
    case .overdue: (.distantPast, Deadline.lastPassed(asOf: asOf))
    case .upcoming(let last): (Deadline.lastPassed(asOf: asOf).advanced(by: 1), last)
    case .open(let last): (.distantPast, last ?? .distantFuture)
    }
  }

  /// Whether what is open and due on this date belongs to it.
  package func takesIn(_ due: PartialDate, asOf: Day) -> Bool {
    let (from, to) = lastDays(asOf: asOf)
    return due.last.map { from <= $0 && $0 <= to } ?? false
  }
}

/// Whose deadlines are asked for.
package enum DeadlineScope: Hashable, Sendable {
  /// Those of the whole register.
  case everything
  /// A record, and what stands under it.
  case under(RecordID)
  /// What concerns projects and agreements.
  ///
  /// A project: what stands under it and under the agreements that pay for it, or only under the one given as
  /// `paidBy`. An agreement: what stands under it, under the agreements below it, and under the projects that
  /// they pay for.
  case concerning([RecordID], paidBy: RecordID? = nil)
}
