/// What a check of a file of the standard found.
public struct IATIFinding: Hashable, Sendable {
  /// How grave it is; the names are the standard's.
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    case critical, error, warning, advisory

    /// The less grave one is greater.
    public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

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
  public enum What: Hashable, Sendable {
    /// It is not well-formed XML.
    case document(DocumentFault.Reason)
    /// It begins with another element than the standard's files.
    case notIATI(root: String)
    /// The version that it states is none of the standard's.
    case unknownVersion(String?)
    /// The version that it states is no longer supported by the standard.
    case oldVersion(String)
    /// It breaks the schema; with `afterDisorder`, after something that was not expected.
    case schema(SchemaFault, afterDisorder: Bool)
    /// A code is not on its list.
    case code(String, attribute: String?, list: String)
    /// An identifier stands for more than one entry.
    case doubleIdentifier(String)
    /// It breaks one of the standard's rules; the message is the standard's own.
    case rule(message: String, places: [Place])
    /// An entry is too large for the rules to be judged.
    case entryTooLarge(megabytes: Int)
  }

  /// A place that a rule speaks of.
  public struct Place: Hashable, Sendable {
    /// The path, from the element that the rule is about.
    public let path: String
    /// What stands there.
    public let value: String
    /// The line, from 1.
    public let line: Int
  }

  /// What was found.
  public let what: What
  /// The number of the check, as the standard's own validator gives it.
  public let id: String
  /// How grave it is.
  public let severity: Severity
  /// The standard's category, such as `identifiers`.
  public let category: String
  /// The line, from 1; 0 where it is about the whole file.
  public let line: Int
  /// The element that it is about, if any.
  public let element: String?
  /// The identifier of the entry in which it stands, if it has one.
  public internal(set) var entry: String?
}
