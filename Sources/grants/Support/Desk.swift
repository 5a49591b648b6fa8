import Domain
import Persistence
import Reporting
import SafeText
import Terminal

/// A register that was opened for one command, with all that the command needs to speak of it.
final class Desk {
  let register: Register
  let context: Context
  let language: Language
  /// The day in the register's time zone.
  let today: Day
  /// The sentence that stands on every screen.
  let notice: String?
  /// The time zone in which the register's days begin (IANA).
  let zone: String
  private let storyDay: Day?
  private let author: String
  private let isQuiet: Bool

  /// A desk for looking at the register, as it is or as it was known.
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
    // What is said before the register's own language is known.
    context.language = try options.language(context, setting: nil)
    let path = try options.path(context)
    register = try Register(
      path: path, access: access, allowNetworkFileSystem: options.allowNetwork,
      keys: options.keyFile(context), clock: context.clock)
    register.onSigning = { context.say(Words.signing($0)) }
    context.registers.append(path)
    if let entry { register.knownUntil = try register.read { try $0.time(of: entry) } }
    var settings = try register.read { try $0.settings() }
    let language = try options.language(context, setting: settings[.language])
    self.language = language
    context.language = language
    try form?.settle(context)
    register.language = language.rawValue
    register.marksLanguages = form?.isForPeople ?? false
    self.context = context
    zone = settings[.timeZone] ?? "UTC"
    today = TimeZones.day(at: context.clock(), in: zone)
    author = options.author(context)
    isQuiet = options.quiet
    var known: (time: Int64, day: Day)?
    if let text = knownAt {
      guard access == .reading else { throw CommandError.unexpectedArgument("--known-at") }
      let time = try Moment(text).lastEntry(register, zone: zone, today: today)
      known = (time, TimeZones.day(at: time, in: zone))
      register.knownUntil = time
      settings = try register.read(.settings) { try $0.settings() }
    }
    storyDay = settings[.asOf].flatMap { Day($0) } ?? known?.day
    let own = settings[.notice].map { NoticeWords.text($0, in: language) }
    let notices = [known.map { Words.knownAt($0.time)(language) }, own]
    notice =
      notices.contains { $0 != nil }
      ? notices.compactMap { $0 }.joined(separator: "\n") : nil
  }

  /// Who makes a change, and when.
  var by: Author { Author(name: author, clock: context.clock(), today: today) }

  /// The as-of day: the one that was asked for, else the demonstration's own, else today.
  func asOf(_ text: String?) throws -> Day {
    guard let text else { return storyDay ?? today }
    let date = try DateWords(today: today).date(text)
    guard let last = date.last else { throw PartialDateError.notADate(text) }
    return last
  }

  /// A date as a person typed it.
  func date(_ text: String) throws -> PartialDate {
    try DateWords(today: today).date(text)
  }

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

  /// Says which documents a copy lacks the bytes of, also to who wants no confirmation.
  func warnOfMissingEvidence(_ references: [String]) { context.warnOfMissingEvidence(references) }

  /// Asks a person whether to go on.
  func agrees(to question: Wording) -> Bool { context.agrees(to: question) }

  /// Shows a document as text on the console.
  func show(_ document: Document) { context.show(document) }
}

extension Context {
  /// Asks a person whether to go on.
  func agrees(to question: Wording) -> Bool { Words.isYes(ask(question) ?? "") }

  /// Says which documents a copy lacks the bytes of, if any.
  func warnOfMissingEvidence(_ references: [String]) {
    if references.isEmpty { return }
    say(Words.evidenceNotCopied(references.count), Words.some(references.map { Wording($0) }))
  }

  /// Says something in one line, and a list in a line each.
  func say(_ wording: Wording, _ list: [Wording] = []) {
    let lines = [wording(language)] + list.map { "  " + $0(language) }
    console.say(lines: lines.map { language.marked(SafeText.line($0)) })
  }

  /// Asks a question, in a line for each part, and reads a line; nil at the end of the input.
  func ask(_ question: Wording...) -> String? {
    console.ask(
      question.map { language.marked(SafeText.line($0(language))) }.joined(separator: "\n"))
  }

  /// Shows a document as text on the console.
  func show(_ document: Document) {
    let console = console
    let renderer = TextRenderer(
      language: language, width: console.width, displayWidth: DisplayWidth.of,
      cut: DisplayWidth.cut,
      style: { text, tone in
        switch tone {
        case .plain: text
        case .bad: console.style.red(text)
        case .warning: console.style.yellow(text)
        case .good: console.style.green(text)
        case .dim: console.style.dim(text)
        }
      }, bold: console.style.bold)
    console.write(styled: renderer.render(document))
  }
}
