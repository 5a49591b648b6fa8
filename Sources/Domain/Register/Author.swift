/// Who makes a change, and what day and time it is for them.
public struct Author: Hashable, Sendable {
  /// The name as it stands in history.
  public let name: String
  /// Milliseconds since 1970 (UTC), as the machine's clock shows them.
  public let clock: Int64
  /// The day in the register's time zone; nothing is recorded as having happened after it.
  public let today: Day

  /// A change by `name` when the clock shows `clock` on the day `today`.
  public init(name: String, clock: Int64, today: Day) {
    self.name = name
    self.clock = clock
    self.today = today
  }
}
