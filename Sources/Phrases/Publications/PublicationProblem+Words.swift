import Exchange
import JSON
package import Reporting
package import UseCases

extension PublicationReport.Problem {
  /// A problem of a file in words.
  package init(_ problem: PublicationProblem) {
    switch problem.fault {
    case .iati(let fault): self.init(fault, file: problem.file)
    case .giving(let fault): self.init(fault, file: problem.file)
    case .refused(let identifier, let error):
      self.init(
        file: problem.file, line: 0, part: "", identifier: identifier, gravity: problem.gravity,
        explanation: error.explanation)
    case .json(let error):
      self.init(
        file: problem.file, line: error.line, part: "", identifier: nil, gravity: problem.gravity,
        explanation: Explanation(problem: error.wording(problem.file), remedy: Wording("")))
    }
  }
}

extension PublicationProblem {
  /// `ml.xml:12 <transaction> XM-1: the amount has no currency. It is kept …`
  package var wording: Wording {
    if case .json(let error) = fault { return error.wording(file) }
    return PublicationReport.Problem(self).wording
  }
}
