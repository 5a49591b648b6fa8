/// Why a file cannot be read as XML.
public struct DocumentFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// It ends before its last element is closed; an empty file as well.
    case endsEarly
    /// A sign stands where XML has none.
    case invalidSign
    /// An end that closes another element than the one that is open.
    case mismatchedEnd
    /// An attribute stands twice on one element.
    case doubleAttribute
    /// A prefix that no namespace was given for.
    case unboundPrefix
    /// Something follows the end of the document.
    case trailing
    /// An entity that was not declared.
    case undefinedEntity
    /// It declares entities, which can be made to read other files or to fill the memory.
    case declaresEntities
    /// It says to be in an encoding that is not read here, or is not in the one it says.
    case encoding(String?)
    /// Elements are nested deeper than any file of the standard.
    case tooDeep(limit: Int)
    /// One tag, comment or instruction is longer than any that could be meant.
    case tooLong(megabytes: Int)
    /// Anything else, in the parser's words.
    case other(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in bytes.
  public let column: Int
}
