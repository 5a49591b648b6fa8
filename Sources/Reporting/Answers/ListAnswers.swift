package import Domain

/// `search`
package struct SearchAnswer: Answer {
  let results: [SearchResultAnswer]

  package init(_ results: [SearchResultAnswer]) {
    self.results = results
  }
}

/// A record that was found.
package struct SearchResultAnswer: Codable, Sendable {
  let reference: String
  let kind: Word<Kind>
  let title: String

  package init(reference: String, kind: Kind, title: String) {
    (self.reference, self.kind, self.title) = (reference, Word(kind), title)
  }
}

/// `evidence`
package struct EvidenceAnswer: Answer {
  let documents: [EvidenceDocumentAnswer]

  package init(_ documents: [EvidenceDocumentAnswer]) {
    self.documents = documents
  }
}

package struct EvidenceDocumentAnswer: Codable, Sendable {
  let reference: String
  let fileName: String
  let size: Int64
  let sha256: String
  let keptIn: Word<KeptInWord>

  /// - Parameters:
  ///   - size: In bytes.
  ///   - sha256: The digest of its bytes, in 64 hexadecimal digits.
  package init(
    reference: String, fileName: String, size: Int64, sha256: String, keptIn: KeptInWord
  ) {
    self.reference = reference
    self.fileName = fileName
    self.size = size
    self.sha256 = sha256
    self.keptIn = Word(keptIn)
  }
}

/// `remind`
package struct RemindersAnswer: Answer {
  let asOf: DayText
  let reminders: [ReminderAnswer]

  init(_ groups: [ReminderReport.Group], asOf: Day) {
    self.asOf = DayText(asOf)
    reminders = groups.map(ReminderAnswer.init)
  }
}

/// What one recipient is reminded of.
package struct ReminderAnswer: Codable, Sendable {
  let recipient: String
  let address: String?
  let language: String?
  let deadlines: [ReminderDeadlineAnswer]

  init(_ group: ReminderReport.Group) {
    recipient = group.recipient.name
    address = group.recipient.address
    language = group.recipient.language
    deadlines = group.reminders.map(ReminderDeadlineAnswer.init)
  }
}

/// A deadline of which somebody is reminded, and the rule that says so.
package struct ReminderDeadlineAnswer: Codable, Sendable {
  let reference: String
  let kind: Word<Kind>
  let title: String
  let project: String
  let due: String
  let daysLeft: Int
  let rule: String
  let ruleDays: Int

  init(_ telling: DueReminder) {
    reference = telling.item.reference
    kind = Word(telling.item.kind)
    title = telling.item.title
    project = telling.item.project
    due = telling.item.due.text
    daysLeft = telling.item.daysLeft
    rule = telling.rule.title
    ruleDays = telling.days
  }
}
