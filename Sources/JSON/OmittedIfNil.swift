/// A member that is left out of its object when there is no value; any other optional is then written as null.
///
/// Around an optional, nil leaves the member out and the nil within is null.
@propertyWrapper package struct OmittedIfNil<Value> {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }
}

extension OmittedIfNil: Sendable where Value: Sendable {}
extension OmittedIfNil: Equatable where Value: Equatable {}

extension OmittedIfNil: Encodable where Value: Encodable {
  package func encode(to encoder: any Encoder) throws {
    try wrappedValue.encode(to: encoder)
  }
}

extension OmittedIfNil: Decodable where Value: Decodable {
  package init(from decoder: any Decoder) throws {
    wrappedValue = try Value(from: decoder)
  }
}

// The conformances that the compiler makes call these in place of the general ones.

extension KeyedEncodingContainer {
  package mutating func encode<Value: Encodable>(_ member: OmittedIfNil<Value>, forKey key: Key)
    throws
  {
    if let value = member.wrappedValue { try encode(value, forKey: key) }
  }
}

extension KeyedDecodingContainer {
  package func decode<Value: Decodable>(_ type: OmittedIfNil<Value>.Type, forKey key: Key) throws
    -> OmittedIfNil<Value>
  {
    OmittedIfNil(wrappedValue: contains(key) ? try decode(Value.self, forKey: key) : nil)
  }
}
