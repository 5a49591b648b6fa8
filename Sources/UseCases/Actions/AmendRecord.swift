import Domain
package import Persistence

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
      guard let (name, entry) = wanted.entries.first else {
        throw RecordRules.noSuchField(field.name, wanted.kind)
      }
      try change.amend(id, name, to: entry, terms)
    }
    return try change.reference(of: id).description
  }
}
