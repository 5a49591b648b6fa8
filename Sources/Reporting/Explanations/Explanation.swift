import SafeText

/// What is wrong, and what to do next.
package struct Explanation: Hashable, Sendable {
  /// One sentence with the value at fault.
  package let problem: Wording
  /// What the problem is about, a line each, such as the rows at fault.
  package let list: [Wording]
  /// The mend, often a command to paste.
  package let remedy: Wording

  /// A problem and its mend.
  package init(problem: Wording, list: [Wording] = [], remedy: Wording) {
    self.problem = problem
    self.list = list
    self.remedy = remedy
  }

  /// The lines in which it is said: a line break in a value does not begin another, and of a value that is far
  /// too long only the beginning is shown.
  package func lines(in language: Language) -> [String] {
    ([problem(language)] + list.map { "  " + $0(language) } + [remedy(language)])
      .map { SafeText.line(Self.shortened($0)) }
  }

  private static func shortened(_ line: String) -> String {
    let (most, end) = (4000, 1000)
    guard line.utf8.count > 4 * most, line.count > most else { return line }
    return "\(line.prefix(most - end)) … \(line.suffix(end))"
  }
}

/// An error that people can be told about.
package protocol Explainable: Error {
  /// What is wrong, and what to do next.
  var explanation: Explanation { get }
}
