/// The unit that is read.
///
/// A value in one place, not an object: it changes with each tag, and each change of an object would be
/// guarded by itself.
struct XMLUnit {
  /// The memory that a unit may take, in bytes.
  private static let largest = 32 << 20

  private let names: XMLNames
  private let onRoot: (XMLTree) throws -> Void
  private let onUnit: (inout XMLTree) throws -> Void
  private let onTooLarge: (String, Int) throws -> Void
  private var tree: XMLTree
  /// Its open elements.
  private var open: [Open] = []
  private var depth = 0
  private var rootName: Int32 = 0
  private var isSkipped = false
  private var textContinues = false
  private var attributeNames: [UnsafePointer<CChar>: Int32] = [:]

  private struct Open {
    var node: Int
    var isForeign: Bool
    var hasElements: Bool
  }

  init(
    names: XMLNames, onRoot: @escaping (XMLTree) throws -> Void,
    onUnit: @escaping (inout XMLTree) throws -> Void,
    onTooLarge: @escaping (String, Int) throws -> Void
  ) {
    self.names = names
    self.onRoot = onRoot
    self.onUnit = onUnit
    self.onTooLarge = onTooLarge
    tree = XMLTree(names: names)
  }

  /// The element that is open, from the top.
  var path: String {
    var path = depth > 0 ? [names[rootName]] : []
    path += open.map { names[tree.name($0.node)] }
    if path.count > 8 { path = path.prefix(4) + ["…"] + path.suffix(3) }
    return path.joined(separator: "/")
  }

  // MARK: What is met

  mutating func start(_ tag: XMLTag) throws {
    depth += 1
    let number = names.number(cString: tag.name.letters)
    if isSkipped { return }
    if depth == 1 { rootName = number }
    if let last = open.indices.last {
      open[last].hasElements = true
      endText(within: open[last])
    }
    let line = tag.line
    if tree.size > Self.largest { return try skip(line) }
    let node = tree.open(number, line: line)
    add(tag.attributes)
    if depth == 1 {
      tree.close(node)
      try onRoot(tree)
      tree.removeAll()
      return
    }
    let isForeign = open.last?.isForeign == true || tag.name.isPrefixed
    open.append(Open(node: node, isForeign: isForeign, hasElements: false))
  }

  private mutating func add(_ attributes: XMLAttributes) {
    for (name, value) in attributes {
      // Expat keeps the names of attributes in one place as long as it lives.
      let number = attributeNames[name.letters] ?? names.number(cString: name.letters)
      attributeNames[name.letters] = number
      tree.add(attribute: number, value)
    }
  }

  mutating func end() throws {
    depth -= 1
    if isSkipped {
      if depth == 1 { isSkipped = false }
      return
    }
    guard let last = open.popLast() else { return }
    endText(within: last)
    tree.close(last.node)
    if open.isEmpty {
      try onUnit(&tree)
      tree.removeAll()
    }
  }

  mutating func text(_ text: XMLText) throws {
    guard !open.isEmpty, !isSkipped else { return }
    let line = text.line
    tree.add(text: text.bytes, continues: textContinues, line: line)
    textContinues = true
    if tree.size > Self.largest { try skip(line) }
  }

  mutating func add(_ kind: XMLTree.Kind, _ text: XMLText) throws {
    guard depth > 0, !isSkipped else { return }
    if let last = open.last { endText(within: last) }
    let line = text.line
    tree.add(kind, text.bytes, line: line)
    if tree.size > Self.largest { try skip(line) }
  }

  /// Blanks between elements say nothing; within an element of another namespace they may.
  private mutating func endText(within last: Open) {
    if textContinues, last.hasElements, !last.isForeign { tree.dropBlankText() }
    textContinues = false
  }

  /// Goes on behind a unit that takes too much memory.
  private mutating func skip(_ line: Int) throws {
    let name = open.first.map { names[tree.name($0.node)] } ?? ""
    let line = open.first.map { tree.line($0.node) } ?? line
    tree.removeAll()
    open.removeAll()
    isSkipped = depth > 1
    try onTooLarge(name, line)
  }
}
