/// Why a document cannot be read on, and where.
package struct XMLFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// It breaks a rule of XML; with the parser's own words.
    case malformed(Malformation, words: String)
    /// It ends before its last element does; an empty document as well.
    case endsEarly
    /// It declares entities or values of attributes, which can be made to fill the memory or to read
    /// other files; or it has a document type where none is taken.
    case declaresEntities
    /// It says an encoding that is not known.
    case unknownEncoding(String)
    /// Elements stand within each other, more than so many.
    case tooDeep(Int)
    /// A tag, a comment, or the text between two tags is longer than so many bytes.
    case tooLong(Int)
  }

  package enum Malformation: Hashable, Sendable {
    /// A character where XML has none, or bytes that the encoding does not have.
    case invalidCharacter
    case mismatchedEnd
    case repeatedAttribute
    case unboundPrefix
    /// Something follows the end of the document.
    case trailing
    case undefinedEntity
    /// It is not in the encoding that it says.
    case wrongEncoding
    case other
  }

  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in bytes.
  package let column: Int
  package let reason: Reason

  package init(line: Int, column: Int, _ reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}
