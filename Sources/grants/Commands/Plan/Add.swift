import ArgumentParser
import Domain
import Persistence
import Reporting
import Terminal

/// `grants add`
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "add", abstract: "Add a record: its kind, its reference, its name, its fields.",
    discussion: """
      EXAMPLES:
        grants add organisation haf "Heydar Aliyev Foundation" --type foundation --country AZ
        grants add deliverable bf-girls/workshops Workshops --unit workshop
        grants add milestone bf-girls/report-1 "First report" --type report --due "in 3 weeks"
        grants add result bf-girls/learning "Girls learn" --type outcome
        grants add indicator bf-girls/learning/pass-rate "Pass rate" --measure percentage --baseline 41
        grants add period bf-girls/learning/pass-rate --every 3m --from 2026-01 --until 2026-12 --target 60
        grants add obligation agreement-2024 --kind report --every 6m --due +45d --first 2024-10-14

      Every field of the kind is an option: --target 20, --planned-start 2025-10, or --set target=20.
      A value can be: unknown, to-be-set, not-applicable, not-collected or withheld.
      'grants add KIND' alone lists the fields of a kind. --dry-run keeps nothing.
      """)

  @Argument(parsing: .captureForPassthrough, help: "KIND REFERENCE [NAME] [--FIELD VALUE …]")
  var words: [String] = []

  func run() throws {
    if words.contains("--help") || words.contains("-h") {
      throw CleanExit.helpRequest(Self.self)
    }
    let arguments = try FieldArguments(words)
    guard let word = arguments.positions.first else {
      throw CommandError.missingArgument("KIND")
    }
    let kind = try Kind(spelled: word)
    let options = try RegisterOptions.parse(
      arguments.common.filter { !DryRunOptions.names.contains($0) })
    guard arguments.positions.count > 1 else { return try listFields(of: kind, options) }
    if let extra = arguments.positions.dropFirst(3).first {
      throw CommandError.unexpectedArgument(extra)
    }
    let dry = arguments.common.contains { DryRunOptions.names.contains($0) }
    let desk = try Desk(options, .writing)
    if kind == .period, arguments.fields.contains(where: { $0.name == "every" }) {
      return try AddPeriods(arguments, desk).run(dryRun: dry)
    }
    let command = "add " + arguments.positions.joined(separator: " ")
    let outcome = try desk.register.change(command, by: desk.by, dryRun: dry) { change in
      var reference = try Reference(arguments.positions[1])
      let defaults = Defaults.load(for: desk)
      if !kind.parents.isEmpty, let parent = reference.parent.map({ $0 }) ?? nil,
        try change.lookUp(parent) == nil, let project = defaults.project
      {
        reference = Reference(slugs: try Reference(project).slugs + reference.slugs)
      } else if kind.parents.contains(.project), reference.parent == nil,
        let project = defaults.project
      {
        reference = Reference(slugs: try Reference(project).slugs + reference.slugs)
      }
      var draft = Draft(kind: kind, reference: reference)
      draft.title = arguments.positions.dropFirst(2).first
      try draft.set(
        arguments.fields.map { ($0.name == "kind" ? "type" : $0.name, $0.text) }, change, desk)
      try Self.nameObligation(&draft, change, desk.language)
      try change.add(draft)
      return draft.reference.description
    }
    desk.confirm(Words.added(kind, outcome.result))
    desk.confirm(outcome.renewals)
    if kind == .obligation, outcome.renewals.isEmpty { desk.confirm(Words.noTermYet) }
    if dry { desk.confirm(Words.dryRun) }
  }

  /// An obligation that is given by its agreement alone is called after its type: report, report-2.
  private static func nameObligation(
    _ draft: inout Draft, _ change: Change, _ language: Language
  ) throws {
    guard draft.kind == .obligation, let type = draft.entries["type"]?.spelled,
      let agreement = try change.lookUp(draft.reference),
      try change.kind(of: agreement) == .agreement
    else { return }
    draft.reference = draft.reference.appending(try change.freeSlug(type, under: agreement))
    if draft.title == nil {
      draft.title = language.capitalised(RecordWords.choice(type)(language))
      draft.language = language.rawValue
    }
  }

  private func listFields(of kind: Kind, _ options: RegisterOptions) throws {
    let context = Context.current
    let language = try options.language(context, setting: nil)
    var text = RecordWords.kind(kind)(language) + "\n"
    for field in kind.fields {
      let name = "--" + field.optionName
      text += "  \(name)\(String(repeating: " ", count: max(1, 24 - name.count)))"
      text +=
        RecordWords.field(field.name)(language) + field.choicesText
        + (field.isRequired ? " *" : "") + "\n"
    }
    context.console.write(text)
  }
}

extension Field {
  /// `planned-start` for plannedStart.
  var optionName: String { Spelling.hyphenated(word) }

  /// The words that a choice takes, or the kinds that a reference names.
  var choicesText: String {
    switch shape {
    case .choice(let words): ": " + words.joined(separator: " | ")
    case .reference(let kinds), .references(let kinds):
      ": " + kinds.map(\.typed).joined(separator: " | ")
    default: ""
    }
  }
}

extension DryRunOptions {
  static let names = ["-n", "--dry-run"]
}
