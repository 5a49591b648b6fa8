import JSON
import Testing

/// A JSON value in memory.
struct `A JSON value` {
  private let node = JSONNode(
    .object([("a", JSONNode(.number("1"))), ("b", JSONNode(.string("x")))]))

  @Test func `answers only for what it is`() {
    #expect(node.string == nil && node.array == nil && node.number == nil && !node.isNull)
    #expect(node["a"]?.number == "1" && node["a"]?.string == nil)
    #expect(JSONNode(.null).isNull && JSONNode(.array([]))["a"] == nil)
  }

  @Test func `has members that can be set, added and taken out`() {
    var node = node
    node["a"] = JSONNode(.bool(false))
    node["c"] = JSONNode(.null)
    node["b"] = nil
    #expect(node.object?.map(\.name) == ["a", "c"])
    #expect(node == JSONNode(.object([("a", JSONNode(.bool(false))), ("c", JSONNode(.null))])))
  }

  @Test func `is the same as another wherever both stand, if all within is in the same order`() {
    #expect(JSONNode(.string("x"), line: 3, column: 4) == JSONNode(.string("x")))
    #expect(JSONNode(.number("1.0")) != JSONNode(.number("1.00")))
    let turned = JSONNode(.object(Array(node.object?.reversed() ?? [])))
    #expect(turned != node)
    #expect(Set([node, node, turned]).count == 2)
  }
}
