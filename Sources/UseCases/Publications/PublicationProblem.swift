package import Exchange
package import JSON

/// Something in a published file that is not as it should be, or does not go into the register.
package struct PublicationProblem: Sendable {
  package enum Fault: Sendable {
    case iati(IATIProblem)
    case giving(GivingProblem)
    /// The file is no JSON from some place on.
    case json(JSONError)
    /// The register refuses a publication.
    case refused(identifier: String?, TableError)
  }

  /// The name of the file.
  package let file: String
  package let fault: Fault

  package init(_ fault: Fault, in file: String) {
    self.file = file
    self.fault = fault
  }

  /// How grave it is: less than 0 stops the import, 0 is not in the register, 1 is there only as it was published,
  /// 2 is worth knowing.
  package var gravity: Int {
    switch fault {
    case .iati(let problem): problem.fault.gravity
    case .giving(let problem): problem.fault.gravity
    case .json, .refused: -1
    }
  }

  /// The line, counted from 1; 0 where there is none.
  package var line: Int {
    switch fault {
    case .iati(let problem): problem.line
    case .giving(let problem): problem.line
    case .json(let error): error.line
    case .refused: 0
    }
  }
}
