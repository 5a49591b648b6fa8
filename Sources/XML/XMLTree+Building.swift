/// Building a tree in the order of the document.
extension XMLTree {
  mutating func open(_ name: Int32, line: Int) -> Int {
    let here = Int32(attributes.count)
    nodes.append(
      Node(kind: .element, name: name, end: 0, first: here, last: here, line: Int32(clamping: line))
    )
    return nodes.count - 1
  }

  mutating func add(attribute name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
    let first = Int32(bytes.count)
    bytes.append(contentsOf: value)
    attributes.append(Attribute(name: name, first: first, last: Int32(bytes.count)))
    nodes[nodes.count - 1].last += 1
  }

  mutating func close(_ node: Int) {
    nodes[node].end = Int32(nodes.count)
  }

  /// Adds letters: to the text before, when nothing stands between.
  mutating func add(text: UnsafeBufferPointer<UInt8>, continues: Bool, line: Int) {
    let first = Int32(bytes.count)
    bytes.append(contentsOf: text)
    if continues, let last = nodes.indices.last, nodes[last].kind == .text {
      nodes[last].last = Int32(bytes.count)
    } else {
      add(.text, first, line)
    }
  }

  mutating func add(_ kind: Kind, _ text: UnsafeBufferPointer<UInt8>, line: Int) {
    let first = Int32(bytes.count)
    bytes.append(contentsOf: text)
    add(kind, first, line)
  }

  private mutating func add(_ kind: Kind, _ first: Int32, _ line: Int) {
    nodes.append(
      Node(
        kind: kind, end: Int32(nodes.count + 1), first: first, last: Int32(bytes.count),
        line: Int32(clamping: line)))
  }

  /// Takes the last node out when it is a text of nothing but blanks.
  mutating func dropBlankText() {
    guard let last = nodes.last, last.kind == .text,
      bytes[Int(last.first)..<Int(last.last)].allSatisfy({ $0 <= 0x20 })
    else { return }
    bytes.removeLast(Int(last.last - last.first))
    nodes.removeLast()
  }
}

/// A tree as bytes, to be kept.
///
/// Each node begins with a number: its two lowest bits say what it is (0 the end of an element, 1 an
/// element, 2 a text, 3 a comment or an instruction), the third whether it is marked; the rest is the
/// number of a known name, or a length. Names that were not known beforehand are spelled.
extension XMLTree {
  /// The tree as bytes.
  ///
  /// - Parameter marks: Whether marks are kept with it.
  package func kept(marks: Bool = true) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count + nodes.count * 2 + attributes.count * 2)
    var ends: [Int32] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index {
        kept.append(0)
        ends.removeLast()
      }
      switch node.kind {
      case .element:
        append(name: node.name, flags: node.isMarked && marks ? 5 : 1, shift: 3, to: &kept)
        kept.append(number: Int(node.last - node.first))
        for attribute in attributes[Int(node.first)..<Int(node.last)] {
          append(name: attribute.name, flags: 0, shift: 0, to: &kept)
          append(Int(attribute.first)..<Int(attribute.last), to: &kept)
        }
        ends.append(node.end)
      case .text:
        kept.append(number: Int(node.last - node.first) << 3 | 2)
        kept.append(contentsOf: bytes[Int(node.first)..<Int(node.last)])
      case .comment, .instruction:
        kept.append(number: Int(node.last - node.first) << 3 | (node.kind == .comment ? 3 : 7))
        kept.append(contentsOf: bytes[Int(node.first)..<Int(node.last)])
      }
    }
    for _ in ends { kept.append(0) }
    return kept
  }

  private func append(name: Int32, flags: Int, shift: Int, to kept: inout [UInt8]) {
    let isKnown = name <= names.known
    kept.append(number: (isKnown ? Int(name) : 0) << shift | flags)
    guard !isKnown else { return }
    let letters = names.utf8(name)
    kept.append(number: letters.count)
    kept.append(contentsOf: letters)
  }

  private func append(_ range: Range<Int>, to kept: inout [UInt8]) {
    kept.append(number: range.count)
    kept.append(contentsOf: bytes[range])
  }

  /// Takes back what ``kept()`` made; false when the bytes are no such thing.
  package mutating func restore(_ kept: [UInt8]) -> Bool {
    removeAll()
    return kept.withUnsafeBufferPointer { buffer in
      var input = KeptBytes(buffer)
      var open: [Int] = []
      while !input.isAtEnd {
        guard let word = input.number() else { return false }
        switch word & 3 {
        case 0:
          guard let last = open.popLast() else { return false }
          close(last)
        case 1:
          guard open.count < 1000, let name = input.name(word >> 3, names) else { return false }
          let node = self.open(name, line: 0)
          if word & 4 != 0 { mark(node) }
          guard let count = input.number() else { return false }
          for _ in 0..<count {
            guard let number = input.number(), let name = input.name(number, names),
              let length = input.number(), let value = input.bytes(length)
            else { return false }
            add(attribute: name, value)
          }
          open.append(node)
        case 2:
          guard let text = input.bytes(word >> 3) else { return false }
          add(.text, text, line: 0)
        default:
          guard let text = input.bytes(word >> 3) else { return false }
          add(word & 4 != 0 ? .instruction : .comment, text, line: 0)
        }
      }
      return open.isEmpty
    }
  }
}

/// Reads numbers and texts one after the other.
private struct KeptBytes {
  private let buffer: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  var isAtEnd: Bool { position == buffer.count }

  mutating func number() -> Int? {
    var (number, shift) = (0, 0)
    while position < buffer.count, shift < 56 {
      let byte = buffer[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
      shift += 7
    }
    return nil
  }

  mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard count <= buffer.count - position else { return nil }
    defer { position += count }
    return UnsafeBufferPointer(rebasing: buffer[position..<position + count])
  }

  mutating func name(_ number: Int, _ names: XMLNames) -> Int32? {
    if number > 0 { return number <= names.known ? Int32(number) : nil }
    guard let count = self.number(), count > 0, let letters = bytes(count) else { return nil }
    return names.number(Array(letters))
  }
}

extension [UInt8] {
  /// Adds a number that is not negative, seven bits a byte, the lowest first.
  mutating func append(number: Int) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension XMLTree {
  /// One node with all within it, as a tree of its own.
  package func part(_ node: Int) -> XMLTree {
    var part = XMLTree(names: names)
    let end = Int(nodes[node].end)
    for index in node..<end {
      var copy = nodes[index]
      copy.end -= Int32(node)
      if copy.kind == .element {
        let first = Int32(part.attributes.count)
        for attribute in attributes[Int(copy.first)..<Int(copy.last)] {
          let start = Int32(part.bytes.count)
          part.bytes += bytes[Int(attribute.first)..<Int(attribute.last)]
          part.attributes.append(
            Attribute(name: attribute.name, first: start, last: Int32(part.bytes.count)))
        }
        (copy.first, copy.last) = (first, Int32(part.attributes.count))
      } else {
        let start = Int32(part.bytes.count)
        part.bytes += bytes[Int(copy.first)..<Int(copy.last)]
        (copy.first, copy.last) = (start, Int32(part.bytes.count))
      }
      part.nodes.append(copy)
    }
    return part
  }
}
