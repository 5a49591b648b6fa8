import Domain
package import Persistence
import Reporting

/// A register that somebody has opened, to ask and to act.
package struct Session: Sendable {
  package let register: Register
  package let caller: Caller
  /// How the register is shown to the caller.
  package let viewer: Viewer

  /// - Parameters:
  ///   - marksLanguages: Whether names that do not exist in the caller's language are marked with their own.
  ///   - knownUntil: The time of the last entry that may be known of, in milliseconds since 1970; nil for the register
  ///     as it is. Nothing can be changed then.
  package init(
    _ register: Register, _ caller: Caller, marksLanguages: Bool = false, knownUntil: Int64? = nil
  ) {
    self.register = register
    self.caller = caller
    viewer = Viewer(
      language: caller.language.rawValue, marksLanguages: marksLanguages, knownUntil: knownUntil)
  }

  /// Does something: one change of the register with one entry of history, or nothing.
  ///
  /// - Parameter dryRun: Whether all is taken back at the end.
  /// - Throws: What is wrong with the request: ``RequestError``, ``RecordError``, ``RegisterError``,
  ///   ``PartialDateError``. Nothing was changed then.
  package func perform<Act: Action>(_ action: Act, dryRun: Bool = false) throws
    -> Register.Outcome<Act.Answer>
  {
    guard viewer.knownUntil == nil else { throw RegisterError.readOnly(path: register.path) }
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
    try read(query.scope(for: caller)) { try query.answer(from: $0, for: caller) }
  }

  /// Runs `body` on one state of the register, as the caller sees it.
  ///
  /// - Parameter scope: What `body` asks for.
  package func read<Result>(
    _ scope: ReadingScope = .everything, _ body: (Reading) throws -> Result
  ) throws -> Result {
    try register.read(as: viewer, scope, body)
  }
}
