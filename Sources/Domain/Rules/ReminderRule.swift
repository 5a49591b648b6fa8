/// A rule that says who is told of a deadline, and when.
package struct ReminderRule: Hashable, Sendable {
  /// Who is told when nobody is named.
  package enum Audience: String, CaseIterable, Hashable, Sendable {
    /// Whoever is responsible for it.
    case responsible
    /// The party that owes it.
    case owedBy
    /// The party that it is owed to.
    case owedTo
  }

  /// What the rule is about.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case anything, deliverable
    case report, payment, event, decision, audit, handover, end, other
  }

  /// Its key.
  package let id: RecordID
  /// Its name.
  package let title: String
  /// Days from the due date, in order: -7 is a week before, 14 two weeks after.
  package let days: [Int]
  /// Who is told when nobody is named.
  package let audience: Audience
  /// Who is told, whoever is responsible; nil when the audience says so.
  package let recipient: RecordID?
  /// The agreement or project to whose deadlines it is held; nil for all.
  package let about: RecordID?
  /// What it is about.
  package let subject: Subject

  /// A rule as it is kept in the register; nil when its days cannot be read.
  package init?(_ record: Record) {
    guard let days = record[ReminderField.days].flatMap(Self.days) else { return nil }
    id = record.id
    title = record.title ?? record.slug
    self.days = days
    audience = record[ReminderField.tells] ?? .responsible
    recipient = record[ReminderField.recipient]
    about = record[ReminderField.about]
    subject = record[ReminderField.type] ?? .anything
  }

  /// The days that a text such as `-30,-7,0,+14` spells, in order; nil for any other text.
  package static func days(_ text: String) -> [Int]? {
    let words = text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" })
    let days = words.compactMap { Int($0) }
    guard !words.isEmpty, days.count == words.count, days.allSatisfy({ abs($0) <= 3650 }),
      days.count <= 50
    else { return nil }
    return Set(days).sorted()
  }

  /// The last of the rule's days that has come; nil while none has.
  ///
  /// One that was missed is caught up by the next, so that nobody is told twice of the same thing on
  /// one day.
  package func dayToTell(due: PartialDate, asOf: Day) -> Int? {
    guard let last = due.last else { return nil }
    let passed = last.distance(to: asOf)
    return days.last { $0 <= passed }
  }

  /// Whether the rule speaks of a deadline.
  package func covers(_ kind: Kind, _ type: MilestoneType?) -> Bool {
    switch subject {
    case .anything: true
    case .deliverable: kind == .deliverable || kind == .part
    case .payment where kind == .tranche: true
    default: kind == .milestone && type?.rawValue == subject.rawValue
    }
  }
}
