import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants narrate`
struct Narrate: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "narrate",
    abstract: "Write a text for the reports on a time.",
    discussion: """
      EXAMPLES:
        grants narrate bf-girls progress "Six workshops were held." --period 2025-01/2025-06
        grants narrate bf-girls next-steps --file suite.txt --period 2025 --in fr
        grants narrate bf-girls/workshops deviation "The road was closed." --period 2025-01/2025-06

      Sections: progress, difficulties, measures, next-steps; deviation says why a figure differs from its
      plan. Without a text or a file your editor opens ($VISUAL, $EDITOR). A text of the same section,
      time and language is replaced; history keeps the old one.
      """)

  @Argument(
    help: "The project, or the deliverable, indicator or budget line.",
    completion: References.completion)
  var reference: String

  @Argument(help: "What it speaks of.", completion: .list(Self.sections))
  var section: String

  @Argument(help: "The text; blank lines part paragraphs.")
  var text: String?

  @Option(name: .long, help: ArgumentHelp("The time it is about.", valueName: "from/to"))
  var period: String

  @Option(name: .long, help: "Read the text from a file; - is standard input.", completion: .file())
  var file: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The language of the text. Default: the one that is spoken.", valueName: "code"))
  var written: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  private static let sections = PassageSection.allCases.map { Spelling.hyphenated($0.rawValue) }

  func validate() throws {
    if text != nil, file != nil { throw ValidationError("Give a text or a file, not both.") }
  }

  func run() throws {
    let session = try CommandSession(options, .writing)
    let names = PassageSection.allCases
    guard
      let section = names.first(where: {
        $0.rawValue == section || Spelling.hyphenated($0.rawValue) == section
      })
    else { throw RequestError.notAWord(section, of: "narrate", Self.sections) }
    let days = try session.caller.period(period)
    let language = written ?? session.language.rawValue
    let known = try session.register.read { register in
      try Self.known(section, days, reference, register, session).flatMap { id in
        try register.draft(of: id)
      }
    }
    let words = try typed(known.flatMap { Self.text(of: $0, in: language) } ?? "")
    let outcome = try session.register.change(
      CommandLineText.of("narrate", reference, self.section, "--period", period),
      by: session.caller.author,
      dryRun: dry.dryRun
    ) { change in
      try Self.keep(words, language, section, days, reference, change, session)
    }
    session.confirm(ReportWords.narrated(outcome.result, language))
    dry.say(session)
  }

  /// The text that was given in one of the ways.
  private func typed(_ known: String) throws -> String {
    let raw: String
    if let text {
      raw = text
    } else if let file {
      raw = String(decoding: try Files.read(file), as: UTF8.self)
    } else {
      raw = try Editor(Context.current).edit(known)
    }
    var words = raw[...]
    while words.last?.isWhitespace ?? false { words = words.dropLast() }
    while words.first?.isWhitespace ?? false { words = words.dropFirst() }
    guard !words.isEmpty else { throw TextError.noText }
    return String(words)
  }

  private static let subjects: [Kind] = [.project, .agreement, .deliverable, .indicator, .budget]

  /// The text of a section on a time, if somebody wrote one.
  private static func known(
    _ section: PassageSection, _ days: ClosedRange<Day>, _ reference: String, _ register: Reading,
    _ session: CommandSession
  ) throws -> RecordID? {
    let id = try References(register, session.caller).find(reference, subjects)
    return try register.children(of: id, .passage).first { record in
      record.text("section") == section.rawValue
        && record.date("from")?.first == days.lowerBound
        && record.date("until")?.last == days.upperBound
    }?.id
  }

  private static func text(of draft: Draft, in language: String) -> String? {
    if draft.language == language { return draft.entries["text"]?.spelled }
    return draft.narratives.first { $0.field == "text" && $0.language == language }?.text
  }

  private static func keep(
    _ words: String, _ language: String, _ section: PassageSection, _ days: ClosedRange<Day>,
    _ reference: String, _ change: Change, _ session: CommandSession
  ) throws -> String {
    if let id = try known(section, days, reference, change, session) {
      var draft = Draft(kind: .passage, reference: try change.reference(of: id))
      if try change.record(id).language == language {
        draft.entries["text"] = .value(.text(words))
      } else {
        draft.narratives = [Narrative(field: "text", language: language, text: words)]
      }
      try change.edit(id, to: draft)
      return draft.reference.description
    }
    let id = try References(change, session.caller).find(reference, subjects)
    let name = "\(Spelling.hyphenated(section.rawValue))-\(days.lowerBound)"
    var draft = Draft(
      kind: .passage,
      reference: try change.reference(of: id).appending(try change.freeSlug(name, under: id)))
    draft.language = language
    draft.entries["section"] = .value(.text(section.rawValue))
    draft.entries["from"] = .value(.date(PartialDate(days.lowerBound)))
    draft.entries["until"] = .value(.date(PartialDate(days.upperBound)))
    draft.entries["text"] = .value(.text(words))
    return try change.reference(of: change.add(draft).id).description
  }
}
