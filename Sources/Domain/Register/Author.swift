/// Who makes a change, and by which clock.
public struct Author: Hashable, Sendable {
  /// The name as it stands in history.
  public let name: String
  /// Milliseconds since 1970 (UTC), as the machine's clock shows them.
  public let clock: Int64

  /// A change by `name` when the clock shows `clock`.
  public init(name: String, clock: Int64) {
    self.name = name
    self.clock = clock
  }
}
