/// One activity or organisation as it was read, in a few arrays that are used again for the next.
struct EntryTree {
  struct Node {
    let name: Int
    let parent: Int
    let line: Int
    var firstChild = -1
    var lastChild = -1
    var next = -1
    var attributes: Range<Int>
    /// Its text up to its first element; nil where there is none.
    var text: Range<Int>?
  }

  struct Attribute {
    let name: Int
    let bytes: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  private(set) var bytes: [UInt8] = []
  private var open = -1
  /// More than this is not kept.
  private static let mostBytes = 16 << 20
  private static let mostNodes = 150_000
  private(set) var isTooLarge = false

  static var megabytes: Int { mostBytes >> 20 }

  mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    open = -1
    isTooLarge = false
  }

  mutating func start(_ tag: borrowing StartTag) {
    if isTooLarge { return }
    let number = nodes.count
    let first = attributes.count
    for index in 0..<tag.attributes.count {
      let attribute = tag.attributes[index]
      let begin = bytes.count
      bytes.append(contentsOf: attribute.bytes)
      attributes.append(Attribute(name: attribute.name, bytes: begin..<bytes.count))
    }
    nodes.append(
      Node(name: tag.name, parent: open, line: tag.line, attributes: first..<attributes.count))
    if open >= 0 {
      if nodes[open].firstChild < 0 {
        nodes[open].firstChild = number
      } else {
        nodes[nodes[open].lastChild].next = number
      }
      nodes[open].lastChild = number
    }
    open = number
    isTooLarge = bytes.count > Self.mostBytes || number > Self.mostNodes
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

  /// The bytes of an attribute of a node.
  func attribute(_ node: Int, _ name: Int) -> Range<Int>? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return attributes[index].bytes
    }
    return nil
  }

  func string(_ range: Range<Int>?) -> String {
    range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }
}
