/// The elements of an array.
struct JSONArrayContainer: UnkeyedEncodingContainer {
  let encoding: JSONEncoding
  /// How much is open within the array; an element closes what the one before it left open.
  let depth: Int
  private(set) var count = 0

  init(encoding: JSONEncoding, depth: Int) {
    (self.encoding, self.depth) = (encoding, depth)
  }

  var codingPath: [any CodingKey] { [] }

  private mutating func element() {
    encoding.close(to: depth)
    count += 1
  }

  private mutating func number(_ value: some CustomStringConvertible) {
    element()
    encoding.writer.number(value.description)
  }

  mutating func encodeNil() {
    element()
    encoding.writer.null()
  }

  mutating func encode(_ value: Bool) {
    element()
    encoding.writer.flag(value)
  }

  mutating func encode(_ value: String) {
    element()
    encoding.writer.value(value)
  }

  mutating func encode(_ value: Double) throws { number(try encoding.spelled(value)) }
  mutating func encode(_ value: Float) throws { number(try encoding.spelled(value)) }
  mutating func encode(_ value: Int) { number(value) }
  mutating func encode(_ value: Int8) { number(value) }
  mutating func encode(_ value: Int16) { number(value) }
  mutating func encode(_ value: Int32) { number(value) }
  mutating func encode(_ value: Int64) { number(value) }
  mutating func encode(_ value: UInt) { number(value) }
  mutating func encode(_ value: UInt8) { number(value) }
  mutating func encode(_ value: UInt16) { number(value) }
  mutating func encode(_ value: UInt32) { number(value) }
  mutating func encode(_ value: UInt64) { number(value) }

  mutating func encode(_ value: some Encodable) throws {
    element()
    try encoding.encode(value)
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type)
    -> KeyedEncodingContainer<Key>
  {
    element()
    encoding.open("{")
    return KeyedEncodingContainer(
      JSONObjectContainer<Key>(encoding: encoding, depth: encoding.depth))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    element()
    encoding.open("[")
    return JSONArrayContainer(encoding: encoding, depth: encoding.depth)
  }

  mutating func superEncoder() -> any Encoder {
    element()
    return JSONValueEncoder(encoding: encoding, outside: depth)
  }
}
