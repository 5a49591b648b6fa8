/// One line of a list of deadlines: what is due, when, and who has to do it.
public struct DeadlineItem: Hashable, Sendable {
  /// The record that is due.
  public let reference: String
  /// `deliverable`, `part`, `milestone` or `tranche`.
  public let kind: Kind
  /// Its name.
  public let title: String
  /// The project, or the agreement of a payment, by reference and name.
  public let project: String
  /// The name of the project.
  public let projectTitle: String
  /// The date to which it counts on the as-of day.
  public let due: PartialDate
  /// The date that was agreed first.
  public let originalDue: PartialDate
  /// Days overdue, at least 1, or days left, at least 0, as the list asks.
  public let days: Int
  /// Who is responsible; nil when nobody said.
  public let responsible: Party?
  /// Whose move it is.
  public let move: Party?
  /// How much is to be paid; nil for what is no payment.
  public var amount: Money?
  /// How many days after it is due it will be done at the pace so far; nil when it will be in time, or when
  /// nothing can be said.
  public var slip: ClosedRange<Int>?
  /// The last days of the classes of ageing that hold for it.
  public var ageingBounds = Thresholds().ageingBounds

  /// A line of a list of deadlines.
  public init(
    reference: String, kind: Kind, title: String, project: String, projectTitle: String,
    due: PartialDate, originalDue: PartialDate, days: Int, responsible: Party?, move: Party?
  ) {
    self.reference = reference
    self.kind = kind
    self.title = title
    self.project = project
    self.projectTitle = projectTitle
    self.due = due
    self.originalDue = originalDue
    self.days = days
    self.responsible = responsible
    self.move = move
  }
}

extension ProjectStatus {
  /// Everything of the project that is open and has a date, in the order of deadlines.
  public var openDeadlines: [DeadlineItem] {
    let owner = facts.implementers.count == 1 ? facts.implementers.first : nil
    var items: [DeadlineItem] = []
    for status in deliverables {
      let facts = status.facts
      if status.state.isOpen {
        items += item(
          facts.reference, .deliverable, facts.title, status.due.agreed, status.due.original,
          facts.responsible, facts.responsible ?? owner)
      }
      for part in status.parts where part.state.isOpen && status.state.isOpen {
        let responsible = part.facts.responsible ?? facts.responsible
        items += item(
          part.facts.reference, .part,
          [facts.title, part.facts.place?.name].compactMap { $0 }.joined(separator: ", "),
          part.due.agreed, part.due.original, responsible, responsible ?? owner)
      }
    }
    for status in milestones where status.state.isOpen {
      items += item(
        status.facts.reference, .milestone, status.facts.title, status.currentDue,
        status.due.original, status.facts.responsible ?? status.facts.owedBy, status.withParty)
    }
    return items.sorted(by: DeadlineItem.isEarlier)
  }

  /// What is overdue: open, and the last day of its due date is past.
  public var overdue: [DeadlineItem] { openDeadlines.filter { $0.days < 0 }.map(\.counted) }

  /// What is due from the as-of day on, up to a last day.
  public func upcoming(until last: Day) -> [DeadlineItem] {
    openDeadlines.filter { $0.days >= 0 && $0.days <= asOf.distance(to: last) }
  }

  private func item(
    _ reference: String, _ kind: Kind, _ title: String, _ due: PartialDate?,
    _ original: PartialDate?, _ responsible: Party?, _ move: Party?
  ) -> [DeadlineItem] {
    guard let due, let days = Deadline.daysLeft(due, asOf: asOf) else { return [] }
    return [
      DeadlineItem(
        reference: reference, kind: kind, title: title, project: facts.reference,
        projectTitle: facts.title, due: due, originalDue: original ?? due, days: days,
        responsible: responsible, move: move)
    ]
  }
}

extension DeadlineItem {
  /// The order of a list of deadlines: by last day, then the more precise, then by reference.
  public static func isEarlier(_ left: DeadlineItem, _ right: DeadlineItem) -> Bool {
    left.due.isDue(before: right.due)
      || (!right.due.isDue(before: left.due) && left.reference < right.reference)
  }

  /// The same line with its days counted after the due date instead of before it.
  public var counted: DeadlineItem {
    var item = DeadlineItem(
      reference: reference, kind: kind, title: title, project: project,
      projectTitle: projectTitle, due: due, originalDue: originalDue, days: -days,
      responsible: responsible, move: move)
    (item.amount, item.slip, item.ageingBounds) = (amount, slip, ageingBounds)
    return item
  }
}
