/// Reads JSON (RFC 8259) strictly, a value at a time, in memory bounded by the largest value.
package struct JSONParser {
  private var source: ByteSource
  /// No file of ours nests deeper; a hostile one must not exhaust the stack.
  private let deepest = 32
  private let longest = 10_000_000

  /// Reads from a source.
  package init(_ source: ByteSource) {
    self.source = source
  }

  /// The line that has been reached, from 1.
  package var line: Int { source.line }
  /// The column that has been reached, from 1.
  package var column: Int { source.column }

  /// The error for a fault at the place that has been reached.
  package func fault(_ fault: JSONError.Fault) -> JSONError {
    JSONError(line: source.line, column: source.column, fault)
  }

  // MARK: Piece by piece

  /// The first byte of what comes next, blanks passed over; nil at the end.
  package mutating func peek() throws -> UInt8? {
    while let byte = try source.peek(), [0x20, 0x0A, 0x0D, 0x09].contains(byte) {
      _ = try source.take()
    }
    return try source.peek()
  }

  /// Takes a sign such as `{`.
  package mutating func expect(_ sign: Unicode.Scalar) throws {
    guard let byte = try peek() else { throw fault(.endsEarly) }
    guard byte == UInt8(ascii: sign) else { throw fault(.unexpected(shown(byte))) }
    _ = try source.take()
  }

  /// Takes a sign if it comes next.
  package mutating func takes(_ sign: Unicode.Scalar) throws -> Bool {
    guard try peek() == UInt8(ascii: sign) else { return false }
    _ = try source.take()
    return true
  }

  /// That nothing follows.
  package mutating func expectEnd() throws {
    if try peek() != nil { throw fault(.trailing) }
  }

  // MARK: Values

  /// The next value, whole.
  package mutating func value(depth: Int = 0) throws -> JSONNode {
    guard depth < deepest else { throw fault(.tooDeep) }
    guard let first = try peek() else { throw fault(.endsEarly) }
    let (line, column) = (source.line, source.column)
    let content: JSONNode.Content
    switch first {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      content = .number(try number())
    default: throw fault(.unexpected(shown(first)))
    }
    return JSONNode(content, line: line, column: column)
  }

  /// Passes over the next value, looking no closer at it than needed to find its end.
  package mutating func skip() throws {
    guard let first = try peek() else { throw fault(.endsEarly) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      _ = try value()
      return
    }
    var depth = 0
    var isText = false
    while let byte = try source.take() {
      switch byte {
      case UInt8(ascii: "\\") where isText: _ = try source.take()
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText:
        depth -= 1
        if depth == 0 { return }
      default: break
      }
    }
    throw fault(.endsEarly)
  }

  /// The next text.
  package mutating func string() throws -> String {
    try expect("\"")
    var bytes: [UInt8] = []
    while let byte = try source.take() {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault(.badText) }
        return text
      case UInt8(ascii: "\\"): bytes += try escape()
      case 0..<0x20: throw fault(.badText)
      default: bytes.append(byte)
      }
      if bytes.count > longest { throw fault(.tooLong) }
    }
    throw fault(.endsEarly)
  }

  private mutating func members(depth: Int) throws -> [(name: String, value: JSONNode)] {
    try expect("{")
    var members: [(name: String, value: JSONNode)] = []
    var names = Set<String>()
    if try takes("}") { return [] }
    repeat {
      guard try peek() == UInt8(ascii: "\"") else { throw try unexpected() }
      let name = try string()
      guard names.insert(name).inserted else { throw fault(.duplicateName(name)) }
      try expect(":")
      members.append((name, try value(depth: depth + 1)))
    } while try takes(",")
    try expect("}")
    return members
  }

  private mutating func elements(depth: Int) throws -> [JSONNode] {
    try expect("[")
    var elements: [JSONNode] = []
    if try takes("]") { return [] }
    repeat { elements.append(try value(depth: depth + 1)) } while try takes(",")
    try expect("]")
    return elements
  }

  private mutating func word(_ word: String, _ content: JSONNode.Content) throws
    -> JSONNode.Content
  {
    for expected in word.utf8 {
      guard try source.peek() == expected else { throw try unexpected() }
      _ = try source.take()
    }
    return content
  }

  private mutating func number() throws -> String {
    var text: [UInt8] = []
    while let byte = try source.peek(), "+-.eE0123456789".utf8.contains(byte) {
      text.append(byte)
      _ = try source.take()
      if text.count > 100 { throw fault(.tooLong) }
    }
    let number = String(decoding: text, as: UTF8.self)
    guard Self.isNumber(text) else { throw fault(.unexpected(number)) }
    return number
  }

  /// Whether bytes are a number of RFC 8259, section 6.
  package static func isNumber(_ text: some Collection<UInt8>) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || whole > 1 && !isZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func escape() throws -> [UInt8] {
    guard let byte = try source.take() else { throw fault(.endsEarly) }
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw fault(.badText)
    }
  }

  private mutating func scalar() throws -> Character {
    var code = try fourDigits()
    if (0xD800..<0xDC00).contains(code) {
      guard try source.take() == UInt8(ascii: "\\"), try source.take() == UInt8(ascii: "u") else {
        throw fault(.badText)
      }
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw fault(.badText) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code), code != 0 else { throw fault(.badText) }
    return Character(scalar)
  }

  private mutating func fourDigits() throws -> UInt32 {
    try (0..<4).reduce(into: UInt32(0)) { code, _ in
      guard let byte = try source.take(),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw fault(.badText) }
      code = code << 4 | UInt32(digit)
    }
  }

  private mutating func unexpected() throws -> JSONError {
    guard let byte = try source.peek() else { return fault(.endsEarly) }
    return fault(.unexpected(shown(byte)))
  }

  private func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? String(Unicode.Scalar(byte)) : "byte 0x" + String(byte, radix: 16)
  }
}
