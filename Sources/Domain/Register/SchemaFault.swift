/// A table, index, trigger or view of a register's file that is not as the layout has it.
public struct SchemaFault: Hashable, Sendable {
  /// What is wrong with it.
  public enum Fault: String, Hashable, Sendable {
    /// The layout has no such object.
    case foreign
    /// The layout has it with another definition.
    case altered
    /// The layout has it, and the file does not.
    case missing
  }

  /// `table`, `index`, `trigger` or `view`.
  public let type: String
  /// Its name, as the file has it.
  public let name: String
  /// What is wrong with it.
  public let fault: Fault

  /// An object that is not as the layout has it.
  public init(type: String, name: String, fault: Fault) {
    self.type = type
    self.name = name
    self.fault = fault
  }
}
