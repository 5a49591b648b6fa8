/// Somebody who is to be told of a deadline, by a rule.
public struct Telling: Hashable, Sendable {
  /// Whom to tell, and how to reach them.
  public struct Recipient: Hashable, Sendable {
    /// The key of the person or the organisation.
    public let id: RecordID
    /// The name.
    public let name: String
    /// The address; nil when nobody stated it.
    public let address: String?
    /// The language in which they are written to, BCP 47; nil when nobody stated it.
    public let language: String?

    /// Somebody to tell.
    public init(id: RecordID, name: String, address: String?, language: String?) {
      self.id = id
      self.name = name
      self.address = address
      self.language = language
    }
  }

  /// The rule that says so.
  public let rule: ReminderRule
  /// What is due.
  public let item: DeadlineItem
  /// Which of the rule's days it is told for.
  public let days: Int
  /// Whom to tell.
  public let recipient: Recipient

  /// Somebody to be told of something.
  public init(
    rule: ReminderRule, item: DeadlineItem, days: Int, recipient: Recipient
  ) {
    self.rule = rule
    self.item = item
    self.days = days
    self.recipient = recipient
  }
}

/// What became of telling somebody.
public enum TellingState: String, CaseIterable, Hashable, Sendable {
  /// It is being sent.
  case sending
  /// It was sent.
  case sent
  /// It was told in another way.
  case skipped
  /// It could not be sent now, and is tried again.
  case failed
  /// It can never be sent to that address.
  case refused
}
