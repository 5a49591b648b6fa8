extension JSONNode {
  /// The value of a type that the node describes; members that the type does not know are left alone.
  ///
  /// - Throws: `DecodingError` where the node is something else than the type wants.
  package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try Value(from: JSONNodeDecoder(node: self, codingPath: []))
  }

  fileprivate func mismatch(_ type: Any.Type, _ path: [any CodingKey]) -> DecodingError {
    .typeMismatch(
      type, .init(codingPath: path, debugDescription: "line \(line), column \(column)"))
  }

  /// A value that has no members.
  fileprivate func scalar<Value>(_ type: Value.Type, _ path: [any CodingKey]) throws -> Value {
    let value: Any? =
      switch content {
      case .bool(let flag) where type == Bool.self: flag
      case .string(let text) where type == String.self: text
      case .number(let text): Self.number(text, type)
      default: nil
      }
    guard let value = value as? Value else { throw mismatch(type, path) }
    return value
  }

  private static func number(_ text: String, _ type: Any.Type) -> Any? {
    if type == Double.self { return Double(text) }
    if type == Float.self { return Float(text) }
    return (type as? any FixedWidthInteger.Type).flatMap { $0.init(text, radix: 10) }
  }
}

private struct JSONNodeDecoder: Decoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let members = node.object else { throw node.mismatch([String: Any].self, codingPath) }
    return KeyedDecodingContainer(
      JSONMembers(node: node, members: members, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = node.array else { throw node.mismatch([Any].self, codingPath) }
    return JSONElements(elements: elements, codingPath: codingPath)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

extension JSONNodeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { node.isNull }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    switch type {
    case is Bool.Type, is String.Type, is Double.Type, is Float.Type, is any FixedWidthInteger.Type:
      try node.scalar(type, codingPath)
    default: try Value(from: self)
    }
  }
}

private struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let node: JSONNode
  let members: [(name: String, value: JSONNode)]
  let codingPath: [any CodingKey]

  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { members.contains { $0.name == key.stringValue } }

  private func decoder(_ key: any CodingKey) throws -> JSONNodeDecoder {
    guard let member = members.first(where: { $0.name == key.stringValue }) else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "line \(node.line)"))
    }
    return JSONNodeDecoder(node: member.value, codingPath: codingPath + [key])
  }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    JSONNodeDecoder(node: node, codingPath: codingPath)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

private struct JSONElements: UnkeyedDecodingContainer {
  let elements: [JSONNode]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(elements: [JSONNode], codingPath: [any CodingKey]) {
    self.elements = elements
    self.codingPath = codingPath
  }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  private mutating func next() throws -> JSONNodeDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Any.self, .init(codingPath: codingPath, debugDescription: "element \(currentIndex)"))
    }
    defer { currentIndex += 1 }
    return JSONNodeDecoder(node: elements[currentIndex], codingPath: codingPath)
  }

  mutating func decodeNil() -> Bool {
    guard !isAtEnd, elements[currentIndex].isNull else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
    -> KeyedDecodingContainer<Nested>
  {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }
}
