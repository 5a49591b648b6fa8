/// The process that keeps a register locked.
package struct LockHolder: Hashable, Sendable {
  /// Its number.
  package let process: Int32
  /// The program and its first argument, as `grants import`; nil when the system does not tell.
  package let command: String?

  /// The process that keeps a register locked.
  package init(process: Int32, command: String?) {
    self.process = process
    self.command = command
  }
}
