/// A JSON value with the place where it stands.
public struct JSONNode {
  /// What the value is.
  public indirect enum Content {
    case null
    case bool(Bool)
    /// The number as it is spelled.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([(name: String, value: JSONNode)])
  }

  /// The line on which it begins, from 1.
  public let line: Int
  /// The column at which it begins, from 1.
  public let column: Int
  /// What it is.
  public let content: Content

  /// The text; nil for any other value.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The members; nil for any other value.
  public var object: [(name: String, value: JSONNode)]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements; nil for any other value.
  public var array: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }
}
