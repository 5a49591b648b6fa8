/// What is wrong, and what to do next.
public struct Explanation: Hashable, Sendable {
  /// One sentence with the value at fault.
  public let problem: Wording
  /// The mend, often a command to paste.
  public let remedy: Wording

  /// A problem and its mend.
  public init(problem: Wording, remedy: Wording) {
    self.problem = problem
    self.remedy = remedy
  }
}

/// An error that people can be told about.
public protocol Explainable: Error {
  /// What is wrong, and what to do next.
  var explanation: Explanation { get }
}
