/// A JSON value with the place where it stands.
package struct JSONNode {
  package indirect enum Content {
    case null
    case bool(Bool)
    /// The number as it is spelled.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([(name: String, value: JSONNode)])
  }

  /// The line on which it begins, from 1.
  package let line: Int
  /// The column at which it begins, from 1.
  package let column: Int
  package var content: Content

  /// A value; one that was made here has no place.
  package init(_ content: Content, line: Int = 0, column: Int = 0) {
    self.line = line
    self.column = column
    self.content = content
  }

  /// The text; nil for any other value.
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The members; nil for any other value.
  package var object: [(name: String, value: JSONNode)]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements; nil for any other value.
  package var array: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The number as it is spelled; nil for any other value.
  package var number: String? {
    if case .number(let text) = content { text } else { nil }
  }

  /// Whether it is null.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The member of a name; setting nil takes it out, a new one goes to the end.
  package subscript(name: String) -> JSONNode? {
    get { object?.first { $0.name == name }?.value }
    set {
      guard case .object(var members) = content else { return }
      // What is changed is not copied meanwhile.
      content = .null
      if let index = members.firstIndex(where: { $0.name == name }) {
        if let newValue {
          members[index].value = newValue
        } else {
          members.remove(at: index)
        }
      } else if let newValue {
        members.append((name, newValue))
      }
      content = .object(members)
    }
  }
}

extension JSONNode: Hashable {
  /// Whether both say the same in the same order, wherever they stand.
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)), (.string(let one), .string(let other)):
      one == other
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  /// Feeds what it says.
  package func hash(into hasher: inout Hasher) {
    switch content {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .number(let text), .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let members):
      for (name, value) in members {
        hasher.combine(name)
        hasher.combine(value)
      }
    }
  }
}
