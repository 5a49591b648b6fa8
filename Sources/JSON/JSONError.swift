/// Where a JSON text cannot be read, and why.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// The text ends too early.
    case endsEarly
    /// A character stands where another kind of thing is expected.
    case unexpected(String)
    /// A text or a name is not valid UTF-8, or has a control character or half a surrogate.
    case badText
    /// Values are nested deeper than any file of ours.
    case tooDeep
    /// A name stands twice in one object.
    case duplicateName(String)
    /// Something follows the end of the value.
    case trailing
    /// A text or a number is longer than any that could be meant.
    case tooLong
  }

  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int
  /// What is wrong.
  package let fault: Fault

  /// A fault at a place.
  package init(line: Int, column: Int, _ fault: Fault) {
    self.line = line
    self.column = column
    self.fault = fault
  }
}
