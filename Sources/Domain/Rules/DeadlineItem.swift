/// One line of a list of deadlines: what is due, when, and who has to do it.
package struct DeadlineItem: Hashable, Sendable {
  /// The record that is due: a deliverable, a part, a milestone or a tranche.
  package let id: RecordID
  /// Where it stands in the register; for others that of the deliverable where it would name a sensitive site.
  package let reference: String
  /// `deliverable`, `part`, `milestone` or `tranche`.
  package let kind: Kind
  /// Its name, in the language that is wanted where it exists in it.
  package let title: String
  /// The project or the agreement under which it stands; nil when that is not in the register any more.
  package let owner: Party?
  /// The date to which it counts on the as-of day.
  package let due: PartialDate
  /// The date that was agreed first.
  package let originalDue: PartialDate
  /// Days to the last day of the due date; negative when it has passed.
  package let daysLeft: Int
  /// Days overdue; 0 when it is not.
  package let daysOverdue: Int
  /// Who answers for it, and who has to act.
  package let responsibility: Responsibility
  /// How much is to be paid; nil for what is no payment.
  package var amount: Money?
  /// How many days after it is due it will be done at the pace so far; nil when it will be in time, or when
  /// nothing can be said.
  package var slip: ClosedRange<Int>?
  /// The last days of the classes of ageing that hold for it.
  package var ageingBounds = Thresholds().ageingBounds

  /// What is open and due on a day.
  package init(
    id: RecordID, reference: String, kind: Kind, title: String, owner: Party?, due: PartialDate,
    originalDue: PartialDate, _ responsibility: Responsibility, asOf: Day
  ) {
    self.id = id
    self.reference = reference
    self.kind = kind
    self.title = title
    self.owner = owner
    self.due = due
    self.originalDue = originalDue
    self.responsibility = responsibility
    daysLeft = Deadline.daysLeft(due, asOf: asOf) ?? 0
    daysOverdue = Deadline.daysOverdue(due, asOf: asOf)
  }

  /// Who is responsible; nil when nobody said.
  package var responsible: Party? { responsibility.responsible }
  /// Who has to act.
  package var move: Party? { responsibility.move }
  /// The reference of the project or agreement; empty when that is gone.
  package var project: String { owner?.reference ?? "" }
  /// The name of the project or agreement; empty when that is gone.
  package var projectTitle: String { owner?.name ?? "" }
  /// How long it is overdue, in the classes that hold for it; nil when it is not.
  package var ageing: Ageing? {
    daysOverdue > 0 ? Ageing(days: daysOverdue, bounds: ageingBounds) : nil
  }

  /// The order of a list of deadlines: by last day, then the more precise, then by reference.
  package static func isEarlier(_ left: DeadlineItem, _ right: DeadlineItem) -> Bool {
    left.due.isDue(before: right.due)
      || (!right.due.isDue(before: left.due) && left.reference < right.reference)
  }

  /// Whether the party with this reference has to act; nobody has when it is nil.
  package func isActionOf(_ party: String?) -> Bool { party != nil && move?.reference == party }
}
