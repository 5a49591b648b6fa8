/// Follows paths and works out expressions on one entry.
struct RuleEvaluation {
  let entry: EntryView
  /// The value of the loop that is run, if one is.
  var loopValue: [UInt8] = []

  // MARK: Paths

  /// Hands on everything that a path leads to from an element, in the order of the document, until
  /// `body` answers false. Answers false when it was stopped.
  @discardableResult
  func forEach(_ path: RulePath, from node: Int, _ body: (RuleNode) -> Bool) -> Bool {
    follow(path.first, node, body)
  }

  private func follow(_ step: RulePath.Step, _ node: Int, _ body: (RuleNode) -> Bool) -> Bool {
    switch step.axis {
    case .attribute(let name):
      entry.attribute(node, name).map { body(.attribute($0, of: node)) } ?? true
    case .text: entry.nodes[node].text == nil ? true : body(.text(of: node))
    case .parent:
      entry.nodes[node].parent < 0 ? true : go(on: step, entry.nodes[node].parent, body)
    case .child(let name): followChildren(step, entry.firstChild(of: node, named: name), body)
    }
  }

  /// Goes on from a child and those of the same name behind it.
  private func followChildren(
    _ step: RulePath.Step, _ first: Int, _ body: (RuleNode) -> Bool
  ) -> Bool {
    var child = first
    var position = 0
    while child >= 0 {
      defer { child = entry.next(after: child) }
      guard step.conditions.allSatisfy({ isTrue($0, at: child) }) else { continue }
      position += 1
      if let wanted = step.position, wanted != position { continue }
      if !go(on: step, child, body) { return false }
    }
    return true
  }

  private func go(on step: RulePath.Step, _ node: Int, _ body: (RuleNode) -> Bool) -> Bool {
    if let next = step.next { follow(next, node, body) } else { body(.element(node)) }
  }

  func exists(_ path: RulePath, from node: Int) -> Bool {
    !forEach(path, from: node) { _ in false }
  }

  func count(_ path: RulePath, from node: Int) -> Int {
    var count = 0
    forEach(path, from: node) { _ in
      count += 1
      return true
    }
    return count
  }

  func first(_ path: RulePath, from node: Int) -> RuleNode? {
    var found: RuleNode?
    forEach(path, from: node) {
      found = $0
      return false
    }
    return found
  }

  /// What a path led to.
  func value(_ node: RuleNode) -> UnsafeBufferPointer<UInt8> {
    switch node {
    case .attribute(let place, _): entry[entry.attributes[place].bytes]
    case .element(let element), .text(let element): entry[entry.nodes[element].text ?? 0..<0]
    }
  }

  func line(_ node: RuleNode) -> Int {
    switch node {
    case .attribute(_, let element), .element(let element), .text(let element):
      entry.nodes[element].line
    }
  }

  // MARK: Expressions

  func isTrue(_ expression: RuleExpression, at node: Int) -> Bool {
    switch expression {
    case .path(let path): exists(path, from: node)
    case .not(let inner): !isTrue(inner, at: node)
    case .and(let one, let other): isTrue(one, at: node) && isTrue(other, at: node)
    case .or(let one, let other): isTrue(one, at: node) || isTrue(other, at: node)
    case .compare(let left, let how, let right): compare(left, how, right, at: node)
    case .text(let bytes): !bytes.isEmpty
    case .loopValue: !loopValue.isEmpty
    case .number, .count, .asNumber, .sum:
      number(expression, at: node).map { $0 != 0 } ?? false
    }
  }

  /// The number that an expression comes to; nil where it is none.
  private func number(_ expression: RuleExpression, at node: Int) -> Double? {
    switch expression {
    case .number(let number): number
    case .count(let path): Double(count(path, from: node))
    case .asNumber(let path): first(path, from: node).flatMap { number(value($0)) }
    case .sum(let one, let other):
      number(one, at: node).flatMap { left in number(other, at: node).map { left + $0 } }
    default: nil
    }
  }

  /// A text as XPath reads a number: blanks around it, no exponent, no plus.
  func number(_ value: UnsafeBufferPointer<UInt8>) -> Double? {
    let lexical = Lexical(value, trimming: true)
    if let digits = lexical.shortWhole { return Double(digits) }
    guard lexical.isDecimal(), lexical.rest.first != UInt8(ascii: "+") else { return nil }
    return Double(String(decoding: lexical.rest, as: UTF8.self).padded)
  }

  /// A decimal as the schema has it, with or without a sign.
  func decimal(_ value: UnsafeBufferPointer<UInt8>) -> Double? {
    let plus = value.first { !Lexical.isBlank($0) } == UInt8(ascii: "+")
    guard plus, let place = value.firstIndex(of: UInt8(ascii: "+")) else { return number(value) }
    let rest = UnsafeBufferPointer(rebasing: value[(place + 1)...])
    return rest.first.map { $0 != UInt8(ascii: "-") && !Lexical.isBlank($0) } == true
      ? number(rest) : nil
  }

  /// As in XPath, a path equals what any of its values equals.
  private func compare(
    _ left: RuleExpression, _ how: RuleExpression.Comparison, _ right: RuleExpression, at node: Int
  ) -> Bool {
    guard case .path(let path) = left else {
      if case .path = right { return compare(right, how.turned, left, at: node) }
      guard let one = number(left, at: node), let other = number(right, at: node) else {
        return false
      }
      return how.holds(one, other)
    }
    return !forEach(path, from: node) { found in
      let value = value(found)
      switch right {
      case .text(let text): return value.elementsEqual(text) != (how == .equal)
      case .loopValue: return value.elementsEqual(loopValue) != (how == .equal)
      default:
        guard let one = number(value), let other = number(right, at: node) else {
          return how != .unequal
        }
        return !how.holds(one, other)
      }
    }
  }
}

extension RuleExpression.Comparison {
  func holds(_ one: Double, _ other: Double) -> Bool {
    switch self {
    case .equal: one == other
    case .unequal: one != other
    case .less: one < other
    case .greater: one > other
    case .lessOrEqual: one <= other
    case .greaterOrEqual: one >= other
    }
  }

  /// The same with the sides changed.
  var turned: Self {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .greater: .less
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension String {
  /// A decimal with digits on both sides of its point.
  fileprivate var padded: String {
    (hasPrefix(".") ? "0" : "") + replacingPrefix("-.", with: "-0.") + (hasSuffix(".") ? "0" : "")
  }

  private func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
