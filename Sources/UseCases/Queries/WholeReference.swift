import Domain
package import Persistence

/// A record as it is called in full, by what somebody typed for it; the usual project does not count.
package struct WholeReference: Query {
  package var reference: String

  package init(_ reference: String) { self.reference = reference }

  package func answer(from register: Reading, for caller: Caller) throws -> String {
    try register.reference(of: register.find(Reference(reference))).description
  }
}
