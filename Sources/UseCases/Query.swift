package import Persistence

/// Something that a person can ask of the register, as a value.
package protocol Query: Codable, Sendable {
  associatedtype Answer

  /// What of the register is asked for; of the past only that has to be laid.
  func scope(for caller: Caller) throws -> ReadingScope

  /// Answers out of one state of the register.
  func answer(from register: Reading, for caller: Caller) throws -> Answer
}

extension Query {
  package func scope(for caller: Caller) throws -> ReadingScope { .everything }
}
