/// One activity or organisation as it was read, in a few arrays that are used again for the next.
struct EntryTree {
  struct Node {
    let name: Int
    let parent: Int
    let line: Int
    var firstChild = -1
    var lastChild = -1
    var next = -1
    /// The next child of the same name, under the entry itself.
    var nextNamed = -1
    var attributes: Range<Int>
    /// Its text up to its first element; nil where there is none.
    var text: Range<Int>?
  }

  struct Attribute {
    let name: Int
    let bytes: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private var attributes: [Attribute] = []
  private var bytes: [UInt8] = []
  /// By name: the first and the last child of the entry itself; −1 where there is none.
  private var firstNamed: [Int]
  private var lastNamed: [Int]
  private var open = -1
  /// More than this is not kept.
  private static let mostBytes = 8 << 20
  private static let mostNodes = 150_000
  private(set) var isTooLarge = false

  static var megabytes: Int { mostBytes >> 20 }

  /// - Parameter names: How many names are known.
  init(names: Int) {
    firstNamed = Array(repeating: -1, count: names)
    lastNamed = firstNamed
  }

  /// What the rules read, for as long as `body` runs.
  func read(_ body: (EntryView) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      attributes.withUnsafeBufferPointer { attributes in
        bytes.withUnsafeBufferPointer { bytes in
          firstNamed.withUnsafeBufferPointer { firstNamed in
            body(
              EntryView(nodes: nodes, attributes: attributes, bytes: bytes, firstNamed: firstNamed))
          }
        }
      }
    }
  }

  // MARK: Building

  mutating func clear() {
    for node in nodes where node.parent == 0 {
      firstNamed[node.name] = -1
      lastNamed[node.name] = -1
    }
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    open = -1
    isTooLarge = false
  }

  mutating func start(_ tag: StartTag) {
    if isTooLarge { return }
    let number = nodes.count
    let first = attributes.count
    for attribute in tag.attributes {
      let begin = bytes.count
      bytes.append(contentsOf: attribute.bytes)
      attributes.append(Attribute(name: attribute.name, bytes: begin..<bytes.count))
    }
    nodes.append(
      Node(name: tag.name, parent: open, line: tag.line, attributes: first..<attributes.count))
    if open >= 0 { append(number, tag.name) }
    open = number
    isTooLarge = bytes.count > Self.mostBytes || number > Self.mostNodes
  }

  /// Puts a node behind the other children of the open one.
  private mutating func append(_ number: Int, _ name: Int) {
    if nodes[open].firstChild < 0 {
      nodes[open].firstChild = number
    } else {
      nodes[nodes[open].lastChild].next = number
    }
    nodes[open].lastChild = number
    guard open == 0 else { return }
    if firstNamed[name] < 0 {
      firstNamed[name] = number
    } else {
      nodes[lastNamed[name]].nextNamed = number
    }
    lastNamed[name] = number
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !isTooLarge, open >= 0, nodes[open].firstChild < 0 else { return }
    let begin = nodes[open].text?.lowerBound ?? bytes.count
    bytes.append(contentsOf: piece)
    nodes[open].text = begin..<bytes.count
    isTooLarge = bytes.count > Self.mostBytes
  }

  mutating func end() {
    if !isTooLarge, open >= 0 { open = nodes[open].parent }
  }

  func string(_ range: Range<Int>?) -> String {
    range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }
}
