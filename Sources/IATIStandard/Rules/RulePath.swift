/// A path through an entry, in the part of XPath that the standard's rules use.
final class RulePath {
  enum Axis {
    case child(Int)
    case attribute(Int)
    case text
    case parent
  }

  /// One step of a path and those behind it.
  final class Step {
    let axis: Axis
    /// Which of those that are found so far; nil for all.
    let position: Int?
    let conditions: [RuleExpression]
    let next: Step?

    init(_ axis: Axis, position: Int?, _ conditions: [RuleExpression], next: Step?) {
      self.axis = axis
      self.position = position
      self.conditions = conditions
      self.next = next
    }
  }

  let first: Step
  /// As the rules spell it.
  let spelling: String

  init(_ first: Step, spelling: String) {
    self.first = first
    self.spelling = spelling
  }

  /// As the rules spell it, with the value of the loop that is run in its place.
  func spelling(for loopValue: [UInt8]) -> String {
    let parts = spelling.split(separator: "'$1'", omittingEmptySubsequences: false)
    return parts.joined(separator: "'\(String(decoding: loopValue, as: UTF8.self))'")
  }
}

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
