import Domain
package import Persistence

/// Gives a record another name where it stands; where several have one name, its key says which is meant.
package struct RenameRecord: Action {
  package var reference: String
  /// The last part of the new reference.
  package var name: String
  package var reason: String?

  package init(_ reference: String, to name: String, reason: String? = nil) {
    self.reference = reference
    self.name = name
    self.reason = reason
  }

  package var command: String { CommandLineText.of("rename", reference, name) }

  /// - Returns: The new reference.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    try change.rename(References(change, caller).find(reference), to: name).description
  }
}
