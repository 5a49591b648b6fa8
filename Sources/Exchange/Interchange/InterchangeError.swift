package import Domain
package import JSON

/// Where a register file cannot be read, and why.
package struct InterchangeError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// It is not JSON.
    case syntax(JSONError.Fault)
    /// The file does not say that it is a register of this version.
    case notARegister
    /// The version is newer than this program.
    case newer(version: String)
    /// A name that no record of the kind has.
    case unknownName(String, nearest: String?)
    /// A record without a kind or a reference.
    case missing(String)
    case wrongForm(name: String, expected: String)
    /// A value that a rule for records refuses.
    case rule(RecordError)
    /// A value that a setting cannot have.
    case setting(SettingError)
  }

  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// What is wrong.
  package let fault: Fault

  /// A fault at a place.
  package init(line: Int, column: Int, _ fault: Fault) {
    self.line = line
    self.column = column
    self.fault = fault
  }

  init(_ node: JSONNode, _ fault: Fault) {
    self.init(line: node.line, column: node.column, fault)
  }
}
