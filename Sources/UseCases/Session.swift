import Domain
package import Persistence

/// A register that somebody has opened, to ask and to act.
package final class Session {
  package let register: Register
  package let caller: Caller

  package init(_ register: Register, _ caller: Caller) {
    self.register = register
    self.caller = caller
  }

  /// Does something: one change of the register with one entry of history, or nothing.
  ///
  /// - Parameter dryRun: Whether all is taken back at the end.
  /// - Throws: What is wrong with the request: ``RequestError``, ``RecordError``, ``RegisterError``,
  ///   ``PartialDateError``. Nothing was changed then.
  package func perform<Act: Action>(_ action: Act, dryRun: Bool = false) throws
    -> Register.Outcome<Act.Answer>
  {
    try action.check(for: caller)
    return try register.change(
      action.command, reason: action.reason, by: caller.author, dryRun: dryRun
    ) { change in
      try action.perform(in: change, for: caller)
    }
  }

  /// Answers a question out of one state of the register.
  ///
  /// - Throws: ``RequestError``, ``RegisterError``, ``PartialDateError``.
  package func answer<Question: Query>(_ query: Question) throws -> Question.Answer {
    try register.read(query.scope(for: caller)) { try query.answer(from: $0, for: caller) }
  }
}
