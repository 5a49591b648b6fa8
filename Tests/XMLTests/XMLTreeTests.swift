import TestSupport
import Testing

@testable import XML

/// A piece of a document in memory.
struct `A tree of XML` {
  private let names = XMLNames(known: ["a", "b", "x"])

  private func tree(_ text: String) throws -> XMLTree {
    var trees: [XMLTree] = []
    let reader = XMLUnitReader(names: names)
    reader.onUnit = { trees.append($0) }
    var pieces = [Array("<r>\(text)</r>".utf8)]
    try reader.read { pieces.popLast() }
    return try #require(trees.first)
  }

  private func written(_ tree: XMLTree) throws -> String {
    var bytes: [UInt8] = []
    var writer = XMLWriter { bytes += $0 }
    writer.begin("r", [])
    try writer.write(tree)
    try writer.end()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `answers for children, attributes and texts`() throws {
    let tree = try tree("<a x='1'>one<b/>two<c>three</c><b x='2'/></a>")
    let node = try #require(tree.element)
    #expect(tree.attribute(node, names.number("x")) == "1")
    #expect(tree.attribute(node, names.number("y")) == nil)
    #expect(tree.text(node) == "onetwo")
    let known = tree.children(node, names.number("b"))
    #expect(known.map { tree.attribute($0, names.number("x")) } == [nil, "2"])
    let other = try #require(tree.child(node, names.number("c")))
    #expect(tree.text(other) == "three" && tree.names[tree.name(other)] == "c")
    #expect(tree.hasElement(numbered: names.number("c")))
  }

  @Test func `is kept as bytes and comes back, its marks with it`() throws {
    var tree = try tree("<a x='é'><!-- 1 --><new:b y='2'>t</new:b><?p q?></a>")
    let node = try #require(tree.element)
    tree.mark(node)
    var again = XMLTree(names: names)
    let isRestored = again.restore(tree.kept())
    #expect(isRestored)
    #expect(again.isMarked(node) && again.kept() == tree.kept())
    #expect(try written(again) == written(tree))
    _ = again.restore(tree.kept(marks: false))
    #expect(!again.isMarked(node))
  }

  @Test func `is not made of bytes that no tree left, and no bytes stop the program`() throws {
    let kept = try tree("<a x='é'><!-- 1 --><new:b y='2'>t</new:b><?p q?></a>").kept()
    var tree = XMLTree(names: names)
    for count in 1..<kept.count {
      let isRestored = tree.restore(Array(kept.prefix(count)))
      #expect(!isRestored)
    }
    var dice = Dice(seed: 3)
    for _ in 0..<2000 {
      var broken = kept
      broken[dice.roll(0...kept.count - 1)] = UInt8(dice.roll(0...255))
      if tree.restore(broken) { _ = try written(tree) }
    }
  }

  @Test func `becomes elements that can be changed, and takes them in again`() throws {
    let original = try tree("<a x='1'>one<b/><!-- c --></a>")
    let node = try #require(original.element)
    let element = XMLElement(original, node)
    element["x"] = nil
    element["y"] = "2"
    element.text = "two"
    let child = try #require(element.first("b"))
    element.remove(child)
    var changed = XMLTree(names: names)
    changed.append(element)
    #expect(try written(changed).contains("<a y=\"2\">two<!-- c --></a>"))
  }

  @Test func `has parts that stand for themselves`() throws {
    let tree = try tree("<a><b x='1'>t<b/></b><c/></a>")
    let whole = try #require(tree.element)
    let node = try #require(tree.child(whole, names.number("b")))
    #expect(try written(tree.part(node)).contains("<b x=\"1\">t<b/></b>"))
  }

  @Test func `says the prefixes that it uses, and can declare them`() throws {
    var tree = try tree("<a><o:b/><c p:x='1'/></a>")
    #expect(tree.prefixes() == ["o", "p"])
    tree.declare("xmlns:o", "urn:o")
    tree.declare("xmlns:o", "urn:other")
    #expect(try written(tree).contains("<a xmlns:o=\"urn:o\">"))
  }

  @Test func `gives each name one number, however many there are`() {
    let names = XMLNames(known: ["a"])
    let numbers = (0..<5000).map { names.number("n\($0)") }
    #expect(Set(numbers).count == 5000)
    #expect((0..<5000).map { names.number("n\($0)") } == numbers)
    #expect(names.number("a") == 1 && names[numbers[77]] == "n77")
  }
}
