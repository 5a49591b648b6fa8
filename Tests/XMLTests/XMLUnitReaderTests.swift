import Testing

@testable import XML

/// What stands directly under the root of a document, one after the other.
struct `A reader of units` {
  /// Each unit written again, without the head of the document.
  private func units(_ text: String, _ reader: XMLUnitReader) throws -> [String] {
    final class Box { var units: [String] = [] }
    let box = Box()
    reader.onUnit = { tree in
      var bytes: [UInt8] = []
      var writer = XMLWriter { bytes += $0 }
      writer.begin("r", [])
      try writer.write(tree)
      try writer.end()
      box.units.append(String(decoding: bytes, as: UTF8.self))
    }
    var pieces = [Array(text.utf8)]
    try reader.read { pieces.popLast() }
    return box.units.map { unit in
      unit.split(separator: "\n").dropFirst(2).dropLast().map { $0.dropFirst(2) }
        .joined(separator: "\n")
    }
  }

  private func units(_ text: String) throws -> [String] {
    try units(text, XMLUnitReader(names: XMLNames(known: ["a", "b"])))
  }

  @Test func `hands on each with the comments before it`() throws {
    #expect(
      try units("<r><!-- 1 --><a x='&amp;'>t</a><b><c/></b></r>") == [
        "<!-- 1 -->\n<a x=\"&amp;\">t</a>", "<b>\n  <c/>\n</b>",
      ])
  }

  @Test func `leaves blanks between elements out, and keeps them where there are words`() throws {
    #expect(try units("<r>\n <a>\n  <b/>\n </a>\n</r>") == ["<a>\n  <b/>\n</a>"])
    #expect(try units("<r><a>x <b/> y</a></r>") == ["<a>x <b/> y</a>"])
    #expect(try units("<r><a> </a></r>") == ["<a> </a>"])
    #expect(try units("<r><x:a> <x:b/> </x:a></r>") == ["<x:a> <x:b/> </x:a>"])
  }

  @Test func `tells the root before all units, with its attributes`() throws {
    let reader = XMLUnitReader(names: XMLNames(known: []))
    var roots: [String] = []
    reader.onRoot = { tree in
      let node = try #require(tree.element)
      roots.append(tree.names[tree.name(node)] + (tree.attributes(node).first?.value ?? ""))
    }
    _ = try units("<r version='2'><a/></r>", reader)
    #expect(roots == ["r2"])
  }

  @Test func `hands on what stands before a fault, and says in which element it is`() {
    let reader = XMLUnitReader(names: XMLNames(known: []))
    var count = 0
    reader.onUnit = { _ in count += 1 }
    var pieces = [Array("<r><a/><a>\n<b><c></b></a></r>".utf8)]
    #expect(
      throws: XMLFault(
        line: 2, column: 9, .malformed(.mismatchedEnd, words: "mismatched tag"))
    ) {
      try reader.read { pieces.popLast() }
    }
    #expect(count == 1 && reader.path == "r/a/b/c")
  }

  @Test func `goes on behind a unit that takes too much memory`() throws {
    let reader = XMLUnitReader(names: XMLNames(known: []))
    var large: [String] = []
    reader.onTooLarge = { large.append("\($0) \($1)") }
    let text = String(repeating: "x", count: 33 << 20)
    #expect(try units("<r><a/>\n<b>\(text)<c/></b><a>1</a></r>", reader) == ["<a/>", "<a>1</a>"])
    #expect(large == ["b 2"])
  }

  @Test func `nests no deeper than 100`() {
    let reader = XMLUnitReader(names: XMLNames(known: []))
    var pieces = [Array(String(repeating: "<a>", count: 1000).utf8)]
    #expect(throws: XMLFault(line: 1, column: 301, .tooDeep(100))) {
      try reader.read { pieces.popLast() }
    }
    #expect(reader.path == "a/a/a/a/…/a/a/a")
  }
}
