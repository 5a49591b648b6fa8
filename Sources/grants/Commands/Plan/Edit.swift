import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants edit`
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "edit", abstract: "Change fields of a record that are no part of an agreed plan.",
    discussion: """
      EXAMPLES:
        grants edit haf --website https://example.org
        grants edit bf-girls --status implementation --planned-start 2025-02
        grants edit bf-girls/workshops --target to-be-set

      A due date or a target that was agreed is changed with 'grants amend', which keeps the first.
      """)

  @Argument(parsing: .captureForPassthrough, help: "REFERENCE [--FIELD VALUE …] [--reason TEXT]")
  var words: [String] = []

  func run() throws {
    if words.contains("--help") || words.contains("-h") {
      throw CleanExit.helpRequest(Self.self)
    }
    let arguments = try FieldArguments(words)
    guard let text = arguments.positions.first else {
      throw RequestError.missingArgument("REFERENCE")
    }
    if let extra = arguments.positions.dropFirst().first {
      throw RequestError.unexpectedArgument(extra)
    }
    let dry = arguments.common.contains { DryRunOptions.names.contains($0) }
    let session = try CommandSession(
      try RegisterOptions.parse(arguments.common.filter { !DryRunOptions.names.contains($0) }),
      .writing)
    let reason = arguments.fields.first { $0.name == "reason" }?.text
    let fieldNames = arguments.fields.filter { $0.name != "reason" }.map { "--\($0.name)" }.joined(
      separator: " ")
    let outcome = try session.register.change(
      "edit \(text) \(fieldNames)", reason: reason, by: session.caller.author, dryRun: dry
    ) { change in
      let id = try References(change, session.caller).find(text)
      let record = try change.record(id)
      var draft = Draft(kind: record.kind, reference: try change.reference(of: id))
      let fields = arguments.fields.filter {
        $0.name != "reason" || record.kind.field("reason") != nil
      }
      try draft.set(fields, change, session)
      try change.edit(id, to: draft)
      return draft.reference.description
    }
    session.confirm(
      outcome.entry == nil && !dry
        ? Words.unchanged(outcome.result) : Words.changed(outcome.result))
    session.confirm(outcome.renewals)
    if dry { session.confirm(Words.dryRun) }
  }
}
