/// Who makes a change, and what day and time it is for them.
package struct Author: Hashable, Sendable {
  /// The name as it stands in history.
  package let name: String
  /// Milliseconds since 1970 (UTC), as the machine's clock shows them.
  package let clock: Int64
  /// The day in the register's time zone; nothing is recorded as having happened after it.
  package let today: Day

  /// A change by `name` when the clock shows `clock` on the day `today`.
  package init(name: String, clock: Int64, today: Day) {
    self.name = name
    self.clock = clock
    self.today = today
  }
}
