import JSON
import Testing

/// A JSON text that is written.
struct `A writer of JSON` {
  private func written(compact: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(compact: compact)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("name")
      writer.value("Kaya")
      writer.name("empty")
      writer.array { _ in }
      writer.name("list")
      writer.array { writer in
        writer.number("12.50")
        writer.flag(true)
        writer.null()
      }
    }
  }

  @Test func `puts each value on a line, the names in the order in which they are given`() {
    #expect(
      written { sample(&$0) } == """
        {
          "name": "Kaya",
          "empty": [],
          "list": [
            12.50,
            true,
            null
          ]
        }

        """)
  }

  @Test func `can put all in one line without blanks`() {
    #expect(
      written(compact: true) { sample(&$0) }
        == #"{"name":"Kaya","empty":[],"list":[12.50,true,null]}"#)
  }

  @Test func `escapes what JSON cannot hold, what cannot be seen and what turns a text round`() {
    let text = "\"\\/\n\r\t\u{0}\u{1B}é\u{7F}\u{85}\u{202E}\u{2028}\u{FEFF}\u{FFFE}\u{E0041}𝄞"
    #expect(
      written(compact: true) { $0.value(text) }
        == #""\"\\/\n\r\t\u0000\u001bé\u007f\u0085\u202e\u2028\ufeff\ufffe\udb40\udc41𝄞""#)
  }

  @Test func `writes a value that was read as it was`() throws {
    let text = #"{"a":[1.50,"é",null,true],"b":{}}"#
    var pieces = [Array(text.utf8)]
    var parser = JSONParser(ByteSource { pieces.popLast() })
    let node = try parser.value()
    #expect(written(compact: true) { $0.node(node) } == text)
  }

  @Test func `hands on what it wrote, so that memory does not grow with the text`() {
    final class Box { var pieces: [[UInt8]] = [] }
    let box = Box()
    var writer = JSONWriter(compact: true) { box.pieces.append($0) }
    writer.open("[")
    for number in 0..<100_000 { writer.number(number) }
    writer.close("]")
    writer.flush { box.pieces.append($0) }
    #expect(box.pieces.allSatisfy { $0.count < 70_000 } && box.pieces.count > 8)
    let whole = String(decoding: box.pieces.joined(), as: UTF8.self)
    #expect(whole == "[" + (0..<100_000).map(String.init).joined(separator: ",") + "]")
  }
}
