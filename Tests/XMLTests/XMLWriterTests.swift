import Testing

@testable import XML

/// A document that is written.
struct `A writer of XML` {
  private func written(
    _ root: [(name: String, value: String)] = [], _ elements: XMLElement..., comments: [String] = []
  ) throws -> String {
    var bytes: [UInt8] = []
    var writer = XMLWriter { bytes += $0 }
    writer.begin("r", root)
    for element in elements { try writer.write(element, comments: comments) }
    try writer.end()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    _ content: XMLElement.Content...
  ) -> XMLElement {
    let element = XMLElement(name)
    element.attributes = attributes
    element.content = content
    return element
  }

  @Test func `puts each element on a line, and adds nothing where there are words`() throws {
    let words = element("w", [], .text("one "), .element(XMLElement("b")), .text(" two"))
    let list = element("a", [("x", "1")], .element(words), .element(XMLElement("c")))
    #expect(
      try written([], list) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <r>
          <a x="1">
            <w>one <b/> two</w>
            <c/>
          </a>
        </r>

        """)
  }

  @Test func `leaves declarations out that the root already has`() throws {
    let text = try written(
      [("xmlns:o", "urn:o")], element("a", [("xmlns:o", "urn:o"), ("x", "1")]))
    #expect(text.contains("<r xmlns:o=\"urn:o\">\n  <a x=\"1\"/>"))
  }

  @Test func `is not led out of texts, values, comments and instructions`() throws {
    let hostile = "\"><b/>]]>--><!-- -- ?>&amp;\u{0}\u{1B}"
    let text = try written(
      [],
      element(
        "a", [("x", hostile)], .text(hostile), .comment("-" + hostile + "-"),
        .instruction("p " + hostile)),
      comments: [hostile, "-", ""])
    let events = try Told(text).events
    let kept = hostile.filter { $0 != "\u{0}" && $0 != "\u{1B}" }
    #expect(events.contains("<a x=\(kept)>") && events.contains(kept))
    #expect(events.filter { $0.hasPrefix("<b") || $0.hasPrefix("<!-- -- ") } == [])
    #expect(events.count { $0.hasPrefix("<!--") } == 4 && events.count { $0.hasPrefix("<?") } == 1)
  }
}
