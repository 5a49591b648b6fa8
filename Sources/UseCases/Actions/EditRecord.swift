import Domain
package import Persistence

/// Changes fields of a record that are no part of an agreed plan.
package struct EditRecord: Action {
  package var reference: String
  package var fields: [TypedField]
  /// Why; also the record's own field of that name, where its kind has one.
  package var reason: String?

  package init(_ reference: String, fields: [TypedField], reason: String? = nil) {
    self.reference = reference
    self.fields = fields
    self.reason = reason
  }

  package var command: String {
    "edit \(reference) " + fields.map { "--\($0.name)" }.joined(separator: " ")
  }

  /// - Returns: The whole reference of the record.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    let id = try References(change, caller).find(reference)
    let kind = try change.record(id).kind
    var draft = Draft(kind: kind, reference: try change.reference(of: id))
    let hasReason = kind.field("reason") != nil
    let own = hasReason ? [reason].compactMap { $0 }.map { TypedField("reason", $0) } : []
    try draft.set(fields + own, change, caller)
    try change.edit(id, to: draft)
    return draft.reference.description
  }
}
