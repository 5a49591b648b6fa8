/// What an import has done, or would do.
package struct ImportSummary: Hashable, Sendable {
  /// How many records of each kind are new.
  package var added: [Kind: Int] = [:]
  /// How many records of each kind were changed.
  package var changed: [Kind: Int] = [:]
  /// How many records were as the file says already.
  package var unchanged = 0

  /// Nothing done yet.
  package init() {}
}

/// At which record of a file an import stopped, and why.
package struct ImportError: Error, Hashable, Sendable {
  /// What was wrong.
  package enum Reason: Hashable, Sendable {
    /// A rule for records forbids it.
    case rule(RecordError)
    /// The register cannot take it.
    case register(RegisterError)
  }

  /// The record's reference.
  package let reference: String
  /// The line on which the record begins, counted from 1.
  package let line: Int
  /// What was wrong.
  package let reason: Reason

  /// An import that stopped at the record `reference` on `line`.
  package init(reference: String, line: Int, reason: Reason) {
    self.reference = reference
    self.line = line
    self.reason = reason
  }
}
