/// The members of an object.
struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoding: JSONEncoding
  /// How much is open within the object; a member closes what the one before it left open.
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  private func name(_ key: some CodingKey) {
    encoding.close(to: depth)
    encoding.writer.name(key.stringValue)
  }

  private func number(_ value: some CustomStringConvertible, _ key: Key) {
    name(key)
    encoding.writer.number(value.description)
  }

  private func numberOrNull(_ value: (some CustomStringConvertible)?, _ key: Key) {
    name(key)
    encoding.writer.number(value?.description)
  }

  func encodeNil(forKey key: Key) {
    name(key)
    encoding.writer.null()
  }

  func encode(_ value: Bool, forKey key: Key) {
    name(key)
    encoding.writer.flag(value)
  }

  func encode(_ value: String, forKey key: Key) {
    name(key)
    encoding.writer.value(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    number(try encoding.spelled(value), key)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    number(try encoding.spelled(value), key)
  }

  func encode(_ value: Int, forKey key: Key) { number(value, key) }
  func encode(_ value: Int8, forKey key: Key) { number(value, key) }
  func encode(_ value: Int16, forKey key: Key) { number(value, key) }
  func encode(_ value: Int32, forKey key: Key) { number(value, key) }
  func encode(_ value: Int64, forKey key: Key) { number(value, key) }
  func encode(_ value: UInt, forKey key: Key) { number(value, key) }
  func encode(_ value: UInt8, forKey key: Key) { number(value, key) }
  func encode(_ value: UInt16, forKey key: Key) { number(value, key) }
  func encode(_ value: UInt32, forKey key: Key) { number(value, key) }
  func encode(_ value: UInt64, forKey key: Key) { number(value, key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    name(key)
    try encoding.encode(value)
  }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key)
    -> KeyedEncodingContainer<Inner>
  {
    name(key)
    encoding.open("{")
    return KeyedEncodingContainer(
      JSONObjectContainer<Inner>(encoding: encoding, depth: encoding.depth))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    name(key)
    encoding.open("[")
    return JSONArrayContainer(encoding: encoding, depth: encoding.depth)
  }

  func superEncoder() -> any Encoder { encoder(JSONSuperKey()) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: some CodingKey) -> any Encoder {
    name(key)
    return JSONValueEncoder(encoding: encoding, outside: depth)
  }
}

/// What is not known stands there as null.
extension JSONObjectContainer {
  func encodeIfPresent(_ value: Bool?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    name(key)
    encoding.writer.value(value)
  }

  func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  func encodeIfPresent(_ value: Float?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  func encodeIfPresent(_ value: Int?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) { numberOrNull(value, key) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) { numberOrNull(value, key) }

  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }
}

/// Under which a type writes what it inherits.
private struct JSONSuperKey: CodingKey {
  var stringValue: String { "super" }
  var intValue: Int? { nil }

  init() {}
  init?(stringValue: String) { nil }
  init?(intValue: Int) { nil }
}
