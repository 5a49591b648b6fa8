package import Domain
import Persistence
package import Reporting

/// Who has to be told of which deadline on a day, by the rules of the register, and has not been told yet.
package struct Reminders {
  /// What became of a letter.
  package enum Delivery: Equatable, Sendable {
    case sent
    /// It was not taken now; it may be later.
    case failed(String)
    /// It will never be taken: there is no such mailbox.
    case refused(String)
    /// Nothing can be sent at all, for want of this program.
    case noProgram(String)
  }

  private let session: Session
  private let asOf: Day
  /// When they were asked for.
  private let now: Int64

  package init(_ session: Session, asOf: Day) {
    self.session = session
    self.asOf = asOf
    now = session.caller.clock()
  }

  /// Whether the register has any rule.
  package func hasRules() throws -> Bool {
    try session.read { try $0.hasReminderRules() }
  }

  /// Who has to be told, with names in the caller's language.
  package func reminders() throws -> [DueReminder] {
    try session.read { try $0.reminders(asOf: asOf, now: now) }
  }

  /// Who has to be told, with names in the language of each recipient.
  package func remindersInTheirLanguages() throws -> [DueReminder] {
    let reminders = try reminders()
    var named: [DueReminder] = []
    for spoken in Language.allCases where reminders.contains(where: { language(of: $0) == spoken })
    {
      let viewer = Viewer(language: spoken.rawValue)
      named += try session.register.read(as: viewer) { register in
        try register.reminders(asOf: asOf, now: now).filter { language(of: $0) == spoken }
      }
    }
    return named
  }

  /// The language in which somebody is told.
  package func language(of telling: DueReminder) -> Language {
    telling.recipient.language.flatMap { Language(code: $0) } ?? session.caller.language
  }

  /// Remembers that people were told in another way.
  ///
  /// - Returns: How many reminders were free to be remembered.
  package func remember(_ reminders: [DueReminder]) throws -> Int {
    let own = try session.register.takeOn(reminders, now: now)
    try session.register.remember(own, .skipped, now: now)
    return own.count
  }

  /// Lets somebody be told, and remembers what came of it: a second run tells nobody twice, and tries again what
  /// could not be sent.
  ///
  /// - Parameter send: Sends a letter of what is free to be told, at a time (milliseconds since 1970).
  /// - Returns: What became of the letter; nil when others tell all of it.
  package func deliver(_ reminders: [DueReminder], send: ([DueReminder], Int64) -> Delivery) throws
    -> Delivery?
  {
    let now = session.caller.clock()
    let own = try session.register.takeOn(reminders, now: now)
    if own.isEmpty { return nil }
    let delivery = send(own, now)
    switch delivery {
    case .sent: try session.register.remember(own, .sent, now: now)
    case .failed(let detail), .noProgram(let detail):
      try session.register.remember(own, .failed, detail: detail, now: now)
    case .refused(let detail):
      try session.register.remember(own, .refused, detail: detail, now: now)
    }
    return delivery
  }

  /// The letter that tells somebody of something.
  package func letter(_ reminders: [DueReminder]) -> ReminderLetter {
    let language = reminders.first.map(language) ?? session.caller.language
    return ReminderLetter(
      reminders, asOf: asOf, language: language, notice: session.caller.notice)
  }

  /// The address of the own organisation; nil when nobody stated it.
  package func ownAddress() throws -> String? {
    try session.read { register in
      try register.setting(.books).flatMap { try register.record(Reference($0))[SharedField.email] }
    }
  }
}
