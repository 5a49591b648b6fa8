import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
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
    let reminders = Reminders(session.session, asOf: asOf)
    if try !reminders.hasRules() { session.confirm(Words.noReminderRules) }
    if mail { return try write(reminders, asOf, session) }
    let due = try reminders.reminders()
    let report = ReminderReport(due, asOf: asOf, language: session.language)
    try reading.show(report.document, on: session, json: { report.write(to: &$0) })
    guard told else { return }
    if keeps { session.confirm(Words.told(try reminders.remember(due))) }
    dry.say(session)
  }
}
