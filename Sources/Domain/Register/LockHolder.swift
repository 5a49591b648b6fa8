/// The process that keeps a register locked.
public struct LockHolder: Hashable, Sendable {
  /// Its number.
  public let process: Int32
  /// The program and its first argument, as `grants import`; nil when the system does not tell.
  public let command: String?

  /// The process that keeps a register locked.
  public init(process: Int32, command: String?) {
    self.process = process
    self.command = command
  }
}
