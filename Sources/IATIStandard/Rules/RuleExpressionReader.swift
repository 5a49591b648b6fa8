/// Reads paths and expressions of the rules. They are part of the program, so what it does not know
/// stops it, in the first test that loads them.
struct RuleExpressionReader {
  private var rest: Substring
  private let names: NameTable
  private let inLoop: Bool

  /// - Parameter inLoop: Whether `$1` stands for the value of a loop.
  init(_ text: String, _ names: NameTable, inLoop: Bool) {
    rest = Substring(text)
    self.names = names
    self.inLoop = inLoop
  }

  /// The whole as an expression.
  mutating func expression() -> RuleExpression {
    let found = either()
    precondition(rest.isEmpty, "unread in a rule: \(rest)")
    return found
  }

  mutating func wholePath() -> RulePath {
    let found = path()
    precondition(rest.isEmpty, "unread in a path: \(rest)")
    return found
  }

  private mutating func takes(_ word: String) -> Bool {
    let start = rest.drop { $0 == " " || $0 == "\n" }
    guard start.hasPrefix(word) else { return false }
    rest = start.dropFirst(word.count)
    return true
  }

  private mutating func either() -> RuleExpression {
    var found = both()
    while takes("or ") { found = .or(found, both()) }
    return found
  }

  private mutating func both() -> RuleExpression {
    var found = comparison()
    while takes("and ") { found = .and(found, comparison()) }
    return found
  }

  private mutating func comparison() -> RuleExpression {
    let left = sum()
    let signs: [(String, RuleExpression.Comparison)] = [
      ("!=", .unequal), (">=", .greaterOrEqual), ("<=", .lessOrEqual), ("=", .equal), ("<", .less),
      (">", .greater),
    ]
    for (sign, comparison) in signs where takes(sign) { return .compare(left, comparison, sum()) }
    return left
  }

  private mutating func sum() -> RuleExpression {
    var found = term()
    while takes("+") { found = .sum(found, term()) }
    _ = takes(" ")
    return found
  }

  private mutating func term() -> RuleExpression {
    if takes("not(") { return closed(.not(either())) }
    if takes("count(") { return closed(.count(path())) }
    if takes("number(") { return closed(.asNumber(path())) }
    if takes("(") { return closed(either()) }
    if takes("'") {
      let text = rest.prefix { $0 != "'" }
      rest = rest.dropFirst(text.count + 1)
      return text == "$1" && inLoop ? .loopValue : .text(Array(text.utf8))
    }
    rest = rest.drop { $0 == " " }
    if rest.first?.isNumber == true {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      return .number(Double(digits) ?? 0)
    }
    return .path(path())
  }

  private mutating func closed(_ expression: RuleExpression) -> RuleExpression {
    let isClosed = takes(")")
    precondition(isClosed, "a bracket is open in a rule: \(rest)")
    return expression
  }

  private mutating func path() -> RulePath {
    rest = rest.drop { $0 == " " }
    let start = rest
    let first = step()
    return RulePath(first, spelling: String(start.prefix(start.count - rest.count)))
  }

  /// A step and those behind it.
  private mutating func step() -> RulePath.Step {
    let axis = axis()
    var position: Int?
    var conditions: [RuleExpression] = []
    while rest.first == "[" {
      rest = rest.dropFirst()
      if let digits = rest.firstIndex(of: "]"), let number = Int(rest[..<digits]) {
        position = number
        rest = rest[digits...]
      } else {
        conditions.append(either())
      }
      precondition(rest.first == "]", "a bracket is open in a path: \(rest)")
      rest = rest.dropFirst()
    }
    var next: RulePath.Step?
    if rest.first == "/" {
      rest = rest.dropFirst()
      next = step()
    }
    return RulePath.Step(axis, position: position, conditions, next: next)
  }

  private mutating func axis() -> RulePath.Axis {
    if takes("..") { return .parent }
    if takes("text()") { return .text }
    let isAttribute = takes("@")
    let name = rest.prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    precondition(!name.isEmpty, "no name in a path: \(rest)")
    rest = rest.dropFirst(name.count)
    let number = names.number(String(name))
    return isAttribute ? .attribute(number) : .child(number)
  }
}
