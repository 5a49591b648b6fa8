import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// A register that was opened for one command, and the screen on which the command answers.
final class CommandSession {
  let session: Session
  let context: Context
  private let isQuiet: Bool

  /// A session for looking at the register, as it is or as it was known.
  convenience init(_ options: RegisterOptions, _ reading: ReadingOptions) throws {
    try self.init(options, .reading, knownAt: reading.past.knownAt, for: reading.form)
  }

  /// - Parameters:
  ///   - knownAt: Up to when history is known; only for reading.
  ///   - entry: The entry after which the register is looked at as it was, without a word of that.
  ///   - form: The form of the answer; names that do not exist in the language are marked with their
  ///     own when people read it.
  init(
    _ options: RegisterOptions, _ access: Register.Access, knownAt: String? = nil,
    after entry: EntryName? = nil, for form: OutputOptions? = nil
  ) throws {
    let context = Context.current
    self.context = context
    isQuiet = options.quiet
    // What is said before the register's own language is known.
    context.language = try options.language(context, setting: nil)
    let register = try Self.open(options, access, context)
    var known = try entry.map { entry in try register.read { try $0.time(of: entry) } }
    var settings = try register.read(as: Viewer(knownUntil: known)) { try $0.settings() }
    context.language = try options.language(context, setting: settings[.language])
    try form?.settle(context)
    var caller = Caller(
      name: options.author(context), language: context.language, zone: settings[.timeZone] ?? "UTC",
      clock: context.clock)
    caller.defaults = Defaults.load(for: register.path, today: caller.today, context)
    var lookedAt: Int64?
    if let knownAt {
      guard access == .reading else { throw RequestError.unexpectedArgument("--known-at") }
      let (zone, today) = (caller.zone, caller.today)
      let time = try register.read {
        try Moment(knownAt).lastEntry(in: $0, zone: zone, today: today)
      }
      settings = try register.read(as: Viewer(knownUntil: time), .settings) { try $0.settings() }
      (known, lookedAt) = (time, time)
    }
    caller.usualDay =
      settings[.asOf].flatMap { Day($0) } ?? lookedAt.map { TimeZones.day(at: $0, in: caller.zone) }
    caller.notice = Self.notice(settings, lookedAt, context.language)
    session = Session(
      register, caller, marksLanguages: form?.isForPeople ?? false, knownUntil: known)
  }

  private static func open(
    _ options: RegisterOptions, _ access: Register.Access, _ context: Context
  ) throws -> Register {
    let path = try options.path(context)
    let bar = UpgradeBar(context, isReading: access == .reading)
    let register = try Register(
      path: path, access: access, allowNetworkFileSystem: options.allowNetwork,
      keys: options.keyFile(context), clock: context.clock,
      onSigning: { context.say(Words.signing($0)) },
      progress: options.quiet ? nil : bar.show)
    context.registers.append(path)
    return register
  }

  /// What stands on every screen: how far the past is known, and the register's own sentence.
  private static func notice(
    _ settings: [Setting: String], _ known: Int64?, _ language: Language
  ) -> String? {
    let notices = [
      known.map { Words.knownAt($0)(language) },
      settings[.notice].map { NoticeWords.text($0, in: language) },
    ].compactMap { $0 }
    return notices.isEmpty ? nil : notices.joined(separator: "\n")
  }

  // MARK: What is asked and done

  var register: Register { session.register }
  var caller: Caller { session.caller }
  var language: Language { session.caller.language }

  /// Does something and answers what is told of it; ``Session/perform(_:dryRun:)``.
  func perform<Act: Action>(_ action: Act, dryRun: Bool = false) throws
    -> Register.Outcome<Act.Answer>
  {
    try session.perform(action, dryRun: dryRun)
  }

  /// Looks at one state of the register; ``Session/read(_:_:)``.
  func read<Result>(_ scope: ReadingScope = .everything, _ body: (Reading) throws -> Result) throws
    -> Result
  {
    try session.read(scope, body)
  }

  /// Answers a question; ``Session/answer(_:)``.
  func answer<Question: Query>(_ query: Question) throws -> Question.Answer {
    try session.answer(query)
  }

  // MARK: What is said

  /// Says what was done, unless that is not wanted.
  ///
  /// - Parameter list: Lines that follow.
  func confirm(_ wording: Wording, _ list: [Wording] = []) {
    if !isQuiet { context.say(wording, list) }
  }

  /// Says what became of the milestones of obligations, if anything did.
  func confirm(_ renewals: [Renewal]) {
    if !renewals.isEmpty { confirm(Words.renewedHeading, Words.renewed(renewals)) }
  }

  /// Says which of the caller's usual project, place and day were meant.
  ///
  /// - Parameters:
  ///   - place: The place that was named instead.
  ///   - day: The day that was named instead.
  func confirmDefaults(place: String?, day: String?) {
    var used = caller.defaults
    if place != nil { used.place = nil }
    if day != nil { used.day = nil }
    if used != Defaults() { confirm(Words.usingDefaults(used.project, used.place, used.day)) }
  }
}
