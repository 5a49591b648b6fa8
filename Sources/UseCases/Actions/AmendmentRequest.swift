package import Domain
package import Persistence

/// What kind of change of an agreed value it is, and why.
package struct AmendmentRequest: Codable, Hashable, Sendable {
  /// It was entered wrongly.
  package var isCorrection = false
  /// Our own re-planning.
  package var isInternal = false
  /// The number of the amendment that both parties agree; nil when it is none.
  package var contractual: String?
  package var reason: String?
  /// The day on which it was asked for; nil for today.
  package var requested: String?
  /// The day from which it holds; nil while it does not.
  package var inForce: String?
  /// The source that says so.
  package var source: String?

  package init(reason: String? = nil) { self.reason = reason }

  /// Whether nothing was said of the kind.
  package var isEmpty: Bool { !isCorrection && !isInternal && contractual == nil }

  /// - Throws: ``RequestError/needsAmendmentKind``, ``RecordError/missingReason``.
  package func terms(_ register: Reading, _ caller: Caller) throws -> AmendmentTerms {
    guard [isCorrection, isInternal, contractual != nil].count(where: { $0 }) == 1 else {
      throw RequestError.needsAmendmentKind
    }
    guard let reason else { throw RecordError.missingReason }
    var terms = AmendmentTerms(
      isCorrection ? .correction : isInternal ? .internal : .contractual, reason: reason)
    terms.number = contractual
    terms.requested = try caller.date(requested ?? "today")
    terms.inForce = try inForce.map { try caller.date($0) }
    terms.source = try source.map {
      try register.reference(of: References(register, caller).find($0, [.source]))
    }
    return terms
  }
}
