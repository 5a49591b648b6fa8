package import Persistence

/// Something that a person can do to the register, as a value: what a command line, a form or another program asks
/// for becomes one, and is checked and done here alone.
///
/// References, dates and numbers are kept as they were typed: what they mean depends on the caller and their day.
package protocol Action: Codable, Sendable {
  /// What is told of it once it is done.
  associatedtype Answer: Sendable

  /// The command that asks for it, as history shows it.
  var command: String { get }
  /// Why, when somebody said so.
  var reason: String? { get }

  /// Finds what is wrong with the request itself, before anybody else has to wait for the change.
  func check(for caller: Caller) throws

  /// Does it, inside a change that is taken back when this throws.
  func perform(in change: Change, for caller: Caller) throws -> Answer
}

extension Action {
  package var reason: String? { nil }
  package func check(for caller: Caller) throws {}
}
