/// Why a document cannot be read on.
public struct XMLFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// It is not XML at this place; the parser's own words.
    case malformed(String)
    /// The document ends before its last element does.
    case endsEarly
    /// It declares entities, which can be made to fill the memory or to read other files.
    case declaresEntities
    /// It says an encoding that is not known.
    case unknownEncoding(String)
    /// Elements within elements, more than so many.
    case tooDeep(Int)
    /// One element's start, or a comment, longer than so many bytes.
    case tooLong(Int)
  }

  /// The line, counted from 1.
  public let line: Int
  /// The element that was open there, from the top: `iati-activities/iati-activity`.
  public let path: String
  /// What is wrong.
  public let reason: Reason

  /// A fault at a place.
  public init(line: Int, path: String, _ reason: Reason) {
    self.line = line
    self.path = path
    self.reason = reason
  }
}
