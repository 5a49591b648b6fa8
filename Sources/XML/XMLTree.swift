/// A piece of a document in memory: elements, attributes, texts and comments in the order of the
/// document, without an object for each.
package struct XMLTree {
  package enum Kind: UInt8, Sendable {
    case element, text, comment, instruction
  }

  struct Node {
    var kind: Kind
    /// Whether the reader of the tree has set the mark.
    var isMarked = false
    var name: Int32 = 0
    /// The first node behind this one and all within it.
    var end: Int32 = 0
    /// The bytes of a text; of an element, its attributes.
    var first: Int32 = 0
    var last: Int32 = 0
    var line: Int32 = 0
  }

  struct Attribute {
    var name: Int32
    var first: Int32
    var last: Int32
  }

  /// The numbers of names.
  package let names: XMLNames
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  package init(names: XMLNames) {
    self.names = names
  }

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// How much memory the tree takes, in bytes.
  var size: Int {
    bytes.count + nodes.count * MemoryLayout<Node>.stride
      + attributes.count * MemoryLayout<Attribute>.stride
  }

  /// The topmost element; nil when there is none.
  package var element: Int? { topLevel.first { nodes[$0].kind == .element } }

  package var topLevel: Children { Children(tree: self, position: 0, end: nodes.count) }

  // MARK: A node

  package func kind(_ node: Int) -> Kind { nodes[node].kind }

  /// The number of an element's name.
  package func name(_ node: Int) -> Int32 { nodes[node].name }

  /// The line on which a node begins, counted from 1; 0 where it is not known.
  package func line(_ node: Int) -> Int { Int(nodes[node].line) }

  /// Whether a node was marked.
  package func isMarked(_ node: Int) -> Bool { nodes[node].isMarked }

  /// Marks a node; the mark is kept with it.
  package mutating func mark(_ node: Int) { nodes[node].isMarked = true }

  /// The nodes directly within a node.
  package func children(_ node: Int) -> Children {
    Children(tree: self, position: node + 1, end: Int(nodes[node].end))
  }

  /// The elements of a name directly within a node.
  package func children(_ node: Int, _ name: Int32) -> [Int] {
    var found: [Int] = []
    var next = node + 1
    let end = Int(nodes[node].end)
    while next < end {
      if nodes[next].name == name, nodes[next].kind == .element { found.append(next) }
      next = Int(nodes[next].end)
    }
    return found
  }

  /// The first element of a name directly within a node.
  package func child(_ node: Int, _ name: Int32) -> Int? {
    var next = node + 1
    let end = Int(nodes[node].end)
    while next < end {
      if nodes[next].name == name, nodes[next].kind == .element { return next }
      next = Int(nodes[next].end)
    }
    return nil
  }

  package func attribute(_ node: Int, _ name: Int32) -> String? {
    let own = nodes[node]
    for index in Int(own.first)..<Int(own.last) where attributes[index].name == name {
      let attribute = attributes[index]
      return String(decoding: bytes[Int(attribute.first)..<Int(attribute.last)], as: UTF8.self)
    }
    return nil
  }

  /// An element's attributes: the numbers of their names, and their values.
  package func attributes(_ node: Int) -> [(name: Int32, value: String)] {
    attributes[Int(nodes[node].first)..<Int(nodes[node].last)].map {
      ($0.name, String(decoding: bytes[Int($0.first)..<Int($0.last)], as: UTF8.self))
    }
  }

  /// The words of a text or comment; of an element, all texts directly within it.
  package func text(_ node: Int) -> String {
    guard nodes[node].kind == .element else {
      return String(decoding: bytes[Int(nodes[node].first)..<Int(nodes[node].last)], as: UTF8.self)
    }
    let end = Int(nodes[node].end)
    if node + 2 == end, nodes[node + 1].kind == .text { return text(node + 1) }
    var text = ""
    var next = node + 1
    while next < end {
      if nodes[next].kind == .text { text += self.text(next) }
      next = Int(nodes[next].end)
    }
    return text
  }

  package struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(tree.nodes[position].end) }
      return position
    }
  }
}

extension XMLTree {
  /// Whether there is an element of this name anywhere.
  package func hasElement(numbered name: Int32) -> Bool {
    nodes.contains { $0.name == name && $0.kind == .element }
  }

  /// The prefixes of the names in it.
  package func prefixes() -> Set<String> {
    var numbers = Set<Int32>()
    for node in nodes where node.name > names.known { numbers.insert(node.name) }
    for attribute in attributes where attribute.name > names.known {
      numbers.insert(attribute.name)
    }
    return Set(
      numbers.compactMap { number in
        let name = names[number]
        return name.firstIndex(of: ":").map { String(name[..<$0]) }
      })
  }

  /// Adds an attribute to the topmost element, unless it has one of this name.
  package mutating func declare(_ name: String, _ value: String) {
    let number = names.number(name)
    guard let element, attribute(element, number) == nil else { return }
    let first = Int32(bytes.count)
    bytes += Array(value.utf8)
    attributes.insert(
      Attribute(name: number, first: first, last: Int32(bytes.count)),
      at: Int(nodes[element].last))
    nodes[element].last += 1
    for index in (element + 1)..<nodes.count where nodes[index].kind == .element {
      nodes[index].first += 1
      nodes[index].last += 1
    }
  }

  /// Adds an element with all within it.
  package mutating func append(_ element: XMLElement, line: Int = 0) {
    let node = open(names.number(element.name), line: line)
    for (name, value) in element.attributes {
      Self.bytes(value) { add(attribute: names.number(name), $0) }
    }
    for content in element.content {
      switch content {
      case .element(let child): append(child, line: line)
      case .text(let text): Self.bytes(text) { add(.text, $0, line: line) }
      case .comment(let text): Self.bytes(text) { add(.comment, $0, line: line) }
      case .instruction(let text): Self.bytes(text) { add(.instruction, $0, line: line) }
      }
    }
    close(node)
  }

  private static func bytes(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8(body)
  }
}
