import ArgumentParser
import Domain
import JSON
import Mail
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants remind`
struct Remind: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "remind",
    abstract: "Say who has to be told of which deadline today, or write to them.",
    discussion: """
      EXAMPLES:
        grants add reminder default "Deadlines" --days -30,-7,0,14
        grants add reminder late "Late for a month" --days 30 --recipient director
        grants remind
        grants remind --mail --smtp smtp://mail.example.org:587 --from grants@example.org

      The rules are records of the register: days around the due date, and who is told: the one
      responsible, the party that owes it (--tells owedBy) or that it is owed to, or a --recipient.
      --mail and --told remember who was told, so that a second run tells nobody twice; a day that was
      missed is caught up. A letter that cannot be sent is tried again in the next run.
      The name and password of a server stand in ~/.netrc.
      """)

  @Flag(name: .long, help: "Write to each of them, in their language.")
  var mail = false

  @Flag(name: .long, help: "Remember that they were told in another way.")
  var told = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The server. Default: $GRANTS_SMTP, else the mail program of this machine.", valueName: "url")
  )
  var smtp: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The mail program. Default: /usr/sbin/sendmail.", valueName: "file"))
  var sendmail: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Whom letters are from. Default: $GRANTS_MAIL_FROM, else the address of your organisation.",
      valueName: "address"))
  var from: String?

  @Option(name: .long, help: "How many seconds a letter may take.")
  var timeLimit = 30

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if mail && told { throw ValidationError("'--mail' and '--told' exclude each other.") }
    if timeLimit < 1 { throw ValidationError("'--time-limit' is at least 1.") }
  }

  func run() throws {
    let keeps = (mail || told) && !dry.dryRun
    let session = try CommandSession(
      options, keeps ? .writing : .reading, knownAt: reading.past.knownAt)
    let asOf = try session.caller.asOf(reading.asOf)
    let now = session.context.clock()
    let (tellings, hasRules) = try session.register.read { register in
      (try register.tellings(asOf: asOf, now: now), try register.hasReminderRules())
    }
    if !hasRules { session.confirm(Words.noReminderRules) }
    if mail { return try write(inTheirLanguages(tellings, asOf, now, session), asOf, session) }
    try show(ReminderReport(tellings, asOf: asOf, language: session.language), session)
    if told {
      if keeps {
        let own = try session.register.takeOn(tellings, now: now)
        try session.register.remember(own, .skipped, now: now)
        session.confirm(Words.told(own.count))
      }
      dry.say(session)
    }
  }

  private func show(_ report: ReminderReport, _ session: CommandSession) throws {
    try reading.show(report.document, on: session, json: { report.write(to: &$0) })
  }

  // MARK: Letters

  /// The tellings with names in the language of each recipient.
  private func inTheirLanguages(
    _ tellings: [Telling], _ asOf: Day, _ now: Int64, _ session: CommandSession
  ) throws -> [Telling] {
    func language(of telling: Telling) -> Language {
      telling.recipient.language.flatMap { Language(code: $0) } ?? session.language
    }
    var named: [Telling] = []
    for spoken in Language.allCases where tellings.contains(where: { language(of: $0) == spoken }) {
      session.register.language = spoken.rawValue
      named += try session.register.read { register in
        try register.tellings(asOf: asOf, now: now).filter { language(of: $0) == spoken }
      }
    }
    session.register.language = session.language.rawValue
    return named
  }

  private func write(_ tellings: [Telling], _ asOf: Day, _ session: CommandSession) throws {
    let sender = try sender(session)
    let mailer = Mailer(way(session), seconds: timeLimit)
    var (sent, failed) = (0, 0)
    for group in ReminderReport(tellings, asOf: asOf, language: session.language).groups {
      guard let text = group.recipient.address,
        let address = Self.address(text, of: group.recipient.name)
      else {
        session.confirm(Words.cannotBeReached(group.recipient.name, group.recipient.address))
        continue
      }
      let now = session.context.clock()
      if dry.dryRun {
        show(letter(group.tellings, sender, address, asOf, now, session), session)
        continue
      }
      let own = try session.register.takeOn(group.tellings, now: now)
      if own.isEmpty { continue }
      switch mailer.send(letter(own, sender, address, asOf, now, session)) {
      case .sent:
        try session.register.remember(own, .sent, now: now)
        sent += 1
      case .failed(let detail):
        try session.register.remember(own, .failed, detail: detail, now: now)
        session.confirm(Words.notSent(address.address, detail))
        failed += 1
      case .refused(let detail):
        try session.register.remember(own, .refused, detail: detail, now: now)
        session.confirm(Words.refusedLetter(address.address, detail))
        failed += 1
      case .noProgram(let name):
        try session.register.remember(own, .failed, detail: name, now: now)
        throw RequestError.noMailProgram(name)
      }
    }
    if !dry.dryRun { session.confirm(Words.lettersSent(sent)) }
    dry.say(session)
    if failed > 0 { throw ExitCode(1) }
  }

  private func letter(
    _ tellings: [Telling], _ from: MailAddress, _ to: MailAddress, _ asOf: Day, _ now: Int64,
    _ session: CommandSession
  ) -> MailMessage {
    let language =
      tellings.first?.recipient.language.flatMap { Language(code: $0) } ?? session.language
    let letter = ReminderLetter(
      tellings, asOf: asOf, language: language, notice: session.caller.notice)
    return MailMessage(
      from: from, to: to, subject: letter.subject, body: letter.body, language: language.rawValue,
      sentAt: now, id: tellings.first.map { "\($0.recipient.id).\($0.item.id).\($0.days)" } ?? "")
  }

  private func show(_ message: MailMessage, _ session: CommandSession) {
    session.context.console.write(
      "\(message.to.address)\n\(message.subject)\n\n\(message.body)\n")
  }

  private func sender(_ session: CommandSession) throws -> MailAddress {
    var text = from ?? session.context.environment("GRANTS_MAIL_FROM")
    if text == nil {
      text = try session.register.read { register in
        try register.setting(.books).flatMap { try register.record(Reference($0)).text("email") }
      }
    }
    guard let text else { throw RequestError.missingArgument("--from") }
    guard let address = Self.address(text, of: "") else {
      throw RequestError.notAWord(text, of: "--from", ["grants@example.org"])
    }
    return address
  }

  /// The address that a text spells; nil for one that the rules for records refuse, which an older register can
  /// have.
  private static func address(_ text: String, of name: String) -> MailAddress? {
    EmailAddress.isValid(text) ? MailAddress(name: name, address: text) : nil
  }

  private func way(_ session: CommandSession) -> Mailer.Way {
    if let sendmail { return .sendmail(path: sendmail) }
    if let url = smtp ?? session.context.environment("GRANTS_SMTP"), !url.isEmpty {
      return .server(url: url)
    }
    return .sendmail(path: "/usr/sbin/sendmail")
  }
}
