/// Gives every type that reads itself a value, and notes what it asked for.
struct ShapeDecoder: Decoder {
  /// What is found out of one value.
  final class Place {
    let name: String
    /// What a text is here.
    var text = ""
    /// The type in words.
    var type: String?
    var isNullable = false
    /// The closed list that the value is from.
    var words: [String]?
    /// Keys that the type asks about before it asks for their values.
    var asked: Set<String> = []
    var canBeNull: Set<String> = []

    init(_ name: String) {
      self.name = name
    }
  }

  let shapes: AnswerShapes
  let place: Place
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ shapes: AnswerShapes, _ place: Place) {
    (self.shapes, self.place) = (shapes, place)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    place.type = place.type ?? "[object](#\(place.name.lowercased()))"
    return KeyedDecodingContainer(ShapeObject<Key>(shapes, place))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { ShapeArray(shapes, place) }

  func singleValueContainer() -> any SingleValueDecodingContainer { ShapeScalar(shapes, place) }
}

private struct ShapeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let shapes: AnswerShapes
  let place: ShapeDecoder.Place
  var codingPath: [any CodingKey] { [] }

  init(_ shapes: AnswerShapes, _ place: ShapeDecoder.Place) {
    (self.shapes, self.place) = (shapes, place)
  }

  /// Only a table of words asks for its keys.
  var allKeys: [Key] { [Key(stringValue: "*")].compactMap { $0 } }

  func contains(_ key: Key) -> Bool {
    place.asked.insert(key.stringValue)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool {
    place.canBeNull.insert(key.stringValue)
    return false
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (value, found) = try shapes.value(type)
    let name = key.stringValue
    if name == "*" {
      place.type = "object: word → \(found.type ?? "")" + (found.isNullable ? " or null" : "")
      return value
    }
    let keys = String(reflecting: Key.self).split(separator: ".")
    let owner = AnswerShapes.name(String(keys.dropFirst().first ?? ""))
    let isNull = place.canBeNull.contains(name)
    shapes.add(
      .init(
        name: name, owner: owner, type: found.type ?? "",
        isNullable: isNull || found.isNullable,
        isOmittable: place.asked.contains(name) && !isNull, words: found.words),
      to: place.name)
    return value
  }

  // Answers have no objects that are read without a type.
  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key)
    -> KeyedDecodingContainer<Inner>
  { fatalError("\(key)") }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    fatalError("\(key)")
  }
  func superDecoder() -> any Decoder { fatalError("super") }
  func superDecoder(forKey key: Key) -> any Decoder { fatalError("\(key)") }
}

/// An array of one element.
private struct ShapeArray: UnkeyedDecodingContainer {
  let shapes: AnswerShapes
  let place: ShapeDecoder.Place
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  private(set) var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(_ shapes: AnswerShapes, _ place: ShapeDecoder.Place) {
    (self.shapes, self.place) = (shapes, place)
  }

  func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    let (value, found) = try shapes.value(type)
    place.type = "array of " + (found.type ?? "")
    return value
  }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    fatalError("\(type)")
  }
  func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { fatalError("nested") }
  func superDecoder() -> any Decoder { fatalError("super") }
}

private struct ShapeScalar: SingleValueDecodingContainer {
  let shapes: AnswerShapes
  let place: ShapeDecoder.Place
  var codingPath: [any CodingKey] { [] }

  init(_ shapes: AnswerShapes, _ place: ShapeDecoder.Place) {
    (self.shapes, self.place) = (shapes, place)
  }

  private func found<Value>(_ value: Value, _ type: String) -> Value {
    place.type = place.type ?? type
    return value
  }

  func decodeNil() -> Bool {
    place.isNullable = true
    return false
  }

  func decode(_ type: Bool.Type) -> Bool { found(true, "true or false") }
  func decode(_ type: String.Type) -> String { found(place.text, "text") }
  func decode(_ type: Double.Type) -> Double { found(0, "number") }
  func decode(_ type: Float.Type) -> Float { found(0, "number") }
  func decode(_ type: Int.Type) -> Int { found(0, "whole number") }
  func decode(_ type: Int8.Type) -> Int8 { found(0, "whole number") }
  func decode(_ type: Int16.Type) -> Int16 { found(0, "whole number") }
  func decode(_ type: Int32.Type) -> Int32 { found(0, "whole number") }
  func decode(_ type: Int64.Type) -> Int64 { found(0, "whole number") }
  func decode(_ type: UInt.Type) -> UInt { found(0, "whole number") }
  func decode(_ type: UInt8.Type) -> UInt8 { found(0, "whole number") }
  func decode(_ type: UInt16.Type) -> UInt16 { found(0, "whole number") }
  func decode(_ type: UInt32.Type) -> UInt32 { found(0, "whole number") }
  func decode(_ type: UInt64.Type) -> UInt64 { found(0, "whole number") }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (value, found) = try shapes.value(type)
    (place.type, place.words) = (found.type, found.words)
    return value
  }
}
