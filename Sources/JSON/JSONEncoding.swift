extension JSONWriter {
  /// A value, member by member in the order in which it encodes them; an optional member without a value is null.
  ///
  /// Nothing is held back: what is encoded is written at once.
  ///
  /// - Throws: What the value throws, and `EncodingError` for a number that JSON has not; what was written
  ///   until then stays.
  package mutating func encode(_ value: some Encodable) throws {
    let encoding = JSONEncoding()
    swap(&self, &encoding.writer)
    defer { swap(&self, &encoding.writer) }
    try encoding.encode(value)
  }
}

/// The document that is being written and what is open in it.
///
/// No two accesses to a property overlap: what it writes with knows nothing of it. So the checks of that at run time,
/// a sixth of the time for a long list, are left out.
final class JSONEncoding {
  @exclusivity(unchecked) var writer = JSONWriter()
  /// What closes the objects and arrays that are open, the innermost last.
  @exclusivity(unchecked) private var closing: [Unicode.Scalar] = []
  /// Whether the value whose turn it is has written anything.
  @exclusivity(unchecked) private var hasValue = false

  var depth: Int { closing.count }

  func encode(_ value: some Encodable) throws {
    let outside = depth
    hasValue = false
    try value.encode(to: JSONValueEncoder(encoding: self, outside: outside))
    // A type without members writes nothing, and something has to stand here.
    if !hasValue { open("{") }
    close(to: outside)
  }

  func open(_ sign: Unicode.Scalar) {
    writer.open(sign)
    closing.append(sign == "{" ? "}" : "]")
    hasValue = true
  }

  /// Closes what was opened beyond a depth.
  func close(to depth: Int) {
    if writer.isAfterName { open("{") }
    while closing.count > depth { writer.close(closing.removeLast()) }
  }

  /// The object or array of the value that began at a depth. Parts of one value that encode themselves one after
  /// the other share it.
  func container(_ sign: Unicode.Scalar, outside: Int) -> JSONEncoding {
    if depth == outside {
      open(sign)
    } else {
      close(to: outside + 1)
      precondition(closing.last == (sign == "{" ? "}" : "]"), "A value is an object or an array.")
    }
    return self
  }

  /// Writes a value that has no members.
  func scalar(_ write: (inout JSONWriter) -> Void) {
    write(&writer)
    hasValue = true
  }

  /// A binary fraction as JSON spells it.
  func spelled(_ number: some BinaryFloatingPoint & CustomStringConvertible) throws -> String {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: [], debugDescription: "JSON has no number \(number)."))
    }
    return number.description
  }
}

/// The place of one value in a document.
struct JSONValueEncoder: Encoder {
  let encoding: JSONEncoding
  /// How much was open when the value began.
  let outside: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let encoding = encoding.container("{", outside: outside)
    return KeyedEncodingContainer(JSONObjectContainer(encoding: encoding, depth: encoding.depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let encoding = encoding.container("[", outside: outside)
    return JSONArrayContainer(encoding: encoding, depth: encoding.depth)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONScalarContainer(encoding: encoding)
  }

  func encode(number: String) {
    encoding.scalar { $0.number(number) }
  }
}
