import Domain
package import Persistence

/// Takes a record out; undo brings it back.
package struct RemoveRecord: Action {
  package var reference: String
  /// Whether what stands under it goes too; else such a record is refused.
  package var withChildren: Bool
  package var reason: String?

  package init(_ reference: String, withChildren: Bool, reason: String?) {
    self.reference = reference
    self.withChildren = withChildren
    self.reason = reason
  }

  package var command: String { CommandLineText.of("remove", reference) }

  /// - Returns: How many records were taken out.
  package func perform(in change: Change, for caller: Caller) throws -> Int {
    let id = try References(change, caller).find(reference)
    let count = try change.descendants(of: id).count
    try change.remove(id, withChildren: withChildren)
    return count
  }
}

/// How many records there are of a record and all that stands under it.
package struct SubtreeCount: Query {
  package var reference: String

  package init(_ reference: String) { self.reference = reference }

  package func answer(from register: Reading, for caller: Caller) throws -> Int {
    try register.descendants(of: References(register, caller).find(reference)).count
  }
}
