import TestSupport
import Testing

@testable import XML

/// What a reader of documents tells, and in which order.
struct `A reader of XML` {
  @Test func `tells tags, texts, comments and instructions in their order`() throws {
    let text = "<?xml version='1.0'?><!-- a --><a x='1' y=\"&lt;&#10;\"><?do it?>b<c/></a>"
    #expect(
      try Told(text).events == [
        "<!-- a -->", "<a x=1 y=<\n>", "<?do it?>", "b", "<c>", "</c>", "</a>",
      ])
  }

  @Test func `joins what CDATA and references say to the text, and says which is marked`() throws {
    #expect(
      try Told("<a>1&amp;<![CDATA[<2>]]>&#x33;</a>").events == ["<a>", "1&[<][2][>]3", "</a>"])
  }

  @Test func `spells names as they stand, or by their namespaces`() throws {
    let text = "<p:a xmlns:p='urn:p' xmlns='urn:d' p:x='1' y='2'><b/></p:a>"
    #expect(
      try Told(text).events.first == "<p:a xmlns:p=urn:p xmlns=urn:d p:x=1 y=2>")
    #expect(
      try Told(text, namespaces: true).events
        == ["<urn:p a urn:p x=1 y=2>", "<urn:d b>", "</urn:d b>", "</urn:p a>"])
  }

  @Test func `compares names by their local part`() throws {
    var found: [String] = []
    let reader = XMLReader(
      Told.limits,
      onStart: { tag in
        switch tag.name.local {
        case "row": found.append("row \(tag.attributes[local: "id"] ?? "-")")
        case "ro", "rows": found.append("other")
        default: found.append("none")
        }
      })
    try reader.feed(Array("<x:row r:id='7'><rows/><ro/><r/><row/></x:row>".utf8), isLast: true)
    #expect(found == ["row 7", "other", "other", "none", "row -"])
  }

  @Test func `knows the line of each tag and text`() throws {
    var lines: [Int] = []
    let reader = XMLReader(
      Told.limits, onStart: { lines.append($0.line) }, onComment: { lines.append($0.line) })
    try reader.feed(Array("<a>\n<b\n/>\r\n<!--\n--><c/></a>".utf8), isLast: true)
    #expect(lines == [1, 2, 4, 5])
  }

  @Test func `tells the same whatever the pieces are`() throws {
    let text = "<?xml version='1.0'?>\n<é a='ü'>ab<![CDATA[]]]]>\n<b/>&#233;</é>"
    let whole = try Told(text)
    for size in 1...9 { #expect(try Told(text, pieces: size).events == whole.events) }
    for wrong in ["<a><b></a>", "<a>&b;</a>", "<a", "<a>\u{1}</a>", "<a/>b"] {
      let fault = Told.fault(wrong)
      for size in 1...9 { #expect(Told.fault(wrong, pieces: size) == fault) }
    }
  }

  @Test func `stops where a body throws, and hands that error out`() throws {
    struct Enough: Error {}
    var starts = 0
    let reader = XMLReader(
      Told.limits,
      onStart: { _ in
        starts += 1
        if starts == 2 { throw Enough() }
      }, onEnd: { _ in Issue.record("the end is told of an element that was refused") })
    #expect(throws: Enough.self) {
      try reader.feed(Array("<a><b/><c/></a>".utf8), isLast: false)
    }
    #expect(throws: Enough.self) { try reader.feed([], isLast: true) }
    #expect(starts == 2)
  }

  @Test func `hands out what the source of its pieces throws`() throws {
    struct Gone: Error {}
    #expect(throws: Gone.self) { try XMLReader(Told.limits).read { throw Gone() } }
  }
}
