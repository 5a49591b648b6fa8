/// An entry as the rules read it. It points into the tree that it was made from and counts no
/// references, as the rules ask for some thousand nodes of each entry.
struct EntryView {
  let nodes: UnsafeBufferPointer<EntryTree.Node>
  let attributes: UnsafeBufferPointer<EntryTree.Attribute>
  let bytes: UnsafeBufferPointer<UInt8>
  /// By name: the first child of the entry itself; −1 where there is none.
  let firstNamed: UnsafeBufferPointer<Int>

  /// The first child of a name; −1 where there is none.
  func firstChild(of node: Int, named name: Int) -> Int {
    node == 0 ? firstNamed[name] : passing(nodes[node].firstChild, to: name)
  }

  /// The next child of the same parent and name; −1 where there is none.
  func next(after child: Int) -> Int {
    let node = nodes[child]
    return node.parent == 0 ? node.nextNamed : passing(node.next, to: node.name)
  }

  /// The first of a child and those behind it that has a name.
  private func passing(_ child: Int, to name: Int) -> Int {
    var child = child
    while child >= 0, nodes[child].name != name { child = nodes[child].next }
    return child
  }

  /// The place of an attribute of a node; nil where it is not there.
  func attribute(_ node: Int, _ name: Int) -> Int? {
    nodes[node].attributes.first { attributes[$0].name == name }
  }

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }
}
