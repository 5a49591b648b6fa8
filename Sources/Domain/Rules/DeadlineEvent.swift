/// A deadline with what became of it, as a calendar that follows the register shows it.
public struct DeadlineEvent: Hashable, Sendable {
  /// What became of a deadline.
  public enum State: Hashable, Sendable {
    case open, done
    /// It was waived, cancelled or dropped, or taken out of the register.
    case cancelled
  }

  /// The key of what is due.
  public let id: RecordID
  /// What is due, when, and who has to do it.
  public let item: DeadlineItem
  /// What became of it.
  public let state: State
  /// A number that grows whenever it is changed.
  public let revision: Int
  /// When it was entered, in milliseconds since 1970.
  public let entered: Int64
  /// When it was changed last, in milliseconds since 1970.
  public let changed: Int64

  /// A deadline with its past.
  public init(
    id: RecordID, item: DeadlineItem, state: State, revision: Int, entered: Int64, changed: Int64
  ) {
    self.id = id
    self.item = item
    self.state = state
    self.revision = revision
    self.entered = entered
    self.changed = changed
  }
}
