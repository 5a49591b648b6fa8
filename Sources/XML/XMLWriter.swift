/// Writes a document: each element on a line of its own, two blanks deeper than the one around it,
/// and nothing added where there are words.
package struct XMLWriter {
  private var bytes: [UInt8] = []
  private var open: [String] = []
  /// The prefixes that the element around all others declares.
  private var declared: [String: String] = [:]
  private let sink: ([UInt8]) throws -> Void

  /// - Parameter sink: Takes the bytes as they are made.
  package init(to sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  }

  /// Begins the element that the others stand in.
  package mutating func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes where name.hasPrefix("xmlns:") { declared[name] = value }
    indent(open.count)
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    append(attributes)
    bytes += Array(">\n".utf8)
    open.append(name)
  }

  /// Ends the element that was begun last.
  package mutating func end() throws {
    guard let name = open.popLast() else { return }
    indent(open.count)
    bytes += Array("</\(name)>\n".utf8)
    try flush(atLeast: 0)
  }

  /// Writes the nodes of a tree.
  package mutating func write(_ tree: XMLTree) throws {
    for node in tree.topLevel {
      indent(open.count)
      append(tree, node, open.count, isInline: false)
      bytes.append(UInt8(ascii: "\n"))
    }
    try flush(atLeast: 65_536)
  }

  /// Writes an element with all within it, and comments before it.
  package mutating func write(_ element: XMLElement, comments: [String] = []) throws {
    for comment in comments {
      indent(open.count)
      append(comment: comment)
      bytes.append(UInt8(ascii: "\n"))
    }
    indent(open.count)
    append(element, open.count, isInline: false)
    bytes.append(UInt8(ascii: "\n"))
    try flush(atLeast: 65_536)
  }

  private mutating func flush(atLeast count: Int) throws {
    guard bytes.count >= count else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  // MARK: Trees

  private mutating func append(
    _ tree: XMLTree, _ node: Int, _ depth: Int, isInline: Bool
  ) {
    let own = tree.nodes[node]
    guard own.kind == .element else { return append(tree, own) }
    let name = tree.names.utf8(own.name)
    bytes.append(UInt8(ascii: "<"))
    bytes += name
    for attribute in tree.attributes[Int(own.first)..<Int(own.last)] {
      if depth == 1, isDeclared(tree, attribute) { continue }
      bytes.append(0x20)
      bytes += tree.names.utf8(attribute.name)
      bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      append(value: tree.bytes[Int(attribute.first)..<Int(attribute.last)])
      bytes.append(UInt8(ascii: "\""))
    }
    let end = Int(own.end)
    guard node + 1 < end else {
      bytes += [UInt8(ascii: "/"), UInt8(ascii: ">")]
      return
    }
    bytes.append(UInt8(ascii: ">"))
    let isInline = isInline || hasWords(tree, node) || name.contains(UInt8(ascii: ":"))
    var child = node + 1
    while child < end {
      if !isInline { newLine(depth + 1) }
      append(tree, child, depth + 1, isInline: isInline)
      child = Int(tree.nodes[child].end)
    }
    if !isInline { newLine(depth) }
    bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    bytes += name
    bytes.append(UInt8(ascii: ">"))
  }

  private func isDeclared(_ tree: XMLTree, _ attribute: XMLTree.Attribute) -> Bool {
    guard attribute.name > tree.names.known, !declared.isEmpty else { return false }
    return declared[tree.names[attribute.name]]
      == String(
        decoding: tree.bytes[Int(attribute.first)..<Int(attribute.last)], as: UTF8.self)
  }

  private func hasWords(_ tree: XMLTree, _ node: Int) -> Bool {
    var child = node + 1
    while child < Int(tree.nodes[node].end) {
      if tree.nodes[child].kind == .text { return true }
      child = Int(tree.nodes[child].end)
    }
    return false
  }

  private mutating func append(_ tree: XMLTree, _ node: XMLTree.Node) {
    let text = tree.bytes[Int(node.first)..<Int(node.last)]
    switch node.kind {
    case .comment: append(comment: String(decoding: text, as: UTF8.self))
    case .instruction: bytes += Array("<?".utf8) + text + Array("?>".utf8)
    default: append(text: text)
    }
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    indent(depth)
  }

  // MARK: Elements

  private mutating func append(_ element: XMLElement, _ depth: Int, isInline: Bool) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.name.utf8
    append(
      depth == 1
        ? element.attributes.filter { declared[$0.name] != $0.value } : element.attributes)
    guard !element.content.isEmpty else {
      bytes += [UInt8(ascii: "/"), UInt8(ascii: ">")]
      return
    }
    bytes.append(UInt8(ascii: ">"))
    let hasWords = element.content.contains { if case .text = $0 { true } else { false } }
    let isInline = isInline || hasWords || element.name.contains(":")
    for content in element.content {
      if !isInline { newLine(depth + 1) }
      switch content {
      case .element(let child): append(child, depth + 1, isInline: isInline)
      case .text(let text): append(text: Array(text.utf8)[...])
      case .comment(let text): append(comment: text)
      case .instruction(let text): bytes += Array("<?\(text)?>".utf8)
      }
    }
    if !isInline { newLine(depth) }
    bytes += Array("</\(element.name)>".utf8)
  }

  // MARK: Letters

  private mutating func append(_ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes {
      bytes.append(0x20)
      bytes += name.utf8
      bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      append(value: Array(value.utf8)[...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(comment: String) {
    bytes += Array("<!--\(comment)-->".utf8)
  }

  private mutating func append(text: ArraySlice<UInt8>) {
    append(text) {
      switch $0 {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case 0x0D: "&#13;"
      default: nil
      }
    }
  }

  private mutating func append(value: ArraySlice<UInt8>) {
    append(value) {
      switch $0 {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x09: "&#9;"
      case 0x0A: "&#10;"
      case 0x0D: "&#13;"
      default: nil
      }
    }
  }

  /// Adds letters; runs of those that stand for themselves go in one piece.
  private mutating func append(_ letters: ArraySlice<UInt8>, _ entity: (UInt8) -> StaticString?) {
    var start = letters.startIndex
    for index in letters.indices {
      guard letters[index] < 0x40, let entity = entity(letters[index]) else { continue }
      bytes += letters[start..<index]
      bytes += UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount)
      start = index + 1
    }
    bytes += letters[start...]
  }
}
