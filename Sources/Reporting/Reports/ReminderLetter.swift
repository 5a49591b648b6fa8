package import Domain
package import JSON

/// What one person is told of deadlines: the words of a letter, or a part of a list.
package struct ReminderLetter {
  private let reminders: [DueReminder]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// - Parameter reminders: What one recipient is told of, the latest first.
  package init(_ reminders: [DueReminder], asOf: Day, language: Language, notice: String? = nil) {
    self.reminders = reminders
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  private var overdue: [DueReminder] { reminders.filter { $0.item.daysOverdue > 0 } }
  private var coming: [DueReminder] { reminders.filter { $0.item.daysOverdue == 0 } }

  /// What the letter is about.
  package var subject: String {
    Phrases.reminderSubject(overdue: overdue.count, coming: coming.count)(language)
  }

  /// The words of the letter.
  package var body: String {
    var parts: [String] = []
    if let notice { parts.append(notice) }
    for (heading, list) in [(Phrases.overdueHeading, overdue), (Phrases.upcomingHeading, coming)]
    where !list.isEmpty {
      parts.append(
        heading(language) + "\n" + list.map { "- " + line($0.item) }.joined(separator: "\n"))
    }
    parts.append(Phrases.reminderFoot(asOf)(language))
    return language.marked(parts.joined(separator: "\n\n")) + "\n"
  }

  /// The same as lines of a list.
  package var lines: [Cell] {
    reminders.map { Cell(line($0.item), $0.item.daysOverdue > 0 ? .bad : .plain) }
  }

  private func line(_ item: DeadlineItem) -> String {
    let days =
      item.daysOverdue > 0
      ? Phrases.daysOverdue(item.daysOverdue) : Phrases.dueInDays(item.daysLeft)
    let when = language.commas([item.due.text(in: language), days(language)])
    var parts = [language.pair(item.title, when)]
    if !item.projectTitle.isEmpty { parts.append(item.projectTitle) }
    if let who = item.responsible ?? item.move { parts.append(who.name) }
    return parts.joined(separator: " — ") + " [\(item.reference)]"
  }
}

/// Everybody who is to be told of something on a day.
package struct ReminderReport {
  /// What one recipient is told.
  package struct Group {
    /// Whom.
    package let recipient: DueReminder.Recipient
    package let reminders: [DueReminder]
  }

  /// Recipient by recipient.
  package let groups: [Group]
  private let asOf: Day
  private let language: Language

  /// The report on reminders, which stand recipient by recipient.
  package init(_ reminders: [DueReminder], asOf: Day, language: Language) {
    self.asOf = asOf
    self.language = language
    var groups: [Group] = []
    for telling in reminders {
      if let last = groups.last, last.recipient == telling.recipient {
        groups[groups.count - 1] = Group(
          recipient: last.recipient, reminders: last.reminders + [telling])
      } else {
        groups.append(Group(recipient: telling.recipient, reminders: [telling]))
      }
    }
    self.groups = groups
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .title("\(Phrases.remindersHeading(language)) — \(Phrases.asOf(asOf)(language))")
    ]
    if groups.isEmpty { blocks.append(.paragraph(Phrases.nobodyToTell(language))) }
    for group in groups {
      let address = group.recipient.address ?? Phrases.noAddress(language)
      blocks += [
        .heading("\(group.recipient.name) (\(address))"),
        .list(ReminderLetter(group.reminders, asOf: asOf, language: language).lines),
      ]
    }
    return Document(blocks)
  }

  /// The report as JSON.
  package func write(to json: inout JSONWriter) {
    RemindersAnswer(groups, asOf: asOf).write(to: &json)
  }
}
