package import XML

/// What a check of a file of the standard found.
package struct IATIFinding: Hashable, Sendable {
  /// How grave it is; the names are the standard's.
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    case critical, error, warning, advisory

    /// The less grave one is greater.
    package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .critical: 0
      case .error: 1
      case .warning: 2
      case .advisory: 3
      }
    }
  }

  /// What was found.
  package enum What: Hashable, Sendable {
    /// It is not well-formed XML.
    case document(XMLFault.Reason)
    /// It begins with another element than the standard's files.
    case notIATI(root: String)
    /// The version that it states is none of the standard's.
    case unknownVersion(String?)
    /// The version that it states is no longer supported by the standard.
    case oldVersion(String)
    /// It breaks the schema.
    case schema(SchemaFault)
    /// A code is not on its list.
    case code(String, attribute: String?, list: String)
    /// An identifier stands for more than one entry.
    case doubleIdentifier(String)
    /// An activity that is referred to is none of the file's, though its identifier is the publisher's.
    case unknownReference(String, element: String, attribute: String)
    /// It breaks one of the standard's rules; the message is the standard's own.
    case rule(message: String, places: [Place])
    /// An entry is too large for the rules to be judged.
    case entryTooLarge(megabytes: Int)
  }

  /// A place that a rule speaks of.
  package struct Place: Hashable, Sendable {
    /// The path, from the element that the rule is about.
    package let path: String
    /// What stands there.
    package let value: String
    /// The line, from 1.
    package let line: Int
  }

  /// What was found.
  package let what: What
  /// The number of the check, as the standard's own validator gives it.
  package let id: String
  /// How grave it is.
  package let severity: Severity
  /// The standard's category, such as `identifiers`.
  package let category: String
  /// The line, from 1; 0 where it is about the whole file.
  package let line: Int
  /// The element that it is about, if any.
  package let element: String?
  /// The identifier of the entry in which it stands, if it has one.
  package internal(set) var entry: String?
}
