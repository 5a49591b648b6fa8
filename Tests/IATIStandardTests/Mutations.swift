import Foundation
import TestSupport

/// A document as a tree that can be broken in many ways. Each start tag is written on a line of its own,
/// so that all readers count its line alike.
final class Element {
  var name: String
  var attributes: [(name: String, value: String)]
  var children: [Child] = []

  enum Child {
    case element(Element)
    /// Written as it is.
    case text(String)
  }

  init(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    self.name = name
    self.attributes = attributes
  }

  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// This element and all below it.
  var all: [Element] { [self] + elements.flatMap(\.all) }

  func copy() -> Element {
    let copy = Element(name, attributes)
    copy.children = children.map {
      switch $0 {
      case .element(let element): .element(element.copy())
      case .text: $0
      }
    }
    return copy
  }

  func write(to text: inout String) {
    text += "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(attribute.value)\"" }
    if children.isEmpty { return text += "/>" }
    text += ">"
    for child in children {
      switch child {
      case .text(let piece): text += piece
      case .element(let element):
        text += "\n"
        element.write(to: &text)
      }
    }
    text += "</\(name)>"
  }

  /// Reads a well-formed document without a document type; comments are left out.
  static func parse(_ text: String) -> Element {
    let top = Element("")
    var open = [top]
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      let between = String(rest[..<start])
      if !between.allSatisfy(\.isWhitespace) { open.last?.children.append(.text(between)) }
      rest = rest[start...]
      let closing = rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") ? "?>" : ">"
      guard let end = rest.range(of: closing) else { break }
      let tag = rest[rest.index(after: rest.startIndex)..<end.lowerBound]
      rest = rest[end.upperBound...]
      if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        open.removeLast()
      } else {
        let element = element(tag.hasSuffix("/") ? tag.dropLast() : tag)
        open.last?.children.append(.element(element))
        if !tag.hasSuffix("/") { open.append(element) }
      }
    }
    return top.elements[0]
  }

  private static func element(_ tag: Substring) -> Element {
    let name = tag.prefix { !$0.isWhitespace }
    let element = Element(String(name))
    var rest = tag.dropFirst(name.count)
    while let equal = rest.firstIndex(of: "=") {
      let attribute = rest[..<equal].filter { !$0.isWhitespace }
      rest = rest[rest.index(after: equal)...].drop { $0.isWhitespace }
      guard let quote = rest.first else { break }
      rest = rest.dropFirst()
      let value = rest.prefix { $0 != quote }
      element.attributes.append(
        (
          name: String(attribute),
          value: String(value).replacing("\n", with: " ").replacing("\"", with: "&quot;")
        ))
      rest = rest.dropFirst(value.count + 1)
    }
    return element
  }
}

/// Breaks documents by the fall of dice.
struct Breaker {
  var dice: Dice
  let names: [String]
  let attributes: [String]

  private static let values = [
    "", " ", "0", "1", "-1", "1.5", "1,5", ".5", "1e5", "+7", " 7 ", "NaN", "true", "TRUE",
    "2020-02-30",
    "2020-02-29", "2019-02-29", "2020-1-1", "2020-01-01Z", "2020-01-01+14:00", "2020-01-01+15:00",
    "2020-01-01T00:00:00", "2020-01-01T25:00:00", "2020-01-01T10:00:00.5Z", "24:00:00",
    "http://a.b/c",
    "http://a b", "a:b:c", "#a#b", "%zz", "//", "http://[::1]/", "é", "x y", "&lt;", "2147483648",
    "99999999999999999999", "en", "e n", "fr-FR", "1:2", "a/b?c", "mailto:a@b", "http://a:b",
    "http://é",
    "http://a.org:80/x?y=[z]#q", "-0001-01-01", "0000-01-01", "\u{A0}7", "1&#10;", "&#9;1", "{x}",
    "a^b",
  ]
  private static let foreign = [
    ("x:a", "xmlns:x", "urn:x"), ("a", "xmlns", "urn:x"), ("x:iati-activity", "xmlns:x", "urn:x"),
  ]

  mutating func value() -> String { dice.pick(Self.values) }

  /// Breaks it once, somewhere.
  mutating func breakOnce(_ root: Element) {
    let all = root.all
    let target = dice.pick(all)
    let other = dice.pick(all)
    switch dice.roll(0...17) {
    case 0: remove(target)
    case 1:
      insert(
        target, .element(dice.pick(target.elements.isEmpty ? [other] : target.elements).copy()))
    case 2: target.children.reverse()
    case 3: insert(other, .element(target.copy()))
    case 4: target.name = dice.pick(names)
    case 5: target.name = "unknown"
    case 6:
      if !target.attributes.isEmpty {
        target.attributes.remove(at: dice.roll(0...target.attributes.count - 1))
      }
    case 7, 8, 9:
      if !target.attributes.isEmpty {
        target.attributes[dice.roll(0...target.attributes.count - 1)].value = value()
      }
    case 10: add(target, dice.pick(attributes), value())
    case 11: add(target, "unknown", value())
    case 12, 13:
      target.children =
        target.elements.isEmpty ? [.text(value())] : target.children + [.text(value())]
    case 14: insertForeign(target, other)
    case 15:
      insert(
        target,
        .text(dice.pick(["<![CDATA[ ]]>", "<![CDATA[x]]>", "<!-- c -->", "<?p i?>", "&#32;"])))
    case 16:
      add(target, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
      add(
        target, dice.pick(["xsi:nil", "xsi:type", "xsi:schemaLocation"]),
        dice.pick(["true", "urn:none none"]))
    default:
      add(
        target, dice.pick(["xml:lang", "xml:space", "xml:base"]),
        dice.pick(["en", "e n", "preserve", "", "fr-"]))
    }
  }

  private mutating func remove(_ element: Element) {
    let elements = element.children.indices
    if let index = elements.isEmpty ? nil : dice.roll(0...elements.count - 1) {
      element.children.remove(at: index)
    }
  }

  private mutating func insert(_ element: Element, _ child: Element.Child) {
    element.children.insert(child, at: dice.roll(0...element.children.count))
  }

  private func add(_ element: Element, _ name: String, _ value: String) {
    element.attributes.removeAll { $0.name == name }
    element.attributes.append((name, value))
  }

  private mutating func insertForeign(_ target: Element, _ other: Element) {
    let (name, prefix, namespace) = dice.pick(Self.foreign)
    let made = Element(name, [(prefix, namespace)])
    if dice.roll(0...1) == 1 {
      let inner = other.copy()
      if prefix == "xmlns" { add(inner, "xmlns", dice.pick(["", "urn:x"])) }
      made.children = [.element(inner)]
    }
    if dice.roll(0...2) == 0 { add(made, "a", value()) }
    insert(target, .element(made))
  }
}
