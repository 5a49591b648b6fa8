package import Domain
package import Persistence

/// What kind of change of an agreed value it is, and why, as it was typed.
package struct AmendmentRequest: Codable, Sendable {
  package var reason: String?
  /// Whether the value was entered wrongly.
  package var isCorrection = false
  /// Whether it is a re-planning of the own organisation.
  package var isInternal = false
  /// The number of the amendment that both parties agreed on; nil when there is none.
  package var contractual: String?
  /// The day on which it was asked for; nil for today.
  package var requested: String?
  /// The day from which it holds.
  package var inForce: String?
  /// The reference of the source that says so.
  package var source: String?

  package init(reason: String? = nil) {
    self.reason = reason
  }

  /// Whether nothing was said of the kind of change.
  package var isEmpty: Bool { !isCorrection && !isInternal && contractual == nil }

  /// The terms that were said.
  ///
  /// - Throws: ``RequestError/needsAmendmentKind`` unless one kind was said; ``RecordError/missingReason``.
  package func terms(_ change: Change, _ caller: Caller) throws -> AmendmentTerms {
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
      try change.reference(of: References(change, caller).find($0, [.source]))
    }
    return terms
  }
}
