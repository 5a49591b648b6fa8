/// What an import has done, or would do.
public struct ImportSummary: Hashable, Sendable {
  /// How many records of each kind are new.
  public var added: [Kind: Int] = [:]
  /// How many records of each kind were changed.
  public var changed: [Kind: Int] = [:]
  /// How many records were as the file says already.
  public var unchanged = 0

  /// Nothing done yet.
  public init() {}
}

/// At which record of a file an import stopped, and why.
public struct ImportError: Error, Hashable, Sendable {
  /// What was wrong.
  public enum Reason: Hashable, Sendable {
    /// A rule for records forbids it.
    case rule(RecordError)
    /// The register cannot take it.
    case register(RegisterError)
  }

  /// The record's reference.
  public let reference: String
  /// The line on which the record begins, counted from 1.
  public let line: Int
  /// What was wrong.
  public let reason: Reason

  /// An import that stopped at the record `reference` on `line`.
  public init(reference: String, line: Int, reason: Reason) {
    self.reference = reference
    self.line = line
    self.reason = reason
  }
}
