/// Writes a document: each element on a line of its own, two blanks deeper than the one around it,
/// and nothing added where there are words.
package struct XMLWriter {
  private var markup = Markup(.text)
  private var open: [String] = []
  /// The prefixes that the element around all others declares.
  private var declared: [String: String] = [:]
  private let sink: ([UInt8]) throws -> Void

  /// - Parameter sink: Takes the bytes as they are made.
  package init(to sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    markup.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Begins the element that the others stand in.
  package mutating func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes where name.hasPrefix("xmlns:") { declared[name] = value }
    indent(open.count)
    markup.add(ascii: "<")
    markup.add(name)
    append(attributes)
    markup.add(">\n")
    open.append(name)
  }

  /// Ends the element that was begun last.
  package mutating func end() throws {
    guard let name = open.popLast() else { return }
    indent(open.count)
    markup.add("</\(name)>\n")
    try flush(atLeast: 0)
  }

  /// Writes the nodes of a tree.
  package mutating func write(_ tree: XMLTree) throws {
    for node in tree.topLevel {
      indent(open.count)
      append(tree, node, open.count, isInline: false)
      markup.add(ascii: "\n")
    }
    try flush(atLeast: 65_536)
  }

  /// Writes an element with all within it, and comments before it.
  package mutating func write(_ element: XMLElement, comments: [String] = []) throws {
    for comment in comments {
      indent(open.count)
      append(comment: comment)
      markup.add(ascii: "\n")
    }
    indent(open.count)
    append(element, open.count, isInline: false)
    markup.add(ascii: "\n")
    try flush(atLeast: 65_536)
  }

  private mutating func flush(atLeast count: Int) throws {
    guard markup.bytes.count >= count else { return }
    try sink(markup.bytes)
    markup.removeAll()
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<2 * depth { markup.add(ascii: " ") }
  }

  // MARK: Trees

  private mutating func append(
    _ tree: XMLTree, _ node: Int, _ depth: Int, isInline: Bool
  ) {
    let own = tree.nodes[node]
    guard own.kind == .element else { return append(tree, own) }
    let name = tree.names.utf8(own.name)
    markup.add(ascii: "<")
    markup.bytes += name
    for attribute in tree.attributes[Int(own.first)..<Int(own.last)] {
      if depth == 1, isDeclared(tree, attribute) { continue }
      markup.add(ascii: " ")
      markup.bytes += tree.names.utf8(attribute.name)
      markup.add(ascii: "=")
      markup.add(ascii: "\"")
      say(tree.bytes[Int(attribute.first)..<Int(attribute.last)], by: .value)
      markup.add(ascii: "\"")
    }
    let end = Int(own.end)
    guard node + 1 < end else {
      markup.add(ascii: "/")
      markup.add(ascii: ">")
      return
    }
    markup.add(ascii: ">")
    let isInline = isInline || hasWords(tree, node) || name.contains(UInt8(ascii: ":"))
    var child = node + 1
    while child < end {
      if !isInline { newLine(depth + 1) }
      append(tree, child, depth + 1, isInline: isInline)
      child = Int(tree.nodes[child].end)
    }
    if !isInline { newLine(depth) }
    markup.add(ascii: "<")
    markup.add(ascii: "/")
    markup.bytes += name
    markup.add(ascii: ">")
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
    case .instruction: append(instruction: String(decoding: text, as: UTF8.self))
    default: say(text, by: .text)
    }
  }

  private mutating func newLine(_ depth: Int) {
    markup.add(ascii: "\n")
    indent(depth)
  }

  // MARK: Elements

  private mutating func append(_ element: XMLElement, _ depth: Int, isInline: Bool) {
    markup.add(ascii: "<")
    markup.add(element.name)
    append(
      depth == 1
        ? element.attributes.filter { declared[$0.name] != $0.value } : element.attributes)
    guard !element.content.isEmpty else {
      markup.add(ascii: "/")
      markup.add(ascii: ">")
      return
    }
    markup.add(ascii: ">")
    let hasWords = element.content.contains { if case .text = $0 { true } else { false } }
    let isInline = isInline || hasWords || element.name.contains(":")
    for content in element.content {
      if !isInline { newLine(depth + 1) }
      switch content {
      case .element(let child): append(child, depth + 1, isInline: isInline)
      case .text(let text): markup.say(text, by: .text)
      case .comment(let text): append(comment: text)
      case .instruction(let text): append(instruction: text)
      }
    }
    if !isInline { newLine(depth) }
    markup.add("</\(element.name)>")
  }

  // MARK: Letters

  private mutating func append(_ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes {
      markup.add(ascii: " ")
      markup.add(name)
      markup.add(ascii: "=")
      markup.add(ascii: "\"")
      markup.say(value, by: .value)
      markup.add(ascii: "\"")
    }
  }

  private mutating func say(_ words: ArraySlice<UInt8>, by rules: MarkupRules) {
    words.withUnsafeBufferPointer { markup.say($0, by: rules) }
  }

  /// Two hyphens cannot stand in a comment, nor one at its end (XML 1.0, 2.5).
  private mutating func append(comment: String) {
    markup.add("<!--")
    markup.say(Self.parted(comment, "-", "-"), by: .bare)
    markup.add(comment.utf8.last == UInt8(ascii: "-") ? " -->" : "-->")
  }

  private mutating func append(instruction: String) {
    markup.add("<?")
    markup.say(Self.parted(instruction, "?", ">"), by: .bare)
    markup.add("?>")
  }

  /// With a blank between two signs wherever they stand together.
  private static func parted(
    _ text: String, _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> String {
    var parted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == second, parted.last == first { parted.append(" ") }
      parted.append(scalar)
    }
    return String(parted)
  }
}
