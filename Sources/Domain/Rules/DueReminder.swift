/// Somebody who is to be told of a deadline, by a rule.
package struct DueReminder: Hashable, Sendable {
  /// Whom to tell, and how to reach them.
  package struct Recipient: Hashable, Sendable {
    /// The key of the person or the organisation.
    package let id: RecordID
    package let name: String
    /// The address; nil when nobody stated it.
    package let address: String?
    /// The language in which they are written to, BCP 47; nil when nobody stated it.
    package let language: String?

    /// Somebody to tell.
    package init(id: RecordID, name: String, address: String?, language: String?) {
      self.id = id
      self.name = name
      self.address = address
      self.language = language
    }
  }

  /// The rule that says so.
  package let rule: ReminderRule
  /// What is due.
  package let item: DeadlineItem
  /// Which of the rule's days it is told for.
  package let days: Int
  /// Whom to tell.
  package let recipient: Recipient

  /// Somebody to be told of something.
  package init(
    rule: ReminderRule, item: DeadlineItem, days: Int, recipient: Recipient
  ) {
    self.rule = rule
    self.item = item
    self.days = days
    self.recipient = recipient
  }
}

/// What became of telling somebody.
package enum ReminderState: String, CaseIterable, Hashable, Sendable {
  /// It is being sent.
  case sending
  case sent
  /// It was told in another way.
  case skipped
  /// It could not be sent now, and is tried again.
  case failed
  /// It can never be sent to that address.
  case refused
}
