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

  package init() {}

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

/// Changes what was planned or recorded, and keeps what it was.
package struct AmendRecord: Action {
  package var reference: String
  package var fields: [TypedField]
  package var amendment: AmendmentRequest

  package init(_ reference: String, fields: [TypedField], _ amendment: AmendmentRequest) {
    self.reference = reference
    self.fields = fields
    self.amendment = amendment
  }

  package var command: String {
    CommandLineText.of(["amend", reference] + fields.flatMap { ["--\($0.name)", $0.text] })
  }
  package var reason: String? { amendment.reason }

  package func check(for caller: Caller) throws {
    guard !fields.isEmpty else { throw RequestError.missingArgument("--due | --target | --set") }
  }

  /// - Returns: The whole reference of the record.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    let terms = try amendment.terms(change, caller)
    let id = try References(change, caller).find(reference)
    for field in fields {
      var wanted = Draft(kind: try change.record(id).kind, reference: Reference(slugs: ["-"]))
      try wanted.set([field], change, caller)
      guard let entry = wanted.entries[field.name] else {
        throw RecordRules.noSuchField(field.name, wanted.kind)
      }
      try change.amend(id, field.name, to: entry, terms)
    }
    return try change.reference(of: id).description
  }
}
