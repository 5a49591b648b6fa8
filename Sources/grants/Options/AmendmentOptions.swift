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

  /// What was said.
  var request: AmendmentRequest {
    var request = AmendmentRequest()
    (request.isCorrection, request.isInternal, request.contractual) =
      (correction, `internal`, contractual)
    (request.reason, request.source) = (reason, source)
    (request.requested, request.inForce) = (requested, inForce)
    return request
  }
}
