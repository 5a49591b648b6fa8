import JSON
import TestSupport
import Testing

/// A JSON text that is read (RFC 8259).
struct `A reader of JSON` {
  private func parser(_ bytes: [UInt8], pieces: Int = 1 << 20) -> JSONParser {
    var rest = bytes[...]
    return JSONParser(
      ByteSource {
        defer { rest = rest.dropFirst(pieces) }
        return rest.isEmpty ? nil : Array(rest.prefix(pieces))
      })
  }

  private func value(_ bytes: [UInt8], pieces: Int = 1 << 20) throws -> JSONNode {
    var parser = parser(bytes, pieces: pieces)
    let value = try parser.value()
    try parser.expectEnd()
    return value
  }

  private func value(_ text: String, pieces: Int = 1 << 20) throws -> JSONNode {
    try value(Array(text.utf8), pieces: pieces)
  }

  private func fault(_ bytes: [UInt8]) -> JSONError? {
    do {
      _ = try value(bytes)
      return nil
    } catch { return error as? JSONError }
  }

  private func fault(_ text: String) -> JSONError? { fault(Array(text.utf8)) }

  @Test func `takes each kind of value, with blanks around it`() throws {
    #expect(try value(" null\n").isNull)
    #expect(try value("true") == JSONNode(.bool(true)))
    #expect(try value("false") == JSONNode(.bool(false)))
    #expect(try value("\"a\"").string == "a")
    #expect(try value("[1, \"2\", []]").array?.count == 3)
    let object = try value("{\"b\": 1, \"a\" : {}}")
    #expect(object.object?.map(\.name) == ["b", "a"])
    #expect(object["b"]?.number == "1" && object["c"] == nil)
  }

  @Test func `keeps numbers as they are spelled, to any precision`() throws {
    for number in ["0", "-0", "12.50", "1e5", "1E+5", "-1.5e-10", "9007199254740993.000000000001"] {
      #expect(try value(number).number == number)
    }
    for wrong in ["01", "+1", ".5", "1.", "1e", "-", "0x1", "1.e5", "--1", "1e5.5"] {
      #expect(fault(wrong) != nil && !JSONParser.isNumber(Array(wrong.utf8)))
    }
    #expect(fault("NaN")?.fault == .unexpected("N"))
    #expect(fault(String(repeating: "1", count: 101))?.fault == .tooLong)
  }

  @Test func `takes every escape, and surrogates only in pairs`() throws {
    #expect(try value(#""\"\\\/\b\f\n\r\t\u00e9\uD834\uDD1E""#).string == "\"\\/\u{8}\u{C}\n\r\té𝄞")
    for wrong in [
      #""\x""#, #""\u12""#, #""\u12G4""#, #""\uD834""#, #""\uD834\u0041""#, #""\uDD1E""#,
    ] {
      #expect(fault(wrong)?.fault == .badText)
    }
    #expect(fault(#""\u0000""#)?.fault == .badText)
  }

  @Test func `takes no control character and nothing that is not UTF-8`() {
    #expect(fault("\"a\nb\"")?.fault == .badText)
    for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] as [[UInt8]] {
      #expect(fault([0x22] + bytes + [0x22])?.fault == .badText)
    }
  }

  @Test(
    arguments: [
      ("", .endsEarly, 1, 1), ("[1,", .endsEarly, 1, 4), ("{\"a\":\n 1", .endsEarly, 2, 3),
      ("[1,]", .unexpected("]"), 1, 4), ("{a: 1}", .unexpected("a"), 1, 2),
      ("[1 2]", .unexpected("2"), 1, 4), ("nul", .endsEarly, 1, 4), ("1 2", .trailing, 1, 3),
      ("'a'", .unexpected("'"), 1, 1), ("[é]", .unexpected("byte 0xc3"), 1, 2),
      ("{\"é\": 1,\n \"é\": 2}", .duplicateName("é"), 2, 5),
    ] as [(String, JSONError.Fault, Int, Int)])
  func `says what is wrong, and where`(
    _ text: String, fault: JSONError.Fault, line: Int, column: Int
  ) {
    #expect(self.fault(text) == JSONError(line: line, column: column, fault))
  }

  @Test func `nests 32 deep and no deeper, and a million brackets do no harm`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try value(nested(32))
    #expect(fault(nested(33))?.fault == .tooDeep)
    #expect(fault(String(repeating: "[", count: 1_000_000))?.fault == .tooDeep)
    #expect(fault(String(repeating: "{\"a\":", count: 1_000_000))?.fault == .tooDeep)
  }

  @Test func `knows where each value begins`() throws {
    let value = try value("{\n  \"é\": [1,\n    true]}")
    let list = try #require(value["é"]?.array)
    #expect(list.map(\.line) == [2, 3] && list.map(\.column) == [9, 5])
  }

  @Test func `reads the same whatever the pieces are`() throws {
    let text = "{\"é\": [1.5, \"\\uD834\\uDD1E\", null], \"b\": {\"c\": true}}"
    let whole = try value(text)
    for size in 1...7 { #expect(try value(text, pieces: size) == whole) }
  }

  @Test func `can go piece by piece and pass over what it does not need`() throws {
    var parser = parser(Array("{\"a\": [1, \"]}\\\"\"], \"b\": 2}".utf8))
    try parser.expect("{")
    let first = try parser.string()
    try parser.expect(":")
    try parser.skip()
    let hasMore = try parser.takes(",")
    let second = try parser.string()
    try parser.expect(":")
    let value = try parser.value()
    #expect(first == "a" && hasMore && second == "b" && value.number == "2")
    let next = try parser.peek()
    #expect(next == UInt8(ascii: "}"))
  }

  @Test func `ends in a value or an error whatever the bytes are`() throws {
    var dice = Dice(seed: 11)
    let bytes = Array("{\"é\": [1.5e3, \"\\u00e9\", null], \"b\": {\"c\": true}}".utf8)
    for count in bytes.indices { #expect(fault(Array(bytes.prefix(count))) != nil) }
    for _ in 0..<2000 {
      var broken = bytes
      for _ in 0..<2 { broken[dice.roll(0...bytes.count - 1)] = UInt8(dice.roll(0...255)) }
      _ = fault(broken)
    }
  }
}
