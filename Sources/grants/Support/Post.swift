import ArgumentParser
import Domain
import Mail
import Phrases
import Reporting
import Terminal
import UseCases

/// Writes to those who have to be told of deadlines, and says what came of it.
struct Post {
  /// What became of the letter to somebody.
  enum Result {
    case sent, failed
    /// There was none: they cannot be reached, or another run writes to them.
    case none
  }

  private let from: MailAddress
  private let mailer: Mailer
  private let reminders: Reminders
  private let session: CommandSession

  init(
    from: MailAddress, _ mailer: Mailer, _ reminders: Reminders, _ session: CommandSession
  ) {
    self.from = from
    self.mailer = mailer
    self.reminders = reminders
    self.session = session
  }

  /// Shows the letter without sending it.
  func show(_ group: ReminderReport.Group) -> Result {
    guard let to = address(of: group.recipient) else { return .none }
    let message = letter(group.reminders, to, at: session.context.clock())
    session.context.console.write("\(message.to.address)\n\(message.subject)\n\n\(message.body)\n")
    return .none
  }

  /// - Throws: ``RequestError/noMailProgram(_:)`` where nothing can be sent at all.
  func send(_ group: ReminderReport.Group) throws -> Result {
    guard let to = address(of: group.recipient) else { return .none }
    let delivery = try reminders.deliver(group.reminders) { due, now in
      switch mailer.send(letter(due, to, at: now)) {
      case .sent: .sent
      case .failed(let detail): .failed(detail)
      case .refused(let detail): .refused(detail)
      case .noProgram(let name): .noProgram(name)
      }
    }
    switch delivery {
    case nil: return .none
    case .sent: return .sent
    case .failed(let detail):
      session.confirm(Words.notSent(to.address, detail))
      return .failed
    case .refused(let detail):
      session.confirm(Words.refusedLetter(to.address, detail))
      return .failed
    case .noProgram(let name): throw RequestError.noMailProgram(name)
    }
  }

  private func letter(_ due: [DueReminder], _ to: MailAddress, at now: Int64) -> MailMessage {
    let letter = reminders.letter(due)
    let language = due.first.map(reminders.language) ?? session.language
    return MailMessage(
      from: from, to: to, subject: letter.subject, body: letter.body, language: language.rawValue,
      sentAt: now, id: due.first.map { "\($0.recipient.id).\($0.item.id).\($0.days)" } ?? "")
  }

  private func address(of recipient: DueReminder.Recipient) -> MailAddress? {
    let address = recipient.address.flatMap { MailAddress($0, of: recipient.name) }
    if address == nil { session.confirm(Words.cannotBeReached(recipient.name, recipient.address)) }
    return address
  }
}

extension Remind {
  /// Writes to everybody who has to be told.
  ///
  /// - Throws: `ExitCode` 1 when a letter was not taken.
  func write(_ reminders: Reminders, _ asOf: Day, _ session: CommandSession) throws {
    let due = try reminders.remindersInTheirLanguages()
    let post = Post(
      from: try sender(reminders, session), Mailer(way(session), seconds: timeLimit), reminders,
      session)
    var (sent, failed) = (0, 0)
    for group in ReminderReport(due, asOf: asOf, language: session.language).groups {
      switch dry.dryRun ? post.show(group) : try post.send(group) {
      case .sent: sent += 1
      case .failed: failed += 1
      case .none: break
      }
    }
    if !dry.dryRun { session.confirm(Words.lettersSent(sent)) }
    dry.say(session)
    if failed > 0 { throw ExitCode(1) }
  }

  private func sender(_ reminders: Reminders, _ session: CommandSession) throws -> MailAddress {
    let text = try from ?? session.context.environment("GRANTS_MAIL_FROM") ?? reminders.ownAddress()
    guard let text else { throw RequestError.missingArgument("--from") }
    guard let address = MailAddress(text, of: "") else {
      throw RequestError.notAWord(text, of: "--from", ["grants@example.org"])
    }
    return address
  }

  private func way(_ session: CommandSession) -> Mailer.Way {
    if let sendmail { return .sendmail(path: sendmail) }
    if let url = smtp ?? session.context.environment("GRANTS_SMTP"), !url.isEmpty {
      return .server(url: url)
    }
    return .sendmail(path: "/usr/sbin/sendmail")
  }
}

extension MailAddress {
  /// The address that a text spells; nil for one that the rules for records refuse, which an older register can
  /// have.
  fileprivate init?(_ text: String, of name: String) {
    guard EmailAddress.isValid(text) else { return nil }
    self.init(name: name, address: text)
  }
}
