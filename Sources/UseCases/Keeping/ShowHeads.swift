package import Domain
package import Persistence

/// The heads of a register's history, to be kept by somebody else, and the keys that signed it.
package struct ShowHeads: Query {
  package struct Answer {
    package let heads: [ChainHead]
    package let entries: Int64
    package let keys: [SigningEntries]
    /// How many entries no key signed, and whether the last is one of them.
    package let unsigned: (count: Int64, hasLast: Bool)
    /// The office that the file is of.
    package let office: RecordID
  }

  package init() {}

  package func answer(from register: Reading, for caller: Caller) throws -> Answer {
    Answer(
      heads: try register.heads(), entries: try register.entryCount(),
      keys: try register.signingKeys(), unsigned: try register.unsignedEntries(),
      office: try register.office())
  }
}
