/// The numbers in the rules of the light and of ageing.
public struct Thresholds: Hashable, Sendable {
  /// More days overdue than this make a project red.
  public var redAfterDays = 30
  /// So many days without an event make it amber.
  public var quietDays = 90
  /// What is due within so many days is due soon.
  public var dueSoonDays = 30
  /// The last days of the classes of ageing.
  public var ageingBounds = [30, 60]

  /// The usual numbers.
  public init() {}
}
