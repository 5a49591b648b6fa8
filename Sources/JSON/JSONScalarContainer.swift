/// A value that is one text, number or flag, or that another value stands for.
struct JSONScalarContainer: SingleValueEncodingContainer {
  let encoding: JSONEncoding

  var codingPath: [any CodingKey] { [] }

  private func number(_ value: some CustomStringConvertible) {
    encoding.scalar { $0.number(value.description) }
  }

  func encodeNil() { encoding.scalar { $0.null() } }
  func encode(_ value: Bool) { encoding.scalar { $0.flag(value) } }
  func encode(_ value: String) { encoding.scalar { $0.value(value) } }
  func encode(_ value: Double) throws { number(try encoding.spelled(value)) }
  func encode(_ value: Float) throws { number(try encoding.spelled(value)) }
  func encode(_ value: Int) { number(value) }
  func encode(_ value: Int8) { number(value) }
  func encode(_ value: Int16) { number(value) }
  func encode(_ value: Int32) { number(value) }
  func encode(_ value: Int64) { number(value) }
  func encode(_ value: UInt) { number(value) }
  func encode(_ value: UInt8) { number(value) }
  func encode(_ value: UInt16) { number(value) }
  func encode(_ value: UInt32) { number(value) }
  func encode(_ value: UInt64) { number(value) }
  func encode(_ value: some Encodable) throws { try encoding.encode(value) }
}
