package import JSON

/// What a command says to programs: a document of JSON whose keys are the names of the properties.
///
/// Its keys are described in `keys.md` beside it, and docs/json.md is made of both.
package protocol Answer: Codable, Sendable {}

extension Answer {
  /// Writes the answer whole, with the version of its keys first.
  package func write(to json: inout JSONWriter) {
    do {
      try json.encode(Joined(AnswerVersion(), self))
    } catch {
      preconditionFailure("Answers hold texts, whole numbers and flags, which JSON has: \(error)")
    }
  }
}

/// The version of the keys. It rises when a key of any answer gets another name or meaning, not when one is added.
package struct AnswerVersion: Codable, Sendable {
  package static let current = 2

  package let version: Int

  package init() {
    version = Self.current
  }
}

/// The members of two values in one object, one after the other.
package struct Joined<Head: Codable & Sendable, Tail: Codable & Sendable>: Codable, Sendable {
  package let head: Head
  package let tail: Tail

  package init(_ head: Head, _ tail: Tail) {
    (self.head, self.tail) = (head, tail)
  }

  package init(from decoder: any Decoder) throws {
    self.init(try Head(from: decoder), try Tail(from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    try head.encode(to: encoder)
    try tail.encode(to: encoder)
  }
}

/// An array whose elements are made as they are written, so that a long one is never held.
package struct AnswerList<Element: Codable & Sendable>: Codable, Sendable {
  private let forEach: @Sendable ((Element) throws -> Void) throws -> Void

  package init<Source: Sendable>(
    _ sources: [Source], _ element: @escaping @Sendable (Source) -> Element
  ) {
    forEach = { body in
      for source in sources { try body(element(source)) }
    }
  }

  package init(from decoder: any Decoder) throws {
    self.init(try [Element](from: decoder)) { $0 }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try forEach { try container.encode($0) }
  }
}

/// An object whose keys are words of the register, such as categories of people.
package struct AnswerTable<Value: Codable & Sendable>: Codable, Sendable {
  /// A key that is known only when it is written.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
  }

  private let members: [(name: String, value: Value)]

  /// - Parameter members: Each name once, in the order in which they are written.
  package init(_ members: [(name: String, value: Value)]) {
    self.members = members
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    members = try container.allKeys.map {
      ($0.stringValue, try container.decode(Value.self, forKey: $0))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (name, value) in members {
      try container.encode(value, forKey: Key(stringValue: name))
    }
  }
}
