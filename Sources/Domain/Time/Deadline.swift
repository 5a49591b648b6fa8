/// The rule by which a due date passes: what is still open is overdue once the last day of its due date lies
/// before the as-of day.
package enum Deadline {
  /// The latest last day of a due date that has passed on `asOf`.
  package static func lastPassed(asOf: Day) -> Day { asOf.advanced(by: -1) }

  /// Whether the last day of a due date has passed on `asOf`.
  package static func hasPassed(_ last: Day, asOf: Day) -> Bool { last <= lastPassed(asOf: asOf) }

  /// How many days a due date that is still open has passed on `asOf`; 0 on its last day and before.
  package static func daysOverdue(_ due: PartialDate, asOf: Day) -> Int {
    guard let last = due.last, hasPassed(last, asOf: asOf) else { return 0 }
    return last.distance(to: asOf)
  }

  /// How many days are left to the last day of a due date; 0 on that day, negative after it.
  package static func daysLeft(_ due: PartialDate, asOf: Day) -> Int? {
    due.last.map { asOf.distance(to: $0) }
  }
}

/// How long something is overdue, in classes.
package struct Ageing: Hashable, Sendable {
  /// The first day of the class.
  package let from: Int
  /// The last day of the class; nil for the last class.
  package let to: Int?

  /// The class of a number of days, at least 1, between bounds such as 30 and 60.
  package init(days: Int, bounds: [Int] = [30, 60]) {
    let sorted = bounds.sorted()
    from = (sorted.last { $0 < days } ?? 0) + 1
    to = sorted.first { $0 >= days }
  }
}
