/// A path through an entry, in the part of XPath that the standard's rules use.
struct RulePath {
  enum Axis {
    case child(Int)
    case attribute(Int)
    case text
    case parent
  }

  struct Step {
    let axis: Axis
    /// Which of those that are found so far; nil for all.
    var position: Int?
    var conditions: [RuleExpression] = []
  }

  var steps: [Step]
  /// As the rules spell it.
  let spelling: String

  /// As the rules spell it, with the value of the loop that is run in its place.
  func spelling(for loopValue: [UInt8]) -> String {
    let parts = spelling.split(separator: "'$1'", omittingEmptySubsequences: false)
    return parts.joined(separator: "'\(String(decoding: loopValue, as: UTF8.self))'")
  }
}

/// An expression of the rules.
indirect enum RuleExpression {
  enum Comparison {
    case equal, unequal, less, greater, lessOrEqual, greaterOrEqual
  }

  case path(RulePath)
  case text([UInt8])
  /// The value of a loop, which is spelled `$1`.
  case loopValue
  case number(Double)
  case count(RulePath)
  case asNumber(RulePath)
  case sum(RuleExpression, RuleExpression)
  case compare(RuleExpression, Comparison, RuleExpression)
  case not(RuleExpression)
  case and(RuleExpression, RuleExpression)
  case or(RuleExpression, RuleExpression)
}

/// What a path leads to.
enum RuleNode {
  case element(Int)
  /// An attribute of an element.
  case attribute(Int, of: Int)
  case text(of: Int)
}
