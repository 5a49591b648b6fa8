/// An element that can be changed.
package final class XMLElement {
  /// What stands within an element.
  package enum Content {
    case element(XMLElement)
    case text(String)
    case comment(String)
    case instruction(String)
  }

  /// The name, with its prefix.
  package var name: String
  package var attributes: [(name: String, value: String)] = []
  package var content: [Content] = []

  package init(_ name: String) {
    self.name = name
  }

  /// The element at a node of a tree, with all within it; `made` is told each element with its node.
  package init(_ tree: XMLTree, _ node: Int, made: (XMLElement, Int) -> Void = { _, _ in }) {
    name = tree.names[tree.name(node)]
    attributes = tree.attributes(node).map { (tree.names[$0.name], $0.value) }
    for child in tree.children(node) {
      switch tree.kind(child) {
      case .element: content.append(.element(XMLElement(tree, child, made: made)))
      case .text: content.append(.text(tree.text(child)))
      case .comment: content.append(.comment(tree.text(child)))
      case .instruction: content.append(.instruction(tree.text(child)))
      }
    }
    made(self, node)
  }

  /// An attribute's value; nil takes it away.
  package subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let known = attributes.firstIndex { $0.name == name }
      switch (known, newValue) {
      case (let known?, let value?): attributes[known].value = value
      case (let known?, nil): attributes.remove(at: known)
      case (nil, let value?): attributes.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The elements directly within it.
  package var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  package func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The text directly within it.
  package var text: String {
    get {
      content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }
    set {
      content.removeAll { if case .text = $0 { true } else { false } }
      if !newValue.isEmpty { content.insert(.text(newValue), at: 0) }
    }
  }

  /// Takes an element out that stands directly within it.
  package func remove(_ element: XMLElement) {
    content.removeAll { if case .element(let other) = $0 { other === element } else { false } }
  }
}
