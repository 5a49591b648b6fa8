import ArgumentParser
import Domain
import Persistence
import UseCases

/// What kind of change of an agreed value it is, and why.
struct AmendmentOptions: ParsableArguments {
  @Option(name: .long, help: "Why.")
  var reason: String?

  @Flag(name: .long, help: "It was entered wrongly.")
  var correction = false

  @Flag(name: .long, help: "Our own re-planning.")
  var `internal` = false

  @Option(name: .long, help: ArgumentHelp("Both parties change it.", valueName: "number"))
  var contractual: String?

  @Option(name: .long, help: "The day on which it was asked for. Default: today.")
  var requested: String?

  @Option(name: .long, help: "The day from which it holds.")
  var inForce: String?

  @Option(name: .long, help: "The source that says so.", completion: References.completion)
  var source: String?

  /// Whether nothing was said of the kind.
  var isEmpty: Bool { !correction && !`internal` && contractual == nil }

  /// The terms that were said.
  ///
  /// - Throws: ``RequestError`` when the kind or the reason is missing.
  func terms(_ change: Change, _ session: CommandSession) throws -> AmendmentTerms {
    guard [correction, `internal`, contractual != nil].count(where: { $0 }) == 1 else {
      throw RequestError.needsAmendmentKind
    }
    guard let reason else { throw RecordError.missingReason }
    var terms = AmendmentTerms(
      correction ? .correction : `internal` ? .internal : .contractual, reason: reason)
    terms.number = contractual
    terms.requested = try session.caller.date(requested ?? "today")
    terms.inForce = try inForce.map { try session.caller.date($0) }
    terms.source = try source.map {
      try change.reference(of: References(change, session.caller).find($0, [.source]))
    }
    return terms
  }
}
