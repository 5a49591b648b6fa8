/// A table, index, trigger or view of a register's file that is not as the layout has it.
package struct SchemaFault: Hashable, Sendable {
  /// What is wrong with it.
  package enum Fault: String, Hashable, Sendable {
    /// The layout has no such object.
    case foreign
    /// The layout has it with another definition.
    case altered
    /// The layout has it, and the file does not.
    case missing
  }

  /// `table`, `index`, `trigger` or `view`.
  package let type: String
  /// Its name, as the file has it.
  package let name: String
  /// What is wrong with it.
  package let fault: Fault

  /// An object that is not as the layout has it.
  package init(type: String, name: String, fault: Fault) {
    self.type = type
    self.name = name
    self.fault = fault
  }
}
